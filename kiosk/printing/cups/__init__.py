"""Old A4 printers that need a driver, behind CUPS: the last resort, since CUPS does not know of paper."""
