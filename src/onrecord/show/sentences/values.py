"""Say the value that a party puts on a field.

Takes:  an Assertion, or two of one field.
Gives:  the value in words: days as people write them, else as the article has it.
Leaves: who says it, and where: changes.py, events.py.
"""

from onrecord.model.assertion import Assertion, Field
from onrecord.show.days import days_of_iso, in_words
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible

FIELDS: dict[Field, str] = {
    "status": "status",
    "date": "day",
    "place": "place",
    "participants": "who takes part",
    "format": "format",
    "count": "figure",
    "allegation": "claim",
}
"""What a field is called on a page, in the order in which a page shows them."""


def value(one: Assertion) -> str:
    """Return the value of one assertion in words; "next week" is said as the days that it means."""
    if one.field == "date" and (days := days_of_iso(one.normalised)):
        return in_words(days)
    return visible(one.value)


def as_written(one: Assertion) -> str:
    """Return the article's own words for the value where the value in words is another, else nothing."""
    written = visible(one.value)
    return written if one.field != "status" and written != value(one) else ""


def said_when(view: View, one: Assertion, *, short: bool = False) -> str:
    """Say when a party said so, else when the report came out."""
    days = one.said_on or view.documents[one.article].published.days
    return in_words(days, short=short) if days else "undated"


def step(before: Assertion, after: Assertion) -> tuple[str, str]:
    """Return the two values of a change; the year is said once where it is the same.

    Two values that would read the same are given as the articles write them.
    """
    old, new = value(before), value(after)
    if old == new:
        return visible(before.value), visible(after.value)
    year = f" {new[-4:]}"
    if before.field == "date" and year[1:].isdigit() and old.endswith(year) and old != year[1:]:
        old = old.removesuffix(year)
    return old, new
