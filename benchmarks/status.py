"""Measure how firm the reader takes events to be, against labels on the ladder.

Takes:  tests/quality/status.jsonl (documents and places, docs/status.md has the guidelines); ../shared/corpora for the
        texts. --show prints the wrong ones of the half for tuning; --aside also prints the figures of the other half.
Gives:  macro F1 over the labels that have five events or more, F1 of each; how the two readers agree; how many planned or
        only mentioned events are told as happened.
Leaves: who says so: benchmarks/cases.py.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
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


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled event: where it stands, its place on the ladder, the words of the two readers."""

    corpus: str
    document: str
    span: Span
    label: str
    readers: tuple[str, ...]

    @property
    def aside(self) -> bool:
        """Tell whether it is of the half that was put aside before anything was tuned."""
        return int(sha256(f"{self.document} {self.span.start}".encode()).hexdigest(), 16) % 2 == 1


def main(*, show: bool, aside: bool) -> None:
    """Print the figures."""
    if not CORPORA_AT.is_dir():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return
    labels = list(_labels())
    _agreement(labels)
    told = dict(_told([label for label in labels if aside or not label.aside], show=show))
    _figures("status, half for tuning", [pair for label, pair in told.items() if not label.aside])
    if aside:
        _figures("status, half put aside", [pair for label, pair in told.items() if label.aside])


def _labels() -> Iterator[Label]:
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        readers = (row["first"], row["second"]) if "second" in row else (row["first"],)
        yield Label(row["corpus"], row["document"], Span(row["start"], row["end"]), row["label"], readers)


def _agreement(labels: Sequence[Label]) -> None:
    """Print how often two readers gave one label, and Cohen's kappa (1960)."""
    pairs = [label.readers for label in labels if len(label.readers) == 2]
    same = sum(first == second for first, second in pairs) / len(pairs)
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    chance = sum(firsts[each] * seconds[each] for each in firsts) / len(pairs) ** 2
    print(f"{'two readers':42}agree on {same:.2f} of {len(pairs)}, kappa {(same - chance) / (1 - chance):.2f}")


def _told(labels: Sequence[Label], *, show: bool) -> Iterator[tuple[Label, tuple[str, str]]]:
    """Yield each label with its word and the reader's."""
    reader = Reader()
    wanted: dict[tuple[str, str], list[Label]] = {}
    for label in labels:
        wanted.setdefault((label.corpus, label.document), []).append(label)
    for document in _texts(wanted):
        reading = _read(document, reader)
        for label in wanted[document.corpus, document.id]:
            found = _status(reading, label.span)
            yield label, (label.label, found)
            if show and found != label.label and not label.aside:
                print(f"{label.label} but {found}: {_around(document.text, label.span)}")


def _texts(wanted: Mapping[tuple[str, str], Sequence[Label]]) -> Iterator[Document]:
    for corpus in sorted({corpus for corpus, _ in wanted}):
        yield from (document for document in documents(corpus) if (corpus, document.id) in wanted)


def _read(document: Document, reader: Reader) -> Reading:
    day = document.published.isoformat() if document.published else None
    return reader.read(cleaned(Page(file=document.id, kind="text", text=document.text, raw=b"", published=day)))


def _status(reading: Reading, span: Span) -> str:
    return next((mention.status for mention in reading.events if mention.span.meets(span)), UNSEEN)


def _around(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - 130) : span.start], text[span.end : span.end + 70]
    return " ".join(f"{before}[{span.of(text)}]{after}".split())


def _figures(name: str, pairs: Sequence[tuple[str, str]]) -> None:
    wanted, given = Counter(want for want, _ in pairs), Counter(got for _, got in pairs)
    right = Counter(want for want, got in pairs if want == got)
    f1 = {label: 2 * right[label] / (wanted[label] + given[label]) for label in wanted if wanted[label] >= FEWEST}
    macro = sum(f1.values()) / max(1, len(f1))
    each = "  ".join(f"{label} {value:.2f} ({wanted[label]})" for label, value in sorted(f1.items()))
    early = [want for want, got in pairs if got == "happened" and want not in ("happened", "unknown")]
    ahead = sum(count for label, count in wanted.items() if label not in ("happened", "unknown"))
    print(f"{name:42}macro F1 {macro:.3f}, right {sum(right.values()) / len(pairs):.3f} of {len(pairs)}")
    print(f"{'':42}{each}; unseen {given[UNSEEN]}")
    print(f"{'told as happened though it is not':42}{len(early) / max(1, ahead):.3f} of {ahead} {dict(Counter(early))}")


if __name__ == "__main__":
    main(show="--show" in sys.argv, aside="--aside" in sys.argv)
