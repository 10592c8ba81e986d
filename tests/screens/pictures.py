"""What the screen shows, as a picture that other libraries read."""

from PIL import Image
from PySide6.QtGui import QImage


def as_image(picture: QImage) -> Image.Image:
    """The same picture in grey."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = bytes(grey.constBits())
    return Image.frombuffer("L", (grey.width(), grey.height()), lines, "raw", "L", grey.bytesPerLine(), 1)
