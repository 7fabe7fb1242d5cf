"""What is planned and what has happened.

Takes:  the discourse, the attributions and the times.
Gives:  Scene, all that events are told from; events(), their mentions with what is claimed of them.
Leaves: the same event in other articles: link/events.py.
"""

from onrecord.read.events.events import events
from onrecord.read.events.scene import Scene
from onrecord.read.events.taught import with_seen
from onrecord.read.events.unnamed import with_unnamed

__all__ = ["Scene", "events", "with_seen", "with_unnamed"]
