"""Say on what the sides differ.

Takes:  a View and a Disagreement.
Gives:  the matter, and what each side holds, in words.
Leaves: who is right: nobody here says so.
"""

from onrecord.model.assertion import Assertion
from onrecord.model.disagreement import Disagreement
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sentences.events import stand
from onrecord.show.sentences.values import FIELDS, value

ALLEGED = {"affirmed": "says so", "denied": "denies it"}


def matter(one: Disagreement) -> str:
    """Say what it is about: an event and its field, or the words of a claim."""
    about = visible(one.about)
    return f"Claim: {about}" if one.field == "allegation" else f"{about}: {FIELDS[one.field]}"


def side(view: View, held: Assertion) -> str:
    """Say in a sentence what one side holds."""
    if held.field == "status":
        return stand(view, held)
    by = view.name(held.by) if held.by else view.outlet(held.article)
    return f"{by} {ALLEGED.get(held.value, f'says {value(held)}')}"
