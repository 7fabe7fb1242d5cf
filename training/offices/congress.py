"""Members and leaders of the US Congress, presidents and vice presidents, 2015 to 2019.

Takes:  lore/us-congress-2015-2019.json.xz; lore/territories.json.xz for the names of the states.
Gives:  a row for each unbroken time in one office. A time is over when somebody else takes the seat.
Leaves: who left a seat empty before that: terms that are not over stand with their legal end.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import msgspec

from training.offices.row import Row, rows_of

OFFICES = {"sen": "senator", "rep": "representative", "prez": "president", "viceprez": "vice president"}
WITHOUT_VOTE = {"AS", "DC", "GU", "MP", "PR", "VI"}
LEADER = re.compile(r"(house|senate) (speaker|(?:majority|minority) (?:leader|whip))(?: of the house)?")
OPEN = "9999-12-31"
RECESS = timedelta(days=10)
"""One term follows another at once, or when the new Congress has met."""


class Term(msgspec.Struct):
    """A time in a seat."""

    type: str
    start: str
    end: str
    state: str = ""
    district: str | int | None = None


class Lead(msgspec.Struct):
    """A time as a leader; one that was not over has no end."""

    title: str
    chamber: str
    start: str
    end: str = ""


class Member(msgspec.Struct):
    """A person with terms."""

    first: str
    last: str
    gender: str
    terms: list[Term]
    leadership: list[Lead]
    middle: str | None = None
    nickname: str | None = None
    official_full: str | None = None


class Territory(msgspec.Struct):
    """A state or territory."""

    file: str
    name: str


Seat = tuple[str, ...]


def rows(lore: Path) -> Iterator[Row]:
    """Yield each member's times in office, those that follow each other made one."""
    states = {row.file: row.name.removesuffix(" (USA)") for row in rows_of(lore / "territories.json.xz", Territory)}
    members = rows_of(lore / "us-congress-2015-2019.json.xz", Member)
    last = max(term.end for member in members for term in member.terms if term.type != "sen")
    held: dict[Seat, list[Row]] = {}
    for seat, row in (found for member in members for found in _held(member, states)):
        held.setdefault(seat, []).append(row)
    seated = [row for seat, times in held.items() for row in _seated(_unbroken(times), 2 if "senator" in seat else 1)]
    yield from _unbroken(replace(row, until=min(row.until, last)) for row in seated)


def _seated(times: Iterable[Row], seats: int) -> Iterator[Row]:
    """Yield times in the same seat, or in a state's two, each over when there is no seat left for whoever comes next.

    Of two senators that one makes room who would have stayed as long as the new one, or not much longer.
    """
    sitting: list[Row] = []
    for row in sorted(times, key=lambda row: row.since):
        yield from (other for other in sitting if other.until <= row.since)
        sitting = [other for other in sitting if other.until > row.since]
        before = [other for other in sitting if other.since < row.since]
        if len(sitting) == seats and before:
            goes = min(before, key=lambda other: (other.until < row.until, other.until))
            sitting.remove(goes)
            yield replace(goes, until=row.since)
        sitting.append(row)
    yield from sitting


def _held(member: Member, states: Mapping[str, str]) -> Iterator[tuple[Seat, Row]]:
    """Yield a member's times in office, each with the seat that only one can hold at a time."""
    plain = Row(_person(member), member.last.replace("’", "'"), member.gender.lower(), "US", "", "", "", "", "congress")
    for term in member.terms:
        code = term.state.lower()
        of = states.get(f"us_{code}") or states.get(code, "")
        office = "delegate" if term.state in WITHOUT_VOTE else OFFICES[term.type]
        row = replace(plain, office=office, of=of, since=term.start, until=term.end)
        yield (office, term.state, str(term.district)), row
    for lead in member.leadership:
        title = f"{lead.chamber} {lead.title.lower().removeprefix(lead.chamber).strip()}"
        if found := LEADER.fullmatch(title):
            for office in (f"{found[1]} {found[2]}", found[2]):
                row = replace(plain, office=office, since=lead.start, until=lead.end or OPEN)
                yield (found[1], office), row


def _person(member: Member) -> str:
    """Return a member's name: under the nickname where there is one, else as it is officially written."""
    quoted = re.search('"(.+)"', member.official_full or "")
    nickname = member.nickname or (quoted and quoted[1])
    initial = member.middle if member.middle and member.middle.endswith(".") else None
    short = " ".join(filter(None, [nickname or member.first, None if nickname else initial, member.last]))
    full = short if nickname or not member.official_full else member.official_full
    return full.replace("’", "'").replace(",", "")


def _unbroken(times: Iterable[Row]) -> Iterator[Row]:
    """Yield times in one office as one where the next begins as the one before it ends."""
    running: dict[Row, Row] = {}
    for row in sorted(times, key=lambda row: row.since):
        who = replace(row, since="", until="")
        before = running.get(who)
        if before and date.fromisoformat(row.since) - RECESS <= date.fromisoformat(before.until):
            row = replace(row, since=before.since)
        elif before:
            yield before
        running[who] = row
    yield from running.values()
