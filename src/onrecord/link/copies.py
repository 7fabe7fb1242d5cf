"""Find the articles that reprint another's text.

Takes:  articles.
Gives:  copies(): the id of each reprint with the id of the article whose text it prints.
Leaves: who wrote it first in truth: the fuller text, then the earlier day, then the smaller id is taken for the origin.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rensa import RMinHash, RMinHashLSH

from onrecord.link.groups import Groups
from onrecord.model.article import Article

WIDTH = 7
"""Words a shingle: long enough that a shared agency phrase or quotation is a small share of an article."""
SHARE = 0.6
"""The part of the shorter text that must stand in the longer one. A quotation or two shared by rival reports stay below
a third on corpora/stories; a reprint cut to half its paragraphs stays above nine tenths."""
LEAST = 20
"""Shingles below which a text is too short to be told from any other."""
_PERMUTATIONS, _BANDS, _SEED = 128, 64, 42  # two rows a band: pairs of Jaccard 0.3 are met with probability 0.997


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Return the reprints among articles, each with its origin. Only what reports is compared, never comments."""
    known = {a.id: a for a in articles}
    prints = {name: _shingles(a) for name, a in known.items()}
    groups = Groups[str]()
    for one, other in _candidates({i: p for i, p in prints.items() if len(p) >= LEAST}):
        shared = len(prints[one] & prints[other]) / min(len(prints[one]), len(prints[other]))
        if shared >= SHARE:
            groups.join(one, other)
    found: dict[str, str] = {}
    for group in groups.all():
        origin = min(group, key=lambda i: (-len(prints[i]), _day(known[i]), i))
        found |= {
            i: origin
            for i in sorted(group)
            if (i != origin and known[i].url != known[origin].url) or (i != origin and not known[i].url)
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
    """Yield the pairs that share a band of their MinHash signatures (Broder 1997; rensa)."""
    order = sorted(prints)
    lsh = RMinHashLSH(threshold=0.3, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    signatures = []
    for number, name in enumerate(order):
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        signature.update(sorted(prints[name]))
        signatures.append(signature)
        lsh.insert(number, signature)
    for number, signature in enumerate(signatures):
        near = sorted(n for n in lsh.query(signature) if n != number)
        if len(near) > 50:  # one text in many papers: a chain through neighbours joins them all without every pair
            near = [n for pair in pairwise([number, *near]) for n in pair if n != number]
        yield from ((order[number], order[n]) for n in near if n > number or len(near) > 50)
