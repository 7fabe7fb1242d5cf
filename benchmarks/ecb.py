"""Score event coreference over documents on ECB+ dev, the mentions given.

Takes:  ../shared/corpora/ecb; the reader. Each labelled event mention is a cluster of its own, with what the reader
        makes of the word it stands on; documents are compared within their topic, where two stories look alike.
Gives:  the CoNLL F1 of link/event_coreference.py, and beside it, in the same run, of "the last word is the same".
Leaves: mentions that the reader finds itself: storylines.py; weights: python -m training.linking.

    python -m benchmarks.ecb [--corpora FOLDER] [--readings FOLDER]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.link.article_clusters import Cluster
from onrecord.link.event_coreference import clusters_by_event
from onrecord.model.record import Document
from onrecord.read import Reader
from training.conll import Group, conll
from training.linking import Labelled, asked, documents, ecb, gold_of, labelled_clusters

Gold = dict[str, Group]
Told = Callable[[Sequence[Cluster]], Iterable[Sequence[Cluster]]]


def main() -> None:
    """Print both figures."""
    options, reader = asked(__doc__), Reader()
    topics = [one for one in ecb(options.corpora) if one.part == "ecb dev"]
    known = [_clusters(topic, documents(topic, reader, options.readings)) for topic in topics]
    for name, told in (("link/event_coreference.py", clusters_by_event), ("the last word is the same", _same_word)):
        print(f"{name:28}CoNLL F1 {_scored(known, told):.3f} of {sum(len(gold) for _, gold in known)} events")


def _clusters(topic: Labelled, read: Sequence[Document]) -> tuple[list[Cluster], dict[str, set[tuple[int, int]]]]:
    """Return a cluster for each labelled mention, and the places of the mentions of each labelled event."""
    found: list[Cluster] = []
    gold: dict[str, set[tuple[int, int]]] = {}
    for own, name in labelled_clusters(read, gold_of(topic, read)):
        gold.setdefault(name, set()).add(_place(own))
        found.append(own)
    return found, gold


def _place(own: Cluster) -> tuple[int, int]:
    return hash(own.article) & 0xFFFFFFFF, own.mentions[0].start


def _same_word(clusters: Sequence[Cluster]) -> list[list[Cluster]]:
    by_word: dict[str, list[Cluster]] = {}
    for one in clusters:
        by_word.setdefault(one.words[0].split()[-1], []).append(one)
    return list(by_word.values())


def _scored(known: Sequence[tuple[list[Cluster], dict[str, set[tuple[int, int]]]]], told: Told) -> float:
    pairs = ((list(gold.values()), [{_place(c) for c in group} for group in told(found)]) for found, gold in known)
    return conll(pairs)


if __name__ == "__main__":
    main()
