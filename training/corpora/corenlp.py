"""CoreNLP's chains and dependencies on the articles of PolNeAR: silver, found by a program.

Takes:  polnear-corenlp/train.jsonl.xz, and the texts of polnear/train.jsonl.xz.
Gives:  layers chain, with heads, kinds not told, and word; sentences as CoreNLP cut them. The ids are PolNeAR's.
Leaves: its names and values.
"""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path

import msgspec

from training.corpora.document import Document, Mention, Word, X
from training.corpora.notes import Notes
from training.corpora.polnear import Row as Article
from training.corpora.rows import day, rows

KNOWN = frozenset({"chain", "word"})
TWO = {
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj",
    "auxpass": "aux:pass",
    "neg": "advmod",
    "nmod:tmod": "obl:unmarked",
    "nmod:npmod": "obl:unmarked",
    "mwe": "fixed",
}
"""Relations of Universal Dependencies 1 as version 2 has them."""
OPEN = ("punct", "cc", "dep", "conj")
"""Relations that hang elsewhere in version 2, or that say nothing: they teach nothing."""


class Row(msgspec.Struct):
    """CoreNLP's view of one article; a chain's mentions are [first word, last word + 1, head word, maybe 1]."""

    id: str
    sentence_lengths: list[int]
    start: list[int]
    end: list[int]
    chains: list[list[list[int]]]
    lemma: str
    pos: str
    label: str
    head: list[int]


def corenlp(corpora: Path) -> Iterator[Document]:
    """Yield the articles; all are train."""
    articles = {row.id: row for row in rows(corpora / "polnear" / "train.jsonl.xz", Article)}
    for row in rows(corpora / "polnear-corenlp" / "train.jsonl.xz", Row):
        yield document(row, articles[row.id])


def document(row: Row, article: Article) -> Document:
    """Turn one article and CoreNLP's view of it into a document."""
    notes = Notes(["chain"])
    for number, chain in enumerate(row.chains):
        for first, after, head, *_ in chain:
            place = (row.start[head], row.end[head])
            notes.add("chain", Mention(row.start[first], row.end[after - 1], X, chain=str(number), head=place))
    return Document(
        row.id,
        "polnear-corenlp",
        article.text,
        {**notes.layers, "word": tuple(words(row))},
        (),
        KNOWN,
        "silver",
        "train",
        published=day(article.date),
        sentences=tuple(sentences(row)),
        genre=article.publisher,
        article=row.id,
    )


def words(row: Row) -> Iterator[Word]:
    """Yield the words with what they hang on, in the relations of version 2; kind is the Penn part of speech."""
    lemmas, tags, labels = (part.split("\t") for part in (row.lemma, row.pos, row.label))
    for first, after in pairwise(accumulate(row.sentence_lengths, initial=0)):
        heads = [first + head - 1 if head else None for head in row.head[first:after]]
        hung = list(zip(range(first, after), heads, strict=True))
        passive = {head for at, head in hung if labels[at] == "auxpass"}
        by = {head for at, head in hung if (labels[at], lemmas[at]) == ("case", "by")}
        for at, head in hung:
            agent = labels[at] == "nmod" and head in passive and at in by
            told = "obl:agent" if agent else _of_two(labels[at], tags[at], tags[head] if head is not None else "")
            yield Word(row.start[at], row.end[at], tags[at], head=head, relation=told)


def _of_two(label: str, tag: str, head: str) -> str:
    """Return a relation of version 2, "" where it cannot be told from that of version 1."""
    name = label == "compound" and tag.startswith("NNP") and head.startswith("NNP")  # "flat" where it names a person
    if label in OPEN or name:
        return ""
    return "obl" if label == "nmod" and head[:1] in ("V", "J", "R") else TWO.get(label, label)


def sentences(row: Row) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends."""
    for first, after in pairwise(accumulate(row.sentence_lengths, initial=0)):
        if first < after:
            yield row.start[first], row.end[after - 1]
