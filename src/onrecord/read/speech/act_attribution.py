"""Make an attribution of one act of saying.

Takes:  an act and the party that speaks.
Gives:  the Attribution, with its day, its place, who was told, and how sure it is.
Leaves: finding the act: acts.py; who speaks: speakers.py.
"""

from onrecord.model.attribution import Attribution
from onrecord.read.speech.acts import Act
from onrecord.read.speech.circumstances import time_of_saying, told, where
from onrecord.read.speech.discourse import Speaker
from onrecord.read.speech.findings import SpeechFindings


def attribution(act: Act, speaker: Speaker, found: SpeechFindings) -> Attribution:
    """Return the act as an attribution; a speaker who is not sure becomes a candidate."""
    time = time_of_saying(act, found)
    return Attribution(
        content=act.what.spans,
        mode=act.what.mode,
        confidence=_confidence(act, speaker),
        found_by=f"{act.what.shape}; {speaker.rule}",
        source=act.source,
        cue=act.cue_words or act.frame.cover(act.cue.first, act.cue.last),
        speaker=speaker.settled,
        candidates=speaker.doubted,
        told=told(act, found),
        where=where(act, found),
        said_on=found.days(time),
        time=time,
        stated=act.stated,
    )


def _confidence(act: Act, speaker: Speaker) -> float:
    """Return how sure act and speaker are, in steps of 0.05."""
    likely = 1.0 if act.what.mode == "direct" else 0.9 if act.likely is None else act.likely
    return round(20 * likely * speaker.confidence) / 20
