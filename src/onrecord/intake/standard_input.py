"""Read standard input so that Ctrl-C always ends the wait for it.

Takes:  nothing.
Gives:  standard_input(), a stream of bytes.
Leaves: what stands in it: lines.py; what Ctrl-C ends with: cli/main.py.

Python raises KeyboardInterrupt between two steps of a program. Where the signal comes after the last step before the
program waits, the wait goes on; where it comes inside a destructor, Python prints the exception and drops it. The
signal's own pipe (signal.set_wakeup_fd) forgets neither.
"""

import io
import os
import select
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast


@contextmanager
def standard_input() -> Iterator[BinaryIO]:
    """Give standard input; as it is where it is no file, or another thread than the main one asks for it."""
    if threading.current_thread() is not threading.main_thread() or not _has_number():
        yield sys.stdin.buffer
        return
    told, tell = os.pipe()
    os.set_blocking(tell, False)
    before = signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
    try:
        yield cast(BinaryIO, io.BufferedReader(_Waiting(sys.stdin.fileno(), told)))
    finally:
        signal.set_wakeup_fd(before)
        os.close(told)
        os.close(tell)


def _has_number() -> bool:
    try:
        return sys.stdin.fileno() >= 0 and os.name == "posix"
    except (OSError, ValueError):
        return False


class _Waiting(io.RawIOBase):
    """A file that is read when it has something to say, unless Ctrl-C was told since it was opened."""

    def __init__(self, file: int, told: int) -> None:
        """Take the number of the file, and that of the pipe into which signals are written."""
        self._file, self._told = file, told

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill buffer with what there is, after waiting for it."""
        ready, _, _ = select.select([self._file, self._told], [], [])
        if self._told in ready and signal.SIGINT in os.read(self._told, 1000):
            raise KeyboardInterrupt
        return os.readv(self._file, [buffer])
