"""Turn addresses into pages.

Takes:  paths of files and folders, and "-" for JSON lines on standard input.
Gives:  a Page for each text, and a SkipArticle in the place of each thing that cannot be read.
Leaves: addresses on the network; the words of a page: clean/.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from onrecord.errors import SkipArticle
from onrecord.intake.decoding import decoded
from onrecord.intake.files import MAX_BYTES, content, named, opened
from onrecord.intake.folders import files
from onrecord.intake.lines import texts
from onrecord.model.article import Page

Given = Iterator[Page | SkipArticle]


def _text_page(path: Path, limit: int) -> Given:
    raw = content(path, limit)
    yield Page(named(path), "text", decoded(raw, path), raw)


def _html_page(path: Path, limit: int) -> Given:
    raw = content(path, limit)
    yield Page(named(path), "html", decoded(raw, path), raw)


def _line_pages(path: Path, limit: int) -> Given:
    with opened(path) as stream:
        yield from texts(stream, name=named(path), limit=limit)


def _archive(path: Path, limit: int) -> Given:
    """Yield the pages of a web archive. Many of them, or large ones, are read in many processes: shards.py."""
    try:
        warc = import_module("onrecord.intake.warc")
    except ImportError as error:
        raise SkipArticle(
            f"{path}: web archives need fastwarc: pip install 'onrecord[bulk]', and add it again."
        ) from error
    with opened(path) as stream:
        yield from warc.archived(stream, name=named(path), limit=limit)


KINDS: dict[str, Callable[[Path, int], Given]] = {
    ".txt": _text_page,
    ".html": _html_page,
    ".htm": _html_page,
    ".jsonl": _line_pages,
    ".warc": _archive,
    ".warc.gz": _archive,
}


def pages(addresses: Iterable[str], *, limit: int = MAX_BYTES) -> Given:
    """Yield a page for each text at addresses, in their order, the files of a folder by name.

    What cannot be read is yielded as a SkipArticle, not raised, so that one bad file never costs
    the run the next one. No text may be longer than limit bytes.
    """
    for address in addresses:
        if not address.strip():
            yield SkipArticle("an empty path was given, which names nothing. Give the path of a file or folder.")
        elif address == "-":
            yield from texts(sys.stdin.buffer, name="standard input", limit=limit)
        else:
            yield from _pages_at(Path(address), limit)


def _pages_at(path: Path, limit: int) -> Given:
    try:
        if path.is_dir():
            yield from _in_folder(path, limit)
        else:
            yield from _in_file(path, limit)
    except (OSError, ValueError) as error:
        yield SkipArticle(f"{path}: cannot be looked at ({error}). Give the path of a file or folder.")


def _in_folder(folder: Path, limit: int) -> Given:
    """Yield the pages of the files whose kind is known; other files of a folder are no business of ours."""
    for found in files(folder):
        if isinstance(found, SkipArticle):
            yield found
        elif _kind_of(found):
            yield from _in_file(found, limit)


def _in_file(path: Path, limit: int) -> Given:
    kind = _kind_of(path)
    try:
        if kind is None and path.exists():
            raise SkipArticle(f"{path}: no kind of file that can be read. Give one that ends in {', '.join(KINDS)}.")
        yield from (kind or _text_page)(path, limit)
    except SkipArticle as error:
        yield error


def _kind_of(path: Path) -> Callable[[Path, int], Given] | None:
    """Return what reads a file, None where nothing does."""
    return next((kind for ending, kind in KINDS.items() if path.name.lower().endswith(ending)), None)
