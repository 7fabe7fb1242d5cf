"""Reports whose story is known, and other news for them to be told from.

Takes:  ../shared/corpora: stories, storylines (which of the stories are kept aside), and other sets of news.
Gives:  reports(): each Report with its story and the part that it belongs to; storylines(): small sets of reports.
Leaves: grouping them. The storylines that are put aside are in no part.

Parts are split by story, never by report: what is learned on one is measured on another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.model.article import Page
from training.corpora.rows import rows

Part = Literal["train", "test", "stranger", "more"]
"""Stories to learn on, stories to measure on, the other news they are measured among, and what is left of that."""
STORIES = ("allsides-to-2017", "galaxy", "hscluster")
OTHERS = ("polnear/train", "polnear/dev", "tdg/train", "timebank/timebank", "meantime/documents")
STRANGERS = 1000
TESTED = 0.3
"""The share of stories to measure on, beside those whose storyline is one of the part dev."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report; story is empty where it is not known to belong to one."""

    id: str
    corpus: str
    story: str
    part: Part
    page: Page


class _Row(msgspec.Struct):
    id: str
    text: str
    story: str = ""
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    publisher: str | None = None
    url: str | None = None


class _Text(msgspec.Struct):
    file: str
    text: str


class _Storyline(msgspec.Struct):
    story: str
    part: str
    articles: list[_Text]


def reports(corpora: Path) -> Iterator[Report]:
    """Yield the reports whose story is known, then other news."""
    parts = {line.story: line.part for line in rows(_storylines(corpora), _Storyline)}
    for name in STORIES:
        for row in rows(corpora / "stories" / f"{name}.jsonl.xz", _Row):
            kept = parts.get(row.story)
            if kept != "aside":
                part: Part = "test" if kept == "dev" or (kept is None and _chance(row.story) < TESTED) else "train"
                yield Report(row.id, name, row.story, part, _page(row))
    others = [(name.split("/")[0], row) for name in OTHERS for row in rows(corpora / f"{name}.jsonl.xz", _Row)]
    others.sort(key=lambda other: _chance(f"{other[0]}|{other[1].id}"))
    for n, (name, row) in enumerate(others):
        yield Report(row.id, name, "", "stranger" if n < STRANGERS else "more", _page(row))


def storylines(corpora: Path, part: Literal["train", "dev"]) -> Iterator[tuple[str, list[Page]]]:
    """Yield the name of each storyline of a part with its reports, as files of plain text."""
    for line in rows(_storylines(corpora), _Storyline):
        if line.part == part:
            yield line.story, [Page(file=a.file, kind="text", text=a.text, raw=b"") for a in line.articles]


def _storylines(corpora: Path) -> Path:
    return corpora / "storylines" / "storylines.jsonl.xz"


def _page(row: _Row) -> Page:
    outlet = row.outlet or row.publisher
    facts = {"title": row.title, "outlet": outlet, "url": row.url, "published": row.date}
    return Page(file=row.id, kind="text", text=row.text, raw=b"", **facts)


def _chance(name: str) -> float:
    """Return a number from 0 to 1 that is always the same for a name."""
    return int(sha256(name.encode()).hexdigest()[:12], 16) / 16**12
