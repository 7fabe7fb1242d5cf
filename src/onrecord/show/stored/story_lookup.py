"""Find the stories that somebody asks for: by id, title, day or party.

Takes:  the rows of stories, and what was asked.
Gives:  numbers(): the numbers of the stories.
Leaves: asking the same of a record in memory: View.stories_by().
"""

from __future__ import annotations

from onrecord.record.derived.lines import Lines
from onrecord.show.days import days_of_iso
from onrecord.show.safe_text import visible
from onrecord.show.story_queries import Way


def numbers(rows: Lines, way: Way, asked: str) -> set[int]:
    """Return the numbers of the stories that fit what was asked, in this way."""
    ways = {"id": _with_id, "title": _with_title, "day": _with_day, "party": _with_party}
    return ways[way](rows, asked)


def _with_id(rows: Lines, asked: str) -> set[int]:
    """Return those whose id, present or former, begins so."""
    now = rows.column("SELECT number FROM derived_stories WHERE substr(id, 1, ?) = ?", len(asked), asked)
    before = (
        "SELECT a.story FROM given_ids g JOIN derived_articles a ON a.id = g.article"
        " WHERE g.place = '' AND substr(g.id, 1, ?) = ?"
    )
    return {*now, *(rows.column(before, len(asked), asked) if asked.startswith("t") else ())}


def _with_title(rows: Lines, asked: str) -> set[int]:
    found = rows.ask("SELECT number, label FROM derived_stories")
    return {number for number, label in found if asked.casefold() in label.casefold()}


def _with_day(rows: Lines, asked: str) -> set[int]:
    if (days := days_of_iso(asked)) is None:
        return set()
    met = "SELECT DISTINCT story FROM derived_events WHERE earliest != '' AND earliest <= ? AND latest >= ?"
    return set(rows.column(met, str(days.latest), str(days.earliest)))


def _with_party(rows: Lines, asked: str) -> set[int]:
    names = rows.ask("SELECT id, name FROM derived_parties")
    ids = [name for name, written in names if asked.casefold() in visible(written).casefold()]
    leads = "SELECT DISTINCT story FROM derived_roles WHERE leads AND party IN ({})"
    return {story for (story,) in rows.among(leads, ids)}
