"""Keep captures, readings and judgements: SQLAlchemy Core on SQLite.

Takes:  one article and its reading at a time.
Gives:  Store, which keeps each in one transaction and gives all of them back.
Leaves: what follows from them: link/ computes the record, it is never stored.
"""

from onrecord.record.store import Store

__all__ = ["Store"]
