"""Show where the sides differ.

Takes:  a View and its disagreements.
Gives:  for each the matter and who holds what of it; every side with its words where all is asked for.
Leaves: who is right: nobody here says so.
"""

from collections.abc import Iterable, Iterator

from onrecord.model.disagreement import Disagreement
from onrecord.show.record_view import View
from onrecord.show.sentences.disagreements import matter, side
from onrecord.show.text.lines import Line, verbatim
from onrecord.show.text.sections import section


def disagreements_section(view: View, found: Iterable[Disagreement], *, full: bool) -> Iterator[Line]:
    """Yield each disagreement, one side after the other."""
    yield from section("Where sides differ", [_disagreement_lines(view, one, full=full) for one in found], full=full)


def _disagreement_lines(view: View, one: Disagreement, *, full: bool) -> Iterator[Line]:
    yield Line(matter(one), 2, style="bold")
    for held in one.sides:
        cited = view.cite(held.article, held.span)
        yield Line(side(view, held), 4, cited="" if full else cited)
        if full:
            yield from verbatim(view.words(held.article, held.span), [cited], 6)
