"""Names -> the parties of an article.

Takes:  the layout.
Gives:  names(): what is named where; cast(): who is one party; learn(), learn_offices(): which offices the article
        gives to whom.
Leaves: pronouns and who speaks: speech/.
"""

from onrecord.read.parties.anaphora import chains, meant
from onrecord.read.parties.given_offices import learn_offices
from onrecord.read.parties.labels import with_labels
from onrecord.read.parties.name_fusion import with_sighted
from onrecord.read.parties.name_recognition import Name, names
from onrecord.read.parties.office_holders import incumbents, learn_sexes
from onrecord.read.parties.parties import Cast, cast
from onrecord.read.parties.printed_names import as_printed
from onrecord.read.parties.roles import learn
from onrecord.read.parties.venues import towns, with_venues

__all__ = [
    "Cast",
    "Name",
    "as_printed",
    "cast",
    "chains",
    "incumbents",
    "learn",
    "learn_offices",
    "learn_sexes",
    "meant",
    "names",
    "towns",
    "with_labels",
    "with_sighted",
    "with_venues",
]
