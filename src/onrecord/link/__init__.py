"""Readings -> the record.

Takes:  documents: articles with their readings; people's judgements.
Gives:  linked(): the Record, a pure function of the two; the order of the documents changes nothing. why_party(),
        why_event() and why_story(): what holds a thing of the record together.
Leaves: keeping any of it: record/ keeps readings and judgements, never what is computed here.
"""

from onrecord.link.explanations import why_event, why_party, why_story
from onrecord.link.record import linked

__all__ = ["linked", "why_event", "why_party", "why_story"]
