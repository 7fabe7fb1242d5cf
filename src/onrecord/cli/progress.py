"""A bar that moves while articles are taken in.

Takes:  outcomes, as they come.
Gives:  the same outcomes; a line for each that was skipped.
Leaves: what came of it all: add.py.
"""

import sys
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from onrecord.run.pipeline import Outcome
from onrecord.show.safe_text import visible

COLUMNS = (
    BarColumn(bar_width=20),
    TextColumn("{task.completed} reports"),
    TimeElapsedColumn(),
    TextColumn("{task.description}", markup=False),
)


def with_bar(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield the outcomes and move the bar; how many will come is not known, so it does not promise an end.

    What was skipped is told above the bar, or wherever standard error was sent.
    """
    console, above = Console(highlight=False), sys.stderr.isatty()
    with Progress(*COLUMNS, console=console, transient=True, redirect_stderr=above) as progress:
        task = progress.add_task("", total=None)
        for outcome in outcomes:
            if outcome.did == "skipped":
                sys.stderr.write(f"skipped {visible(outcome.why)}\n")
            file = visible(outcome.article.file) if outcome.article else ""
            progress.update(task, advance=1, description=file)
            yield outcome
