"""What the kiosk knows, in pure Python: services, criteria, the interview and the checklist it ends in."""
