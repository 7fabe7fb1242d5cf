"""Write where a person wants it, whole or not at all.

Takes:  bytes and a path; what a command prints.
Gives:  saved(), which leaves no half file; printing(), which lets no terminal and no full disk end in a traceback.
Leaves: what is written: show/.
"""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from onrecord.errors import BadRequest, StopRun
from onrecord.run.atomic_files import put


def saved(written: bytes, file: str) -> None:
    """Write the file that a person named, as put() does; BadRequest where it cannot be written."""
    try:
        put(written, Path(file))
    except OSError as error:
        raise BadRequest(f"{file} cannot be written ({error.strerror}): name another file") from error


@contextmanager
def printing() -> Iterator[None]:
    """Turn what standard output cannot take into StopRun; a reader that stops listening ends the run quietly.

    A character that the terminal's encoding lacks is written as its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as error:
        _give_up()
        if error.errno == errno.EPIPE:
            raise
        raise StopRun(
            f"standard output cannot be written ({error.strerror}): make room there, or send it elsewhere;"
            " what was kept stays kept"
        ) from error


def _give_up() -> None:
    """Send what still waits to be written nowhere, else Python tells of it once more when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
