"""Look at a record as it is now.

Takes:  an open store.
Gives:  moment_of(): the moment that stands, brought up to date first where articles came since.
Leaves: what is shown of it: show/.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from onrecord.record import Store
from onrecord.run.relink import fresh, record_of, updated
from onrecord.show.in_memory import RecordMoment
from onrecord.show.stored import StoredMoment
from onrecord.show.views import Moment


@contextmanager
def moment_of(store: Store) -> Iterator[Moment]:
    """Give the moment; of a store that nobody can write to here it is computed in memory where it must be."""
    with closing(now(store)) as moment:
        yield moment


def now(store: Store) -> Moment:
    """Return the moment, which is to be closed."""
    if store.only_read and not fresh(store):
        return RecordMoment(record_of(store), store.arrivals(), store.state())
    updated(store)
    return StoredMoment(store)
