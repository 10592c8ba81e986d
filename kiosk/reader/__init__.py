"""Barcode readers on a serial line; those that act as a keyboard are the window's affair."""
