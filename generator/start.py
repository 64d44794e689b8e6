"""What the ``gongkai`` command starts with: a build with nothing to do is answered at once, everything else by ``cli``."""

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:2] == ["build"]:
        from . import unchanged  # noqa: PLC0415 - the quick way loads nothing else

        words = unchanged.told(sys.argv[1:])
        if words is not None:
            sys.stdout.write(words)
            return
    from .cli import main as command  # noqa: PLC0415 - everything, half a second of it

    command(prog_name="gongkai")
