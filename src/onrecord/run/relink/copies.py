"""Find the reprints of what is new.

Takes:  the print of a new article, and those that are kept.
Gives:  recopied(): the articles whose origin is another one now.
Leaves: the rule: link/copies.py.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.link.copies import FIRST, Print, copy_groups, origin_of, origins, shares_text
from onrecord.record.derived.articles import Articles, Prints

_decoder = msgspec.msgpack.Decoder(Print)


def recopied(new: Print, articles: Articles, prints: Prints) -> dict[str, str | None]:
    """Keep the print of a new article; return each article whose origin has changed, with the one that it has now.

    A group of texts that are one goes by the id of its origin, so that one more reprint is compared with that alone.
    """
    prints.add(new.article, msgspec.msgpack.encode(new), new.bands)
    buckets = [_bucket(new.article, band, prints) for band in new.bands]
    met = {other for bucket in buckets for other in bucket if other != new.article}
    same = {p.article for p in _prints(met, prints) if shares_text(p, new)}
    again = {one for bucket in buckets if len(bucket) > FIRST for one in bucket}
    labels = {one.text_group for one in articles.linked(same | again).values()} - {new.article}
    if not again and len(labels) == 1:
        (origin,) = _prints(labels, prints)
        if origin_of([new, origin]) is origin:
            return _add_reprint(new, origin, articles)
    before = articles.of_text(labels | {new.article})
    groups = _regrouped(before, prints) if again else [list(before)]
    return _keep_groups(groups, before, articles, prints)


def _bucket(name: str, band: int, prints: Prints) -> list[str]:
    """Return the articles of a band that one is compared with, itself among them.

    Those are the first ones; all, more than FIRST, where it is one of them in the place of another, which others had
    met.
    """
    first = prints.bucket(band, most=FIRST)
    return prints.bucket(band) if name in first else first


def _add_reprint(new: Print, origin: Print, articles: Articles) -> dict[str, str | None]:
    """Keep one more reprint of an origin; return it, unless it is a capture of the origin's own page."""
    found = origins([origin, new]).get(new.article)
    articles.put_text([(origin.article, found, new.article)])
    return {new.article: found} if found else {}


def _regrouped(known: Iterable[str], prints: Prints) -> list[list[str]]:
    """Group articles anew, by all the bands that they have."""
    kept = {p.article: p for p in _prints(known, prints)}
    bands = {band for p in kept.values() for band in p.bands}
    joined = copy_groups(kept, (prints.bucket(band) for band in sorted(bands)))
    alone = kept.keys() - {one for group in joined for one in group}
    return [*joined, *([one] for one in alone)]


def _keep_groups(
    groups: Iterable[list[str]], before: dict[str, str | None], articles: Articles, prints: Prints
) -> dict[str, str | None]:
    """Keep groups and origins; return those that changed."""
    now: dict[str, str | None] = {}
    for group in groups:
        texts = _prints(group, prints)
        found = origins(texts)
        now |= {one: found.get(one) for one in group}
        label = origin_of(texts).article
        articles.put_text((label, found.get(one), one) for one in group)
    return {one: origin for one, origin in now.items() if before[one] != origin}


def _prints(articles: Iterable[str], prints: Prints) -> list[Print]:
    return [_decoder.decode(kept) for kept in prints.kept(articles).values()]
