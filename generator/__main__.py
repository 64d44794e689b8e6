"""``python -m generator`` is the ``gongkai`` command, whatever the search path holds."""

from .start import main

main()
