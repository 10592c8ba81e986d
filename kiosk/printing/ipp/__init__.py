"""A4 printers that speak IPP Everywhere, asked and fed without a spooler in between."""
