"""A lobby kiosk for China's social security bureaus: a few questions, then the one sheet that is true."""

__version__ = "0.1.0"
