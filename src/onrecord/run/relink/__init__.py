"""Link what is new with what is linked already, and touch nothing else.

Takes:  a store.
Gives:  brought up to date: its derived rows are those that linking everything at once gives.
Leaves: what linking is: link/. Where rows are kept: record/derived/.

Read in this order: update.py, copies.py, stories.py, parties.py, parts.py.
"""

from onrecord.run.relink.update import updated

__all__ = ["updated"]
