"""Find the articles that reprint another's text.

Takes:  articles.
Gives:  copies(): the id of each reprint with the id of the article whose text it prints.
Leaves: who wrote it first in truth: the fuller text, then the earlier day, then the smaller id is taken for the origin.
"""

import re
from collections.abc import Iterable, Iterator

from rensa import RMinHash

from onrecord.link.groups import Groups
from onrecord.model.article import Article

WIDTH = 7
"""Words a shingle: long enough that a shared agency phrase or quotation is a small share of an article."""
SHARE = 0.6
"""The part of the shorter text that must stand in the longer one. Of 2,063 pairs of reports on one story in
corpora/stories 2,055 share less than 0.37, four 0.45 to 0.54, four 0.72 or more: 0.6 lies in the gap."""
LEAST = 20
"""Shingles below which a text is too short to be told from any other."""
_PERMUTATIONS, _ROWS, _SEED = 128, 2, 42  # 64 bands of two rows: pairs of Jaccard 0.3 are met with probability 0.997
_FIRST = 8


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Return the reprints among articles, each with its origin. Only what reports is compared, never comments."""
    known = {a.id: a for a in articles}
    prints = {name: _shingles(a) for name, a in known.items()}
    groups = Groups[str]()
    for one, other in _candidates({i: p for i, p in prints.items() if len(p) >= LEAST}):
        if groups.of(one) == groups.of(other):
            continue
        shared = len(prints[one] & prints[other]) / min(len(prints[one]), len(prints[other]))
        if shared >= SHARE:
            groups.join(one, other)
    found: dict[str, str] = {}
    for group in groups.all():
        origin = min(group, key=lambda i: (-len(prints[i]), _day(known[i]), i))
        found |= {
            i: origin
            for i in sorted(group)
            if i != origin and (known[i].page != known[origin].page or not known[i].page)
        }
    return found


def _day(article: Article) -> str:
    return str(article.published.days.earliest) if article.published.days else "9999"


def _shingles(article: Article) -> set[str]:
    """Return the runs of WIDTH words of the article's body."""
    body = " ".join(z.span.of(article.text) for z in article.zones if z.kind == "body")
    words = re.findall(r"\w+", body.lower())
    return {" ".join(words[n : n + WIDTH]) for n in range(len(words) - WIDTH + 1)}


def _candidates(prints: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield pairs that share a band of their MinHash signatures (Broder 1997; rensa), in time linear in the texts.

    Within a band each text meets the few first ones only: a thousand reprints of one text need no million pairs.
    """
    buckets: dict[tuple[int, ...], list[str]] = {}
    for name in sorted(prints):
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        signature.update(sorted(prints[name]))
        digest = signature.digest()
        for band in range(0, _PERMUTATIONS, _ROWS):
            first = buckets.setdefault((band, *digest[band : band + _ROWS]), [])
            yield from ((known, name) for known in first)
            if len(first) < _FIRST:
                first.append(name)
