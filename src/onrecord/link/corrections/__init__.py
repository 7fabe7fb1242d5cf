"""Apply what people have judged of lines: values, lines that are none, two things that are one or are not.

Takes:  documents and judgements.
Gives:  Corrected: the documents as people have corrected them; record(), the record with what is corrected after
        linking and the list of all corrections in force; corrects(): whether there are any. Pairs: what people hold of
        pairs of events and stories.
Leaves: pairs of parties: entities/judgements.py. Keeping judgements: record/.

A correction is addressed by words of a kept text, never by the id of a line, so that it outlives each reading and each
merge; it holds for copies and for later captures of the page that print the same sentence.
"""

from onrecord.link.corrections.corrected import Corrected, corrects
from onrecord.link.corrections.pairs import Pairs

__all__ = ["Corrected", "Pairs", "corrects"]
