"""Read each article of a corpus once, however often it is measured.

Takes:  pages.
Gives:  documents(): the cleaned article and its reading, kept in benchmarks/readings/ (not in the repository).
Leaves: dropping what is old: a reading of another version of the reader is another file, and the folder may be deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from onrecord.clean import cleaned
from onrecord.model.article import Article, Page
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.read import Reader

KEPT = Path(__file__).resolve().parent / "readings"
_decoder = msgspec.json.Decoder(Reading)


@cache
def reader() -> Reader:
    """Return the reader, opened once a process."""
    return Reader()


def documents(pages: Iterable[Page]) -> Iterator[Document]:
    """Yield each page as it is read: half a second each the first time, a millisecond later."""
    for page in pages:
        article = cleaned(page)
        yield Document(article, _reading(article))


def _reading(article: Article) -> Reading:
    place = kept_at(article)
    with suppress(FileNotFoundError, msgspec.ValidationError):  # one whose form is of another day is read again
        return _decoder.decode(place.read_bytes())
    reading = reader().read(article)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(msgspec.json.encode(reading))
    return reading


def kept_at(article: Article) -> Path:
    """Return where the reading of an article is kept: by the reader's version and the article, its day included."""
    version = sha256(reader().version.encode()).hexdigest()[:12]
    told = sha256(repr((article.published, article.zones)).encode()).hexdigest()[:8]
    return KEPT / version / f"{article.id}-{told}.json"
