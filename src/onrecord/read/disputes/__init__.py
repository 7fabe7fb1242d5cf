"""Who holds what against whom, and who denies it.

Takes:  the discourse and the attributions.
Gives:  allegations(), the accusations and denials of an article.
Leaves: which denial answers which accusation: link/denials.py.
"""

from onrecord.read.disputes.allegation_extraction import allegations

__all__ = ["allegations"]
