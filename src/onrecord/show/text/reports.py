"""Show what a story rests on.

Takes:  a View and the articles of one story.
Gives:  one line that counts them, and one line for each.
Leaves: what they say.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.record import Witness
from onrecord.show.cite import KEY, day
from onrecord.show.days import in_words
from onrecord.show.text.lines import Line, counted, heading
from onrecord.show.view import View
from onrecord.show.visible import visible

MARGIN = 7


def rests_on(view: View, reports: Sequence[Witness]) -> str:
    """Count the reports, and say how new the newest is; a copy is no second witness, and no clock is asked."""
    copies = sum(witness.article.id in view.record.copies for witness in reports)
    dated = [days for witness in reports if (days := witness.published.days) and days.days == 1]
    undated = len(reports) - len(dated)
    among = [counted(copies, "copy", "copies")] if copies else []
    among += [f"{undated} undated"] if undated else []
    inside = f" ({', '.join(among)})" if among else ""
    newest = f", newest {in_words(max(dated))}" if dated else ""
    return f"{counted(len(reports), 'report')}{inside}{newest}"


def listed(view: View, reports: Sequence[Witness]) -> Iterator[Line]:
    """Yield each report with its day, headline and file, and what a reader should know about it."""
    yield from heading("Reports")
    yield Line(KEY, 2, style="dim")
    yield Line()
    for witness in reports:
        article = witness.article
        outlet = f"{visible(article.outlet)}: " if article.outlet else ""
        mark = f"  [{view.number(article.id)}]"
        yield Line(f"{outlet}{visible(article.headline or 'no headline')} ({visible(article.file)})", MARGIN, mark=mark)
        yield Line("; ".join([day(witness), *_notes(view, witness)]), MARGIN, style="dim")


def _notes(view: View, witness: Witness) -> Iterator[str]:
    article = witness.article
    if article.byline:
        yield visible(article.byline)
    if article.via:
        yield f"via {visible(article.via)}"
    if original := view.record.copies.get(article.id):
        yield f"a copy of {visible(view.witnesses[original].article.file)}"
    if article.previous:
        yield "a later capture of the same page"
    if article.incomplete:
        yield "its text seems cut"
