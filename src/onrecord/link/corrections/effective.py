"""Find which judgements on lines are in force.

Takes:  judgements.
Gives:  lines_in_force(): for each line and field the latest one of a person, where that does not undo it.
Leaves: pairs: entities/judgements.py has the same rule for them.
"""

from collections.abc import Iterable

from onrecord.model.judgement import MACHINE, NOTE, OF_EVENTS, OF_PARTIES, OF_STATEMENTS, OF_STORIES, Judgement

LINES = frozenset((*OF_STATEMENTS, *OF_EVENTS, *OF_STORIES, *OF_PARTIES, NOTE))


def lines_in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements on lines that are in force, oldest first; of notes each stands by itself."""
    latest: dict[tuple[str, str, str], Judgement] = {}
    for one in sorted(judgements, key=lambda j: (j.made, j.id)):
        if one.subject in LINES and one.by != MACHINE:
            latest[one.subject, one.left, (one.right or "") if one.subject == NOTE else ""] = one
    return sorted((one for one in latest.values() if one.verdict != "unsure"), key=lambda j: (j.made, j.id))
