"""Names as newspapers write them.

Takes:  a name whose surname stands in capitals ("Andres Manuel LOPEZ OBRADOR", "XI Jinping", "Sa'ad al-HARIRI").
Gives:  Name: the person in normal case, and the surname alone.
Leaves: names that are one, spelt in two ways: whoever compares them.
"""

import re
from dataclasses import dataclass

ASIDE = re.compile(r"\([^)]*\)|\"[^\"]*[a-z][^\"]*\"|[\",]")
"""Brackets, a nickname in marks (one in capitals is the surname), and what is left of marks and commas."""
NUMERAL = re.compile(r"(?:[IVX]+|[JS]r\.)$")
JOINING = frozenset("EY")
"""Azevedo e Silva: letters alone that stand inside a surname."""
LOW = frozenset("de del della da do dos das du van von der den ter y e".split())
ALWAYS_LOW = frozenset("bin bint ibn".split())
HIGH = frozenset({"BE", "IT"})
"""Countries whose people write these particles with a capital: De Croo, Di Maio."""
MAC = re.compile(r"MAC(?=[DGKLMNP]..)")
"""MacDonald, MacNaughton; but Macron, Macri, Macharia."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name and the part of it that newspapers repeat."""

    person: str
    surname: str


def name(written: str, country: str = "") -> Name:
    """Return a name in normal case; its surname is the last run of words in capitals, or else the last word.

    >>> name("Ursula VON DER LEYEN").person, name("Geraldine Byrne MCNASON"), name("Adil ABD AL-MAHDI").surname
    ('Ursula von der Leyen', Name(person='Geraldine Byrne McNason', surname='McNason'), 'Abd al-Mahdi')
    >>> name("XI Jinping"), name("Carlos DOMINGUEZ III").surname, name("Ali Hoseini-KHAMENEI").surname
    (Name(person='Xi Jinping', surname='Xi'), 'Dominguez', 'Khamenei')
    """
    words = ASIDE.sub(" ", written.replace("’", "'")).split()
    start, end = _surname(words)
    cased = [_word(words, at, start, end, country) for at in range(len(words))]
    kept = [_capitals(words[at], cased[at]) for at in range(start, end) if not (at and NUMERAL.match(words[at]))]
    return Name(" ".join(cased), " ".join(kept))


def _surname(words: list[str]) -> tuple[int, int]:
    """Return the place of the last run of words in capitals; a numeral may stand in it but not begin it."""
    loud = [_loud(word, at) for at, word in enumerate(words)]
    numeral = [bool(at) and NUMERAL.match(word) is not None for at, word in enumerate(words)]
    last = max((at for at, yes in enumerate(loud) if yes and not numeral[at]), default=len(words) - 1)
    first = last
    while first and (loud[first - 1] or numeral[first - 1] or (first > 1 and words[first - 1] in JOINING)):
        first -= 1
    return first, last + 1


def _loud(word: str, at: int) -> bool:
    """Tell whether a word, or a part of it between hyphens, is in capitals; a letter alone is, where it comes first."""
    return any(part.isupper() and "." not in part and (len(part) > 1 or at == 0) for part in word.split("-"))


def _word(words: list[str], at: int, start: int, end: int, country: str) -> str:
    """Return one word in normal case; a particle is small between a given name and the rest of the surname."""
    word, low = words[at], words[at].lower()
    if not (_loud(word, at) or word in JOINING) or (at and NUMERAL.match(word)) or (at < start and len(word) <= 3):
        return word
    if at and (low in ALWAYS_LOW or (low == "la" and words[at - 1] == "DE")):
        return low
    if low in LOW and start and start <= at < end - 1 and country not in HIGH:
        return low
    return "-".join(_part(part, whole=part == word) for part in word.split("-"))


def _part(part: str, *, whole: bool) -> str:
    """Return one part of a word between hyphens in normal case.

    >>> [_part(part, whole=True) for part in ("O'NEILL", "BA'UM", "MCKENNA", "MACRON", "AL")]
    ["O'Neill", "Ba'um", 'McKenna', 'Macron', 'Al']
    """
    if part == "AL" and not whole:
        return "al"
    if not part.isupper():
        return part
    for head in (re.match("[A-Z]'", part), re.match("MC(?=.)", part), MAC.match(part)):
        if head:
            return head.group().capitalize() + part[head.end() :].capitalize()
    return part.capitalize()


def _capitals(word: str, cased: str) -> str:
    """Return the parts of a word that stand in capitals, and the article before them: "al-Hariri", "Mensa-Bonsu"."""
    parts = list(zip(word.split("-"), cased.split("-"), strict=True))
    if not any(old.isupper() for old, _ in parts):
        return cased
    return "-".join(new for old, new in parts if old.isupper() or old.lower() == "al")
