"""Thermal receipt printers that speak ESC/POS.

Our own few commands, and not python-escpos: that calls an empty answer "paper adequate", waits 60 s for it,
and does not know the cover.
"""
