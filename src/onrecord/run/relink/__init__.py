"""Link what is new with what is linked already, and touch nothing else.

Takes:  a store.
Gives:  updated(): its derived rows are those that linking all at once gives; fresh(): whether they are; record_of():
        the record that they make; complete_record(), the same where they are; at_once(): whether the rows cannot serve.
Leaves: what linking is: link/. Where rows are kept: record/derived/.

Read in this order: update.py, copies.py, stories.py, pairs.py, components.py, parties.py, story_parts.py.
"""

from onrecord.run.relink.complete import at_once, complete_record, record_of
from onrecord.run.relink.update import fresh, updated

__all__ = ["at_once", "complete_record", "fresh", "record_of", "updated"]
