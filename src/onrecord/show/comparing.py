"""Compare two exports of a record, line by line.

Takes:  two objects of the format onrecord/1, as JSON gives them.
Gives:  compared(): what is gone, new and otherwise, each line with what the two runs say of it and why.
Leaves: reading the files: cli/compare.py.

Lines are the same where they rest on the same words: ids change with the words that a reader takes for the statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Row = Mapping[str, Any]
Did = Literal["gone", "new", "changed"]

SAID = ("speaker", "mode", "words", "said_on", "as_written", "candidates", "through")
HELD = ("kind", "status", "date", "place", "participants", "format", "count", "happened", "shown")
LEAST = 0.5
"""The part that two statements must share of what they cover together to be one line (Jaccard)."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that the two runs tell otherwise; why has the rules that read it, or what kept it from being a line."""

    did: Did
    kind: str
    line: str
    says: str
    fields: tuple[tuple[str, str, str], ...] = ()
    why: str = ""


def compared(before: Row, after: Row) -> Iterator[Difference]:
    """Yield the differences of two records: statements, then events."""
    yield from _statements(before, after)
    yield from _events(before, after)


def _statements(before: Row, after: Row) -> Iterator[Difference]:
    names, now_names = _names(before), _names(after)
    left = {row["id"]: row for row in after["statements"]}
    for row in before["statements"]:
        same = _nearest(row, left.values())
        if same is None:
            why = _left_out(row, after["abstentions"])
            yield Difference("gone", "statement", row["id"], _said(row, names), why=why)
            continue
        del left[same["id"]]
        fields = tuple(_fields(_named(row, names), _named(same, now_names), SAID))
        if fields:
            yield Difference("changed", "statement", same["id"], _said(same, now_names), fields, _rules(row, same))
    for row in left.values():
        why = _left_out(row, before["abstentions"]) or f"read as {row['found_by']}"
        yield Difference("new", "statement", row["id"], _said(row, now_names), why=why)


def _events(before: Row, after: Row) -> Iterator[Difference]:
    names, now_names = _names(before), _names(after)
    left = {row["id"]: row for row in after["events"]}
    for row in before["events"]:
        same = max(left.values(), key=lambda other: (_shared(row, other), other["id"]), default=None)
        if same is None or not _shared(row, same):
            yield Difference("gone", "event", row["id"], row["label"])
            continue
        del left[same["id"]]
        fields = tuple(_fields(_named(row, names), _named(same, now_names), HELD))
        if fields:
            yield Difference("changed", "event", same["id"], same["label"], fields, _asserted(row, same))
    for row in left.values():
        yield Difference("new", "event", row["id"], row["label"])


def _names(record: Row) -> dict[str, str]:
    return {row["id"]: row["name"] for row in record["entities"]}


def _named(row: Row, names: Mapping[str, str]) -> dict[str, object]:
    """Return a row with the names of parties in place of their ids, which may differ."""

    def name(value: object) -> object:
        if isinstance(value, list):
            return sorted(map(str, map(name, value)))
        return names.get(value, value) if isinstance(value, str) else value

    ends = ("speaker", "candidates", "through", "place", "participants")
    return {key: name(value) if key in ends else value for key, value in row.items()}


def _fields(before: Row, after: Row, names: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for name in names:
        if before.get(name) != after.get(name):
            yield name, _written(before.get(name)), _written(after.get(name))


def _written(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)


def _nearest(row: Row, others: Iterable[Row]) -> Row | None:
    near = [(_overlap(row, other), other["id"], other) for other in others if other["article"] == row["article"]]
    best = max(near, key=lambda found: found[:2], default=(0.0, "", None))
    return best[2] if best[0] >= LEAST else None


def _overlap(one: Row, other: Row) -> float:
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return float(max(0, shared) / max(1, max(one["end"], other["end"]) - min(one["start"], other["start"])))


def _shared(one: Row, other: Row) -> int:
    """Count the trigger words that two events share."""
    mine, theirs = ({(m["article"], m["start"]) for m in row["mentions"]} for row in (one, other))
    return len(mine & theirs)


def _said(row: Row, names: Mapping[str, str]) -> str:
    return f"{names.get(row['speaker'], 'unattributed')}: {row['words'][:120]}"


def _left_out(row: Row, abstentions: Iterable[Row]) -> str:
    """Return why the other run made no line of the words, where it says so."""
    whys = (a["why"] for a in abstentions if a["article"] == row["article"] and _overlap(row, a) > 0)
    return "; ".join(dict.fromkeys(whys))


def _rules(before: Row, after: Row) -> str:
    one, other = before["found_by"], after["found_by"]
    return f"read as {other}" if one == other else f"read as {one}, now as {other}"


def _asserted(before: Row, after: Row) -> str:
    """Return which values the two runs read that the other did not."""
    mine, theirs = ({(a["field"], a["value"], a["article"]) for a in row["assertions"]} for row in (before, after))
    gone = [f"{field} {value!r} no longer read" for field, value, _ in sorted(mine - theirs)]
    new = [f"{field} {value!r} read" for field, value, _ in sorted(theirs - mine)]
    parts = len(after["mentions"]) - len(before["mentions"])
    joined = [f"{abs(parts)} mentions {'more' if parts > 0 else 'fewer'}"] if parts else []
    return "; ".join([*dict.fromkeys(gone), *dict.fromkeys(new)][:6] + joined)
