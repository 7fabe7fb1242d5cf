"""Say what people have corrected.

Takes:  a View and a Correction; what a correction would touch.
Gives:  who said what when and why, the machine's value beside it, and what reports say against it, in words.
Leaves: where it is shown: text/corrections.py, web/. What it would touch: run/correction_previews.py.
"""

from collections.abc import Mapping, Sequence

from onrecord.model.correction import Correction
from onrecord.model.judgement import NOTE, PAIRS, Judgement, place_of
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.show.days import days_of_iso, in_words
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.values import value

DAYS = ("date", "said on")
ONE = {"stories": "story", "parties": "party"}
NAMES = {"watch": "watched", "said on": "day of saying"}


def corrected(view: View, one: Correction) -> str:
    """Say what was corrected to what: "speaker: Ingrid Moe (the machine: Per Lunde)"."""
    row = one.judgement
    if row.subject in PAIRS:
        left, right = (_referenced_words(view, end) for end in (row.left, row.right or ""))
        return f"{row.subject}: {left} and {right}, {row.verdict}"
    if row.subject == NOTE:
        return f"note: {visible(row.right or '')}"
    name = NAMES.get(row.subject, row.subject)
    if row.subject in ("no statement", "no event", "watch"):
        return name
    machine = f" (the machine: {_words(view, row.subject, one.machine)})" if not one.lost else ""
    return f"{name}: {_words(view, row.subject, row.right)}{machine}"


def by_whom(one: Correction) -> str:
    """Say who said so, when and why."""
    row = one.judgement
    reason = f": {visible(row.reason)}" if row.reason else ""
    return f"{visible(row.by)}, {row.made[:10]}{reason}"


def against(view: View, one: Correction) -> list[str]:
    """Say what reports say otherwise."""
    return [f"{view.name(a.by) if a.by else view.outlet(a.article)} says {value(a)}" for a in one.against]


def said_before(one: Judgement) -> str:
    """Say what somebody judged before."""
    right = "" if one.subject in PAIRS else visible(one.right or "none")
    said = "undid it" if one.verdict == "unsure" else f"said {right or one.verdict}"
    return f"{one.made[:10]}: {visible(one.by)} {said}{f' ({visible(one.reason)})' if one.reason else ''}"


def touches(lines: Mapping[str, int]) -> str:
    """Say how many lines of each kind are others with a correction.

    >>> touches({"parties": 1, "events": 1, "changes": 2})
    'Touches 1 party, 1 event, 2 changes.'
    """
    parts = [counted(number, ONE.get(kind, kind.removesuffix("s")), kind) for kind, number in lines.items() if number]
    return f"Touches {', '.join(parts)}." if parts else "Touches no other line."


def others_in_words(others: Sequence[Statement]) -> str:
    """Name the lines whose speaker was found by the same words."""
    written, named = visible(others[0].as_written or ""), ", ".join(one.id for one in others)
    return f"Also {counted(len(others), 'line')} where {written!r} was resolved the same way: {named}"


def _words(view: View, subject: str, held: str | None) -> str:
    if held is None:
        return "none"
    if subject in DAYS and (days := days_of_iso(held)):
        return in_words(days)
    return _referenced_words(view, held) if place_of(held) else visible(held)


def _referenced_words(view: View, reference: str) -> str:
    """Return the words that a reference names, the reference itself where it leads nowhere."""
    place = place_of(reference)
    if place and place[0] in view.documents:
        return f"“{view.words(place[0], Span(place[1], place[2]))}”"
    if reference in view.documents:
        return f"“{visible(view.documents[reference].article.headline or view.documents[reference].article.file)}”"
    return visible(reference)
