"""Check what the record keeps of lives of plans: tiny invented stories, each with what must be on record at its end.

Takes:  ../shared/lives (its open half and its checker) and tests/quality: our own (lives), and those written later
        (later), all by people who had not seen the rules; tests/quality/README.md has what was right at first sight.
        --misses prints what is not so.
Gives:  for each set: lives of which all is on record, and expectations that are met.
Leaves: stories of real reports: storylines.py.

Run it with: python -m benchmarks.lives [--misses]
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json

HERE = Path(__file__).resolve().parents[1]
SHARED = HERE.parent / "shared" / "lives"
OWN = HERE / "tests" / "quality"
SETS = {"lives, open": SHARED / "open", "lives, our own": OWN / "lives", "lives, later": OWN / "later"}


def main(*, misses: bool) -> None:
    """Print how many lives of each set are on record as they should be."""
    if not SHARED.is_dir():
        print(f"There is no {SHARED}: nothing is measured.")
        return
    checker, reader = _checker(), Reader()
    for name, folder in SETS.items():
        whole = met = asked = 0
        lives = list(checker.lives(folder, None))
        for life in lives:
            results = _checked(checker, life, reader)
            missed = [expected for expected, so in results if not so]
            whole, met, asked = whole + (not missed), met + len(results) - len(missed), asked + len(results)
            if misses and missed:
                print(f"  {life['name']}: " + "; ".join(missed))
        print(f"{name:20}{whole} of {len(lives)} lives, {met} of {asked} expectations")


def _checker() -> ModuleType:
    """Return the checker of lives, which needs nothing of this project."""
    spec = importlib.util.spec_from_file_location("lives_checker", SHARED / "run.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _checked(checker: ModuleType, life: dict[str, Any], reader: Reader) -> list[tuple[str, bool]]:
    """Return each expectation of a life and whether the record meets it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(checker.written(report, Path(folder))) for report in life["report"]]
        batches: Sequence[Sequence[str]] = [[path] for path in paths] if life.get("one_by_one") else [paths]
        with Store.open(Path(folder) / "life.sqlite") as store:
            for batch in batches:
                list(added(batch, store, reader))
            data = json.loads(record_json(record_of(store)))
    return list(checker.expectations(life, checker.Record(data, life)))


if __name__ == "__main__":
    main(misses="--misses" in sys.argv[1:])
