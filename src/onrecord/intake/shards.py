"""Tell which files are read in bulk, and read one of them.

Takes:  addresses of files and folders, here or in object storage.
Gives:  files_of(): the files, and a SkipArticle for each that is none of these kinds; read(): the pages of one.
Leaves: reading a few files, and plain texts and single pages: addresses.py.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from gzip import GzipFile
from typing import BinaryIO, cast

from onrecord.errors import OnRecordError, SkipArticle, TryLater
from onrecord.intake.files import MAX_BYTES
from onrecord.intake.lines import texts
from onrecord.intake.objects import File, files_at, opened
from onrecord.intake.parquet import rows
from onrecord.intake.warc import archived
from onrecord.model.article import Page

Given = Iterator[Page | SkipArticle]


def _packed_lines(stream: BinaryIO, *, name: str, limit: int = MAX_BYTES) -> Given:
    try:
        yield from texts(cast(BinaryIO, GzipFile(fileobj=stream)), name=name, limit=limit)
    except (EOFError, zlib.error, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        yield SkipArticle(f"{name}: is cut or broken from here on ({error}). What came before was read.")


KINDS: dict[str, Callable[..., Given]] = {
    ".warc": archived,
    ".warc.gz": archived,
    ".jsonl": texts,
    ".jsonl.gz": _packed_lines,
    ".parquet": rows,
}


def files_of(addresses: Iterable[str]) -> list[File | SkipArticle]:
    """Return the files at addresses, each once, in their order, those of a folder by name.

    TryLater where a storage does not answer. Files of other kinds are passed over in folders, and told where they were
    named themselves.
    """
    given: dict[str, File | SkipArticle] = {}
    for address in addresses:
        for one in files_at(address):
            if isinstance(one, SkipArticle):
                given[str(one)] = one
            elif _kind_of(one.address):
                given[one.address] = one
            elif one.address == address:
                given[address] = SkipArticle(
                    f"{address}: no kind of file that is read in bulk. Give one that ends in {', '.join(KINDS)};"
                    " `onrecord add` reads single pages and texts."
                )
    return list(given.values())


def read(file: File, *, limit: int = MAX_BYTES) -> Iterator[tuple[Page | OnRecordError, int]]:
    """Yield each page of a file, and how many of its bytes were read by then.

    A last TryLater stands for the rest of a file whose storage fails; a file that cannot be opened is one SkipArticle.
    """
    name, empty = file.address.rpartition("/")[2], True
    try:
        with opened(file.address) as stream:
            for page in KINDS[_kind_of(name)](stream, name=name, limit=limit):
                empty = False
                yield page, stream.tell()
    except SkipArticle as error:
        empty = False
        yield error, file.size
    except TryLater as error:
        empty = False
        yield error, 0
    except OSError as error:
        empty = False
        yield TryLater(f"{file.address}: cannot be read ({error.strerror or error}): run the same command again"), 0
    if empty:
        yield SkipArticle(f"{file.address}: holds no article. Leave it out, or fetch it again."), file.size


def _kind_of(address: str) -> str:
    """Return the key of KINDS that an address ends in, "" where there is none."""
    return next((ending for ending in KINDS if address.lower().endswith(ending)), "")
