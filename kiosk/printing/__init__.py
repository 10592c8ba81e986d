"""Sheets, receipts and QR codes from a checklist, and the printers that bring them out."""
