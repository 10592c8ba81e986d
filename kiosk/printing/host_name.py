"""Whether a computer on the network can be called so."""


def check_host(name: str) -> None:
    """Raises ValueError, whose line says what is wrong: Python's own resolver breaks on such a name."""
    if not name:
        raise ValueError("it names no host")
    try:
        name.encode("idna")
    except UnicodeError:
        raise ValueError(
            "no host is called so: each part between two dots has 1 to 63 letters, digits or -"
        ) from None
