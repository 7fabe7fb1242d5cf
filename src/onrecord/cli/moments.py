"""Look at a record as it is now.

Takes:  an open store.
Gives:  moment_of(): the newest moment, brought up to date first where articles came since; newest(): for pages.
Leaves: what is shown of it: show/. When the rows of a store cannot serve: run/relink/.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from onrecord.model.follow_round import FollowRound
from onrecord.record import Store
from onrecord.run.relink import at_once, fresh, record_of, updated
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moment import Moment
from onrecord.show.moments import Moments, Now
from onrecord.show.stored import StoredMoment, StoredMoments

DELAY = 30
"""Seconds that a team's writers have to link what they added, before a web server does."""


@contextmanager
def moment_of(store: Store) -> Iterator[Moment]:
    """Give the moment: from the rows of the store, or computed in memory where these cannot serve."""
    with closing(_now(store)) as moment:
        yield moment


def _now(store: Store) -> Moment:
    if at_once(store):
        return _computed(store, store.state())
    updated(store)
    return StoredMoment(store)


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest moment of a store for each page: from its rows, or computed where these cannot serve."""

    store: Store
    computed: Now
    stored: Now

    def now(self) -> Moment:
        """Return the newest moment."""
        return (self.computed if at_once(self.store) else self.stored).now()

    def last_round(self) -> FollowRound | None:
        """Return what following brought last."""
        return self.stored.last_round()


def newest(store: Store) -> Now:
    """Return the moments of a store: what is added while pages are shown is on them as soon as it is linked."""
    delay = DELAY if store.shared else 0
    stored = StoredMoments(store, lambda: not fresh(store), lambda: updated(store), delay=delay)
    return Newest(store, Moments(store.state, lambda state: _computed(store, state)), stored)


def _computed(store: Store, state: str) -> RecordMoment:
    """Return the moment in memory; state is asked for first, so that what comes meanwhile makes a new moment."""
    return RecordMoment(record_of(store), store.arrivals(), state)
