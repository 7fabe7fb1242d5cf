"""A bar that moves while articles are taken in.

Takes:  outcomes, as they come.
Gives:  the same outcomes.
Leaves: words about them: add.py.
"""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from onrecord.run.pipeline import Outcome
from onrecord.show.visible import visible

COLUMNS = (
    BarColumn(bar_width=20),
    TextColumn("{task.completed} reports"),
    TimeElapsedColumn(),
    TextColumn("{task.description}", markup=False),
)


def with_bar(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield the outcomes and move the bar; how many will come is not known, so it does not promise an end."""
    with Progress(*COLUMNS, console=Console(highlight=False), transient=True) as progress:
        task = progress.add_task("", total=None)
        for outcome in outcomes:
            file = visible(outcome.article.file) if outcome.article else ""
            progress.update(task, advance=1, description=file)
            yield outcome
