"""One text, read by the real reader."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Article, Page
from onrecord.model.attribution import Attribution
from onrecord.model.reading import Reading
from onrecord.read import Reader
from onrecord.read.layout import Layout
from onrecord.read.network import Findings
from onrecord.read.parties import Name, names


@dataclass(frozen=True)
class Read:
    """An article and its reading, with what tests ask of them."""

    article: Article
    reading: Reading

    def name(self, chain: int | None) -> str | None:
        return None if chain is None else self.reading.chains[chain].name

    def said(self) -> list[tuple[str | None, str, str]]:
        """Return speaker, mode and words of each attribution that states something."""
        return [(self.name(a.speaker), a.mode, self.words(a)) for a in self.reading.attributions if a.stated]

    def words(self, attribution: Attribution) -> str:
        return " | ".join(span.of(self.article.text) for span in attribution.content)

    def times(self) -> list[tuple[str, str, str]]:
        """Return words, value and days ("first/last", "" where unknown) of each time."""
        text = self.article.text
        return [
            (t.span.of(text), t.value, f"{t.days.earliest}/{t.days.latest}" if t.days else "")
            for t in self.reading.times
        ]

    def claims(self, kind: str) -> set[tuple[str | None, str, str]]:
        """Return party, field and value of each claim on events of a kind."""
        events = [e for e in self.reading.events if e.kind == kind]
        return {(self.name(c.by), c.field, c.value) for e in events for c in e.claims}


Reads = Callable[..., Read]


class Rules(Reader):
    """The rules alone, as if the network saw nothing: what each rule does is told without it."""

    def _found(self, layout: Layout) -> Findings:
        return Findings()

    def _named(self, layout: Layout, _: Findings, __: Collection[str]) -> tuple[Name, ...]:
        return names(layout)


@pytest.fixture(scope="session")
def read() -> Reads:
    """Return a function that reads a text of a Wednesday in May 2031 by the rules alone."""
    return reading_by(Rules())


@pytest.fixture(scope="session")
def read_whole() -> Reads:
    """Return a function that reads the same as users do: by rules and network."""
    return reading_by(Reader())


@pytest.fixture(params=["read", "read_whole"])
def read_either(request: pytest.FixtureRequest) -> Reads:
    """Return the one and then the other: what must hold whoever reads."""
    either: Reads = request.getfixturevalue(request.param)
    return either


def reading_by(reader: Reader) -> Reads:
    """Return a function that reads by reader."""

    def reads(text: str, *, day: str | None = "2031-05-07") -> Read:
        article = cleaned(Page(file="report.txt", kind="text", text=text, raw=b"", published=day))
        return Read(article, reader.read(article))

    return reads
