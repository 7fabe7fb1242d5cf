"""Measure which articles are told as one story, with plain TF-IDF beside it.

Takes:  the stories to measure on among 1,000 other articles (training/corpora/stories.py), the storylines of the part
        dev; the reader, each reading kept in benchmarks/readings/.
Gives:  B-cubed precision, recall and F1 over the reports whose story is known (Bagga and Baldwin 1998); TF-IDF with the
        threshold that suits these very reports best; how many articles change their story after their first day; how
        many storylines stand in one story; with --curve what the n-th article costs.
Leaves: why two reports are one story: `reasons` of link/story_features.py.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from time import process_time

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import average, fcluster, single
from scipy.spatial.distance import squareform

from benchmarks.readings import documents
from onrecord.link.blocking import Sketches, later
from onrecord.link.sketches import sketch, words
from onrecord.link.stories import articles_by_story, connected_components, follows, restored
from onrecord.model.record import Document
from onrecord.model.sketch import Sketch, Weights
from training.corpora import CORPORA_AT
from training.corpora.stories import Report, reports, storylines

THRESHOLDS = np.arange(0.06, 0.5, 0.02)
SIZES = (100, 1000, 10000)
EACH = 20
"""Articles over which a cost is averaged."""
EDITED = "allsides-to-2017", "hscluster"
"""The sets whose stories editors made; those of galaxy hold everything that one page on Wikipedia cites."""
Told = Mapping[str, str]
Clusters = Iterable[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Scored:
    """B-cubed over the reports whose story is known."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}"


def main() -> None:
    """Print the figures."""
    if not CORPORA_AT.exists():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return
    if "--curve" in sys.argv:
        curve()
        return
    found = [r for r in reports(CORPORA_AT) if r.part in ("test", "stranger")]
    print(f"{'all stories':24}{len({r.story for r in found}) - 1} of {sum(bool(r.story) for r in found)} reports")
    compared(found)
    kept = [r for r in found if r.corpus in EDITED or not r.story]
    print(f"{'stories of editors':24}{len({r.story for r in kept}) - 1} of {sum(bool(r.story) for r in kept)} reports")
    compared(kept)
    alone()


def compared(found: Sequence[Report]) -> None:
    """Print our figures and those of TF-IDF on the same reports."""
    read = list(documents(r.page for r in found))
    told = {w.article.id: r.story for w, r in zip(read, found, strict=True)}
    sketches = [sketch(w) for w in read]
    print(f"{'  OnRecord':24}{b_cubed(articles_by_story(sketches, {}), told)}")
    for name, linkage in (("  TF-IDF, average link", average), ("  TF-IDF, single link", single)):
        best, least = max(((b_cubed(c, told), t) for c, t in tf_idf(read, linkage)), key=lambda each: each[0].f1)
        print(f"{name:24}{best}  from {least:.2f}")
    moved = changed(sketches)
    print(
        f"{'  changed their story':24}{moved / len(sketches):.4f} ({moved} of {len(sketches):,}, after their first day)"
    )


def sketched(found: Iterable[Report]) -> Iterator[tuple[Sketch, str]]:
    """Yield the sketch of each report with its story."""
    kept = list(found)
    for report, document in zip(kept, documents(r.page for r in kept), strict=True):
        yield sketch(document), report.story


def b_cubed(found: Clusters, told: Told) -> Scored:
    """Return B-cubed over the reports whose story is told; all others are strangers to them."""
    sizes, rows = Counter(told.values()), list[tuple[float, float]]()
    for cluster in found:
        held = Counter(told[article] for article in cluster)
        rows += [(n / len(cluster), n / sizes[story]) for story, n in held.items() for _ in range(n) if story]
    precision, recall = np.mean(rows, axis=0).tolist()
    return Scored(precision, recall)


