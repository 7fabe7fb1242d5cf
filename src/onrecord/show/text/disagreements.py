"""Show where the sides differ.

Takes:  a View and the disagreements of one story.
Gives:  for each the matter, and every side with its words.
Leaves: who is right: nobody here says so.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.disagreement import Disagreement
from onrecord.show.text.lines import Line, heading, verbatim
from onrecord.show.view import View
from onrecord.show.visible import visible


def disagreements(view: View, found: Sequence[Disagreement]) -> Iterator[Line]:
    """Yield each disagreement, one side after the other."""
    if found:
        yield from heading("Disagreements")
    for matter in found:
        yield Line()
        yield Line(f"{visible(matter.about)} ({matter.field})", 2, style="bold")
        for side in matter.sides:
            yield Line(f"{view.name(side.by)}: {visible(side.value)}", 4)
            yield from verbatim(view.words(side.article, side.span), [view.cite(side.article, side.span)], 6)
