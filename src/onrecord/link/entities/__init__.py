"""Readings -> the parties of the record, across articles.

Takes:  witnesses, the stories where they are known, what people have judged.
Gives:  parties(): the entities, and which chain is which; why(), what speaks for and
        against; folded(), a name as names are compared.
Leaves: events and statements: the other files of link/.

Read in this order: same_party.py (the table of features), parties.py (within a story, then across), clusters.py.
"""

from onrecord.link.entities.names import folded
from onrecord.link.entities.parties import Parties, parties
from onrecord.link.entities.why import Why, why

__all__ = ["Parties", "Why", "folded", "parties", "why"]
