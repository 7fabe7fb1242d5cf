"""Read the storylines that were invented for this project: short reports whose labels stand in their text.

Takes:  invented/*.txt beside this file.
Gives:  invented_storylines(), in the form of storylines.jsonl.xz, part train; as a command, the faults of files.
Leaves: laying the labels over words: labelled.py. Stories that were found and labelled: own_labels.py.

    === crane-vote
    --- 1
    Port board to {v scheduled|vote} on crane

    LINDEN, 4 March 2031 (Harbour Ledger) – The board will {v confirmed@Ada Roy|vote} on 12 May, said Ada Roy.
    --- 2
    …
    +++
    E v | vote | main | postponed | port board | Linden | 2031-05-15
    D v | 1 | 2031-05-12
    P v | 1 | harbour office
    W v | 1 | port board; Ada Roy

A mark has an event, its place on the ladder there, after @ whose words those are, and the words that name it. An E line
is that of GUIDELINES.md; D, P and W lines have the day, the place and the parties that one report gives where they are
not those of the E line, - for none.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("invented")
LADDER = "mentioned tentative scheduled confirmed happened denied postponed cancelled unknown".split()
WEIGHTS = ("main", "side", "optional")
_MARK = re.compile(r"\{(\w+) (\w+)(?:@([^|{}]+))?\|([^|{}]+)\}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?")
Row = dict[str, Any]


def invented_storylines() -> Iterator[Row]:
    """Yield the storylines of all files; ValueError with file, story and fault where one cannot be read."""
    for file in sorted(FOLDER.glob("*.txt")):
        for name, told in _blocks(file.read_text(encoding="utf8"), "==="):
            yield storyline(f"{file.stem}/{name}", told)


def _blocks(text: str, mark: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each part that a line with a mark begins."""
    for part in re.split(rf"^{re.escape(mark)} *", text, flags=re.M)[1:]:
        name, _, told = part.partition("\n")
        yield name.strip(), told


def storyline(name: str, told: str) -> Row:
    """Return a storyline from its reports with marks and the lines of its events."""
    reports, _, lines = told.partition("+++")
    events = {event["id"]: event for event in _events(name, lines)}
    articles = []
    for number, marked in _blocks(reports, "---"):
        file = f"{int(number) - 1:03}.txt"
        text = _report(name, file, marked.strip() + "\n", events)
        articles.append({"file": file, "text": text})
    _asserted(name, lines, events)
    for event in events.values():
        if not event["mentions"]:
            raise ValueError(f"{name}: no words name event {event['id']}")
    return {
        "story": name,
        "part": "train",
        "articles": articles,
        "events": list(events.values()),
        "changes": [],
        "disagreements": [],
        "notes": [],
    }


def _events(name: str, lines: str) -> Iterator[Row]:
    for cells in _cells(lines, "E"):
        if len(cells) != 7 or cells[2] not in WEIGHTS or cells[3] not in LADDER:
            raise ValueError(f"{name}: E wants id, kind, weight, now, participants, place, date: {' | '.join(cells)}")
        own, kind, weight, now, people, place, day = cells
        yield {
            "id": own,
            "kind": [each.strip() for each in kind.split("/")],
            "weight": weight,
            "now": now,
            "participants": [each.strip() for each in people.split(";") if each.strip() not in ("", "-")],
            "place": None if place == "-" else place,
            "date": _day(name, day),
            "mentions": [],
            "assertions": [],
        }


def _cells(lines: str, letter: str) -> Iterator[list[str]]:
    for line in lines.splitlines():
        if line.startswith(f"{letter} "):
            yield [cell.strip() for cell in line[2:].split("|")]


def _day(name: str, value: str) -> list[str] | None:
    if value == "-":
        return None
    if not _DAY.fullmatch(value):
        raise ValueError(f"{name}: {value!r} is no day: 2031-05-12, 2031-05-01/2031-05-31 or -")
    return (value.split("/") * 2)[:2]


def _report(name: str, file: str, marked: str, events: dict[str, Row]) -> str:
    """Return a report's text without its marks, and give them to their events."""
    text, last = "", 0
    for mark in _MARK.finditer(marked):
        own, status, by, words = mark.groups()
        if own not in events or status not in LADDER:
            raise ValueError(f"{name} {file}: no such event or place on the ladder: {mark[0]}")
        text += marked[last : mark.start()]
        start, last = len(text), mark.end()
        text += words
        events[own]["mentions"].append([file, start, len(text)])
        claim = {"field": "status", "value": status, "by": by, "article": file, "start": start, "end": len(text)}
        events[own]["assertions"].append(claim)
    text += marked[last:]
    if "{" in text or "}" in text:
        raise ValueError(f"{name} {file}: a mark cannot be read: {text[text.find('{') :][:60]!r}")
    return text


def _asserted(name: str, lines: str, events: dict[str, Row]) -> None:
    """Give events the days, places and parties that single reports tell."""
    for letter, field in (("D", "date"), ("P", "place"), ("W", "participants")):
        for cells in _cells(lines, letter):
            if len(cells) != 3 or cells[0] not in events or not cells[1].isdigit():
                raise ValueError(f"{name}: {letter} wants an event, a report and a value: {' | '.join(cells)}")
            own, number, told = cells
            claim = {"field": field, "by": None, "article": f"{int(number) - 1:03}.txt", "start": 0, "end": 0}
            for value in told.split(";") if field == "participants" else (told,):
                kept = _day(name, value) if field == "date" else value.strip(" -") or None
                events[own]["assertions"].append({**claim, "value": kept})


def main(files: Sequence[str]) -> int:
    """Print what is wrong with files, a line a story."""
    faults = stories = 0
    for file in map(Path, files):
        for name, told in _blocks(file.read_text(encoding="utf8"), "==="):
            stories += 1
            try:
                storyline(f"{file.stem}/{name}", told)
            except ValueError as fault:
                faults += 1
                sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"{stories} stories, {faults} faults\n")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
