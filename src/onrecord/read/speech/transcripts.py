"""Give the turns of a transcript to their speakers.

Takes:  the turns, the cast, and what else was found in the article.
Gives:  transcribed(): all attributions, in reading order.
Leaves: finding the turns: transcript_turns.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.attribution import Attribution
from onrecord.read.parties.parties import Cast
from onrecord.read.transcript_turns import Turn

SURE, UNNAMED = 0.9, 0.5


def transcribed(found: Sequence[Attribution], turns: Sequence[Turn], cast: Cast) -> list[Attribution]:
    """Return found with one attribution for each paragraph of a turn.

    Inside a turn only words of others stay, which the speaker passes on; what was made of the name before it goes.
    """
    if not turns:
        return list(found)
    kept = [kept for one in found if (kept := _kept(one, turns, cast))]
    return sorted([*kept, *_of_turns(turns, cast)], key=lambda a: (a.content[0], a.content[-1].end))


def _of_turns(turns: Sequence[Turn], cast: Cast) -> Iterator[Attribution]:
    for turn in turns:
        speaker = None if turn.unnamed else cast.at.get(turn.name)
        for number, said in enumerate(turn.said):
            yield Attribution(
                content=(said,),
                mode="direct",
                confidence=UNNAMED if speaker is None else SURE,
                found_by="turn of a transcript",
                source=turn.name,
                cue=None if number else turn.colon,
                speaker=speaker,
                continues=turn.colon if number else None,
            )


def _kept(one: Attribution, turns: Sequence[Turn], cast: Cast) -> Attribution | None:
    """Return what stays of an attribution beside the turns: all outside of them, and the words of others inside."""
    turn = next((turn for turn in turns if any(said.meets(one.content[0]) for said in (turn.name, *turn.said))), None)
    if turn is None:
        return one
    speaker, held = cast.at.get(turn.name), any(said.holds(one.content[0]) for said in turn.said)
    others = one.speaker not in (None, speaker) and one.source is not None and not one.source.meets(turn.name)
    if not others or not held or one.cue is None:
        return None
    return replace(one, through=(*one.through, speaker) if speaker is not None else one.through)
