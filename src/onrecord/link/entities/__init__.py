"""Readings -> the parties of the record, across articles.

Takes:  documents, the stories where they are known, what people have judged.
Gives:  parties(): the entities, and which chain is which; why(), what speaks for and
        against; folded(), a name as names are compared.
Leaves: events and statements: the other files of link/.

Read in this order: party_features.py (the table of features), joining.py (within a story, then across),
party_clusters.py.
"""

from onrecord.link.entities.explanations import Why, why
from onrecord.link.entities.joining import Parties, parties
from onrecord.link.entities.names import folded

__all__ = ["Parties", "Why", "folded", "parties", "why"]
