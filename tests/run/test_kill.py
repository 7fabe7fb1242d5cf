"""kill -9 and several writers: what was told is kept, nothing is there in part or twice."""

import logging
import random
import re
import subprocess
import sys
import time
from pathlib import Path

from onrecord.record import Store
from onrecord.run.check import problems
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json

KILLS = 20
"""Kills in this suite; `python -m benchmarks.trust.kills 2000` makes more."""


def adding(path: Path, *articles: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "onrecord", "--store", str(path), "add", *map(str, articles)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finished(path: Path, *articles: Path) -> bytes:
    """Add without being interrupted, and return the export but for ids that were given out on the way."""
    run = adding(path, *articles)
    _, complaint = run.communicate(timeout=60)
    assert (run.returncode, complaint) == (0, "")
    with Store.open(path) as store:
        return re.sub(rb'"aliases": \[[^\]]*\]', b"", record_json(record_of(store)))


def killed(path: Path, articles: Path, after: float) -> set[str]:
    """Add, kill the process after some seconds, and return the files that it had told to be kept."""
    run = adding(path, articles)
    time.sleep(after)
    run.kill()
    told, _ = run.communicate()
    whole_lines = told[: told.rfind("\n") + 1].splitlines()
    return {line.split()[1] for line in whole_lines if line.startswith(("kept ", "known "))}


def test_kills_at_random_instants(tmp_path: Path, reports: Path) -> None:
    seed = random.SystemRandom().randrange(10**6)
    logging.getLogger(__name__).warning("the instants follow from the seed %d", seed)
    chance = random.Random(seed)
    begin = time.monotonic()
    uninterrupted = finished(tmp_path / "whole.sqlite", reports)
    whole = time.monotonic() - begin
    completed, interrupted, path = 0, 0, tmp_path / "0.sqlite"
    for number in range(KILLS):
        told = killed(path, reports, chance.uniform(0.3, 1.1) * whole)
        interrupted += 0 < len(told) < 30
        if not path.exists():
            assert not told
            continue
        with Store.open(path) as store:
            assert list(problems(store)) == []
            kept = [document.article.file for document in store.documents()]
            assert told <= set(kept) and len(kept) == len(set(kept))
        if len(kept) == 30:
            completed += 1
            assert finished(path, reports) == uninterrupted
            path = tmp_path / f"{number + 1}.sqlite"
    assert finished(path, reports) == uninterrupted
    assert completed + interrupted > 0  # else no kill came while articles were being kept


def test_two_adds_at_once_both_succeed(tmp_path: Path, reports: Path) -> None:
    files = sorted(reports.iterdir())
    alone = finished(tmp_path / "alone.sqlite", reports)
    both = [adding(tmp_path / "both.sqlite", *order) for order in (files, files[::-1])]
    for run in both:
        told, complaint = run.communicate(timeout=60)
        assert (run.returncode, complaint) == (0, "")
        assert len(told.splitlines()) == 31
    assert finished(tmp_path / "both.sqlite", reports) == alone
