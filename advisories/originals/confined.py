"""Starts the child process in which a stranger's file is opened, and ends it when it must end."""

import json
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
# The child counts its own processor time and ends long before; this is for a machine so busy
# that the child hardly runs at all.
PATIENCE = 20
TOO_SLOW = {"problem": "too_slow"}


def examine(task: str, data: bytes, **given) -> tuple[dict, bytes]:
    """Return what the examiner of ``task`` found in ``data``, and the bytes it made of them.

    ``given`` is what else it needs, as JSON can say it. A child that took more time or memory than
    an honest file needs, or that the file brought down, gives ``{"problem": "too_slow"}``. The
    child has no environment, writes no file and is gone when this returns.
    """
    order = json.dumps({"task": task} | given).encode() + b"\n"
    command = [sys.executable, "-E", "-s", "-B", "-X", "utf8", "-m", "advisories.originals.child"]
    try:
        ended = subprocess.run(
            command,
            input=order + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={},
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return TOO_SLOW, b""
    line, end, made = ended.stdout.partition(b"\n")
    if ended.returncode or not end:
        return TOO_SLOW, b""
    return json.loads(line), made
