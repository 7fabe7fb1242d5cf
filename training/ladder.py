"""Make data/ladder.tsv: what each feature of an event weighs for its place on the ladder.

Takes:  tests/quality/status.jsonl (events with their labels), the development texts of ../shared/corpora; the reader.
Gives:  data/ladder.tsv; macro F1 by cross-validation over documents, which is what the weights do on texts that they
        have not seen.
Leaves: putting off and calling off, which need a word that says so; the weights of the network.

Run it again with: python -m training.ladder    (development requirements; about a minute)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.status import Label, labels, macro_f1, page, texts
from onrecord.clean import cleaned
from onrecord.read import Reader
from onrecord.read.events.weighed import WEIGHED, Evidence, evidence, features, weighed
from training.corpora.document import Document

TABLE = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "data" / "ladder.tsv"
FOLDS = 8
HELD_BACK = 5.0
"""Weight of the squares of the weights: best of 1, 3, 5 and 10 by cross-validation."""
Numbers = NDArray[np.float64]


def main() -> None:
    """Measure by cross-validation, then write the table from all events."""
    known = [(label, found) for label, found in _evidence() if label.label in WEIGHED]
    names = sorted({name for _, found in known for name, _ in features(found)})
    held = np.array([_row(found, names) for _, found in known])
    wanted = np.array([WEIGHED.index(label.label) for label, _ in known])
    folds = np.array([_fold(label.document) for label, _ in known])
    told = ["" for _ in known]
    for fold in range(FOLDS):
        weights = _fitted(held[folds != fold], wanted[folds != fold])
        for n in np.flatnonzero(folds == fold):
            told[n] = _told(known[n][1], held[n] @ weights)
    pairs = [(label.label, got) for (label, _), got in zip(known, told, strict=True)]
    value, each = macro_f1(pairs)
    right = sum(want == got for want, got in pairs) / len(pairs)
    print(f"{'ladder, by cross-validation':42}macro F1 {value:.3f}, right {right:.3f} of {len(pairs)}; {each}")
    done = [label.label == "happened" for label, found in known if found.mood.done and found.rule[0] == "happened"]
    print(f"{'told by a finished verb, and happened':42}{sum(done)} of {len(done)}")
    _write(names, _fitted(held, wanted))


def _evidence() -> Iterator[tuple[Label, Evidence]]:
    """Yield each labelled event that the reader sees, with what speaks for its place."""
    reader, wanted = Reader(), dict[tuple[str, str], list[Label]]()
    for label in labels():
        wanted.setdefault((label.corpus, label.document), []).append(label)
    for document in texts(wanted):
        yield from _in_document(document, wanted[document.corpus, document.id], reader)


def _in_document(document: Document, wanted: Sequence[Label], reader: Reader) -> Iterator[tuple[Label, Evidence]]:
    look = reader.look(cleaned(page(document)))
    for label in wanted:
        sentence = look.scene.layout.sentence_at(label.span.start)
        at = bisect_right(sentence.words, label.span.start, key=lambda word: word.end) if sentence else 0
        if sentence and at < len(sentence.words):
            scene = look.scene
            seen = scene.happening(label.span)
            yield (
                label,
                evidence(sentence.words, at, voiced=scene.voiced(label.span), seen=seen, tree=scene.tree(sentence)),
            )


def _told(found: Evidence, scores: Numbers) -> str:
    return weighed(found, dict(zip(WEIGHED, scores.tolist(), strict=True)))[0]


def _row(found: Evidence, names: Sequence[str]) -> Numbers:
    values = dict(features(found))
    return np.array([values.get(name, 0.0) for name in names])


def _fold(document: str) -> int:
    return int(sha256(document.encode()).hexdigest(), 16) % FOLDS


def _fitted(held: Numbers, wanted: NDArray[np.int64]) -> Numbers:
    """Return the weights that make the labels likeliest, large ones held back (multinomial logistic regression)."""
    shape, targets = (held.shape[1], len(WEIGHED)), np.eye(len(WEIGHED))[wanted]

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        weights = flat.reshape(shape)
        scores = held @ weights
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        value = -np.log((shares * targets).sum(1) + 1e-12).sum() + HELD_BACK * (weights**2).sum() / 2
        return float(value), (held.T @ (shares - targets) + HELD_BACK * weights).ravel()

    start = np.zeros(shape[0] * shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return np.asarray(found.x, float).reshape(shape)


def _write(names: Sequence[str], weights: Numbers) -> None:
    rows = ["\t".join(("feature", *WEIGHED))]
    rows += ["\t".join((name, *(f"{weight:.2f}" for weight in row))) for name, row in zip(names, weights, strict=True)]
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
