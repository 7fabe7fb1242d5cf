"""Put the record together from its parts.

Takes:  a store whose derived rows are up to date.
Gives:  record_of(), complete_record(): the Record that linking everything at once gives, with the ids that things had
        before; at_once(): whether the rows of a store cannot serve, so that everything is linked at once.
Leaves: what one page needs of it: show/stored/.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection

from onrecord.link.corrections import corrects
from onrecord.link.entities.tallies import Tally
from onrecord.link.linked_story import unpacked
from onrecord.link.record import linked, merged_parts
from onrecord.link.undated_articles import bounded_documents
from onrecord.model.entity import Entity
from onrecord.model.record import Document, Record
from onrecord.record import Store
from onrecord.record.derived import Derived
from onrecord.run.relink.update import fresh, updated

_tally = msgspec.msgpack.Decoder(Tally)


def record_of(store: Store) -> Record:
    """Return all that follows from what the store keeps; nothing else goes into it, no order and no clock.

    It is put together from the derived rows, brought up to date first, or linked at once, which gives the same.
    """
    if at_once(store):
        return linked(tuple(store.documents()), store.judgements())
    updated(store)
    return complete_record(store)


def at_once(store: Store) -> bool:
    """Tell whether everything must be linked at once.

    So it is where people have corrected something, which the rows do not know, and where the rows are behind and
    cannot be written.
    """
    return corrects(store.judgements()) or (store.only_read and not fresh(store))


def complete_record(store: Store) -> Record:
    """Return the record."""
    with store.derived() as (connection, rows):
        told = [unpacked(part) for part in rows.lines.column("SELECT part FROM derived_stories ORDER BY id")]
        copies = rows.articles.ask("SELECT id, origin FROM derived_articles WHERE origin IS NOT NULL ORDER BY id")
        return merged_parts(_documents(store, connection, rows), dict(copies), _entities(rows), told)


def _documents(store: Store, connection: Connection, rows: Derived) -> tuple[Document, ...]:
    """Return all documents by id, the undated placed where their stories place them."""
    linked = rows.articles.ask("SELECT id, previous FROM derived_articles")
    previous = {article: before for article, before in linked if before}
    found = {w.article.id: w for w in store.some((article for article, _ in linked), previous, connection)}
    for story in rows.lines.column("SELECT number FROM derived_stories WHERE undated > 0"):
        members = sorted(rows.articles.of_stories([story]))
        found |= {w.article.id: w for w in bounded_documents([found[article] for article in members])}
    return tuple(found.values())


def _entities(rows: Derived) -> Iterator[Entity]:
    """Yield the parties."""
    for name, tally in rows.names.ask("SELECT id, tally FROM derived_parties"):
        yield _tally.decode(tally).entity(name)
