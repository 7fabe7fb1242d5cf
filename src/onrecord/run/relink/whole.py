"""Put the record together from its parts.

Takes:  a store whose derived rows are up to date.
Gives:  record_of(), whole(): the Record that linking everything at once gives, with the ids that things had before.
Leaves: what one page needs of it: show/stored.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
from sqlalchemy import Connection

from onrecord.link.corrections import corrects
from onrecord.link.entities.tallies import Tally
from onrecord.link.linked import linked, together
from onrecord.link.published import placed
from onrecord.link.told import unpacked
from onrecord.model.entity import Entity
from onrecord.model.record import Record, Witness
from onrecord.record import Store
from onrecord.record.derived import Derived
from onrecord.run.relink.update import fresh, updated

_tally = msgspec.msgpack.Decoder(Tally)


def record_of(store: Store) -> Record:
    """Return all that follows from what the store keeps, brought up to date first where that can be written.

    Where it cannot, all is linked at once, which gives the same; so it is where people have corrected lines, which
    rows do not know.
    """
    judgements = store.judgements()
    if corrects(judgements) or (store.only_read and not fresh(store)):
        return linked(tuple(store.witnesses()), judgements)
    updated(store)
    return whole(store)


def whole(store: Store) -> Record:
    """Return the record."""
    with store.derived() as (connection, rows):
        told = [unpacked(part) for part in rows.lines.column("SELECT part FROM derived_stories ORDER BY id")]
        copies = rows.articles.ask("SELECT id, origin FROM derived_articles WHERE origin IS NOT NULL ORDER BY id")
        return together(_witnesses(store, connection, rows), dict(copies), _entities(rows), told)


def _witnesses(store: Store, connection: Connection, rows: Derived) -> tuple[Witness, ...]:
    """Return all witnesses by id, the undated placed where their stories place them."""
    linked = rows.articles.ask("SELECT id, previous FROM derived_articles")
    previous = {article: before for article, before in linked if before}
    found = {w.article.id: w for w in store.some((article for article, _ in linked), previous, connection)}
    for story in rows.lines.column("SELECT number FROM derived_stories WHERE undated > 0"):
        members = sorted(rows.articles.of_stories([story]))
        found |= {w.article.id: w for w in placed([found[article] for article in members])}
    return tuple(found.values())


def _entities(rows: Derived) -> Iterator[Entity]:
    """Yield the parties."""
    for name, tally in rows.names.ask("SELECT id, tally FROM derived_parties"):
        yield replace(_tally.decode(tally).entity(plain=True), id=name)
