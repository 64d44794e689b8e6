"""A process that reads files somebody hands to ``gongkai import`` under a limit of memory, and says of each what came of it."""

import json
import resource
import sys
import time
import traceback
from pathlib import Path

from generator.imports import reading

MEMORY = 512 * 1024 * 1024


def main() -> None:
    """Read each file named in a line and answer with a line of JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        start, fault, said = time.process_time(), None, ""
        try:
            found = reading.read(Path(line.rstrip("\n")))
            said = found if isinstance(found, str) else str(found)[:20_000]
        except BaseException:  # noqa: BLE001 - every exception is a bug, and the next file is still to be tried
            fault = traceback.format_exc()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        sys.stdout.write(json.dumps({"seconds": time.process_time() - start, "megabytes": peak, "said": said, "fault": fault}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
