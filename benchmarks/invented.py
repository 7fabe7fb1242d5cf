"""Readings of any number of invented reports, made without reading them.

Takes:  the example stories, read once; a number and a seed.
Gives:  documents(): reports that tell the examples under other names, in other words and on other days.
Leaves: what is measured on them: growth.py.

Each word is replaced by one of as many letters, so that every span of the reading still fits. The reports of one story
share most of their words; people come from a pool in which some are named far more often than others, as in news, and
some places stay as they are, which so stand in many reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path
from random import Random

import msgspec

from onrecord.intake import pages
from onrecord.model.record import Document
from onrecord.read import Reader
from onrecord.run.reading import document_of

EXAMPLES = Path(__file__).parents[1] / "examples"
FIRST = date(2031, 1, 1)
PER_STORY = 6
UNDATED = 0.1
"""Stories with reports of which no day is known."""
COMMON = 15
"""Words of each length that stay."""
KEPT = frozenset("Cork Galway Belfast Limerick".split())
_WORD = re.compile(r"[^\W\d_]{4,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo za len mar tor vik dal sen ber gro han lin".split()


def documents(number: int, *, seed: int = 7, stories: int | None = None) -> list[Document]:
    """Return so many documents in the order of their days, of so many stories (a sixth of the number)."""
    made = list(made_documents(number, seed=seed, stories=stories))
    return sorted(made, key=lambda w: str(w.published.days.earliest) if w.published.days else "9999")


def made_documents(number: int, *, seed: int = 7, stories: int | None = None) -> Iterator[Document]:
    """Yield the same, one after the other, in the order in which they are made."""
    chance = Random(seed)
    count = stories or max(1, number // PER_STORY)
    told = [_Story(chance.random(), chance.randrange(4 * count)) for _ in range(count)]
    for n in range(number):
        yield _Made(number=n, story=told[n % count]).document()


class _Story:
    """The words and the first day of one story; shift is in days."""

    def __init__(self, seed: float, shift: int) -> None:
        self.chance = Random(seed)
        undated = self.chance.random() < UNDATED
        told = self.chance.choice(templates())
        self.templates = [one for one in told if undated or '"file":"undated' not in one]
        self.shift = shift
        self.words: dict[str, str] = {}
        self.told = 0

    def word(self, word: str) -> str:
        """Return what stands for a word in this story."""
        if word not in self.words:
            self.words[word] = _name(word, self.chance) if word[0].isupper() else _other(word, self.chance)
        return self.words[word]


class _Made:
    """One report of a story: its template is told in the words of the story and some of its own."""

    def __init__(self, *, number: int, story: _Story) -> None:
        self._chance, self._story, self._number = Random(number), story, number
        self._template = story.templates[story.told % len(story.templates)]
        self._again = story.told // len(story.templates)
        story.told += 1

    def document(self) -> Document:
        """Return the report with its reading."""
        shift = timedelta(days=self._story.shift + self._again)
        plain = msgspec.json.decode(_DAY.sub(lambda day: _shifted(day[0], shift), self._template))
        article, reading = plain["article"], plain["reading"]
        for name in ("text", "headline"):
            article[name] = article[name] and _WORD.sub(lambda found: self._word(found[0]), article[name])
        article |= {"file": f"{self._number:06}-{article['file']}", "url": None, "raw": "", "previous": None}
        for chain in reading["chains"]:
            chain["name"] = _WORD.sub(lambda found: self._word(found[0]), chain["name"])
            chain["also"] = [_WORD.sub(lambda found: self._word(found[0]), form) for form in chain["also"]]
        return msgspec.convert(plain, Document)

    def _word(self, word: str) -> str:
        if not word[0].isupper() and self._again and self._chance.random() < 0.3:
            return _other(word, self._chance)
        return self._story.word(word)


@cache
def templates() -> tuple[tuple[str, ...], ...]:
    """Return the example stories, each a tuple of documents as JSON."""
    reader = Reader()
    folders = (EXAMPLES / "harbour", EXAMPLES / "bridge")
    return tuple(tuple(msgspec.json.encode(document_of(p, reader)).decode() for p in pages([str(f)])) for f in folders)


@cache
def _vocabulary() -> dict[int, list[str]]:
    """Return the words of the shipped table by their length, the commonest first."""
    by_length: dict[int, list[str]] = {}
    table = (files("onrecord") / "data" / "frequencies.tsv").read_text(encoding="utf8").splitlines()
    rows = [line.split("\t") for line in table if line.partition("\t")[0].isalpha()]
    for word, _ in sorted(rows, key=lambda row: -int(row[1])):
        if word.isascii() and word.islower():
            by_length.setdefault(len(word), []).append(word)
    return by_length


def _other(word: str, chance: Random) -> str:
    """Return another word of as many letters; the commonest words of news stay."""
    words = _vocabulary().get(len(word), [word])
    return word if word in words[:COMMON] else chance.choice(words)


def _name(word: str, chance: Random) -> str:
    """Return a name of as many letters: few names stand in many stories, many in few (Zipf)."""
    if word in KEPT and chance.random() < 0.5:
        return word
    return _invented(len(word), int(chance.paretovariate(0.12)) % 50_000)


@cache
def _invented(length: int, number: int) -> str:
    chance = Random(length * 100_003 + number)
    name = ""
    while len(name) < length:
        name += chance.choice(_SYLLABLES)
    return name[:length].capitalize()


@cache
def _shifted(day: str, shift: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + shift).isoformat()
    except (ValueError, OverflowError):
        return day


def shuffled(found: Sequence[Document], seed: int) -> Iterator[Document]:
    """Yield the documents in another order."""
    yield from Random(seed).sample(found, len(found))
