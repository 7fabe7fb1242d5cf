"""Keep captures, readings, judgements and what is followed: SQLAlchemy Core on SQLite.

Takes:  one article and its reading at a time.
Gives:  Store, which keeps each in one transaction and gives all of them back; Subscriptions, what is followed.
Leaves: what follows from them: link/ computes the record, it is never stored.
"""

from onrecord.record.bookmarks import Bookmarks
from onrecord.record.store import Store
from onrecord.record.subscriptions import Subscriptions

__all__ = ["Bookmarks", "Store", "Subscriptions"]
