"""Make data/ladder.tsv: what each feature of an event weighs for its place on the ladder.

Takes:  the labelled events of statuses.py; the reader.
Gives:  data/ladder.tsv; right and macro F1 by cross-validation over documents and storylines, and on the storylines'
        part dev, which is what the weights do on texts that they have not seen.
Leaves: the weights of the network.

Run it again with: python -m training.ladder    (development requirements; some minutes)
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.status import macro_f1
from onrecord.model.assertion import Status
from onrecord.read import Reader
from onrecord.read.events.status_classifier import WEIGHED, StatusEvidence, classified, features
from training.statuses import Labelled, careful, storylines

TABLE = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "data" / "ladder.tsv"
FOLDS = 6
HELD_BACK = 6.0
"""Weight of the squares of what parts the weights from where they start; 5, 10 and 20 were within .01 of each other in
what is right of status.jsonl and of the storylines' train, by cross-validation."""
STARTS = 3.0
"""Weight that "told X" has for X before any label is seen."""
EXPLICIT = 2.0
"""Weight that a reason of EXPLICIT_REASONS has for its word before any label is seen."""
EXPLICIT_REASONS: dict[str, Status] = {
    **dict.fromkeys(("NEGATED", "REFUSED", "NO"), "denied"),
    "CONDITION": "mentioned",
}
Numbers = NDArray[np.float64]


def main() -> None:
    """Measure by cross-validation and on dev, then write the table from all events."""
    reader = Reader()
    known = [*careful(reader), *storylines(reader, "train")]
    known = [each for each in known if each.label in WEIGHED]
    names = sorted({name for each in known for name, _ in features(each.found)})
    held = _rows(known, names)
    folds = np.array([_fold(each.group) for each in known])
    told = [""] * len(known)
    for fold in range(FOLDS):
        kept = folds != fold
        weights = _fitted(names, held[kept], [each for each, keep in zip(known, kept, strict=True) if keep])
        for n in np.flatnonzero(~kept):
            told[n] = _told(known[n].found, held[n] @ weights)
    exact = np.array([each.counts > 1 for each in known])
    _print("status.jsonl, by cross-validation", known, told, exact)
    _print("storylines train, by cross-validation", known, told, ~exact)
    weights = _fitted(names, held, known)
    dev = [each for each in storylines(reader, "dev") if each.label in WEIGHED]
    told = [_told(each.found, row @ weights) for each, row in zip(dev, _rows(dev, names), strict=True)]
    _print("storylines dev", dev, told, np.ones(len(dev), dtype=bool))
    _write(names, weights)


def _print(name: str, known: Sequence[Labelled], told: Sequence[str], which: NDArray[np.bool_]) -> None:
    pairs = [(each.label, got) for each, got, in_ in zip(known, told, which, strict=True) if in_]
    value, each = macro_f1(pairs)
    right = sum(want == got for want, got in pairs) / len(pairs)
    print(f"{name:42}macro F1 {value:.3f}, right {right:.3f} of {len(pairs)}; {each}")


def _told(found: StatusEvidence, scores: Numbers) -> str:
    return classified(found, dict(zip(WEIGHED, scores.tolist(), strict=True)))[0]


def _rows(known: Sequence[Labelled], names: Sequence[str]) -> Numbers:
    return np.array([_row(each.found, names) for each in known])


def _row(found: StatusEvidence, names: Sequence[str]) -> Numbers:
    values = dict(features(found))
    return np.array([values.get(name, 0.0) for name in names])


def _fold(group: str) -> int:
    return int(sha256(group.encode()).hexdigest(), 16) % FOLDS


def _fitted(names: Sequence[str], held: Numbers, known: Sequence[Labelled]) -> Numbers:
    """Return the weights that make the labels likeliest, held back towards where they start (maximum a posteriori)."""
    start = _start(names)
    targets = np.eye(len(WEIGHED))[[WEIGHED.index(each.label) for each in known]]
    counts = np.array([each.counts for each in known])

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        weights = flat.reshape(start.shape)
        scores = held @ weights
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        value = -(counts * np.log((shares * targets).sum(1) + 1e-12)).sum()
        value += HELD_BACK * ((weights - start) ** 2).sum() / 2
        return float(value), (held.T @ ((shares - targets) * counts[:, None]) + HELD_BACK * (weights - start)).ravel()

    found = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return np.asarray(found.x, float).reshape(start.shape)


def _start(names: Sequence[str]) -> Numbers:
    start = np.zeros((len(names), len(WEIGHED)))
    for row, name in enumerate(names):
        told, reason = name.removeprefix("told "), EXPLICIT_REASONS.get(name.removeprefix("reason "))
        if name.startswith("told ") and told in WEIGHED:
            start[row, WEIGHED.index(told)] = STARTS
        if name.startswith("reason ") and reason:
            start[row, WEIGHED.index(reason)] = EXPLICIT
    return start


def _write(names: Sequence[str], weights: Numbers) -> None:
    rows = ["\t".join(("feature", *WEIGHED))]
    rows += ["\t".join((name, *(f"{weight:.2f}" for weight in row))) for name, row in zip(names, weights, strict=True)]
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
