"""Content packs and site packs as files: read, checked and joined with their translations."""
