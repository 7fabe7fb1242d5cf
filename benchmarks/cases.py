"""Score the record of each labelled case.

Takes:  the cases in ../shared/cases and our own examples, and names where not all are wanted; --misses lists what was
        not found.
Gives:  a table on standard output: one row a measure, one column a case.
Leaves: what the measures mean: ../shared/cases/score.py.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT.parent / "shared" / "cases"
EXAMPLES = ROOT / "examples"

Scores = dict[str, float]


def main(arguments: list[str]) -> int:
    """Score the cases and print the table."""
    wanted = [argument for argument in arguments if not argument.startswith("--")]
    labelled = [*CASES.glob("*/expected.toml"), *EXAMPLES.glob("*/expected.toml")]
    cases = sorted(label.parent for label in labelled if not wanted or label.parent.name in wanted)
    if not CASES.is_dir():
        print(f"There are no labelled cases in {CASES}: nothing is scored.")
        return 0
    table = {case.name: scored(case, misses="--misses" in arguments) for case in cases}
    show(table)
    return 0


def scored(case: Path, *, misses: bool) -> Scores:
    """Make a fresh record of the case and score it."""
    with TemporaryDirectory() as folder:
        record = Path(folder, "case.json")
        store = ["--store", str(Path(folder, "case.sqlite"))]
        onrecord(*store, "add", str(case))
        onrecord(*store, "check")
        onrecord(*store, "show")
        onrecord(*store, "export", "--format", "json", "--output", str(record))
        told = run([sys.executable, str(CASES / "score.py"), str(case), str(record), *(["--misses"] if misses else [])])
    if misses:
        print(f"{case.name}\n{told}")
    return dict(measures(told))


def onrecord(*arguments: str) -> None:
    """Call the command as a person would; whatever goes wrong ends the benchmark."""
    run([sys.executable, "-m", "onrecord", *arguments])


def run(command: list[str]) -> str:
    """Run a command and return what it printed."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with status {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def measures(told: str) -> list[tuple[str, float]]:
    """Return each measure of the scorer with its value; notes in brackets and other lines are passed over."""
    found = []
    for line in told.splitlines():
        name, _, value = line.partition(" (")[0].rpartition(" ")
        if value.replace(".", "", 1).lstrip("-").isdigit() and "." in value:
            found.append((name, float(value)))
    return found


def show(table: dict[str, Scores]) -> None:
    """Print the measures as rows and the cases as columns."""
    rows = sorted(dict.fromkeys(name for scores in table.values() for name in scores), key=lambda name: name == "score")
    print(f"{'':62}" + "".join(f"{case:>9}" for case in table))
    for row in rows:
        values = (scores.get(row) for scores in table.values())
        print(f"{row:62}" + "".join(f"{'-' if value is None else format(value, '.3f'):>9}" for value in values))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
