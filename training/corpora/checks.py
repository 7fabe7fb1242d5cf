"""Whether documents are sound: positions, links, and that nothing of dev stands in train.

Takes:  documents.
Gives:  what is wrong with one, in words; how often labels of a layer cross or hold each other; what both parts share.
Leaves: whether the annotation is right. Stated words are compared with the text where they are read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from training.corpora.document import Document, Label, Mention, Word

SHORTEST = 8
"""Words that a sentence needs before its standing in both parts tells anything: shorter ones are formulas."""


def problems(document: Document) -> Iterator[str]:
    """Yield each thing that makes a document unusable: a label outside the text, empty, missing where a link ends."""
    for layer, labels in document.layers.items():
        for label in labels:
            yield from (f"{document.id}: {layer}: {wrong}" for wrong in _misplaced(label, document.text))
        if len(set(labels)) < len(labels) and layer != "word":
            yield f"{document.id}: {layer}: the same label twice"
        if [label.start for label in labels] != sorted(label.start for label in labels):
            yield f"{document.id}: {layer}: labels are not in reading order"
    yield from _torn(document)
    yield from (
        f"{document.id}: no such sentence: {place}" for place in document.sentences if not _inside(place, document)
    )
    heads = [word.head for word in document.all("word", Word) if word.head is not None]
    if any(not 0 <= head < len(document.labels("word")) for head in heads):
        yield f"{document.id}: a word hangs on a word that is not there"


def _misplaced(label: Label, text: str) -> Iterator[str]:
    words = label.of(text)
    if not 0 <= label.start < label.end <= len(text):
        yield f"{label} is empty or outside its text"
    elif words != words.strip():
        yield f"{label} has white space at an end: {words[:40]!r}"
    if isinstance(label, Mention) and label.head and not label.start <= label.head[0] < label.head[1] <= label.end:
        yield f"{label} does not hold its head"


def _torn(document: Document) -> Iterator[str]:
    labels = {layer: set(found) for layer, found in document.layers.items()}
    for link in document.links:
        source, _, target = link.kind.partition(" ")
        if link.source not in labels.get(source, ()) or link.target not in labels.get(target, ()):
            yield f"{document.id}: a link to a label that is not there: {link}"


def _inside(place: tuple[int, int], document: Document) -> bool:
    return 0 <= place[0] < place[1] <= len(document.text)


def crossing(labels: Sequence[Label]) -> list[tuple[Label, Label]]:
    """Return the pairs of which each holds a part of the other and a part of its own.

    >>> crossing([Label(0, 9, "x"), Label(2, 5, "x"), Label(7, 12, "x")])
    [(Label(start=0, end=9, kind='x'), Label(start=7, end=12, kind='x'))]
    """
    return [(one, other) for one, other in _touching(labels) if one.start < other.start and one.end < other.end]


def depths(labels: Sequence[Label]) -> list[int]:
    """Return, for each label in reading order, how many others hold it.

    >>> depths([Label(0, 9, "x"), Label(2, 5, "x"), Label(3, 4, "x"), Label(10, 12, "x")])
    [0, 1, 2, 0]
    """
    ordered = _ordered(labels)
    held = dict.fromkeys(ordered, 0)
    for one, other in _touching(labels):
        held[other] += other.end <= one.end
    return [held[label] for label in ordered]


def _ordered(labels: Iterable[Label]) -> list[Label]:
    return sorted(set(labels), key=lambda label: (label.start, -label.end, label.kind))


def _touching(labels: Iterable[Label]) -> Iterator[tuple[Label, Label]]:
    open_: list[Label] = []
    for label in _ordered(labels):
        open_ = [earlier for earlier in open_ if earlier.end > label.start]
        yield from ((earlier, label) for earlier in open_)
        open_.append(label)


def in_both(documents: Iterable[Document]) -> frozenset[str]:
    """Return the ids, of documents and of the articles they come from, that stand in train and in dev."""
    parts: dict[str, set[str]] = {"train": set(), "dev": set()}
    for document in documents:
        parts[document.split].update({document.id, document.article} - {""})
    return frozenset(parts["train"] & parts["dev"])


def sentences_in_both(documents: Iterable[Document]) -> frozenset[str]:
    """Return the sentences of eight words or more that stand, letter case and marks aside, in train and in dev."""
    parts: dict[str, set[str]] = {"train": set(), "dev": set()}
    for document in documents:
        parts[document.split].update(_wordings(document))
    return frozenset(parts["train"] & parts["dev"])


def _wordings(document: Document) -> Iterator[str]:
    places = document.sentences or tuple((found.start(), found.end()) for found in LINE.finditer(document.text))
    spoken = (wording(document.text[start:end]) for start, end in places)
    yield from (words for words in spoken if words.count(" ") >= SHORTEST - 1)


def wording(text: str) -> str:
    """Return the words of text without letter case and marks, to compare one sentence with another.

    >>> wording("“We sail,” she said.")
    'we sail she said'
    """
    return " ".join(re.findall(r"\w+", text.lower()))


LINE = re.compile(r"[^\n]+")


def links_by_kind(documents: Iterable[Document]) -> dict[str, int]:
    """Count the links of each kind."""
    counted: dict[str, int] = {}
    for link in chain.from_iterable(document.links for document in documents):
        counted[link.kind] = counted.get(link.kind, 0) + 1
    return counted
