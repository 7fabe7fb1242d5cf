"""Article -> reading. Nothing outside this room knows how it is done.

Takes:  one Article.
Gives:  Reader.read(article) -> Reading.
Leaves: what other articles say: link/.
"""

from onrecord.read.reader import Reader

__all__ = ["Reader"]
