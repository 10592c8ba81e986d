"""Shows the kiosk without a visitor: a hand that taps, a demonstration visit, a gallery of every page."""
