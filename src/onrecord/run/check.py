"""Check that all that is kept still fits together.

Takes:  a store.
Gives:  one plain sentence for each thing that is wrong; none means that every line of the record
        can be looked up, character by character, in a text that has not changed since it came.
Leaves: mending: the bytes of each capture are there to be added again.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import accumulate

from onrecord.errors import StopRun
from onrecord.model.article import Article
from onrecord.model.record import Record
from onrecord.model.span import Span
from onrecord.record import Store
from onrecord.record.document_rows import StoredCapture
from onrecord.run.citations import CheckedCitation, of_reading, of_record
from onrecord.run.relink import record_of


def problems(store: Store) -> Iterator[str]:
    """Yield what is wrong with the store, capture by capture, then with the record that follows from it.

    A damaged capture does not hide the next one; but no record is computed from damaged captures.
    """
    found = False
    for problem in _store_problems(store):
        found = True
        yield problem
    if found:
        yield "the record was not checked, since what it rests on is damaged: go back to a copy of the store"
    else:
        yield from _citation_problems(record_of(store))


def _store_problems(store: Store) -> Iterator[str]:
    try:
        yield from store.unsound()
        for article in store.ids():
            yield from _capture(store, article)
    except StopRun as error:
        yield str(error)


def _capture(store: Store, article: str) -> Iterator[str]:
    try:
        evidence = store.evidence(article)
    except StopRun as error:
        yield str(error) if str(article) in str(error) else f"{article}: {error}"  # a damaged id may be bytes
        return
    kept = evidence.document.article
    where = f"{kept.file} ({article})"
    yield from (f"{where}: {wrong}" for wrong in (*_hashes(evidence), *_zone_problems(kept)))
    page = _CheckedText(kept)
    for citation in of_reading(article, evidence.document.reading):
        if not page.has(citation.span):
            yield f"{where}: {citation.what} points to {_offsets(citation.span)}, where the text has no words"


def _hashes(evidence: StoredCapture) -> Iterator[str]:
    article = evidence.document.article
    if article.sha256 != evidence.sha256:
        yield "the text is not the one that was kept: its SHA-256 differs"
    if article.id != evidence.id:
        yield "the id does not follow from the text and where it stood"
    if sha256(evidence.raw).hexdigest() != article.raw_sha256:
        yield "the bytes are not the ones that came: their SHA-256 differs"
    if not evidence.sealed:
        yield "what was found in it is not what was kept: its seal differs"


def _zone_problems(article: Article) -> Iterator[str]:
    """Count the zones of each character; yield only the first that is not in exactly one."""
    times = _times(len(article.text), [zone.span for zone in article.zones])
    wrong = (place for place, char in enumerate(article.text) if times[place] != 1 and not char.isspace())
    if (place := next(wrong, None)) is not None:
        yield f"character {place} lies in {times[place]} zones instead of one"


def _times(length: int, spans: list[Span]) -> list[int]:
    """Return for each of length positions how many of the spans hold it."""
    steps = [0] * (length + 1)
    for span in spans:
        steps[min(max(span.start, 0), length)] += 1
        steps[min(max(span.end, 0), length)] -= 1
    return list(accumulate(steps))


class _CheckedText:
    """A text that can be asked many times whether a span of it has words, and reports."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        reports = _times(len(article.text), [zone.span for zone in article.zones if zone.reports])
        outside = (not char.isspace() and not reports[place] for place, char in enumerate(article.text))
        self._outside = [0, *accumulate(outside)]

    def has(self, span: Span) -> bool:
        """Tell whether the span lies in the text and holds more than white space."""
        return 0 <= span.start < span.end <= len(self.text) and not span.of(self.text).isspace()

    def reports(self, span: Span) -> bool:
        """Tell whether all words of the span are the article's own reporting."""
        return self._outside[span.start] == self._outside[span.end]


def _citation_problems(record: Record) -> Iterator[str]:
    pages = {document.article.id: _CheckedText(document.article) for document in record.documents}
    for citation in of_record(record):
        if wrong := _citation_problem(citation, pages):
            yield f"{citation.what} cites {citation.article}, {_offsets(citation.span)}: {wrong}"


def _citation_problem(citation: CheckedCitation, pages: Mapping[str, _CheckedText]) -> str:
    page = pages.get(citation.article)
    if page is None:
        return "no such article is kept"
    if not page.has(citation.span):
        return "the text has no words there"
    return "" if page.reports(citation.span) else "that is not the article's own reporting"


def _offsets(span: Span) -> str:
    return f"characters {span.start}-{span.end}"
