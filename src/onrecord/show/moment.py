"""What a page asks of a record: the seam behind which the record may be computed, or be read from a database.

Takes:  nothing; RecordMoment has an implementation over a Record in memory.
Gives:  Moment, the record at one moment, which gives the part of it that a page needs; Since, News, Coming, SearchHit.
Leaves: how the parts look: web/, text/, export/.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from onrecord.model.change import Change
from onrecord.model.event import Event
from onrecord.model.record import Document
from onrecord.model.story import Story
from onrecord.show.record_view import View


@dataclass(frozen=True, slots=True)
class Since:
    """From where on something is new: after a sequence number, or from a day on; neither, and everything is."""

    after: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What is new: changes newest first, events that were not there before, and the reports that brought them.

    numbers has the sequence number of each change and event: that of the add that brought it. untold are the events of
    which no new change tells.
    """

    view: View
    changes: Sequence[Change]
    events: Sequence[Event]
    reports: Sequence[Document]
    numbers: Mapping[str, int]
    untold: Sequence[Event]


@dataclass(frozen=True, slots=True)
class Coming:
    """What is planned: within the days asked for, without a day, and (latest first) with a day gone by unreported."""

    view: View
    dated: Sequence[Event]
    undated: Sequence[Event]
    passed: Sequence[Event]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing that has the words that are searched for; start is where they begin in the article."""

    kind: Literal["article", "statement", "event"]
    id: str
    article: str
    start: int
    end: int


class Moment(Protocol):
    """The record at one moment. What it gives stays as it is while articles are being added."""

    @property
    def state(self) -> str:
        """Name the moment: two moments of one name have the same record."""

    @property
    def last(self) -> int:
        """Return the sequence number of the newest add, 0 where there is none."""

    def whole(self) -> View:
        """Return everything: for exports, never for a page."""

    def stories(self) -> tuple[View, Sequence[Story]]:
        """Return the stories, the one with the newest report first."""

    def story(self, name: str) -> View | None:
        """Return the part of the record that one story holds, asked for by an id that it has or had."""

    def event(self, name: str) -> tuple[View, Event] | None:
        """Return one event, asked for by an id that it has or had, and what a page about it needs."""

    def party(self, name: str) -> View | None:
        """Return what a page about one party needs."""

    def article(self, name: str) -> View | None:
        """Return what a page about one article needs."""

    def news(self, since: Since) -> News:
        """Return what is new."""

    def idle(self, since: Since) -> int:
        """Count the new reports that changed nothing: copies, and those that no new change or sure event cites."""

    def new_in(self, since: Since, story: View) -> tuple[Sequence[Change], Set[str]]:
        """Return the changes of a story that are new, in the order of the record, and the ids of its new articles."""

    def coming(self, today: date, days: int | None = None) -> Coming:
        """Return what is planned from today on, for so many days."""

    def search(self, words: str) -> tuple[View, Sequence[SearchHit]]:
        """Return what has all the words, the best first."""

    def close(self) -> None:
        """Let go of what keeps the moment as it is; nothing may be asked of it any more."""
