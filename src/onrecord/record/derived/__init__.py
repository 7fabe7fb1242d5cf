"""Keep what follows from the readings, so that it need not be computed again: rows that may be dropped at any time.

Takes:  what link/ computed of one article, one block of names, one story.
Gives:  Derived: these rows on one connection, inside one transaction of the store.
Leaves: computing them and knowing which are out of date: run/relink/. No row here is the truth of anything.
"""

from onrecord.record.backends import Database
from onrecord.record.derived.articles import Articles, Follows, Prints
from onrecord.record.derived.lines import Lines
from onrecord.record.derived.names import Names
from onrecord.record.derived.sketches import SketchRows

__all__ = ["Derived"]


class Derived:
    """The derived rows of a store."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.articles = Articles(database)
        self.prints = Prints(database)
        self.follows = Follows(database)
        self.shelf = SketchRows(database)
        self.names = Names(database)
        self.lines = Lines(database)
