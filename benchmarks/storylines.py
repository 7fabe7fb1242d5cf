"""Score the records of labelled storylines, made in one process.

Takes:  a part (dev where none is named), --misses for the lines that are wrong; ../shared/corpora/storylines.
Gives:  on standard output, what its measure.py tells: how many lines are wholly right, what is wrong with the others.
Leaves: what the figures mean: measure.py there; articles read one by one: events.py.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import msgspec

from onrecord.intake import pages
from onrecord.link import linked
from onrecord.read import Reader
from onrecord.run.reading import document_of
from onrecord.show.export.json import record_json
from training.corpora import CORPORA_AT

AT = CORPORA_AT / "storylines"


def main(arguments: list[str]) -> int:
    """Print the figures of one part."""
    if not AT.is_dir():
        print(f"There are no storylines in {AT}: nothing is measured.")
        return 0
    part = next((each for each in arguments if not each.startswith("--")), "dev")
    scorer, reader = measure(), Reader()
    stories = [story for story in scorer.storylines(AT / "storylines.jsonl.xz") if story["part"] == part]
    told, curve = scorer.figures(
        [scorer.Pair(story, record(story, reader)) for story in stories], misses="--misses" in arguments
    )
    for name, value in told.items():
        print(f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value}")
    for line in _reliability(curve):
        print(line)
    return 0


def record(story: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """Return the export of a fresh record of one storyline."""
    with TemporaryDirectory() as folder:
        for article in story["articles"]:
            Path(folder, article["file"]).write_text(article["text"], encoding="utf8")
        made: dict[str, Any] = msgspec.json.decode(
            record_json(linked([document_of(p, reader) for p in pages([folder])]))
        )
    return made


def _reliability(curve: list[tuple[float | None, bool]]) -> Iterator[str]:
    """Yield how often lines are right by how sure the record is of them, in fifths."""
    known = [(sure, right) for sure, right in curve if sure is not None]
    for fifth in range(5):
        inside = [right for sure, right in known if fifth / 5 <= min(sure, 0.99) < (fifth + 1) / 5]
        if inside:
            right = f"right {sum(inside) / len(inside):.2f} of {len(inside)}"
            yield f"confidence {fifth / 5:.1f} to {(fifth + 1) / 5:.1f}: {right}"


@cache
def measure() -> ModuleType:
    """Return the corpus's own scorer."""
    spec = importlib.util.spec_from_file_location("measure", AT / "measure.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{AT / 'measure.py'} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
