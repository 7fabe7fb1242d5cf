"""Show what is otherwise than before.

Takes:  a View and the changes of one story.
Gives:  for each a sentence, old -> new, who, when and why it changed, and both words.
Leaves: parties that differ at one time: disagreements.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.change import Cause, Change
from onrecord.show.days import in_words
from onrecord.show.text.lines import Line, heading, verbatim
from onrecord.show.view import View
from onrecord.show.visible import visible

CAUSES: dict[Cause, str] = {
    "world": "the thing itself moved, says {by}{day}",
    "speaker": "{by} says otherwise than before{day}",
    "source": "{by} says otherwise than {other}{day}",
    "page": "the outlet edited its page{day}",
}
MARGIN = 12


def changes(view: View, found: Sequence[Change]) -> Iterator[Line]:
    """Yield each change with the words before and after it."""
    if found:
        yield from heading("Changes")
    for change in found:
        yield Line()
        yield Line(visible(view.events[change.event].label), 2, style="bold")
        yield Line(sentence(view, change), 2)
        for mark, one in (("before", change.before), ("after", change.after)):
            words, citation = view.words(one.article, one.span), view.cite(one.article, one.span)
            yield from verbatim(words, [citation], MARGIN, mark=f"    {mark}")


def sentence(view: View, change: Change) -> str:
    """Say the change in one sentence."""
    day = f", {in_words(change.day)}" if change.day else ""
    why = CAUSES[change.cause].format(by=view.name(change.by), other=view.name(change.before.by), day=day)
    return f"{change.field}: {visible(change.before.value)} → {visible(change.after.value)}; {why}."
