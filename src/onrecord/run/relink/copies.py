"""Find the reprints of what is new.

Takes:  the print of a new article, and those that are kept.
Gives:  recopied(): the articles whose origin is another one now.
Leaves: the rule: link/copies.py.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.link.copies import FIRST, Print, alike, gathered, origins
from onrecord.record.derived.articles import Articles, Prints

_decoder = msgspec.msgpack.Decoder(Print)


def recopied(new: Print, articles: Articles, prints: Prints) -> dict[str, str | None]:
    """Keep the print of a new article; return each article whose origin has changed, with the one that it has now."""
    prints.add(new.article, msgspec.msgpack.encode(new), new.bands)
    buckets = [prints.bucket(band) for band in new.bands]
    met = {other for bucket in buckets for other in _met(new.article, bucket)}
    same = {new.article, *(p.article for p in _prints(met, prints) if alike(p, new))}
    again = {one for bucket in buckets if _displaces(new.article, bucket) for one in bucket}
    labels = {one.text_group for one in articles.linked(same | again).values()}
    before = articles.of_text(labels)
    groups = _regrouped(before, prints) if again else [list(before)]
    return _kept(groups, before, articles, prints)


def _met(name: str, bucket: list[str]) -> list[str]:
    """Return the others of a band that an article is compared with."""
    place = bucket.index(name)
    return bucket[: min(place, FIRST)] + (bucket[place + 1 :] if place < FIRST else [])


def _displaces(name: str, bucket: list[str]) -> bool:
    """Tell whether an article is one of a band's first ones in the place of another, which others had met."""
    return len(bucket) > FIRST and bucket.index(name) < FIRST


def _regrouped(known: Iterable[str], prints: Prints) -> list[list[str]]:
    """Gather articles anew, from all bands in which they stand."""
    kept = {p.article: p for p in _prints(known, prints)}
    bands = {band for p in kept.values() for band in p.bands}
    joined = gathered(kept, (prints.bucket(band) for band in sorted(bands)))
    alone = kept.keys() - {one for group in joined for one in group}
    return [*joined, *([one] for one in alone)]


def _kept(
    groups: Iterable[list[str]], before: dict[str, str | None], articles: Articles, prints: Prints
) -> dict[str, str | None]:
    """Keep groups and origins; return those that changed."""
    now: dict[str, str | None] = {}
    for group in groups:
        found = origins(_prints(group, prints)) if len(group) > 1 else {}
        now |= {one: found.get(one) for one in group}
        articles.put_text((min(group), found.get(one), one) for one in group)
    return {one: origin for one, origin in now.items() if before[one] != origin}


def _prints(articles: Iterable[str], prints: Prints) -> list[Print]:
    return [_decoder.decode(kept) for kept in prints.kept(articles).values()]
