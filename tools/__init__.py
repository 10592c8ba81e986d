"""What `make check` runs that no ready-made tool does."""
