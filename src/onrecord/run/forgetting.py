"""Forget a person, an article or an address.

Takes:  a store, and what somebody wants to be forgotten.
Gives:  ForgetRequest: what the store has of it, to be looked at first; forget(), which deletes it and keeps it out.
Leaves: the rows and bytes: record/forgotten.py; asking whether it is meant: cli/.

A person is forgotten by name: each report that names that party is kept without the name, and so is each that comes.
Another person of the same name is forgotten with them. A surname alone goes from the reports that have the full name,
and from those in which the record holds it to be that person; where it stays, the request says so and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from onrecord.errors import BadRequest
from onrecord.link import why_party
from onrecord.model.address import page_at
from onrecord.model.article import Article
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document, Record
from onrecord.record import Forgotten, Store
from onrecord.record.forgotten import Stone, Tombstone
from onrecord.run.reading import Reads
from onrecord.run.redacting import caseless, redacted
from onrecord.run.relink import record_of
from onrecord.run.surnames import namesakes, surname


@dataclass(frozen=True, slots=True)
class ForgetRequest:
    """What is to be forgotten: articles go, of named ones only the name does.

    elsewhere has the other reports that print the same text, which stay; stays says where a surname does, and why.
    """

    articles: tuple[str, ...]
    named: tuple[str, ...]
    person: str
    tombstones: tuple[Tombstone, ...]
    words: tuple[str, ...]
    record: Record
    elsewhere: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()

    @property
    def lines(self) -> dict[str, int]:
        """Count the reports, statements and events that go with it."""
        articles = {*self.articles, *self.named}
        said = sum(one.article in articles for one in self.record.statements)
        events = sum(any(at.article in articles for at in one.mentions) for one in self.record.events)
        return {"reports": len(articles), "statements": said, "events": events}


def wish(store: Store, asked: str) -> ForgetRequest:
    """Return what is meant: an address, the id of an article, or a person by id or name."""
    record = record_of(store)
    if asked.lower().startswith(("http://", "https://")):
        return _forget_address(record, asked)
    article = [one.article for one in record.documents if one.article.id == asked]
    return _forget_articles(record, article) if article else _forget_person(record, store.judgements(), asked)


def _forget_address(record: Record, url: str) -> ForgetRequest:
    page = page_at(url)
    found = [one.article for one in record.documents if one.article.page == page]
    made = _forget_articles(record, found)
    urls = {url, page, *(one.url for one in found if one.url)}
    return replace(made, tombstones=(*made.tombstones, ("page", page)), words=tuple(sorted(urls)))


def _forget_articles(record: Record, found: Sequence[Article]) -> ForgetRequest:
    """Return articles that go; other reports that print the same text are named, and stay."""
    own = {one.id for one in found}
    stones: list[Tombstone] = [("article", one.id) for one in found]
    stones += [("text", one.sha256) for one in found]
    origins = {record.copies.get(one, one) for one in own}
    alike = [w.article for w in record.documents if record.copies.get(w.article.id, w.article.id) in origins]
    elsewhere = tuple(f"{one.id} {one.file}" for one in alike if one.id not in own)
    return ForgetRequest(tuple(sorted(own)), (), "", tuple(stones), (), record, elsewhere)


def _forget_person(record: Record, judgements: Sequence[Judgement], asked: str) -> ForgetRequest:
    """Return a person by id or by whole name; BadRequest where the record knows none, or several, of the name."""
    people = [one for one in record.entities if one.kind == "person"]
    found = [one for one in people if one.id == asked] or [
        one for one in people if caseless(asked) in map(caseless, (one.name, *one.also))
    ]
    if len({one.name for one in found}) > 1:
        raise BadRequest(f"{len(found)} people are called {asked!r}: name one by id, as `onrecord export` has it")
    if not found and not asked.replace(" ", "").isalpha():
        raise BadRequest(f"{asked!r} is no address, no id of an article and no name of a person on record")
    name = found[0].name if found else asked
    linked = {at for one in found for at, _ in why_party(record, judgements, one.id).mentions}
    articles = [one.article for one in record.documents]
    named = [
        one for one in articles if _names_person(one, name) or (one.id in linked and not namesakes(one.text, name))
    ]
    stays = _stays(articles, name, {one.id for one in named})
    own = tuple(one.id for one in named)
    return ForgetRequest((), own, name, (("person", caseless(name)),), (name,), record, stays=stays)


def _stays(articles: Iterable[Article], name: str, named: Set[str]) -> tuple[str, ...]:
    """Say in which reports the surname stays, and why."""
    last, told = surname(name), []
    pattern = re.compile(rf"(?<!\w){re.escape(last or '')}(?!\w)")
    for one in articles if last else ():
        if others := namesakes(one.text, name):
            told.append(f"{last} alone stays in {one.id} {one.file}: it names {', '.join(others)} too")
        elif one.id not in named and pattern.search(one.text):
            told.append(f"{last} stays in {one.id} {one.file}: nothing there tells whether that is {name}")
    return tuple(told)


def _names_person(article: Article, name: str) -> bool:
    wanted = caseless(name)
    return any(
        wanted in caseless(told or "") for told in (article.text, article.headline, article.byline, article.file)
    )


def forget(store: Store, wanted: ForgetRequest, reader: Reads, now: datetime) -> None:
    """Forget it: the name where it is a person, whole reports else."""
    again = []
    for one in (w.article for w in wanted.record.documents if w.article.id in wanted.named):
        article = redacted(one, [wanted.person])
        again.append(Document(article, reader.read(article)))
    gone, stone = Forgotten(store), Stone(wanted.tombstones, now.isoformat(timespec="seconds"))
    gone.forget((*wanted.articles, *wanted.named), wanted.words, stone, again)
    gone.wiped()
