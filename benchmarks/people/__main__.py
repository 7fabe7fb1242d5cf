"""Measure whether people of one name stay two, and whether one person under two forms of a name is found.

Takes:  made pairs of reports (pairs.py), read by the reader, all in one record; --seed, --count of each sort, --misses.
Gives:  wrong merges among pairs of two people; pairs found among those of one person; entities that mix pairs.
Leaves: real texts: `python -m benchmarks.persons` for people within an article.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.people.pairs import Maker, Pair
from benchmarks.people.reports import Facts, report
from benchmarks.persons import interval
from onrecord.clean import cleaned
from onrecord.link.entities import Parties, parties
from onrecord.link.entities.joining import signs_of
from onrecord.link.entities.party_features import judged
from onrecord.model.article import Page
from onrecord.model.record import Document
from onrecord.read import Reader

DEVELOPING = 7
"""The seed to develop against; the figure to report is of a seed that nobody has looked at."""


@dataclass(frozen=True, slots=True)
class Told:
    """A pair with its two documents and the places of its person's chains, None where the reader misses the name."""

    pair: Pair
    documents: tuple[Document, Document]
    chains: tuple[int | None, int | None]


def main() -> None:
    """Print the table."""
    options = asked()
    maker, reader = Maker(options.seed), Reader()
    pairs = [*maker.namesakes(options.count), *maker.forms(options.count)]
    told = [_read_pair(n, pair, reader, Random(f"{options.seed} {n}")) for n, pair in enumerate(pairs)]
    documents = [w for one in told for w in one.documents]
    alone = parties(sorted(documents, key=lambda w: w.article.id))
    print(f"seed {options.seed}: {len(documents)} reports in one record")
    _print("no stories known", told, alone)
    stories = [[w.article.id for w in one.documents] for one in told if one.pair.story]
    _print("stories known", told, parties(sorted(documents, key=lambda w: w.article.id), stories))
    if options.misses:
        _misses(told, alone)


def asked() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=DEVELOPING)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--misses", action="store_true", help="print each pair that is judged wrongly")
    return parser.parse_args()


def _read_pair(n: int, pair: Pair, reader: Reader, random: Random) -> Told:
    facts = (pair.one, pair.other)
    documents = tuple(_document(f"{n:04}-{k}.txt", f, report(f, random), reader) for k, f in enumerate(facts))
    found = tuple(_chain(w, f) for w, f in zip(documents, facts, strict=True))
    return Told(pair, (documents[0], documents[1]), (found[0], found[1]))


def _document(file: str, facts: Facts, text: str, reader: Reader) -> Document:
    article = cleaned(Page(file=file, kind="text", text=text, raw=b"", published=facts.day.isoformat()))
    return Document(article, reader.read(article))


def _chain(document: Document, facts: Facts) -> int | None:
    """Return the chain that has the first mention of the person's name."""
    text, last = document.article.text, facts.form.removesuffix(" Jr.").split()[-1]
    start = text.index(facts.form) + len(facts.form.removesuffix(" Jr.")) - 1
    chains = enumerate(document.reading.chains)
    inside = (n for n, c in chains if any(m.start <= start < m.end and last in m.of(text) for m in c.mentions))
    return next(inside, None)


def _print(title: str, told: Sequence[Told], found: Parties) -> None:
    counts: Counter[str] = Counter()
    for one in told:
        counts[f"{one.pair.same} {_joined(one, found)}"] += 1
    mixed = _mixed(told, found)
    wrong, apart = counts["False True"], counts["False False"]
    right, missed = counts["True True"], counts["True False"]
    low, high = interval(wrong, wrong + apart)
    print(f"{title}: two people of one name, wrong merges {wrong / (wrong + apart):.4f} ({low:.4f}-{high:.4f})", end="")
    print(
        f" of {wrong + apart}; two forms of one name, found {right / (right + missed):.3f} of {right + missed}", end=""
    )
    print(f"; entities of several pairs: {mixed}")


def _joined(one: Told, found: Parties) -> bool:
    """Tell whether both chains are one entity; a name that was not read is joined with nobody."""
    ids = [found.of[w.article.id, c] for w, c in zip(one.documents, one.chains, strict=True) if c is not None]
    return len(ids) == 2 and ids[0] == ids[1]


def _mixed(told: Sequence[Told], found: Parties) -> int:
    """Count the entities that hold the people of more than one pair: no two pairs tell of one person."""
    pairs: dict[str, set[int]] = {}
    for n, one in enumerate(told):
        for document, chain in zip(one.documents, one.chains, strict=True):
            if chain is not None:
                pairs.setdefault(found.of[document.article.id, chain], set()).add(n)
    return sum(len(of) > 1 for of in pairs.values())


def _misses(told: Sequence[Told], found: Parties) -> None:
    for one in (t for t in told if _joined(t, found) != t.pair.same):
        read = ["/".join(w.reading.chains[c].name if c is not None else "not read" for w, c in [pair])
                for pair in zip(one.documents, one.chains, strict=True)]  # fmt: skip
        print(f"\n{'MISSED' if one.pair.same else 'WRONG'} {one.pair.how}: {' | '.join(read)}")
        print(f"  {_why(one)}")
        print("\n".join(w.article.text for w in one.documents))


def _why(one: Told) -> str:
    """Return what speaks for and against the pair."""
    found = signs_of(one.documents)
    both = [found[w.article.id, c] for w, c in zip(one.documents, one.chains, strict=True) if c is not None]
    if len(both) < 2:
        return "a name was not read"
    said = judged(*both)
    return f"{said.verdict} {said.score}: {said.reason}"


if __name__ == "__main__":
    main()
