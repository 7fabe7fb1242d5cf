"""Who says what.

Takes:  the layout, the cast of parties, the times.
Gives:  frames(), the sentences as their narrator wrote them; Discourse, what has been read so far; attributions().
Leaves: the same utterance in other articles: link/statements.py.
"""

from onrecord.read.speech.attribution_extraction import attributions
from onrecord.read.speech.discourse import Discourse
from onrecord.read.speech.sentence_frames import frames
from onrecord.read.speech.transcripts import transcribed

__all__ = ["Discourse", "attributions", "frames", "transcribed"]
