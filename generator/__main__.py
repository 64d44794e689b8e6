"""``python -m generator`` is the ``gongkai`` command, whatever the search path holds."""

from .cli import main

main(prog_name="gongkai")
