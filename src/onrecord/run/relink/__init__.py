"""Link what is new with what is linked already, and touch nothing else.

Takes:  a store.
Gives:  updated(): its derived rows are those that linking everything at once gives; fresh(): whether they are; whole():
        the record that they make.
Leaves: what linking is: link/. Where rows are kept: record/derived/.

Read in this order: update.py, copies.py, stories.py, parties.py, parts.py.
"""

from onrecord.run.relink.update import fresh, updated
from onrecord.run.relink.whole import whole

__all__ = ["fresh", "updated", "whole"]
