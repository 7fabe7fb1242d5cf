"""Find out what the network's confidences are worth.

Takes:  the exported files, development documents.
Gives:  confidences(): each finding's raw share and whether it was right, by kind; calibrated(), the card with a slope
        and a shift for each kind; gap(), how far confidences are off.
Leaves: applying them: onrecord/read/network/weights.py.

    python -m training.calibrate FOLDER

Platt 1999 on log odds; the gap is the expected calibration error of Guo et al. 2017 over ten equal bins. What is
shipped is fitted on all development documents; the gap that is printed comes from halves, each judged by the other.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
from scipy.optimize import minimize

from onrecord.read.network import Network, weights
from onrecord.read.network.heads import PROPERTIES, SPANS
from onrecord.read.network.model_files import CARD, Card
from training.corpora import documents
from training.figures import attributed, places
from training.measure import Look, looked
from training.targets import ATTRIBUTION, labels, teaches, unjudged

CORPORA = ("polnear", "uner", "timebank", "meantime", "tdg")
Pairs = Mapping[str, np.ndarray]
"""By kind of finding, (n, 2): the share that the network gives, and 1 where it was right."""


def confidences(looks: Iterable[Look]) -> Pairs:
    """Return the pairs of all findings of which the corpora tell whether they are right."""
    found: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for look in looks:
        for layer in ("attribution", "name", "time", "event"):
            for kind, pair in _spans(look, layer):
                found[kind].append(pair)
        if "cue content" in look.document.known:
            found["saying"] += [(s.confidence, right) for s, right in attributed(look.document, look.findings)]
        for told in look.told:
            for name, values in PROPERTIES.items():
                if getattr(told.event, name) in values:
                    best = int(told.shares[name].argmax())
                    found[name].append((float(told.shares[name][best]), values[best] == getattr(told.event, name)))
    return {kind: np.array(pairs, dtype=float) for kind, pairs in found.items()}


def _spans(look: Look, layer: str) -> Iterable[tuple[str, tuple[float, bool]]]:
    """Yield kind and pair of each span of a layer that the document judges."""
    open_ = [(u.start, u.end) for u in unjudged(look.document, layer)]
    gold = {(x.start, x.end, x.kind) for x in labels(look.document, layer)}
    for (start, end, kind), share in places(look.findings, layer).items():
        judged = not any(start < last and first < end for first, last in open_)
        if judged and kind in SPANS[layer] and teaches(look.document, layer, kind):
            yield kind if layer == ATTRIBUTION else layer, (share, (start, end, kind) in gold)


def fitted(pairs: np.ndarray) -> tuple[float, float]:
    """Return slope and shift of the log odds under which what happened is likeliest; the slope is never negative."""
    odds, right = _odds(pairs[:, 0]), pairs[:, 1]

    def unlikely(line: np.ndarray) -> float:
        score = line[0] * odds + line[1]
        return float(np.logaddexp(0, score).sum() - (right * score).sum() + 0.01 * ((line - [1, 0]) ** 2).sum())

    slope, shift = minimize(unlikely, np.array([1.0, 0.0]), bounds=[(0.05, 5), (-5, 5)]).x
    return round(float(slope), 3), round(float(shift), 3)


def _odds(shares: np.ndarray) -> np.ndarray:
    inside = np.clip(shares, 1e-6, 1 - 1e-6)
    odds: np.ndarray = np.log(inside / (1 - inside))
    return odds


def gap(shares: np.ndarray, right: np.ndarray) -> float:
    """Return how far shares lie from how often they are right, in the mean over findings.

    >>> gap(np.array([0.9, 0.9, 0.9, 0.9]), np.array([1, 1, 1, 0]))
    0.15
    """
    bins = np.minimum((shares * 10).astype(int), 9)
    off = [abs(shares[bins == n].sum() - right[bins == n].sum()) for n in range(10)]
    return round(float(sum(off) / len(shares)), 3)


def halves(pairs: np.ndarray) -> tuple[float, float]:
    """Return the gap before and after calibration, each half of the pairs judged by the other."""
    every = np.arange(len(pairs))
    after = np.zeros(len(pairs))
    for part in (every % 2 == 0, every % 2 == 1):
        slope, shift = fitted(pairs[~part])
        after[part] = 1 / (1 + np.exp(-slope * _odds(pairs[part, 0]) - shift))
    return gap(pairs[:, 0], pairs[:, 1]), gap(after, pairs[:, 1])


def calibrated(card: Card, pairs: Pairs) -> Card:
    """Return the card with slope and shift of each kind."""
    return msgspec.structs.replace(card, calibration={kind: fitted(found) for kind, found in sorted(pairs.items())})


def main(arguments: Sequence[str] | None = None) -> None:
    """Calibrate the files of a folder in place, and print how far their confidences are off."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    stored = weights(folder)
    raw = msgspec.structs.replace(stored.card, calibration={})
    network = Network(replace(stored, card=raw))
    dev = (d for name in CORPORA for d in documents(name) if d.split == "dev")
    pairs = confidences(looked(dev, network))
    for kind, found in sorted(pairs.items()):
        before, after = halves(found)
        print(f"{kind:12} {len(found):6,} findings  right {found[:, 1].mean():.3f}  gap {before:.3f} -> {after:.3f}")
    (folder / CARD).write_bytes(msgspec.json.format(msgspec.json.encode(calibrated(raw, pairs)), indent=2) + b"\n")


if __name__ == "__main__":
    main()
