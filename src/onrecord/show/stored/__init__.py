"""Read what a page needs from the derived rows of a store, never everything.

Takes:  a store whose derived rows are up to date, or were so at some moment.
Gives:  StoredMoment, what it shows at one moment; StoredMoments, the newest one for each page.
Leaves: bringing the rows up to date: run/relink/.
"""

from onrecord.show.stored.moment import StoredMoment
from onrecord.show.stored.moments import StoredMoments

__all__ = ["StoredMoment", "StoredMoments"]
