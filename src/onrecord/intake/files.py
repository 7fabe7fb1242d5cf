"""Read one file, bounded.

Takes:  a path.
Gives:  its name and its bytes, or SkipArticle where there are none, too many, or no leave to read them.
Leaves: what the bytes mean: decoding.py.
"""

from os import fstat
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import SkipArticle

# 3 million bytes: twice the largest of 1,191 real pages (1.6 million); a longer "article" is a dump, and takes minutes.
MAX_BYTES = 3_000_000
# No text repeats one character so often and says nothing else; a line of dashes has other lines around it.
FILLED = 64


def opened(path: Path) -> BinaryIO:
    """Open path for reading, or raise SkipArticle that says why not and what to do."""
    try:
        if path.exists() and not path.is_file():
            raise SkipArticle(f"{path}: not a plain file. Give a file or a folder.")
        return path.open("rb")
    except FileNotFoundError as error:
        raise SkipArticle(f"{path}: there is no such file or folder. Check the path.") from error
    except PermissionError as error:
        raise SkipArticle(
            f"{path}: no permission to read it. Make it readable (chmod u+r) and add it again."
        ) from error
    except OSError as error:
        raise SkipArticle(f"{path}: cannot be read ({error.strerror}). Check the disk and the path.") from error


def named(path: Path) -> str:
    """Return the name of path as text, with U+FFFD for bytes that are no UTF-8."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def content(path: Path, limit: int) -> bytes:
    """Return the bytes of path, at most limit of them; a larger file is refused by its size, before it is read."""
    with opened(path) as stream:
        try:
            size = fstat(stream.fileno()).st_size
            raw = b"" if size > limit else stream.read(limit + 1)
        except OSError as error:
            raise SkipArticle(f"{path}: cannot be read ({error.strerror}). Check the disk.") from error
    if max(size, len(raw)) > limit:
        raise SkipArticle(f"{path}: larger than {limit:,} bytes ({size:,}). Split it into one file for each article.")
    if not raw.strip():
        raise SkipArticle(f"{path}: the file is empty. Remove it, or save the article again.")
    if byte := repeated(raw):
        raise SkipArticle(f"{path}: holds {byte} {len(raw):,} times and no text. Save the article again.")
    return raw


def repeated(raw: bytes) -> str | None:
    """Return the name of the byte that raw consists of, None where it has several or is short.

    >>> repeated(bytes(100)), repeated(b"a" * 100), repeated(b"aha")
    ('the byte 0x00', 'the byte 0x61', None)
    """
    byte = raw[:1]
    return f"the byte 0x{byte.hex()}" if len(raw) >= FILLED and not raw.rstrip(b"\r\n").strip(byte) else None
