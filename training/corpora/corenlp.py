"""CoreNLP's chains on the articles of PolNeAR: silver, found by a program.

Takes:  polnear-corenlp/train.jsonl.xz, and the texts of polnear/train.jsonl.xz.
Gives:  layer chain with heads, kinds not told; sentences as CoreNLP cut them. The ids are PolNeAR's.
Leaves: its parts of speech, dependencies, names and values.
"""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path

import msgspec

from training.corpora.document import Document, Mention, X
from training.corpora.notes import Notes
from training.corpora.polnear import Row as Article
from training.corpora.rows import day, rows

KNOWN = frozenset({"chain"})


class Row(msgspec.Struct):
    """CoreNLP's view of one article; a chain's mentions are [first word, last word + 1, head word, maybe 1]."""

    id: str
    sentence_lengths: list[int]
    start: list[int]
    end: list[int]
    chains: list[list[list[int]]]


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
        notes.layers,
        (),
        KNOWN,
        "silver",
        "train",
        published=day(article.date),
        sentences=tuple(sentences(row)),
        genre=article.publisher,
        article=row.id,
    )


def sentences(row: Row) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends."""
    for first, after in pairwise(accumulate(row.sentence_lengths, initial=0)):
        if first < after:
            yield row.start[first], row.end[after - 1]
