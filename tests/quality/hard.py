"""Judge a reading of a hard paragraph against what it says.

Takes:  a case of hard/*.toml and its reading.
Gives:  cases(), all of them; verdicts(), one for each labelled statement: right, open, missed or wrong, with a line.
Leaves: which cases must pass: test_hard.py; the table of all: benchmarks/hard.py.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.attribution import Attribution
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.read import Reader

FOLDER = Path(__file__).parent / "hard"
DAY = "2031-05-07"
HALF, MOST = 0.5, 0.8
"""Shares of the longer of two stretches that both have: for a statement, and for words that are none (they may stand
inside one)."""
UNNAMED = "unnamed: "

Case = dict[str, Any]
Verdict = Literal["right", "open", "missed", "wrong"]


def cases() -> Iterator[Case]:
    """Yield all cases, in the order of their files."""
    for path in sorted(FOLDER.glob("*.toml")):
        yield from tomllib.loads(path.read_text(encoding="utf8"))["case"]


def read(case: Case, reader: Reader) -> tuple[str, Reading]:
    """Return the text of a case as it is kept, and its reading."""
    article = cleaned(Page(file="case.txt", kind="text", text=case["text"], raw=b"", published=DAY))
    return article.text, reader.read(article)


def verdicts(case: Case, text: str, reading: Reading) -> Iterator[tuple[Verdict, str]]:
    """Yield what became of each statement, of what nobody says, and of what cannot be told."""
    stated = [a for a in reading.attributions if a.stated]
    for label in case.get("said", []):
        others = [other["speaker"] for other in case["said"] if other["words"] == label["words"]]
        yield _said(label, text, reading, stated, others)
    for label in case.get("open", []):
        met = [a for a in stated if _fit(a, _place(label["words"], text)) >= HALF and a.speaker is not None]
        yield ("wrong", f"{_name(met[0], reading)} for nobody: {label['words']}") if met else ("right", "")
    for words in case.get("unsaid", []):
        met = [a for a in stated if _fit(a, _place(words, text)) >= MOST]
        yield ("wrong", f"{_name(met[0], reading)} states: {words}") if met else ("right", "")


def _said(
    label: dict[str, Any], text: str, reading: Reading, stated: list[Attribution], others: list[str]
) -> tuple[Verdict, str]:
    """Return what became of one statement: wrong only where its words are in another's mouth.

    others are all who say these words: one claims them and another denies them.
    """
    place = _place(label["words"], text)
    met = sorted((a for a in stated if _fit(a, place) >= HALF), key=lambda a: -_fit(a, place))
    if any(a.speaker is not None and _is(label["speaker"], a, reading) for a in met):
        return "right", ""
    settled = next((a for a in met if a.speaker is not None and reading.chains[a.speaker].kind != "group"), None)
    line = f"{label['speaker']}: {label['words']}"
    if settled and not any(_is(speaker, settled, reading) for speaker in others):
        return "wrong", f"{_name(settled, reading)} ({settled.found_by}) for {line}"
    return ("open", f"{met[0].found_by}: {line}") if met and not settled else ("missed", line)


def _is(speaker: str, ours: Attribution, reading: Reading) -> bool:
    """Tell whether an attribution has the speaker, by a short form of the name too; of the unnamed, nobody named."""
    chain = reading.chains[ours.speaker or 0]
    if speaker.startswith(UNNAMED):
        return chain.kind == "group" or speaker.removeprefix(UNNAMED) in chain.name.lower()
    wanted = _words(speaker)
    return any(_words(name) <= wanted or wanted <= _words(name) for name in (chain.name, *chain.also))


def _words(name: str) -> set[str]:
    return set(name.lower().replace("’s", "").split()) - {"the"}


def _place(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _fit(ours: Attribution, place: Span) -> float:
    """Return which part of the longer of the two both share, by the part of ours that comes nearest."""
    shares = ((min(s.end, place.end) - max(s.start, place.start)) / max(len(s), len(place)) for s in ours.content)
    return max(shares, default=0.0)


def _name(ours: Attribution, reading: Reading) -> str:
    return "nobody" if ours.speaker is None else reading.chains[ours.speaker].name
