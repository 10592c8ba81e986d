"""The command ``kiosk``. Running the kiosk loads nothing that only the other commands need."""

import sys


def main() -> int:
    """Run the command in ``sys.argv``; returns its exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["run"]:
        from kiosk.app.main import main as run

        return run(arguments[1:])
    from kiosk.cli.main import main as command

    return command(arguments)


if __name__ == "__main__":
    sys.exit(main())
