"""Find the articles that reprint another's text.

Takes:  articles.
Gives:  origins_of_copies(): the id of each reprint with the id of the article whose text it prints; body_print(), what
        that needs of one article; reprints(), copy_groups(), shares_text(), origins(): the steps, for whoever keeps
        the prints.
Leaves: who wrote it first in truth: the fuller text, then the earlier day, then the smaller id is taken for the origin.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from rensa import RMinHash

from onrecord.link.union_find import Groups
from onrecord.model.article import Article

WIDTH = 7
"""Words a shingle: long enough that a shared agency phrase or quotation is a small share of an article."""
SHARE = 0.6
"""The part of the shorter text that the longer one must hold. Of 2,063 pairs of reports on one story in
corpora/stories 2,055 share less than 0.37, four 0.45 to 0.54, four 0.72 or more: 0.6 lies in the gap."""
LEAST = 20
"""Shingles below which a text is too short to be compared."""
_PERMUTATIONS, _ROWS, _SEED = 128, 2, 42  # 64 bands of two rows: pairs of Jaccard 0.3 are met with probability 0.997
FIRST = 8
"""Texts of a band that each of the others is compared with."""
_BITS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Print:
    """What of one article shows whether it reprints another: the hashes of its shingles and of its MinHash bands.

    day is the first on which it may have come out ("9999": not known), page the form of its address, None without one.
    """

    article: str
    day: str
    page: str | None
    shingles: frozenset[int]
    bands: tuple[int, ...]


def body_print(article: Article) -> Print:
    """Return the print of an article. Only its body is compared, never comments; too short a text has no bands."""
    words = _shingles(article)
    hashes = frozenset(int.from_bytes(blake2b(w.encode(), digest_size=8).digest(), "big") & _BITS for w in words)
    day = str(article.published.days.earliest) if article.published.days else "9999"
    return Print(article.id, day, article.page, hashes, _bands(words) if len(words) >= LEAST else ())


def origins_of_copies(articles: Iterable[Article]) -> dict[str, str]:
    """Return the reprints among articles, each with its origin."""
    known = {a.id: body_print(a) for a in articles}
    buckets: dict[int, list[str]] = {}
    for name in sorted(known):
        for band in known[name].bands:
            buckets.setdefault(band, []).append(name)
    return reprints(known, buckets.values())


def reprints(known: Mapping[str, Print], buckets: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return the reprints among known texts, each with its origin; buckets hold the sorted ids that share a band."""
    groups = copy_groups(known, buckets)
    return {copy: origin for group in groups for copy, origin in origins([known[one] for one in group]).items()}


def copy_groups(known: Mapping[str, Print], buckets: Iterable[Sequence[str]]) -> list[list[str]]:
    """Return the ids of texts that are one, of those that meet in a bucket; what is not known is left out."""
    groups = Groups[str]()
    for bucket in buckets:
        for one, other in meeting(bucket):
            met = one in known and other in known and groups.of(one) != groups.of(other)
            if met and shares_text(known[one], known[other]):
                groups.join(one, other)
    return groups.all()


def meeting(bucket: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that are compared of the sorted ids of one band.

    Each text meets the few first ones only: a thousand reprints of one text need no million pairs.
    """
    for place, name in enumerate(bucket):
        yield from ((known, name) for known in bucket[: min(place, FIRST)])


def shares_text(one: Print, other: Print) -> bool:
    """Tell whether the longer text holds enough of the shorter one."""
    shared = len(one.shingles & other.shingles)
    return shared >= SHARE * min(len(one.shingles), len(other.shingles))


def origin_of(group: Iterable[Print]) -> Print:
    """Return the text that the others of a group reprint: the fullest, then the earliest, then the smallest id."""
    return min(group, key=lambda p: (-len(p.shingles), p.day, p.article))


def origins(group: Collection[Print]) -> dict[str, str]:
    """Return the reprints of a group of texts that are one, each with its origin; captures of a page are none."""
    origin = origin_of(group)
    others = sorted((p for p in group if p is not origin), key=lambda p: p.article)
    return {p.article: origin.article for p in others if p.page != origin.page or not p.page}


def _shingles(article: Article) -> set[str]:
    """Return the runs of WIDTH words of the article's body."""
    body = " ".join(z.span.of(article.text) for z in article.zones if z.kind == "body")
    words = re.findall(r"\w+", body.lower())
    return {" ".join(words[n : n + WIDTH]) for n in range(len(words) - WIDTH + 1)}


def _bands(shingles: Iterable[str]) -> tuple[int, ...]:
    """Return the bands of a text's MinHash signature (Broder 1997; rensa): texts that share one are compared."""
    signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    signature.update(sorted(shingles))
    digest = signature.digest()
    rows = ((band, *digest[band : band + _ROWS]) for band in range(0, _PERMUTATIONS, _ROWS))
    return tuple(int.from_bytes(blake2b(repr(row).encode(), digest_size=8).digest(), "big") & _BITS for row in rows)
