"""What the kiosk can do, without a screen."""
