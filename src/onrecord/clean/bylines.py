"""Find who wrote a report.

Takes:  a line near the headline, or a credit at the end.
Gives:  the name as it is written, None where the line is no byline.
Leaves: whom the name belongs to; agencies' full names: agencies.py.
"""

import re

from onrecord.clean.agencies import agency
from onrecord.clean.blocks import Block

BY = re.compile(
    r"(?:by|(?:written|posted|reported|words|story|analysis|review|report) by|analysis\s?:)\s?:?\s+(?=\S)", re.I
)
TOKEN = re.compile(r"[A-ZÀ-ÞŁŚŞŽŠČ][\w.'’-]{0,30}$|[a-z]{1,3}-[A-Z][\w'’-]{1,30}$|d['’][A-Z][\w-]{1,30}$")
PARTICLES = frozenset(
    (
        *("de", "da", "di", "du", "del", "della", "den", "der", "van", "von", "la", "le", "el", "al", "bin"),
        *("bint", "ibn", "ben", "dos", "das", "y", "e", "zu", "ter", "ten"),
    )
)
JOINS = frozenset(("and", "&", "with"))
ROLES = frozenset(
    (
        *("staff", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer"),
        *("writers", "chief", "senior", "political", "associate", "news", "newsroom", "team", "bureau"),
        *("special", "contributor", "contributing", "columnist", "analyst", "staffer", "agency", "agencies"),
        *("online", "posted", "published", "updated", "last", "in", "at", "for", "of", "environment"),
        *("economics", "business", "science", "health", "sports", "diplomatic", "foreign", "defence"),
        *("defense", "security", "royal", "media", "press", "washington-based", "posted:", "published:", "|"),
    )
)
STAFF = re.compile(
    r"\b(?:staff|staff (?:writers?|reporters?)|correspondents?|reporters?|writers?|editorial board|newsroom"
    r"|bureau|newsdesk|news desk|web ?desk|agencies)\.?$",
    re.I,
)
CREDITS = re.compile(
    r"\(?(?:(?:additional |with )?(?:reporting|writing|editing|compiled|written|edited|produced|photography"
    r"|graphics?|videos?|audio|illustrations?)(?: and (?:writing|editing))?"
    r"(?: contributions?)? by\b|\((?:additional |with )?(?:reporting|files) from\b|with (?:files|reporting"
    r"|agencies|AP|reuters|AFP)\b|.{3,80} contributed (?:reporting )?(?:to|from) this (?:report|story"
    r"|article)|[^\s@]{1,80}@[^\s@]{1,80}$)",
    re.I,
)
AND = re.compile(r",? and |, ")
PLACED = re.compile(r"(?<!\s)\s++(?:in|for) (?:the )?(?:[A-Z][\w.'’-]{1,20} ?){1,3}$")
WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|\d", re.I)
# The longest byline in 1,384 articles of three corpora has 8 words; several names with their places have up to 25.
LONGEST = 25


def byline(block: Block) -> str | None:
    """Return who wrote it, where block says so with "by", with an agency's name or with a place on the staff.

    >>> from onrecord.clean.blocks import text_blocks
    >>> byline(text_blocks("By Ana Perez, Chief Reporter")[0])
    'Ana Perez'
    """
    if len(block.words) > LONGEST or len(block.text) > 300:
        return None
    found = BY.match(block.text)
    if found:
        return _leading_names(block.text[found.end() :])
    return _agency(block) or _staff(block)


def name_alone(block: Block) -> str | None:
    """Return the names where block is nothing else: "Ana Perez and Jo Lee", "Ana Perez, Oslo", "Ana Perez in Oslo"."""
    if len(block.words) > 14 or len(block.text) > 160:
        return None
    pieces = AND.split(block.text) if " and " in block.text else [block.text.split(",")[0].split("|")[0]]
    names = [PLACED.sub("", piece.strip(" ,")) for piece in pieces]
    return " and ".join(names) if all(map(_is_full_name, names)) else None


def _is_full_name(name: str) -> bool:
    """Tell whether name is two to four words as names are written, none of them a day."""
    tokens = name.split()
    fits = all(TOKEN.match(token) or token in PARTICLES for token in tokens) and not any(map(WEEKDAY.match, tokens))
    return 2 <= len(tokens) <= 4 and fits and not name.endswith((".", "!", "?"))


def is_credit(block: Block) -> bool:
    """Tell whether block credits those who helped: "(Additional reporting by …; Editing by …)"."""
    return len(block.words) <= 60 and bool(CREDITS.match(block.text))


def _leading_names(rest: str) -> str | None:
    """Return the names at the start of rest: capitalised words up to a role, a place or a date."""
    if sender := agency(re.split(r"\s+(?:in|for|at)\s+|[,|]", rest, maxsplit=1)[0]):
        return sender
    names: list[str] = []
    for word in rest.split()[:14]:
        token = word.rstrip(",;|")
        if _ends_names(token, names):
            break
        names.append(token)
        if token != word and len(names) > 1 and not _goes_on(rest, names):
            break
    while names and (names[-1] in PARTICLES or names[-1].lower() in JOINS):
        names.pop()
    return " ".join(names) if _is_name(names) else None


def _ends_names(token: str, names: list[str]) -> bool:
    """Tell whether token no longer belongs to the names: a role, an acronym after a name, a day, a small word."""
    if token.lower() in JOINS:
        return len(names) < 2
    if token.lower() in ROLES or WEEKDAY.match(token):
        return True
    acronym = (
        len(token) > 1
        and token.isupper()
        and len(names) > 1
        and not all(name.isupper() or name in JOINS for name in names)
    )
    return acronym or not (TOKEN.match(token) or token in PARTICLES)


def _goes_on(rest: str, names: list[str]) -> bool:
    """Tell whether another name follows the comma after names: "Ana Perez, Jo Lee and Max Orr"."""
    after = rest[rest.find(names[-1]) + len(names[-1]) :].lstrip(", ;")
    return bool(re.match(r"[A-Z][\w.'’-]{1,20} [A-Z][\w.'’-]{1,20}(?:,| and )", after)) and " and " in after


def _is_name(names: list[str]) -> bool:
    return len(names) >= 2 or (len(names) == 1 and names[0].isupper() and len(names[0]) > 2)


def _agency(block: Block) -> str | None:
    """Return the agency of a line such as "Associated Press in Oslo" or "Reuters"."""
    name, _, place = block.text.partition(" in ")
    return agency(name) if len(block.words) <= 8 and len(place.split()) <= 4 else None


def _staff(block: Block) -> str | None:
    """Return the line where it names a staff without a person: "Town Herald Staff"."""
    fits = len(block.words) <= 6 and not block.stopped and block.text[0].isupper() and bool(STAFF.search(block.text))
    return block.text if fits and all(word[0].isupper() or word in ("and", "of") for word in block.words) else None
