"""Name who speaks in a transcript.

Takes:  the names of an article and the turns of its transcript.
Gives:  with_labels(): the names, those before the colons among them, in ordinary letters.
Leaves: which names are one party: parties.py.
"""

from collections.abc import Sequence

from onrecord.read.parties.name_recognition import Name
from onrecord.read.transcript_turns import Turn, in_letters


def with_labels(names: Sequence[Name], turns: Sequence[Turn], text: str) -> tuple[Name, ...]:
    """Return names with one person for each name before a colon, in the place of what else was seen there."""
    labels = [
        Name(turn.name, "person", "speaker of a transcript", turn.name, form=in_letters(turn.name.of(text), text))
        for turn in turns
        if not turn.unnamed
    ]
    openings = [turn.name for turn in turns]
    others = (name for name in names if not any(name.span.meets(span) for span in openings)) if turns else names
    return tuple(sorted([*others, *labels], key=lambda name: name.span))
