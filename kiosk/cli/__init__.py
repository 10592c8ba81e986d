"""Commands for content editors and operators."""
