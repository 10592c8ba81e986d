from tests.kiosks import content, kiosk, open_kiosk

__all__ = ["content", "kiosk", "open_kiosk"]
