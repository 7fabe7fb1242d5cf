"""Say what a party holds, and where that differs from what it held before.

Takes:  a View and the id of a party.
Gives:  its statements in the order of saying; for each that differs from an earlier one, from which and in what.
Leaves: where other parties differ: disagreements.py.
"""

from collections.abc import Sequence
from datetime import date

from onrecord.model.assertion import Assertion
from onrecord.model.event import Event
from onrecord.model.statement import Statement
from onrecord.show.record_view import View
from onrecord.show.sentences.values import FIELDS


def said_in_order(view: View, party: str) -> list[Statement]:
    """Return what the party said by the day of saying, else of the report; reprints are left to their origin."""
    own = [said for said in view.said_by.get(party, ()) if said.article not in view.record.copies]
    return sorted(own, key=lambda said: (_saying_day(view, said), view.places[said.article], said.span))


def _saying_day(view: View, said: Statement) -> date:
    days = said.said_on or view.documents[said.article].published.days
    return days.latest if days else date.max


def differing(view: View, party: str, own: Sequence[Statement]) -> dict[str, str]:
    """Return for a statement that differs from an earlier one of the party: "differs from 2: format".

    Numbers count own from 1; a change whose words lie in no statement is told on the page of its event alone.
    """
    found: dict[str, str] = {}
    for change in view.changes_by.get(party, ()):
        if change.cause != "speaker":
            continue
        before, after = _stating(own, change.before), _stating(own, change.after)
        if before is not None and after is not None and before != after:
            found[own[after].id] = f"differs from {before + 1}: {FIELDS[change.field]}"
    return found


def _stating(own: Sequence[Statement], one: Assertion) -> int | None:
    """Return the place of the statement that holds the words of an assertion."""
    fits = (n for n, said in enumerate(own) if said.article == one.article and said.span.meets(one.span))
    return next(fits, None)


def takes_part(view: View, party: str) -> list[Event]:
    """Return the events of which the party is part, or the place."""
    return view.parts_of.get(party, [])
