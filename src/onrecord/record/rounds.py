"""Remember what the last round of following brought.

Takes:  a Store.
Gives:  Rounds: the last round.
Leaves: the record, of which this is no part. Following: run/following.py.
"""

from __future__ import annotations

import msgspec
from sqlalchemy import Column, Table, Text, delete, insert, select

from onrecord.model.follow_round import FollowRound
from onrecord.record.schema import tables
from onrecord.record.store import Store

rounds = Table(
    "rounds",
    tables,
    Column("made", Text, primary_key=True),
    Column("told", Text, nullable=False),  # JSON of FollowRound
)

_rounds = msgspec.json.Decoder(FollowRound)


class Rounds:
    """The rounds of following of a store: of each but the last what it brought is on the record alone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def last(self) -> FollowRound | None:
        """Return the last round, None where there was none or what it said was forgotten."""
        with self._store.connected() as connection:
            told = connection.scalar(select(rounds.c.told).order_by(rounds.c.made.desc()).limit(1))
        return _rounds.decode(told) if told else None

    def keep(self, last: FollowRound) -> None:
        """Keep a round in the place of the one before."""
        with self._store.connected(writes=True) as connection:
            connection.execute(delete(rounds))
            connection.execute(insert(rounds).values(made=last.made, told=msgspec.json.encode(last).decode()))
