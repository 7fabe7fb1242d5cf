"""Keep the newest moment of a record at hand while articles are being added.

Takes:  how to ask for the name of the present state, which must be cheap, and how to compute its moment.
Gives:  Moments.now(): the newest moment, computed anew when the state has another name.
Leaves: computing it: whoever makes Moments (cli/ has a store, which show/ does not know).
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread
from typing import Protocol

from onrecord.model.follow_round import FollowRound
from onrecord.show.moment import Moment

PATIENCE = 2.0
"""Seconds that a page waits for a new moment before it shows the last one; small records are new at once."""


class Now(Protocol):
    """What gives the newest moment that can be shown."""

    def now(self) -> Moment:
        """Return it."""

    def last_round(self) -> FollowRound | None:
        """Return what following brought last, None where nothing is followed."""


class Moments:
    """The newest moment. A page is never half old and half new: it holds one moment for as long as it is made."""

    def __init__(self, state: Callable[[], str], compute: Callable[[str], Moment]) -> None:
        self._state = state
        self._compute = compute
        self._moment: Moment | None = None
        self._worker: Thread | None = None
        self._failed: Exception | None = None
        self._lock = Lock()

    def now(self) -> Moment:
        """Return the newest moment; wait for the first one, for a later one at most PATIENCE seconds."""
        state = self._state()
        if self._moment is None or self._moment.state != state:
            worker = self._working(state)
            worker.join(None if self._moment is None else PATIENCE)
        if self._moment is None:
            raise self._failed or RuntimeError("the record could not be computed")
        return self._moment

    def last_round(self) -> None:
        """Return None: a record in memory follows nothing."""

    def _working(self, state: str) -> Thread:
        """Return the thread that computes a new moment: never more than one at a time."""
        with self._lock:
            if self._worker is None or not self._worker.is_alive():
                self._worker = Thread(target=self._renew, args=(state,), daemon=True)
                self._worker.start()
            return self._worker

    def _renew(self, state: str) -> None:
        try:
            self._moment = self._compute(state)
        except Exception as error:  # the page says it; the last moment stays
            self._failed = error
