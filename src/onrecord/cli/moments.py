"""Look at a record as it is now.

Takes:  an open store.
Gives:  moment_of(): the moment that stands, brought up to date first where articles came since; newest(): for pages.
Leaves: what is shown of it: show/.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from onrecord.link.corrections import corrects
from onrecord.record import Store
from onrecord.run.relink import fresh, record_of, updated
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moments import Moments, Now
from onrecord.show.stored import StoredMoment, StoredMoments
from onrecord.show.views import Moment


@contextmanager
def moment_of(store: Store) -> Iterator[Moment]:
    """Give the moment; of a store that nobody can write to here it is computed in memory where it must be."""
    with closing(now(store)) as moment:
        yield moment


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest moment of a store for each page: from its rows, or computed where people have corrected lines."""

    store: Store
    computed: Now
    stored: Now

    def now(self) -> Moment:
        """Return the moment that stands."""
        corrected = self.store.only_read or corrects(self.store.judgements())
        return (self.computed if corrected else self.stored).now()


def newest(store: Store) -> Now:
    """Return the moments of a store: what is added while pages are shown is on them as soon as it is linked."""
    stored = StoredMoments(store, lambda: not fresh(store), lambda: updated(store))
    return Newest(store, Moments(store.state, lambda _: now(store)), stored)


def now(store: Store) -> Moment:
    """Return the moment, which is to be closed."""
    if corrects(store.judgements()) or (store.only_read and not fresh(store)):
        return RecordMoment(record_of(store), store.arrivals(), store.state())
    updated(store)
    return StoredMoment(store)
