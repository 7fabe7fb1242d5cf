"""Compare two exports of a record, line by line.

Takes:  two objects of the format onrecord/1, as JSON gives them (Export).
Gives:  compared(): lines that are gone, new and changed, each with what the two runs say of it and why.
Leaves: reading the files: cli/compare.py.

Lines are the same where they rest on the same words: ids change with the words that a reader takes for the statement.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Literal, TypedDict

from onrecord.link.corrections.anchors import nearest
from onrecord.model.span import Span
from onrecord.show.grouping import grouped_by

Row = Mapping[str, Any]
Did = Literal["gone", "new", "changed"]

SAID = ("speaker", "mode", "words", "said_on", "as_written", "candidates", "through")
HELD = ("kind", "status", "date", "place", "participants", "format", "count", "happened", "shown")


class Export(TypedDict):
    """What is compared of an export."""

    format: str
    reader: str
    articles: Sequence[Row]
    entities: Sequence[Row]
    statements: Sequence[Row]
    events: Sequence[Row]
    abstentions: Sequence[Row]


@dataclass(frozen=True, slots=True)
class LineDifference:
    """One line that differs between the two runs; why has the rules that read it, or the abstention in its place."""

    did: Did
    kind: str
    line: str
    says: str
    fields: tuple[tuple[str, str, str], ...] = ()
    why: str = ""


def compared(before: Export, after: Export) -> Iterator[LineDifference]:
    """Yield the differences of two records: statements, then events."""
    yield from _statement_differences(before, after)
    yield from _event_differences(before, after)


def _statement_differences(before: Export, after: Export) -> Iterator[LineDifference]:
    names, now_names = _entity_names(before), _entity_names(after)
    left = {row["id"]: row for row in after["statements"]}
    rows = (after["statements"], before["abstentions"], after["abstentions"])
    near, silent, silent_now = (grouped_by(found, itemgetter("article")) for found in rows)
    for row in before["statements"]:
        same = _overlapping_statement(row, [one for one in near.get(row["article"], ()) if one["id"] in left])
        if same is None:
            why = _left_out(row, silent_now)
            yield LineDifference("gone", "statement", row["id"], _statement_label(row, names), why=why)
            continue
        del left[same["id"]]
        fields = tuple(_fields(_with_names(row, names), _with_names(same, now_names), SAID))
        if fields:
            yield LineDifference(
                "changed", "statement", same["id"], _statement_label(same, now_names), fields, _rules(row, same)
            )
    for row in left.values():
        why = _left_out(row, silent) or f"read as {row['found_by']}"
        yield LineDifference("new", "statement", row["id"], _statement_label(row, now_names), why=why)


def _event_differences(before: Export, after: Export) -> Iterator[LineDifference]:
    names, now_names = _entity_names(before), _entity_names(after)
    left = {row["id"]: row for row in after["events"]}
    told: dict[Place, list[str]] = defaultdict(list)
    for row in after["events"]:
        for place in _triggers(row):
            told[place].append(row["id"])
    for row in before["events"]:
        shared = Counter(name for place in _triggers(row) for name in told[place] if name in left)
        if not shared:
            yield LineDifference("gone", "event", row["id"], row["label"])
            continue
        same = left.pop(max(shared, key=lambda name: (shared[name], name)))
        fields = tuple(_fields(_with_names(row, names), _with_names(same, now_names), HELD))
        if fields:
            yield LineDifference("changed", "event", same["id"], same["label"], fields, _asserted(row, same))
    for row in left.values():
        yield LineDifference("new", "event", row["id"], row["label"])


def _entity_names(record: Export) -> dict[str, str]:
    return {row["id"]: row["name"] for row in record["entities"]}


def _with_names(row: Row, names: Mapping[str, str]) -> dict[str, object]:
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
            yield name, _value_text(before.get(name)), _value_text(after.get(name))


def _value_text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)


def _overlapping_statement(row: Row, others: Sequence[Row]) -> Row | None:
    """Return the statement of the same article whose words overlap most, None where none do."""
    at = nearest(_row_span(row), ((number, _row_span(other)) for number, other in enumerate(others)))
    return None if at is None else others[at]


def _row_span(row: Row) -> Span:
    return Span(row["start"], row["end"])


Place = tuple[str, int]


def _triggers(event: Row) -> set[Place]:
    """Return the places of the trigger words of an event: the article and the first character."""
    return {(mention["article"], mention["start"]) for mention in event["mentions"]}


def _statement_label(row: Row, names: Mapping[str, str]) -> str:
    return f"{names.get(row['speaker'], 'unattributed')}: {row['words'][:120]}"


def _left_out(row: Row, abstentions: Mapping[str, Sequence[Row]]) -> str:
    """Return why the other run made no line of the words, where its abstentions, by article, say so."""
    whys = (a["why"] for a in abstentions.get(row["article"], ()) if _row_span(a).meets(_row_span(row)))
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
