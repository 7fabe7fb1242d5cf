"""Put a file in its place, whole or not at all.

Takes:  bytes and a path.
Gives:  put(): whoever looks sees the file that was there or the new one, also after a kill.
Leaves: the message to a person where that fails: whoever calls.
"""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def put(written: bytes, place: Path) -> None:
    """Write a file at place: beside it first, then in its place, so that whoever reads it never sees a part.

    What is no plain file (a pipe, a device) is written to as it is. Raises OSError, and leaves what was there.
    """
    if place.exists() and not place.is_file():
        place.write_bytes(written)
        return
    beside = NamedTemporaryFile(dir=place.absolute().parent, prefix=f".{place.name[:40]}.", delete=False)  # noqa: SIM115
    try:
        with beside:
            beside.write(written)
            beside.flush()
            os.fsync(beside.fileno())
        Path(beside.name).chmod(_mode(place))
        Path(beside.name).replace(place)
    except BaseException:
        Path(beside.name).unlink(missing_ok=True)
        raise


def _mode(place: Path) -> int:
    """Return the permissions of the file at place, or those that a new file has."""
    if place.exists():
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
