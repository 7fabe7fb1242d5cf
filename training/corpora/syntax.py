"""English EWT and GUM in CoNLL-U: words, parts of speech, and what hangs on what.

Takes:  syntax/ewt-*.conllu.xz and syntax/gum-*.conllu.xz.
Gives:  one document for each text, paragraphs parted by a blank line, sentences by a blank; layer word. Every word was
        found in its sentence's text as the source writes it, else ValueError. The parts of a contraction that share no
        letters with it ("dunno") all have the place of the whole.
Leaves: lemmas, features, enhanced dependencies, empty nodes; GUM's entities are read in coref.py.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from training.corpora.document import SPLITS, Document, Label, Split, Word
from training.corpora.rows import lines

KNOWN = frozenset({"word"})
Sentence = tuple[str, bool, list[Word]]  # its text, whether it opens a paragraph, its words
Piece = tuple[int, int]


def ewt(corpora: Path) -> Iterator[Document]:
    """Yield the texts of English EWT."""
    return _both(corpora, "ewt")


def gum_syntax(corpora: Path) -> Iterator[Document]:
    """Yield the texts of GUM."""
    return _both(corpora, "gum")


def _both(corpora: Path, name: str) -> Iterator[Document]:
    for split in SPLITS:
        for id, sentences in texts(lines(corpora / "syntax" / f"{name}-{split}.conllu.xz")):
            yield document(id, sentences, f"{name}-syntax", split)


def document(id: str, sentences: list[Sentence], corpus: str, split: Split) -> Document:
    """Join the sentences of one text, their words counted on and moved to their places in it."""
    text, words, places = "", list[Label](), list[Piece]()
    for written, opens, own in sentences:
        text += ("\n\n" if opens else " ") if text else ""
        first, at = len(words), len(text)
        words += [_moved(word, at, first) for word in own]
        places.append((at, at + len(written)))
        text += written
    layers = {"word": tuple(words)}
    return Document(id, corpus, text, layers, (), KNOWN, "gold", split, sentences=tuple(places), article=id)


def _moved(word: Word, at: int, first: int) -> Word:
    head = None if word.head is None else word.head + first
    return replace(word, start=word.start + at, end=word.end + at, head=head)


def texts(stored: Iterator[str]) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield each text's id with its sentences."""
    id, sentences = "", list[Sentence]()
    for comments, table in blocks(stored):
        if "newdoc id" in comments and sentences:
            yield id, sentences
            sentences = []
        id = comments.get("newdoc id", id)
        opens = any(key.startswith("newpar") for key in comments)
        sentences.append((comments["text"], opens, words(comments["text"], table)))
    if sentences:
        yield id, sentences


def blocks(stored: Iterator[str]) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """Yield each sentence's comments and the fields of its lines."""
    comments, table = dict[str, str](), list[list[str]]()
    for line in stored:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            table.append(line.split("\t"))
        elif table:
            yield comments, table
            comments, table = {}, []


def words(text: str, table: list[list[str]]) -> list[Word]:
    """Return the words of one sentence with their places in its text."""
    found = dict(places(text, table))
    rows = [fields for fields in table if fields[0].isdigit()]
    return [_word(fields, found[int(fields[0])]) for fields in rows]


def _word(fields: list[str], place: Piece) -> Word:
    head = int(fields[6])
    return Word(*place, fields[3], head=head - 1 if head else None, relation=fields[7])


def places(text: str, table: list[list[str]]) -> Iterator[tuple[int, Piece]]:
    """Yield the number of each word and its place; words in a line such as 3-4 share what that line writes."""
    at, within = 0, 0
    for number, form, *_ in table:
        first, _, last = number.partition("-")
        if "." in number or (not last and int(number) <= within):
            continue
        start, at = find(text, form, at)
        if last:
            within = int(last)
            yield from _parts(int(first), [row[1] for row in table if _between(row[0], first, last)], (start, at), form)
        else:
            yield int(number), (start, at)


def _between(number: str, first: str, last: str) -> bool:
    return number.isdigit() and int(first) <= int(number) <= int(last)


def _parts(first: int, forms: list[str], whole: Piece, written: str) -> Iterator[tuple[int, Piece]]:
    at = whole[0]
    fits = "".join(forms).lower() == written.lower()
    for number, form in enumerate(forms, first):
        yield number, (at, at + len(form)) if fits else whole
        at += len(form)


def find(text: str, form: str, at: int) -> Piece:
    """Return the place of form in text at or after at, where only blanks may lie between."""
    start = at + len(text[at:]) - len(text[at:].lstrip())
    if not text.startswith(form, start):
        raise ValueError(f"{form!r} does not stand at {start} of {text!r}")
    return start, start + len(form)
