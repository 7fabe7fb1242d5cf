"""Keep captures, readings, judgements, what is followed and what was forgotten: SQLAlchemy Core on SQLite.

Takes:  one article and its reading at a time.
Gives:  Store, which keeps each in one transaction and gives all of them back; Subscriptions, what is followed; Rounds,
        what that brought last.
Leaves: what follows from them: link/ computes it, derived/ keeps it as rows that may be dropped at any time.
"""

from onrecord.record.bookmarks import Bookmarks
from onrecord.record.forgotten import Forgotten
from onrecord.record.rounds import Rounds
from onrecord.record.store import Store
from onrecord.record.subscriptions import Subscriptions

__all__ = ["Bookmarks", "Forgotten", "Rounds", "Store", "Subscriptions"]
