"""Keep what is shown: the part of the record that each story holds, and what lists are ordered by.

Takes:  parts as bytes; rows of events, changes and roles.
Gives:  Lines: the part of a story; stories, changes and plans in the order in which they are shown, some at a time.
Leaves: computing parts: run/relink/story_parts.py. Showing them: show/stored/.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from onrecord.record.derived.rows import Rows


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story in lists: newest is the day of its newest report, told the number of changes of shown events."""

    number: int
    id: str
    fingerprint: str
    label: str
    newest: str
    size: int
    copies: int
    undated: int
    told: int
    part: bytes


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event in lists; its days are "" where none is known, arrival the number of the add that brought it."""

    id: str
    story: int
    status: str
    shown: bool
    happened: bool
    earliest: str
    latest: str
    first_day: str
    arrival: int


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change in lists; place is the one that it has in its part."""

    story: int
    place: int
    id: str
    event: str
    told: bool
    day: str
    arrival: int


Role = tuple[str, bool]
"""The id of a party, and whether it speaks or takes part."""
Words = tuple[str, str, str, str, int, int]
"""Words, what has them, its id, the article, and where in it to look."""


EVENT = (
    "INSERT INTO derived_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET story = excluded.story,"
    " status = excluded.status, shown = excluded.shown, happened = excluded.happened, earliest = excluded.earliest,"
    " latest = excluded.latest, first_day = excluded.first_day, arrival = excluded.arrival"
)
"""Keep an event; one that was in another story is in this one now."""


class Lines(Rows):
    """The parts of the record by story."""

    def pairs(self, story: int) -> bytes | None:
        """Return the pairs of chains of a story that are one party."""
        found: bytes | None = self.one("SELECT pairs FROM derived_within WHERE story = ?", story)
        return found

    def put_pairs(self, story: int, pairs: bytes) -> None:
        """Keep them."""
        asked = "INSERT INTO derived_within VALUES (?, ?) ON CONFLICT (story) DO UPDATE SET pairs = excluded.pairs"
        self.do(asked, story, pairs)

    def fingerprint(self, story: int) -> str | None:
        """Return what the part of a story was made from."""
        found: str | None = self.one("SELECT fingerprint FROM derived_stories WHERE number = ?", story)
        return found

    def put(
        self, story: StoryRow, events: Iterable[EventRow], changes: Iterable[ChangeRow], roles: Iterable[Role]
    ) -> None:
        """Keep a story, in the place of what was kept of it; roles has its parties, and whether they lead in it."""
        self.drop([story.number], pairs=False)
        self.do("INSERT INTO derived_stories VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *astuple(story))
        self.each(EVENT, map(astuple, events))
        self.each("INSERT INTO derived_changes VALUES (?, ?, ?, ?, ?, ?, ?)", map(astuple, changes))
        rows = ((party, story.number, leads) for party, leads in roles)
        self.each("INSERT INTO derived_roles VALUES (?, ?, ?)", rows)

    def put_lines(self, story: int, lines: Iterable[tuple[str, bytes]]) -> None:
        """Keep each line of a story by itself: (the id of an event, or the place of a change; its bytes)."""
        self.each("INSERT INTO derived_lines VALUES (?, ?, ?)", ((story, *one) for one in lines))

    def line(self, story: int, place: str) -> bytes:
        """Return one line of a story."""
        found: bytes = self.one("SELECT line FROM derived_lines WHERE story = ? AND place = ?", story, place)
        return found

    def put_words(self, story: int, rows: Iterable[Words]) -> None:
        """Keep the words by which the lines of a story are found."""
        numbered = self._numbered(rows)
        self.database.full_text.add(numbered)
        self.each("INSERT INTO derived_found_of VALUES (?, ?)", ((story, number) for number, *_ in numbered))

    def put_words_of_article(self, row: Words) -> None:
        """Keep by which words an article is found."""
        self.database.full_text.add(self._numbered([row]))

    def _numbered(self, rows: Iterable[Words]) -> list[tuple[int, str, str, str, str, int, int]]:
        """Return rows, each with a number that no row has."""
        last = self.one("SELECT rowid FROM derived_found ORDER BY rowid DESC LIMIT 1") or 0
        return [(number, *row) for number, row in enumerate(rows, last + 1)]

    def drop(self, stories: Iterable[int], *, pairs: bool = True) -> None:
        """Forget stories."""
        for story in stories:
            self.do("DELETE FROM derived_stories WHERE number = ?", story)
            numbers = self.ask("SELECT number FROM derived_found_of WHERE story = ?", story)
            self.each("DELETE FROM derived_found WHERE rowid = ?", numbers)
            for table in ("found_of", "events", "changes", "lines", "roles", *(["within"] if pairs else [])):
                self.do(f"DELETE FROM derived_{table} WHERE story = ?", story)

    # what was given out

    def given(self, articles: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return the ids that were given to what begins in articles, each with its article and place."""
        rows = self.among("SELECT id, article, place FROM given_ids WHERE article IN ({})", articles)
        return {name: (article, place) for name, article, place in rows}

    def place_of(self, name: str) -> tuple[str, str] | None:
        """Return the article and the place of what was given an id."""
        found = self.ask("SELECT article, place FROM given_ids WHERE id = ?", name)
        return found[0] if found else None

    def give(self, ids: Iterable[tuple[str, str, str]]) -> None:
        """Remember ids: (id, article, place)."""
        self.each("INSERT INTO given_ids VALUES (?, ?, ?) ON CONFLICT DO NOTHING", ids)
