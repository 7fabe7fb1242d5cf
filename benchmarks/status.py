"""Measure how firm the reader takes events to be, against labels on the ladder.

Takes:  tests/quality/status.jsonl (documents and places; docs/status.md has the guidelines), ../shared/corpora.
        --show prints the wrong ones of the sample for tuning; --aside also prints the figures of the others.
Gives:  macro F1 over the labels that have five events or more, F1 of each; how the two readers agree; how many
        planned or only mentioned events are told as happened.
Leaves: who says so: benchmarks/cases.py.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.read import Reader
from training.corpora import CORPORA_AT, documents
from training.corpora.document import Document

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "status.jsonl"
FEWEST = 5
"""Events of a label from which its F1 counts."""
UNSEEN = "unseen"
TUNED = 1
SAMPLES = {1: "sample 1, tuned on", 2: "sample 2, looked at", 3: "sample 3, put aside"}
"""The samples, in the order in which they were drawn; each but the last has been looked at since."""


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled event: where it stands, its place on the ladder, the readers' words, and its sample (1 to 3)."""

    corpus: str
    document: str
    span: Span
    label: str
    readers: tuple[str, ...]
    sample: int


def main(*, show: bool, aside: bool) -> None:
    """Print the figures."""
    if not CORPORA_AT.is_dir():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return
    known = list(labels())
    _agreement(known)
    told = dict(_compared([label for label in known if aside or label.sample == TUNED], show=show))
    for sample in sorted({label.sample for label in told}):
        _figures(f"status, {SAMPLES[sample]}", [pair for label, pair in told.items() if label.sample == sample])


def labels() -> Iterator[Label]:
    """Yield the labelled events."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        readers = (row["first"], row["second"]) if "second" in row else (row["first"],)
        span = Span(row["start"], row["end"])
        yield Label(row["corpus"], row["document"], span, row["label"], readers, row["sample"])


def _agreement(labels: Sequence[Label]) -> None:
    """Print how often two readers gave one label, and Cohen's kappa (1960)."""
    pairs = [label.readers for label in labels if len(label.readers) == 2]
    same = sum(first == second for first, second in pairs) / len(pairs)
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    chance = sum(firsts[each] * seconds[each] for each in firsts) / len(pairs) ** 2
    print(f"{'two readers':42}agree on {same:.2f} of {len(pairs)}, kappa {(same - chance) / (1 - chance):.2f}")


def _compared(labels: Sequence[Label], *, show: bool) -> Iterator[tuple[Label, tuple[str, str]]]:
    """Yield each label with its word and the reader's."""
    reader = Reader()
    wanted: dict[tuple[str, str], list[Label]] = {}
    for label in labels:
        wanted.setdefault((label.corpus, label.document), []).append(label)
    for document in texts(wanted):
        reading = reader.read(cleaned(page(document)))
        for label in wanted[document.corpus, document.id]:
            found = _status(reading, label.span)
            yield label, (label.label, found)
            if show and found != label.label and label.sample == TUNED:
                print(f"{label.label} but {found}: {_around(document.text, label.span)}")


def texts(wanted: Mapping[tuple[str, str], Sequence[Label]]) -> Iterator[Document]:
    """Yield the documents that are wanted, by corpus and id."""
    for corpus in sorted({corpus for corpus, _ in wanted}):
        yield from (document for document in documents(corpus) if (corpus, document.id) in wanted)


def page(document: Document) -> Page:
    """Return a document of a corpus as a page that is given."""
    day = document.published.isoformat() if document.published else None
    return Page(file=document.id, kind="text", text=document.text, raw=b"", published=day)


def _status(reading: Reading, span: Span) -> str:
    return next((mention.status for mention in reading.events if mention.span.meets(span)), UNSEEN)


def _around(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - 130) : span.start], text[span.end : span.end + 70]
    return " ".join(f"{before}[{span.of(text)}]{after}".split())


def macro_f1(pairs: Sequence[tuple[str, str]]) -> tuple[float, str]:
    """Return the mean F1 of the labels that have FEWEST events or more, and each in words."""
    wanted, given = Counter(want for want, _ in pairs), Counter(got for _, got in pairs)
    right = Counter(want for want, got in pairs if want == got)
    f1 = {label: 2 * right[label] / (wanted[label] + given[label]) for label in wanted if wanted[label] >= FEWEST}
    each = "  ".join(f"{label} {value:.2f} ({wanted[label]})" for label, value in sorted(f1.items()))
    return sum(f1.values()) / max(1, len(f1)), each


def _figures(name: str, pairs: Sequence[tuple[str, str]]) -> None:
    value, each = macro_f1(pairs)
    right = sum(want == got for want, got in pairs) / len(pairs)
    unseen = sum(got == UNSEEN for _, got in pairs)
    early = [want for want, got in pairs if got == "happened" and want not in ("happened", "unknown")]
    ahead = sum(want not in ("happened", "unknown") for want, _ in pairs)
    print(f"{name:42}macro F1 {value:.3f}, right {right:.3f} of {len(pairs)}")
    print(f"{'':42}{each}; unseen {unseen}")
    print(f"{'told as happened though it is not':42}{len(early) / max(1, ahead):.3f} of {ahead} {dict(Counter(early))}")


if __name__ == "__main__":
    main(show="--show" in sys.argv, aside="--aside" in sys.argv)
