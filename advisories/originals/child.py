"""The child process: takes one file from its standard input, examines it within limits.

In: one line of JSON, then the bytes of the file. Out: one line of JSON, then bytes of its own.
"""

import gc
import json
import resource
import signal
import sys
from importlib import import_module

# Processor time after the libraries are loaded. The longest honest letter that was measured (100
# tagged pages) took a third to a half of it.
SECONDS = 2.2
# The work on a picture is bounded by its pixels. A page of A4 at 600 dots to the inch takes up to
# 1.7 seconds, and twice that where another process shares the processor.
SECONDS_FOR = {"picture": 8}
MEMORY = 1 << 30


def _limit(seconds):
    # SIGPROF ends the process by itself, so nothing that the file makes Python do can stop it.
    signal.setitimer(signal.ITIMER_PROF, seconds)
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue  # macOS knows no limit of memory; the limit of time holds there, too.


def main() -> None:
    """Examine one file and say what was found; end with an error where the file won."""
    order = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    task = order.pop("task")
    examiner = import_module(f"advisories.originals.{task}")
    gc.disable()
    _limit(SECONDS_FOR.get(task, SECONDS))
    found, made = examiner.examine(data, **order)
    sys.stdout.buffer.write(json.dumps(found).encode() + b"\n" + made)


if __name__ == "__main__":
    main()
