"""Learn the weights of link/answering.py: what tells that a denial answers a claim.

Takes:  ../shared/corpora (storylines train, stories, polnear, timelines); disputes.tsv, labels by position only.
Gives:  the table to put into WEIGHTS, and by cross-validation over stories how many denials find their claim.
Leaves: the features themselves: link/answering.py; which pairs are looked at: link/denials.py.

Run it again with: python -m training.disputes    (minutes)
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.clean import cleaned
from onrecord.link.answering import SET, WEIGHTS, features
from onrecord.link.denials import LIKELY, answer_candidates
from onrecord.link.entities import parties
from onrecord.link.positions import Position, affirmed_positions, allegation_positions
from onrecord.model.article import Page
from onrecord.model.record import Document
from onrecord.read import Reader

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
LABELS = Path(__file__).with_suffix(".tsv")
FOLDS = 8
HELD_BACK = 0.5
"""Weight of the squares of the weights: best of .3, .5, 1, 2 by cross-validation."""
Numbers = NDArray[np.float64]
Article = tuple[str, str, str | None, str | None]
"""File, text, day of publication, outlet."""


@dataclass(frozen=True, slots=True)
class Denied:
    """A denial with the features of its candidates, who makes each claim, and which of them it answers."""

    story: str
    rows: Sequence[Mapping[str, float]]
    by: Sequence[str | None]
    right: Sequence[bool]


def stories(corpus: str) -> Iterator[tuple[str, list[Article]]]:
    """Yield the stories of a corpus by their ids; an article of polnear or timelines is a story of its own."""
    held: dict[str, list[Article]] = {}
    for path in _paths(corpus):
        with lzma.open(path, "rt", encoding="utf8") as lines:
            for one in map(json.loads, lines):
                if corpus == "storylines":
                    if one["part"] == "train":
                        yield one["story"], [(a["file"], a["text"], None, None) for a in one["articles"]]
                elif one["text"]:
                    own = held.setdefault(str(one["story" if corpus.startswith("stories/") else "id"]), [])
                    text = f"{one['title']}\n\n{one['text']}" if one.get("title") else one["text"]
                    day = one.get("date") if len(one.get("date") or "") >= len("2018-10-24") else None
                    own.append((f"{len(own)}.txt", text, day, one.get("outlet") if "/" in corpus else None))
    yield from held.items()


def _paths(corpus: str) -> list[Path]:
    name = {"storylines": "storylines/storylines", "polnear": "polnear/train", "timelines": "timelines/articles"}
    return [CORPORA / f"{name.get(corpus, corpus)}.jsonl.xz"]


def labels() -> dict[tuple[str, str], dict[tuple[str, int], set[tuple[str, int]]]]:
    """Return by corpus and story: the claims that each labelled denial answers; a story without any was read too."""
    found: dict[tuple[str, str], dict[tuple[str, int], set[tuple[str, int]]]] = {}
    for line in LABELS.read_text(encoding="utf8").splitlines()[1:]:
        corpus, story, *denial = line.split("\t")
        own = found.setdefault((corpus, story), {})
        if denial:
            file, start, claims = denial
            own[file, int(start)] = {(c.split("@")[0], int(c.split("@")[1])) for c in claims.split(",")}
    return found


def read() -> Iterator[Denied]:
    """Yield the denials of all labelled stories."""
    reader, wanted = Reader(), labels()
    for corpus in sorted({corpus for corpus, _ in wanted}):
        for story, articles in stories(corpus):
            if corpus == "storylines" or (corpus, story) in wanted:
                yield from _denied(story, articles, wanted.get((corpus, story), {}), reader)


def _denied(
    story: str,
    articles: Sequence[Article],
    wanted: Mapping[tuple[str, int], set[tuple[str, int]]],
    reader: Reader,
) -> Iterator[Denied]:
    pages = [Page(file=f, kind="text", text=t, raw=t.encode(), published=d, outlet=o) for f, t, d, o in articles]
    documents = [Document(article, reader.read(article)) for article in map(cleaned, pages)]
    files, people = {w.article.id: w.article.file for w in documents}, parties(documents)

    def place(side: Position) -> tuple[str, int]:
        return files[side.article], side.content.start

    for denial, pairs in answer_candidates(
        allegation_positions(documents, people), affirmed_positions(documents, people)
    ):
        if pairs and denial.form != "negative":
            rows = [features(claim, denial, between) for claim, between in pairs]
            right = [place(claim) in wanted.get(place(denial), set()) for claim, _ in pairs]
            yield Denied(story, rows, [claim.by for claim, _ in pairs], right)


def learned(found: Sequence[Denied], names: Sequence[str]) -> Numbers:
    """Return the weights of a logistic regression over all pairs, by Newton's method; those set by hand stay."""
    table = np.array([[row.get(n, 0.0) for n in names] for one in found for row in one.rows])
    right = np.array([r for one in found for r in one.right], dtype=np.float64)
    kept = np.array([name in SET for name in names])
    weights = np.array([WEIGHTS[name] if name in SET else 0.0 for name in names])
    for _ in range(30):
        share = 1 / (1 + np.exp(-table @ weights))
        slope = np.where(kept, 0, table.T @ (share - right) + HELD_BACK * weights)
        curve = (table * (share * (1 - share))[:, None]).T @ table + HELD_BACK * np.eye(len(names))
        curve[kept], curve[:, kept] = 0, 0
        weights -= np.linalg.solve(curve + np.diag(kept.astype(np.float64)), slope)
    return weights


def judged(found: Sequence[Denied], names: Sequence[str], weights: Numbers) -> Numbers:
    """Count denials that find a claim of the right party, of a wrong one, and those that have one to find."""
    counts = np.zeros(3)
    for one in found:
        table = np.array([[row.get(n, 0.0) for n in names] for row in one.rows])
        share = 1 / (1 + np.exp(-table @ weights))
        best = int(share.argmax())
        right = any(r for r, by in zip(one.right, one.by, strict=True) if by == one.by[best])
        counts += [share[best] >= LIKELY and right, share[best] >= LIKELY and not right, any(one.right)]
    return counts


def main() -> None:
    """Print how well denials find their claims, by cross-validation over stories, and the weights."""
    found = list(read())
    names = sorted({name for one in found for row in one.rows for name in row})
    tales = sorted({one.story for one in found})
    counts = np.zeros(3)
    for fold in range(FOLDS):
        out = set(tales[fold::FOLDS])
        weights = learned([one for one in found if one.story not in out], names)
        counts += judged([one for one in found if one.story in out], names, weights)
    print(
        f"denials {len(found)}; find the right claim {counts[0]:.0f}, a wrong one {counts[1]:.0f}, of {counts[2]:.0f}"
    )
    for name, weight in zip(names, learned(found, names), strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
