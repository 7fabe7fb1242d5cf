"""Tell which articles speak of the same things in the same words.

Takes:  articles.
Gives:  alike(): pairs of articles with the cosine of their words, rare ones weighing most.
Leaves: whether they tell one story: stories.py.

Words weigh by their frequency in the article and their rarity in the record (tf-idf, Spärck Jones 1972), so the record
must be large enough to tell a rare word from a common one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log, sqrt

from onrecord.model.article import Article

KEYS = 20
"""The heaviest words of an article, one of which a like article must share among its own: keeps the pairs few."""
COMMON = 50
"""Articles beyond which a word, however heavy, leads to no pair."""
_WORD = re.compile(r"[^\W\d_]{3,}")

Weights = dict[str, float]


def alike(articles: Iterable[Article]) -> Iterator[tuple[str, str, float]]:
    """Yield the ids of two articles and their likeness from 0 to 1, the smaller id first, for every promising pair."""
    counted = {a.id: _words(a) for a in articles}
    spread = Counter(word for words in counted.values() for word in words)
    weights = {name: _weights(words, spread, len(counted)) for name, words in counted.items()}
    for one, other in sorted(_promising(weights)):
        yield one, other, _cosine(weights[one], weights[other])


def _words(article: Article) -> Counter[str]:
    """Count the words of the reporting zones."""
    text = " ".join(z.span.of(article.text) for z in article.zones if z.reports)
    return Counter(_WORD.findall(text.lower()))


def _weights(words: Mapping[str, int], spread: Mapping[str, int], articles: int) -> Weights:
    """Return the weight of each word that another article shares, the whole of length 1."""
    raw = {w: (1 + log(n)) * log((1 + articles) / spread[w]) for w, n in words.items() if spread[w] > 1}
    length = sqrt(sum(x * x for x in raw.values())) or 1.0
    return {word: x / length for word, x in raw.items()}


def _promising(weights: Mapping[str, Weights]) -> set[tuple[str, str]]:
    """Return the pairs that share one of their heaviest words."""
    holders: dict[str, list[str]] = {}
    for name in sorted(weights):
        heaviest = sorted(weights[name].items(), key=lambda entry: (-entry[1], entry[0]))[:KEYS]
        for word, _ in heaviest:
            holders.setdefault(word, []).append(name)
    found = (names for names in holders.values() if len(names) <= COMMON)
    return {(a, b) for names in found for n, a in enumerate(names) for b in names[n + 1 :]}


def _cosine(one: Weights, other: Weights) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large.get(word, 0.0) for word, weight in small.items())
