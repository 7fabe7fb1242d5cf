"""Let one run at a time write into a folder.

Takes:  a folder.
Gives:  locked(): the folder is ours while the block runs; it reports a run that was killed. BadRequest where another
        run is at work.
Leaves: what that run had done: parts.py.

The lock is the kernel's (flock), which goes with the process that has it; the file tells which process that is.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import BadRequest


@contextmanager
def locked(folder: Path) -> Iterator[str]:
    """Yield the message about the run before, "" where it ended well."""
    place = folder / "lock"
    with place.open("a+", encoding="ascii") as lock:
        lock.seek(0)
        before = lock.read(20).strip()
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BadRequest(
                f"{folder}: another run writes there (process {before or 'unknown'}): wait for it, or give another"
                " folder"
            ) from error
        _write(lock.fileno(), str(os.getpid()))
        yield f"process {before} was stopped in the middle: this run goes on from there" if before else ""
        _write(lock.fileno(), "")


def _write(file: int, text: str) -> None:
    os.ftruncate(file, 0)
    os.pwrite(file, text.encode(), 0)
