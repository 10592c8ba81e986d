"""The two databases: content, built whole and only read, and state, the one file that is written."""
