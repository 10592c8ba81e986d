"""What QML sees of the staff's side of the kiosk."""
