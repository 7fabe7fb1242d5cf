"""Measure which person a pronoun or a description in a source means.

Takes:  tests/quality/persons.jsonl, labels of PolNeAR's development articles in ../shared/corpora/polnear: the half
        for tuning, and with --aside the half that was put aside before any tuning.
Gives:  of the persons shown, how many are wrong (a person shown for a group or a body is wrong too), with the 95 %
        interval; and how many of the persons that are meant are shown.
Leaves: whether there is an attribution at all: attributions.py. How the labels were made: tests/quality/README.md.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.attributions import DEV, read_row, rows
from onrecord.model.attribution import Attribution
from onrecord.model.reading import Reading
from onrecord.model.span import Span

LABELS = Path(__file__).resolve().parents[1] / "tests" / "quality" / "persons.jsonl"


def main(*, aside: bool, show: bool) -> None:
    """Print the figures of one half; show prints each wrong line."""
    if not DEV.exists():
        print(f"There is no {DEV}: nothing is measured.")
        return
    labels = map(json.loads, LABELS.read_text(encoding="utf8").splitlines())
    wanted = [label for label in labels if label["aside"] == aside]
    counts: Counter[str] = Counter()
    for article in rows():
        here = [label for label in wanted if label["document"] == article["id"]]
        for verdict, line in _label_results(here, article) if here else ():
            counts[verdict] += 1
            if show and verdict == "wrong":
                print(line)
    print(table(counts, len(wanted), "aside" if aside else "tuning"))


def table(counts: Counter[str], labels: int, half: str) -> str:
    """Return the two rows of the table."""
    shown, meant = counts["right"] + counts["wrong"], counts["right"] + counts["meant"]
    low, high = interval(counts["wrong"], shown)
    return (
        f"{f'persons by pronoun or description ({half})':42}wrong {counts['wrong'] / max(1, shown):.3f} "
        f"({low:.3f}-{high:.3f}) of {shown} shown\n{'':42}shown {counts['right'] / max(1, meant):.3f} "
        f"of {meant} that are meant; {labels} labels"
    )


def interval(wrong: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    share, z = wrong / max(1, of), 1.96
    middle = share + z * z / (2 * max(1, of))
    reach = z * (share * (1 - share) / max(1, of) + z * z / (4 * max(1, of) ** 2)) ** 0.5
    return max(0.0, (middle - reach) / (1 + z * z / max(1, of))), (middle + reach) / (1 + z * z / max(1, of))


def _label_results(labels: list[dict[str, Any]], article: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield for each label: right or wrong where a person is shown, meant where the right one is not shown."""
    reading, text = read_row(article), article["text"]
    for label in labels:
        source = Span(*label["source"])
        ours = next((a for a in reading.attributions if a.source and a.source.meets(source)), None)
        name = _shown_person(ours, reading)
        right = label["kind"] == "person" and name is not None and _is_speaker(ours, reading, label)
        if right:
            yield "right", ""
            continue
        if label["kind"] == "person":
            yield "meant", ""
        if name is not None and ours is not None:
            around = " ".join(text[max(0, source.start - 200) : source.end + 60].split())
            yield (
                "wrong",
                f"{label['document']}: {name} for {label['names'] or label['kind']}: {ours.found_by}: {around}",
            )


def _words(name: str) -> set[str]:
    return set(name.replace("-", " ").split())


def _shown_person(ours: Attribution | None, reading: Reading) -> str | None:
    """Return the person that is shown as the speaker."""
    if ours is None or ours.speaker is None or reading.chains[ours.speaker].kind != "person":
        return None
    return reading.chains[ours.speaker].name


def _is_speaker(ours: Attribution | None, reading: Reading, label: dict[str, Any]) -> bool:
    """Tell whether the speaker bears the name of the label, or stands where it stands."""
    chain = reading.chains[ours.speaker or 0] if ours else None
    if chain is None:
        return False
    named = [Span(*place) for place in label["named"]]
    short = any(_words(chain.name) <= _words(name) for name in label["names"])  # "Lee" is nobody but Ann Lee
    return short or any(mention.meets(place) for mention in chain.mentions for place in named)


if __name__ == "__main__":
    main(aside="--aside" in sys.argv, show="--show" in sys.argv)
