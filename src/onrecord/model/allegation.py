"""What one article says that a party holds to be so, or not to be so, against another.

Takes:  spans of one article, and chains of that article by their place in Reading.chains.
Gives:  Allegation: an accusation or a denial, with the words by which its counterpart is known.
Leaves: which denial answers which accusation: link/denials.py.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.interval import Interval
from onrecord.model.span import Span

Stand = Literal["affirmed", "denied"]
Manner = Literal["charge", "denial", "pointer", "negative", "no such"]
"""How it is put: an accusation; a denial in words of its own; one that only points back ("the accusations"); a plain
negative ("it had not supplied any"); "no such"."""


@dataclass(frozen=True, slots=True)
class Allegation:
    """by and of are places in Reading.chains: who holds it, and whom it is held against (of is empty for a denial).

    matter has the beginnings of the rare words of what is alleged, in small letters: a word that begins so is meant.
    names are the words by which the article may speak of the party, its country or its body: of the accused in a
    charge, of the one who denies in a denial.
    charge is the place of the accusation that a denial names itself ("denied the union's claim that ...").
    """

    value: Stand
    manner: Manner
    span: Span
    about: Span
    by: int
    confidence: float
    found_by: str
    of: tuple[int, ...] = ()
    matter: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    said_on: Interval | None = None
    charge: int | None = None