def tf_idf(read: Sequence[Document], linkage: Callable[..., NDArray[np.float64]]) -> Iterator[tuple[Clusters, float]]:
    """Yield the clusters by the cosine of all words, weighed by these reports themselves, at each threshold."""
    apart = np.clip(1 - _cosines([Counter(words(w)) for w in read]), 0, 1)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False))
    for least in THRESHOLDS.tolist():
        grouped = defaultdict[int, list[str]](list)
        for document, label in zip(read, fcluster(tree, 1 - least, "distance").tolist(), strict=True):
            grouped[label].append(document.article.id)
        yield list(grouped.values()), least


def _cosines(counted: Sequence[Counter[str]]) -> NDArray[np.float64]:
    spread = Counter(word for each in counted for word in each)
    column = {word: n for n, word in enumerate(w for w, n in spread.items() if n > 1)}
    table = np.zeros((len(counted), len(column)), dtype=np.float32)
    for row, each in zip(table, counted, strict=True):
        for word, times in each.items():
            if word in column:
                row[column[word]] = (1 + log(times)) * log((1 + len(counted)) / spread[word])
    table /= np.maximum(1e-9, np.linalg.norm(table, axis=1, keepdims=True))
    return np.asarray(table @ table.T, float)


def changed(sketches: Sequence[Sketch]) -> int:
    """Count the articles whose story has another first report in the end than at the end of their first day."""
    ordered = sorted(sketches, key=lambda s: s.place)
    shelf, followed, first = Sketches(), dict[str, tuple[str, ...]](), dict[str, str]()
    rank = {s.article: n for n, s in enumerate(ordered)}
    for n, each in enumerate(ordered):
        shelf.add(each)
        followed |= restored(each, shelf, followed)
        if n + 1 == len(ordered) or ordered[n + 1].place[0] != each.place[0]:
            first |= {a: r for a, r in _firsts(followed, rank).items() if a not in first}
    return sum(first[article] != root for article, root in _firsts(followed, rank).items())


def _firsts(followed: Mapping[str, tuple[str, ...]], rank: Mapping[str, int]) -> dict[str, str]:
    return {a: min(group, key=rank.__getitem__) for group in connected_components(followed) for a in group}


def alone() -> None:
    """Print how many storylines, each alone in a store, stand in one story."""
    whole = total = 0
    for _, pages in storylines(CORPORA_AT, "dev"):
        whole += len(articles_by_story([sketch(w) for w in documents(pages)], {})) == 1
        total += 1
    print(f"{'storylines, each alone':24}{whole / total:.3f} in one story ({whole} of {total})")


def curve() -> None:
    """Print what it costs to link the n-th article, made from others by changing words, days in any order."""
    print(f"{'articles':>9}{'ms of CPU for one more':>24}")
    made = varied([s for s, _ in sketched(r for r in reports(CORPORA_AT) if r.part == "test")])
    shelf, done = Sketches(), 0
    for size in SIZES:
        for _ in range(done, size - EACH):
            shelf.add(next(made))
        took = sum(_timed(next(made), shelf) for _ in range(EACH))
        done = size
        print(f"{size:9,}{1000 * took / EACH:24.2f}")


def _timed(new: Sketch, shelf: Sketches) -> float:
    """Return the seconds of CPU in which a sketch is put on the shelf and all that it changes is found."""
    known = {other.article: follows(other, shelf) for other in later(new, shelf).values()}
    start = process_time()
    shelf.add(new)
    restored(new, shelf, known)
    return process_time() - start


def varied(sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """Yield sketches without end: the given ones, then the same with each seventh word another."""
    n = 0
    while True:
        each, turn = sketches[n % len(sketches)], n // len(sketches)
        other = {word: f"{word}{turn}" for word in [*each.topic, *each.names][::7]} if turn else {}
        topic, names, lead = (_renamed(words, other) for words in (each.topic, each.names, each.lead))
        keys = tuple(other.get(key, key) for key in each.keys)
        yield replace(each, article=f"{each.article}-{turn}", keys=keys, topic=topic, names=names, lead=lead)
        n += 1


def _renamed(weights: Weights, other: Mapping[str, str]) -> Weights:
    return {other.get(word, word): weight for word, weight in weights.items()}


if __name__ == "__main__":
    main()
