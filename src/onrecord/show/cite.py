"""Write a citation: where a person finds the words.

Takes:  an article with its reading, and a span of it.
Gives:  one line that names the outlet or headline, the day, the file and the characters.
Leaves: the words themselves: Span.of.
"""

from textwrap import shorten

from onrecord.model.article import Article
from onrecord.model.record import Witness
from onrecord.model.span import Span
from onrecord.show.days import in_words
from onrecord.show.visible import visible

ENOUGH = 32  # characters of a headline that tell it from the other headlines of its story

KEY = "A citation names the outlet or headline, the day, the file, and in it the characters from : to -."


def cite(witness: Witness, span: Span) -> str:
    """Return the citation of the span: `The Lamp, 4 March 2031 (quay.txt:4-8)`."""
    article = witness.article
    return f"{source(article)}, {day(witness)} ({visible(article.file)}:{span.start}-{span.end})"


def source(article: Article) -> str:
    """Name who printed the article, else the beginning of its headline, else nothing better than its file."""
    return visible(article.outlet or "") or shorten(visible(article.headline or article.file), ENOUGH, placeholder="…")


def day(witness: Witness) -> str:
    """Say when the article came out; without a day of its own it is undated, within the days that its words allow."""
    days = witness.published.days
    if days is None:
        return "undated"
    return in_words(days) if days.days == 1 else f"undated, {in_words(days)}"
