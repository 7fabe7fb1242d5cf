"""What one article says that a party holds to be so, or not to be so, against another.

Takes:  spans of one article, and chains of that article by their place in Reading.chains.
Gives:  Allegation: an accusation or a denial, with the words by which its counterpart is known.
Leaves: which denial answers which claim: link/denials.py.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.interval import Interval
from onrecord.model.span import Span

Stance = Literal["affirmed", "denied"]
Form = Literal["charge", "content", "claim", "pointer", "general", "negative", "no such"]
"""How it is put: an accusation; a denial of a content in words of its own ("denied that he had paid"), of a claim by
its noun ("the accusations"), of what was said right before ("denied that"), of any guilt ("pleaded not guilty"); a
plain negative ("it had not supplied any"); "no such"."""


@dataclass(frozen=True, slots=True)
class Allegation:
    """source and against are places in Reading.chains: who holds it, and against whom.

    A charge is against the accused, a denial against the one whose claim it names ("denied the union's claim").
    span is what is cited; content, within it, what is affirmed or denied.
    matter has the beginnings of the rare words of the content, in small letters: a word that begins so is meant.
    names are the words by which the article may speak of the party, its country or its body: of the accused in a
    charge, of the one who denies in a denial.
    """

    stance: Stance
    form: Form
    span: Span
    content: Span
    source: int
    confidence: float
    found_by: str
    against: tuple[int, ...] = ()
    matter: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    said_on: Interval | None = None
