"""Learn what each sign of link/story_features.py weighs.

Takes:  the reports of stories to learn on (training/corpora/stories.py) among each other and other news, whole and cut
        short; the reader.
Gives:  on standard output the weights, and B-cubed of the stories that they make, by threshold: what stands in
        link/story_features.py and link/stories.py is typed from here.
Leaves: measuring on other stories: benchmarks/stories.py.

Run it again with: python -m training.stories    (development requirements; the first time each article is read)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.readings import documents
from benchmarks.stories import b_cubed
from onrecord.link import stories, story_features
from onrecord.link.blocking import Sketches, earlier
from onrecord.link.sketches import sketch
from onrecord.model.record import Document
from onrecord.model.sketch import Sketch
from onrecord.model.span import Span
from training.corpora import CORPORA_AT
from training.corpora.stories import reports

HELD_BACK = 0.3
"""Weight of the squares of the weights."""
BRIEF, BRIEFLY = 300, 0.3
"""Characters of a report cut short, and what its pairs count beside those of the whole report."""
Numbers = NDArray[np.float64]


def main() -> None:
    """Print the weights, then the figures of some thresholds with the weights that stand in the table."""
    found = [r for r in reports(CORPORA_AT) if r.part in ("train", "more")]
    read = list(documents(r.page for r in found))
    told = {document.article.id: report.story for document, report in zip(read, found, strict=True)}
    whole = [sketch(document) for document in read]
    parts = [_pairs(whole, told, 1.0), _pairs([sketch(_brief(w)) for w in read], told, BRIEFLY)]
    values, right, worth = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    print(f"{len(right):,} pairs, {int(right.sum()):,} of one story")
    weights = _fitted(values, right, worth)
    for feature, weight in zip(story_features.SAME_STORY.features, weights, strict=False):
        print(f"{weight:7.2f}  {feature.reason}")
    print(f"{weights[-1]:7.2f}  bias")
    for least in np.arange(-3, 1, 0.5):
        stories.LEAST = float(least)
        print(f"from {least:4.1f}  {b_cubed(stories.articles_by_story(whole, {}), told)}")


def _brief(document: Document) -> Document:
    """Return what the first lines of a report say: many reports are no longer than that."""
    zones = (replace(z, span=Span(z.span.start, min(z.span.end, z.span.start + BRIEF))) for z in document.article.zones)
    body = [z for z in zones if z.reports and z.kind != "headline"][:1]
    kept = (*(z for z in document.article.zones if z.kind == "headline"), *body)
    return Document(replace(document.article, zones=kept), document.reading)


def _pairs(sketches: Sequence[Sketch], told: dict[str, str], each: float) -> tuple[Numbers, NDArray[np.bool_], Numbers]:
    """Return the features of all pairs that are compared, whether they are of one story, and what each pair counts.

    The pairs of one story that a report stands in count as one pair: what matters is that it finds one of them.
    """
    rows = [(_row(a, b), _same(told, a, b), a.article) for a, b in _compared(sketches)]
    values = np.array([[*row, 1.0] for row, _, _ in rows])
    right = np.array([same for _, same, _ in rows])
    times: dict[str, int] = {}
    for _, same, article in rows:
        times[article] = times.get(article, 0) + same
    return values, right, np.array([each / times[article] if same else each for _, same, article in rows])


def _compared(sketches: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    shelf = Sketches(sketches)
    for each in sketches:
        for other in earlier(each, shelf).values():
            yield each, other


def _row(a: Sketch, b: Sketch) -> list[float]:
    return [feature.value(a, b) for feature in story_features.SAME_STORY.features]


def _same(told: dict[str, str], a: Sketch, b: Sketch) -> bool:
    return bool(told[a.article]) and told[a.article] == told[b.article]


def _fitted(values: Numbers, right: NDArray[np.bool_], worth: Numbers) -> Numbers:
    """Return the weights that make the labels likeliest, large ones held back; the last is the bias."""

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        scores = values @ weights
        held = np.append(weights[:-1], 0.0) * HELD_BACK
        value = (worth * (np.logaddexp(0, scores) - right * scores)).sum() + (held @ weights) / 2
        return float(value), values.T @ (worth * (1 / (1 + np.exp(-scores)) - right)) + held

    found = minimize(loss, np.zeros(values.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return np.asarray(found.x, float)


if __name__ == "__main__":
    main()
