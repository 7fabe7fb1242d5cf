"""Learn the weights of link/event_features.py: what tells that mentions of two documents are one event.

Takes:  ../shared/corpora/storylines and ecb; the reader.
Gives:  the table of weights to put into SAME_EVENT, and how well pairs and clusters are told, by
        cross-validation over stories and, with weights of all of train, on part dev.
Leaves: the features themselves: link/event_features.py; clusters inside a document: read/.

Run it again with: python -m training.linking [--readings FOLDER]    (minutes; FOLDER keeps readings between runs)
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from onrecord.clean import cleaned
from onrecord.link.article_clusters import Cluster, cluster, clusters
from onrecord.link.entities import parties
from onrecord.link.event_coreference import candidate_pairs
from onrecord.link.event_features import SAME_EVENT
from onrecord.link.log_odds import Feature
from onrecord.link.undated_articles import bounded_documents
from onrecord.model.article import Page
from onrecord.model.event import EventMention
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.read import Reader

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
FOLDS = 7
HELD_BACK = 3.0
"""Weight of the squares of the weights."""
Numbers = NDArray[np.float64]


Gold = dict[str, list[tuple[Span, str]]]
"""By article: the spans of labelled mentions, each with its event."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Documents that may tell of the same events; name says which split of which corpus they belong to."""

    name: str
    part: str
    documents: Sequence[tuple[str, str, str | None]]
    """File, text and day of publication of each."""
    mentions: dict[str, list[tuple[int, int, str]]]
    """By file: where each labelled mention stands in the text, and its event."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """The candidate pairs of one story: their features (n, features), and whether they are one event."""

    features: Numbers
    same: NDArray[np.bool_]


def asked(what: str | None) -> argparse.Namespace:
    """Return the options of a command that reads labelled stories: corpora, and readings to keep between runs."""
    arguments = argparse.ArgumentParser(description=what, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpora", type=Path, default=CORPORA)
    arguments.add_argument("--readings", type=Path, help="a folder that keeps readings between runs")
    return arguments.parse_args()


def main() -> None:
    """Print the weights and how well they tell."""
    options, reader = asked(__doc__), Reader()
    found: dict[str, list[Pairs]] = {}
    for one in (*storylines(options.corpora), *ecb(options.corpora)):
        found.setdefault(one.part, []).append(pairs_of(one, reader, options.readings))
    train = [*found["storylines train"], *found["ecb train"]]
    _cross_validated(train)
    weights = fitted(train)
    for part in ("storylines dev", "ecb dev"):
        _print(part, [(_odds(p, weights), p.same) for p in found[part]])
    for feature, weight in zip(SAME_EVENT.features, weights, strict=False):
        print(f"{weight:6.2f}  {feature.reason}")
    print(f"{weights[-1]:6.2f}  BIAS (now {SAME_EVENT.bias})")


def storylines(corpora: Path) -> Iterator[Labelled]:
    """Yield the labelled stories of train and dev; doubtful events are no evidence either way."""
    for story in _rows(corpora / "storylines" / "storylines.jsonl.xz"):
        if story["part"] in ("train", "dev"):
            mentions: dict[str, list[tuple[int, int, str]]] = {}
            for event in story["events"]:
                for file, start, end in event["mentions"]:
                    mentions.setdefault(file, []).append((start, end, event["id"]))
            documents = [(a["file"], a["text"], None) for a in story["articles"]]
            yield Labelled(story["story"], f"storylines {story['part']}", documents, mentions)


def ecb(corpora: Path) -> Iterator[Labelled]:
    """Yield the topics of ECB+: each has two stories of one kind, so that look-alikes stand side by side."""
    for part in ("train", "dev"):
        topics: dict[int, list[dict[str, Any]]] = {}
        for row in _rows(corpora / "ecb" / f"{part}.jsonl.xz"):
            topics.setdefault(row["topic"], []).append(row)
        for topic, rows in topics.items():
            mentions = {
                row["id"]: [
                    (m["start"], m["end"], m["chain"])
                    for m in row["mentions"]
                    if m["family"] == "event" and m["validated"]
                ]
                for row in rows
            }
            documents = [(row["id"], row["text"], row["date"]) for row in rows]
            yield Labelled(f"ecb-{topic}", f"ecb {part}", documents, mentions)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf8") as lines:
        yield from map(json.loads, lines)


def documents(labelled: Labelled, reader: Reader, kept: Path | None) -> list[Document]:
    """Read the documents, or take their readings from where they are kept."""
    found = []
    for file, text, published in labelled.documents:
        page = cleaned(Page(file=file, kind="text", text=text, raw=b"", published=published))
        place = kept / reader.version.replace("/", "-") / labelled.name / f"{file}.json" if kept else None
        if place and place.exists():
            reading = msgspec.json.decode(place.read_bytes(), type=Reading)
        else:
            reading = reader.read(page)
            if place:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(msgspec.json.encode(reading))
        found.append(Document(page, reading))
    return found


def pairs_of(labelled: Labelled, reader: Reader, kept: Path | None) -> Pairs:
    """Return the candidate pairs of clusters that are both about a labelled event.

    In ECB+ each labelled mention is a cluster of its own: what the reader overlooks teaches too.
    """
    known = bounded_documents(sorted(documents(labelled, reader, kept), key=lambda w: w.article.id))
    gold = gold_of(labelled, known)
    told = labelled_clusters if labelled.part.startswith("ecb") else read_clusters
    found = sorted(told(known, gold), key=lambda pair: pair[0].order)
    chosen = sorted(candidate_pairs([c for c, _ in found]))
    rows = [[f.value(found[a][0], found[b][0]) for f in SAME_EVENT.features] for a, b in chosen]
    same = [found[a][1] == found[b][1] for a, b in chosen]
    return Pairs(np.array(rows, dtype=np.float64).reshape(-1, len(SAME_EVENT.features)), np.array(same, dtype=np.bool_))


def read_clusters(known: Sequence[Document], gold: Gold) -> Iterator[tuple[Cluster, str]]:
    """Yield the clusters that the reader finds and that share a mention with a labelled event, with that event."""
    people = parties(known)
    for own in (c for w in known for c in clusters(w, people)):
        if about := _about(own, gold[own.article]):
            yield own, about


def labelled_clusters(known: Sequence[Document], gold: Gold) -> Iterator[tuple[Cluster, str]]:
    """Yield a cluster for each labelled mention with its event: what the reader makes of it, else the bare words."""
    people = parties(known)
    for document in known:
        for span, name in gold[document.article.id]:
            seen = next((m for m in document.reading.events if m.span.meets(span)), None)
            bare = EventMention(span, "event", "unknown", "unknown", "unknown", "labelled")
            yield cluster(document, people, [seen or bare]), name


def gold_of(labelled: Labelled, read: Sequence[Document]) -> Gold:
    """Return the labelled mentions where they stand in the texts as they are kept."""
    texts = {file: text for file, text, _ in labelled.documents}
    gold: Gold = {}
    for document in read:
        file = document.article.file
        shift = max(0, texts[file].find(document.article.text))
        gold[document.article.id] = [
            (Span(a - shift, b - shift), name) for a, b, name in labelled.mentions.get(file, [])
        ]
    return gold


def _about(cluster: Cluster, gold: Sequence[tuple[Span, str]]) -> str | None:
    """Return the labelled event with which a cluster shares most mentions, None where it shares none."""
    shared = Counter(name for span, name in gold for mention in cluster.mentions if span.meets(mention))
    return min(shared, key=lambda name: (-shared[name], name)) if shared else None


def fitted(pairs: Sequence[Pairs]) -> Numbers:
    """Return the weights of a logistic regression, the bias last; each keeps its sign or, set, its value."""
    held = np.vstack([p.features for p in pairs])
    held = np.hstack([held, np.ones((len(held), 1))])
    same = np.concatenate([p.same for p in pairs]).astype(np.float64)

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        odds = held @ weights
        lost = np.logaddexp(0, odds) - same * odds
        told = 1 / (1 + np.exp(-odds))
        return float(lost.sum() + HELD_BACK * weights @ weights / 2), held.T @ (told - same) + HELD_BACK * weights

    bounds = [_bounds(f) for f in SAME_EVENT.features]
    start = np.array([low if low == high else 0.0 for low, high in bounds] + [0.0])
    result = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return np.asarray(result.x, dtype=np.float64)


def _bounds(feature: Feature[Cluster]) -> tuple[float | None, float | None]:
    if feature.set:
        return feature.weight, feature.weight
    return (0.0, None) if feature.weight >= 0 else (None, 0.0)


def _cross_validated(pairs: Sequence[Pairs]) -> None:
    told = []
    for fold in range(FOLDS):
        weights = fitted([p for n, p in enumerate(pairs) if n % FOLDS != fold])
        told += [(p, weights) for n, p in enumerate(pairs) if n % FOLDS == fold]
    _print("train, by cross-validation", [(_odds(p, w), p.same) for p, w in told])


def _odds(pairs: Pairs, weights: Numbers) -> Numbers:
    return pairs.features @ weights[:-1] + weights[-1]


def _print(name: str, told: Sequence[tuple[Numbers, NDArray[np.bool_]]]) -> None:
    """Print precision, recall and F1 of pairs at several log-odds."""
    odds, same = np.concatenate([o for o, _ in told]), np.concatenate([s for _, s in told])
    for mark in (-1.0, -0.5, 0.0, 0.5, 1.0):
        right = int((same & (odds >= mark)).sum())
        precision, recall = right / max(1, int((odds >= mark).sum())), right / max(1, int(same.sum()))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"{name}: at {mark:+.1f}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({int(same.sum())} of {len(same)})"
        )


if __name__ == "__main__":
    main()
