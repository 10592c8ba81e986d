"""The command ``kiosk``. Running the kiosk loads nothing that only the other commands need."""

import sys


def main() -> int:
    """Run the command in ``sys.argv``; returns its exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["run"]:
        return _run(arguments[1:])
    from kiosk.cli.main import main as command

    return command(arguments)


def _run(arguments: list[str]) -> int:
    from kiosk.app.options import parse

    options = parse(arguments)
    if options.demonstration is not None:
        from kiosk.exhibit.demonstration import run as demonstrate

        return demonstrate(options)
    from kiosk.app.main import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
