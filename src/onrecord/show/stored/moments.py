"""Give each page the newest moment of a store that can be shown.

Takes:  a store; whether its derived rows are behind, how to bring them up to date, and for how long others may do so.
Gives:  StoredMoments.now(): a moment of its own for each page, which the page closes.
Leaves: bringing them up to date: run/relink/.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread
from time import sleep

from onrecord.model.follow_round import FollowRound
from onrecord.record import Rounds, Store
from onrecord.show.moments import PATIENCE
from onrecord.show.stored.moment import StoredMoment


class StoredMoments:
    """The newest moment: while rows are being brought up to date, pages show the last state that was.

    With a delay, whoever adds has so many seconds to do it, and pages wait for nobody: linking here takes their time.
    """

    def __init__(
        self, store: Store, behind: Callable[[], bool], renew: Callable[[], None], *, delay: float = 0
    ) -> None:
        self._store, self._behind, self._renew, self._delay = store, behind, renew, delay
        self._worker: Thread | None = None
        self._failed: Exception | None = None
        self._shown = False
        self._lock = Lock()

    def now(self) -> StoredMoment:
        """Return the newest moment; wait for the first one, for a later one at most a while."""
        if self._behind():
            self._working().join((0 if self._delay else PATIENCE) if self._shown else None)
        if self._failed and not self._shown:
            raise self._failed
        self._shown = True
        return StoredMoment(self._store)

    def last_round(self) -> FollowRound | None:
        """Return what following brought last."""
        return Rounds(self._store).last()

    def _working(self) -> Thread:
        """Return the thread that brings the rows up to date: never more than one at a time."""
        with self._lock:
            if self._worker is None or not self._worker.is_alive():
                self._failed = None
                self._worker = Thread(target=self._work, daemon=True)
                self._worker.start()
            return self._worker

    def _work(self) -> None:
        try:
            if not self._by_others():
                self._renew()
        except Exception as error:  # the page says it; the last moment stays
            self._failed = error

    def _by_others(self) -> bool:
        """Tell whether others bring the rows up to date: they have done so, or have come further, within the delay."""
        if not self._delay or not self._shown:
            return False
        before = self._stood()
        sleep(self._delay)
        return not self._behind() or self._stood() != before

    def _stood(self) -> str:
        with StoredMoment(self._store) as moment:
            return moment.state
