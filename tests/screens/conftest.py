from tests.kiosks import content, kiosk, open_kiosk
from tests.screens.staffed import staffed_hall

__all__ = ["content", "kiosk", "open_kiosk", "staffed_hall"]
