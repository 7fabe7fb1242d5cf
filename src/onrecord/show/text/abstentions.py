"""Show how much was read and became no line.

Takes:  a View, the documents of one story and its statements.
Gives:  one line of counts; the abstentions, listed where they are asked for.
Leaves: why each was not sure enough: read/.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.record import Document
from onrecord.model.statement import Statement
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.text.lines import Line, heading, verbatim


def coverage(view: View, reports: Sequence[Document], found: Sequence[Statement], *, listed: bool) -> Iterator[Line]:
    """Yield the numbers of what was seen and of the lines that were made of it."""
    number = sum(len(document.reading.abstentions) for document in reports)
    left = f"{counted(number, 'passage')} left out as not sure" if number else "no passage left out as not sure"
    hint = "" if listed or not number else " (--abstentions lists them)"
    yield Line()
    yield Line(f"{_counts(reports, found)}; {left}{hint}.", style="dim")
    if listed and number:
        yield from heading("Read, and not turned into a line")
        for document in reports:
            yield from _abstention_lines(view, document)


def _counts(reports: Sequence[Document], found: Sequence[Statement]) -> str:
    marks = sum(document.reading.marks for document in reports)
    direct = sum(said.mode == "direct" for said in found)
    made = f"{counted(len(found), 'statement')} made, {direct} of them direct"
    return f"{counted(marks, 'pair')} of quotation marks seen, {made}"


def _abstention_lines(view: View, document: Document) -> Iterator[Line]:
    for one in document.reading.abstentions:
        yield Line()
        article = document.article.id
        yield Line(visible(one.why), 4)
        yield from verbatim(view.words(article, one.span), [view.cite(article, one.span)], 6)
