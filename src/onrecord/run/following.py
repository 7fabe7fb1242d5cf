"""Follow feeds and pages: ask what is new, take it in, remember how far that came.

Takes:  a store, a reader, a Crawl.
Gives:  followed(), one round over all that is followed; fetched(), some pages once: an Outcome for each article.
Leaves: politeness and safety on the network: intake/; how the outcomes are printed: cli/.

The order of writing makes a kill harmless: an article is kept, then its item is marked, and the validators of a feed
are kept only when nothing of it is left to do; so whatever was cut off is asked for once more and found known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from onrecord.clean import cleaned
from onrecord.errors import OnRecordError, SkipArticle, TryLater
from onrecord.intake import MAX_BYTES
from onrecord.intake.crawl import Crawl, Reply, Request
from onrecord.intake.feeds import LARGEST, Feed, FeedEntry, feed
from onrecord.intake.fetcher import Fetcher
from onrecord.intake.http_answer import Answer
from onrecord.intake.items import of_item
from onrecord.intake.webpages import of_answer, successful
from onrecord.model.article import Page
from onrecord.model.subscription import Subscription
from onrecord.record import Store, Subscriptions
from onrecord.run.pipeline import Outcome, taken
from onrecord.run.reading import Reads

MOST = 100
"""Items of one feed that a round takes in; at five seconds each that is eight minutes. The rest is left to the next."""
NOTHING_NEW = "nothing new"
NOT_THERE = (SkipArticle, TryLater)
"""What costs one page or one feed. Whatever else is raised, a full disk say, ends the round."""


def crawl_of(store: Store, fetcher: Fetcher | None = None) -> Crawl:
    """Return a crawl that knows of each host what the store knows, and keeps what it learns there."""
    kept = Subscriptions(store)
    return Crawl(fetcher or Fetcher(), kept.hosts(), kept.rest)


def fetched(urls: Iterable[str], store: Store, reader: Reads, crawl: Crawl) -> Iterator[Outcome]:
    """Fetch some pages once and take them in."""
    for url in urls:
        crawl.ask(Request(url, limit=MAX_BYTES))
    for reply in crawl.replies():
        yield _page_taken(reply.answer, store, reader, _Came(crawl.now))


def followed(store: Store, reader: Reads, crawl: Crawl) -> Iterator[Outcome]:
    """Ask everything that is followed for what is new, and take it in."""
    return _Round(store, reader, crawl).outcomes()


@dataclass(frozen=True, slots=True)
class _Came:
    """When a page came, and the day that a feed gives it, which counts where the page itself names none."""

    at: datetime
    published: str | None = None


def _page_taken(answer: Answer | OnRecordError, store: Store, reader: Reads, came: _Came) -> Outcome:
    """Take in a page, or say why there is none."""
    try:
        return taken(_dated(of_answer(answer, came.at), came.published), store, reader)
    except NOT_THERE as error:
        return Outcome("skipped", why=str(error))


def _dated(page: Page, published: str | None) -> Page:
    if published is None:
        return page
    try:
        return page if cleaned(page).published.days else replace(page, published=published)
    except Exception:  # whatever is wrong with the page is reported when it is taken in
        return page


@dataclass(slots=True)
class _Feed:
    """A feed whose items are on their way: how many, and whether all that came can count as done."""

    now: Subscription
    left: int = 0
    whole: bool = True


Wanted = tuple[str, FeedEntry]
"""The address of a feed as it is followed, and an item of it."""


class _Round:
    """One round over all that is followed."""

    def __init__(self, store: Store, reader: Reads, crawl: Crawl) -> None:
        self._store, self._reader, self._crawl = store, reader, crawl
        self._kept = Subscriptions(store)
        self._feeds: dict[str, _Feed] = {}
        self._wanted: dict[str, list[Wanted]] = {}

    def outcomes(self) -> Iterator[Outcome]:
        for one in self._kept.all():
            self._crawl.ask(Request(one.url, about=one, known=one.validators, limit=LARGEST))
        for reply in self._crawl.replies():
            if isinstance(reply.request.about, Subscription):
                yield from self._subscription(reply, reply.request.about)
            else:
                yield self._take_item(str(reply.request.about), reply.answer)

    def _subscription(self, reply: Reply, one: Subscription) -> Iterator[Outcome]:
        """Take in what a followed address says; one failing address costs the others nothing."""
        try:
            yield from self._move_outcome(reply, one)
            if isinstance(reply.answer, Answer) and reply.answer.status == 304:
                self._say(one, replace(one, url=reply.moved or one.url, said=NOTHING_NEW))
                return
            yield from self._news(successful(reply.answer), one, reply.moved)
        except NOT_THERE as error:
            self._say(one, replace(one, said=str(error)))
            yield Outcome("skipped", why=str(error))

    def _move_outcome(self, reply: Reply, one: Subscription) -> Iterator[Outcome]:
        if reply.moved and isinstance(reply.answer, Answer) and reply.answer.status in (200, 304):
            yield Outcome("told", why=f"{one.url} has moved for good: {reply.moved} is followed now")

    def _news(self, answer: Answer, one: Subscription, moved: str | None) -> Iterator[Outcome]:
        found = None if one.kind == "page" else feed(answer.body, answer.url)
        if found is None and one.kind == "feed":
            raise SkipArticle(f"{one.url}: is followed as a feed and is a page now. Look for its feed, or drop it.")
        kind: Literal["feed", "page"] = "page" if found is None else "feed"
        now = replace(one, url=moved or one.url, kind=kind, said=None)
        if found is None:
            outcome = _page_taken(answer, self._store, self._reader, _Came(self._crawl.now))
            done = outcome.did != "skipped"
            self._say(one, replace(now, validators=answer.validators if done else one.validators, said=outcome.why))
            yield outcome
        else:
            self._say(one, now)  # before its items, which are marked under the address that holds now
            yield from self._items(found, replace(now, title=now.title or found.title, validators=answer.validators))

    def _items(self, found: Feed, now: Subscription) -> Iterator[Outcome]:
        """Take in the items that carry their article, and ask for the pages of the others."""
        known = self._kept.taken(now.url)
        new = list({one.key: one for one in found.items if known.get(one.key) != one.stamp}.values())
        said = f"items {len(found.items)}, new {len(new)}" if new else NOTHING_NEW
        if len(new) > MOST:
            said += f"; {len(new) - MOST} left to the next time"
        progress = self._feeds[now.url] = _Feed(replace(now, said=said), min(len(new), MOST), len(new) <= MOST)
        for one in new[:MOST]:
            if one.html is None and one.url:
                self._want(now.url, one)
            else:
                yield self._take_carried(now.url, one)
        if not progress.left:
            self._feed_finished(progress)

    def _want(self, url: str, item: FeedEntry) -> None:
        """Ask for the page of an item; one that two feeds name is fetched once."""
        page = item.url or ""
        self._wanted.setdefault(page, []).append((url, item))
        if len(self._wanted[page]) == 1:
            self._crawl.ask(Request(page, about=page, limit=MAX_BYTES))

    def _take_carried(self, url: str, item: FeedEntry) -> Outcome:
        if item.html is None:
            outcome = Outcome("skipped", why=f"{url}: the item {item.title[:80]!r} has no address and no text.")
        else:
            outcome = taken(of_item(item, self._crawl.now), self._store, self._reader)
        self._item_done(url, item, for_good=True)
        return outcome

    def _take_item(self, page: str, answer: Answer | OnRecordError) -> Outcome:
        """Take in the page of an item; where its server may still give it, it is asked for again next time."""
        wanted = self._wanted.pop(page, [])
        came = _Came(self._crawl.now, next((item.published for _, item in wanted), None))
        outcome = _page_taken(answer, self._store, self._reader, came)
        later = outcome.did == "skipped" and not _for_good(answer)
        for url, item in wanted:
            self._item_done(url, item, for_good=not later)
        return outcome

    def _item_done(self, url: str, item: FeedEntry, *, for_good: bool) -> None:
        progress = self._feeds[url]
        if for_good:
            self._kept.take(url, item.key, item.stamp)
        progress.left -= 1
        progress.whole &= for_good
        if not progress.left:
            self._feed_finished(progress)

    def _feed_finished(self, progress: _Feed) -> None:
        now = progress.now
        if not progress.whole:  # else its server would say "not modified", and what is left would never come
            now = replace(now, validators=Subscription(now.url).validators)
        self._say(now, now)

    def _say(self, one: Subscription, now: Subscription) -> None:
        self._kept.change(one.url, now)


def _for_good(answer: Answer | OnRecordError) -> bool:
    """Tell whether asking again would bring the same."""
    try:
        successful(answer)
    except NOT_THERE as error:
        return isinstance(error, SkipArticle)
    return True
