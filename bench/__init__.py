"""Measures speed and memory against a bare window: `python -m bench`; README.md says how."""
