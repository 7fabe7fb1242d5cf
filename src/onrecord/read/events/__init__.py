"""What is planned and what has happened.

Takes:  the discourse, the attributions and the times.
Gives:  ArticleContext, all that events are told from; events(), their mentions with what is claimed of them.
Leaves: the same event in other articles: link/event_coreference.py.
"""

from onrecord.read.events.context import ArticleContext
from onrecord.read.events.event_extraction import events
from onrecord.read.events.event_fusion import with_predicted
from onrecord.read.events.unnamed_speakers import with_unnamed

__all__ = ["ArticleContext", "events", "with_predicted", "with_unnamed"]
