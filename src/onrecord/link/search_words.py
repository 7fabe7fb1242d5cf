"""List the words by which things of the record are found.

Takes:  articles, statements and events, names of parties and texts.
Gives:  words_of_article(), words_of(): rows for a full-text index.
Leaves: the index: record/derived/ keeps one, show/search.py makes one in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from onrecord.model.article import Article
from onrecord.model.event import Event
from onrecord.model.statement import Statement

Row = tuple[str, str, str, str, int, int]
"""Words, what has them ("article", "statement", "event"), its id, the article, and where in it to look."""


def words_of_article(article: Article) -> Row:
    """Return the row of an article."""
    return f"{article.headline or ''} {article.text}", "article", article.id, article.id, 0, 0


def words_of(
    statements: Iterable[Statement], events: Iterable[Event], names: Mapping[str, str], texts: Mapping[str, str]
) -> Iterator[Row]:
    """Yield the rows of statements, and of the events that are shown."""
    for said in statements:
        words = f"{names.get(said.speaker or '', '')} {said.span.of(texts[said.article])}"
        yield words, "statement", said.id, said.article, said.span.start, said.span.end
    for event in events:
        if event.mentions and event.shown:
            taking = " ".join(names.get(one, "") for one in (*event.participants, event.place or ""))
            at = event.mentions[0]
            yield f"{event.label} {event.kind} {taking}", "event", event.id, at.article, at.span.start, at.span.end
