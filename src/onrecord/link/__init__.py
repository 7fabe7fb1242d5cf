"""Readings -> the record.

Takes:  witnesses: articles with their readings; people's judgements.
Gives:  linked(): the Record, a pure function of the two; the order of the witnesses changes nothing. why_party(),
        why_event() and why_story(): what holds a thing of the record together.
Leaves: keeping any of it: record/ keeps readings and judgements, never what is computed here.
"""

from onrecord.link.linked import linked
from onrecord.link.why import why_event, why_party, why_story

__all__ = ["linked", "why_event", "why_party", "why_story"]
