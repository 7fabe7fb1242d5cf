"""What the attacks stand on: invented reports, a reader that costs nothing, the command in a process of its own.

Takes:  numbers.
Gives:  report(), reports(), Quick, adding(), kept(), damage(), without_aliases(), onrecord(), asked(), told().
Leaves: each attack to its own file.
"""

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from onrecord.errors import StopRun
from onrecord.model.article import Article
from onrecord.model.reading import Reading
from onrecord.model.span import Span
from onrecord.record import Store
from onrecord.run.check import problems

PORTS = ("Skarvik", "Hollby", "Ternes", "Ulvoy")
PATIENCE = 120
"""Seconds after which a command counts as hanging."""


class Quick:
    """Finds one sentence and nothing else: where reading is not what is attacked."""

    version = "quick-1"

    def read(self, article: Article) -> Reading:
        """Return a reading without findings."""
        whole = (Span(0, len(article.text)),)
        return Reading(self.version, article.published, article.zones, whole, (), (), (), (), (), ())


def report(number: int) -> str:
    """Return one of many reports, no two the same."""
    port, hour, day = PORTS[number % 4], number % 12 + 1, number % 28 + 1
    return (
        f"Ferry to {port} may sail on {day} May\n\n{port.upper()}, May {number % 9 + 1}, 2031 (Coast Agency) -\n\n"
        f"The ferry to {port} could sail at {hour} on Friday, captain Ingrid Moe said. "
        f"“We wait for permit {number},” she told reporters.\n\n"
        f"Harbour master Per Lunde denied it. “Nothing sails before {hour} o'clock,” he said.\n"
    )


def reports(folder: Path, number: int) -> list[Path]:
    """Write number reports into folder and return their paths."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"ferry-{n:05}.txt" for n in range(number)]
    for n, path in enumerate(paths):
        path.write_text(report(n), encoding="utf-8")
    return paths


def adding(path: Path, folder: Path) -> list[str]:
    """Return the command that adds a folder of reports to the store at path by adding.py."""
    return [sys.executable, "-m", "benchmarks.trust.adding", str(path), str(folder)]


def kept(out: str) -> set[str]:
    """Return the files that adding.py told to be kept, in lines that came whole."""
    return {line.split()[1] for line in out[: out.rfind("\n") + 1].splitlines()}


def damage(path: Path, files: set[str]) -> list[str]:
    """Return what is wrong with the store at path: files that it must hold and does not, and all that check finds."""
    if not path.exists():
        return [f"lost {name}" for name in sorted(files)]
    try:
        with Store.open(path) as store:
            held = [document.article.file for document in store.documents()]
            lost = [f"lost {name}" for name in sorted(files - set(held))]
            return [*problems(store), *lost, *["something twice"] * (len(held) != len(set(held)))]
    except StopRun as error:
        return [str(error)]


def without_aliases(export: str) -> str:
    """Return an export without the ids that a store gave out on the way, which tell how reports arrived."""
    return re.sub(r'"aliases": \[[^\]]*\]', "", export)


def onrecord(*arguments: object, before: Sequence[str] = (), env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run the command and return its exit status and all it printed; before is put before it (strace, prlimit)."""
    command = [*before, sys.executable, "-m", "onrecord", *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False, env=env)
    return run.returncode, (run.stdout + run.stderr).decode("utf-8", "replace")


def asked(usual: int) -> int:
    """Return the number on the command line, or the usual one."""
    return int(sys.argv[1]) if len(sys.argv) > 1 else usual


def told(attack: str, wrong: Sequence[str], words: str) -> int:
    """Print whether an attack held, the first things that were wrong below it; return the exit status, 1 where any."""
    print(f"{'FAILED' if wrong else 'held'}: {attack}: {words}", *wrong[:5], sep="\n  ")
    return int(bool(wrong))
