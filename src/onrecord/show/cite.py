"""Write a citation: where a person finds the words.

Takes:  the number of a report on its page, and a span of it.
Gives:  a citation short enough to be printed behind the words; the list of reports explains the numbers.
Leaves: the words themselves: Span.of.
"""

from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.show.days import between, in_words

KEY = "[2:40-75] is report 2, from character 40 up to 75 of its stored text."


def cite(number: int, span: Span) -> str:
    """Return the citation of a span.

    >>> cite(2, Span(40, 75))
    '[2:40-75]'
    """
    return f"[{number}:{span.start}-{span.end}]"


def publication_day(document: Document) -> str:
    """Say when the article came out; without a day of its own it is undated, within the days that its words allow."""
    days = document.published.days
    if days is None:
        return "undated"
    return in_words(days) if days.days == 1 else f"undated, {between(days)}"
