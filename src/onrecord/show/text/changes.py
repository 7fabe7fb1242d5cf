"""Show what is otherwise than before, newest first.

Takes:  a View and its changes.
Gives:  for each the day, what it is about, old → new, who, why and how many origins; both words where all is asked for.
Leaves: the sentence: sentences/changes.py. Parties that differ at one time: disagreements.py.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.change import Change
from onrecord.show.days import in_words
from onrecord.show.record_view import View
from onrecord.show.sentences.changes import change_line, newest_first
from onrecord.show.text.lines import Line, verbatim
from onrecord.show.text.sections import Entries, section

MARGIN = 18  # columns: a stretch of days in short months and the indent before it


def changes_section(view: View, found: Iterable[Change], *, full: bool, title: str = "What changed") -> Iterator[Line]:
    """Yield the changes, newest first."""
    yield from ordered_changes_section(view, newest_first(found), full=full, title=title)


def ordered_changes_section(
    view: View, found: Sequence[Change], *, full: bool, title: str = "What changed"
) -> Iterator[Line]:
    """Yield changes that are in order already."""
    entries = Entries(found, lambda change: _change_lines(view, change, full=full))
    yield from section(title, entries, full=full, beside="newest first" if len(entries) > 1 else "")


def _change_lines(view: View, change: Change, *, full: bool) -> Iterator[Line]:
    line = change_line(view, change)
    day = in_words(change.day, short=True) if change.day else "no day known"
    cited = [] if full else [view.cite(one.article, one.span) for one in (change.before, change.after)]
    yield Line(line.label, MARGIN, mark=f"  {day}", mark_style="dim", style="bold")
    yield Line(f"{line.step}; {line.why}; {line.support}", MARGIN, cited=" → ".join(cited))
    if full:
        for one in (change.before, change.after):
            yield from verbatim(view.words(one.article, one.span), [view.cite(one.article, one.span)], MARGIN)
