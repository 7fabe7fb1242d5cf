"""Tell what a run of capitalised words names.

Takes:  a run and those of its words that make the name.
Gives:  kind_of(): person, organisation, place, event or other, and the evidence in words.
Leaves: what other mentions of the same words show: name_recognition.py.
"""

import re
from collections.abc import Sequence

from onrecord.model.mention import NameKind
from onrecord.model.span import Span
from onrecord.read.lexicon import given_names, organisation_words, organisations, people, places, saying, venues
from onrecord.read.parties.capitalised_runs import Run
from onrecord.read.smallwords import FUNCTION_WORDS
from onrecord.read.words import Word, place_of

_FAMILY = re.compile(r"\s(?:famil(?:y|ies)|brothers|sisters|siblings|twins|sons|daughters|parents|children|clan)\b")
BODY_NOUNS = frozenset(
    "administration agency airline alliance army association authority bank board brigade broadcaster bureau campaign "
    "carmaker centre chain chamber charity club coalition college commission committee company consortium cooperative "
    "corporation council court department developer directorate embassy enterprise federation firm force foundation "
    "group guild hospital inspectorate institute insurer "
    "league manufacturer ministry movement navy network newspaper office operator organisation organization paper "
    "panel parliament party platform police producer publisher regulator retailer school society supplier team "
    "theatre tribunal union university utility watchdog".split()
)
"""Nouns by which reports call again a body that they have named."""
_SHIPS = (
    "ferry|ship|boat|lifeboat|vessel|tanker|freighter|trawler|yacht|barge|tug|tugboat|schooner|steamer|frigate|"
    "destroyer|cruiser|warship|submarine|satellite|spacecraft|probe|rocket|capsule|rover|space telescope|space station|"
    "airship|locomotive|train"
)
_VESSEL = re.compile(rf"\b(?:{_SHIPS}|aircraft carrier|USS|HMS|MV|MS)\s$")
_OF_VESSELS = re.compile(rf",\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}(?:{_SHIPS})\b")
_MAKERS = (
    r"(?<!film )(?<!policy )maker|carmaker|chipmaker|drugmaker|planemaker|toymaker|brewer|lender|shipbuilder|"
    "start-?up|airport|railway|(?:publishing|auction|fashion|trading|brokerage) house"
)
_BODY = re.compile(rf"\b(?:the|an?|its) (?:[\w’'-]+ ){{0,3}}(?:{'|'.join(sorted(BODY_NOUNS))}|{_MAKERS}) $", re.I)
_ITSELF = re.compile(
    r"(?: (?:has|have|had|will|would|may|might|is|was)(?: [a-z]+){1,3} its\b"
    r"|(?: [\w’'-]+){2,30}, it (?:said|says|added|announced)\b)"
)
"""What stands behind the subject of a sentence that is no person: "Norvane has put off its meeting", "…, it said"."""
_LONGEST_BODY = 60
"""Characters before a name in which a noun for a body with its article is looked for."""
_LONGEST_VESSEL = 18
"""Characters before a name in which a noun for a vessel is looked for."""
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,5}$|[A-Z]{1,3}-\d{1,3}$")
_PLACE_BEFORE = frozenset("in at near from to across outside around off inside throughout".split())
IN_PLACE = "“in” before a name"
"""Why a name that "in" leads to is a place's (Name.found_by)."""
SPEAKS = "word of saying beside a name"
TITLE_SPEAKS = "a title without an article before a name, a word of saying behind it"
CALLED = 8
"""Words before a name among which the comma stands that opens a title."""
SITE = "a site that a preposition leads to"
"""Why a name that ends in a noun for sites is a place's (Name.found_by)."""
_SITES = frozenset(
    "street road avenue bridge island islands river lake mountain valley beach bay sea hall square airport "
    "peninsula county province coast".split()
)
_SITES_BEFORE = frozenset("lake mount cape".split())
_EVENTS = frozenset("war day cup summit games olympics week prize".split())
STORMS = frozenset("hurricane typhoon cyclone storm".split())
"""Words after which a first name is a storm's."""
_THINGS = frozenset("treaty act agreement accord bill year war day cup summit week prize".split()) | _SITES
_ROLE_AFTER = frozenset("a an the who head".split())


def kind_of(run: Run, words: Sequence[Word]) -> tuple[NameKind, str]:
    """Decide what words of a run name, the surest evidence first."""
    text = " ".join(w.text for w in words)
    if text in places():
        return "place", "table of places"
    if text in organisations():
        return "organisation", "table of bodies"
    if _official(words):
        return "organisation", "word of an organisation"
    if len(words) > 1 and words[-2].lower in STORMS:
        return "event", "word of a storm"
    if words[-1].lower in _THINGS or words[0].lower in _SITES_BEFORE:
        return _thing(words), "word of a thing"
    if _ACRONYM.match(text):
        return "organisation", "capitals"
    if 1 < len(words) <= 4 and words[0].text in given_names() and not _the_site(run, words):
        return "person", "given name"
    return _from_around(run, words)


def _the_site(run: Run, words: Sequence[Word]) -> bool:
    """Tell whether a name with an article ends in a noun for sites: "the Grace Hall" is no person."""
    first = place_of(words[0], run.sentence.words)
    return bool(first) and run.sentence.words[first - 1].lower == "the" and words[-1].lower in venues()


def of_a_family(text: str, end: int) -> bool:
    """Tell whether what stands behind a surname that ends there shows a family, and not its member, to be meant."""
    return _FAMILY.match(text, end) is not None


def of_a_body(text: str, name: Span) -> bool:
    """Tell whether a noun for a body leads to a name, which is then nobody's: "the broadcaster Channel Nine".

    >>> of_a_body("The broadcaster Channel Nine said", Span(16, 28)), of_a_body("The broadcaster Ada Roy", Span(16, 23))
    (True, False)
    """
    first = text[name.start : name.end].split()[0]
    before = _BODY.search(text, max(0, name.start - _LONGEST_BODY), name.start)
    return before is not None and first not in given_names()


def of_itself(text: str, name: Span) -> bool:
    """Tell whether a name of one word opens its sentence as what goes on as "it" or "its": no person.

    >>> of_itself("Norvane has put off its annual meeting.", Span(0, 7)), of_itself("Roy has put it off.", Span(0, 3))
    (True, False)
    """
    before = text[max(0, name.start - 3) : name.start]
    opens = "\n" in before or not before.strip() or before.rstrip()[-1] in ".–—-:”"
    return opens and " " not in name.of(text) and _ITSELF.match(text, name.end) is not None


def of_a_vessel(text: str, name: Span) -> bool:
    """Tell whether a noun for a vessel stands right before a name or describes it.

    >>> of_a_vessel("The ferry Brit sank", Span(10, 14)), of_a_vessel("Brit, a car ferry, sank", Span(0, 4))
    (True, True)
    """
    before = _VESSEL.search(text, max(0, name.start - _LONGEST_VESSEL), name.start)
    return before is not None or _OF_VESSELS.match(text, name.end) is not None


def listed(words: Sequence[Word]) -> bool:
    """Tell whether words stand in a table as they are, so that a demonym before them is part of the name."""
    text = " ".join(w.text for w in words)
    return text in places() or text in organisations() or _official(words)


def _official(words: Sequence[Word]) -> bool:
    """Tell whether a word in its place makes the name an organisation's."""
    table = organisation_words()
    for at, word in enumerate(words):
        where = table.get(word.text)
        if where == "any" or (where == "first" and at == 0) or (where == "last" and at == len(words) - 1 and at):
            return True
    return False


def _thing(words: Sequence[Word]) -> NameKind:
    """Return the kind of a name whose last or first word tells a thing: "Cup Final Day", "Lake Nordvik"."""
    last = words[-1].lower
    if last in _EVENTS:
        return "event"
    return "place" if last in _SITES or words[0].lower in _SITES_BEFORE else "other"


def _from_around(run: Run, words: Sequence[Word]) -> tuple[NameKind, str]:
    """Decide from the words before and after."""
    inside = run.sentence.words
    first, last = place_of(words[0], inside), place_of(words[-1], inside)
    before = inside[first - 1].lower if first else ""
    after = [w.lower for w in inside[last + 1 : last + 7]]
    led = inside[first - 2].lower if first > 1 and before == "the" else before
    if len(words) > 1 and words[-1].lower in venues() and led in _PLACE_BEFORE:
        return "place", SITE
    if 2 <= len(words) <= 4 and (why := _why_person(before, after)):
        called = why == SPEAKS and _called(inside[max(0, first - CALLED) : first])
        return "person", TITLE_SPEAKS if called else why
    if before in _PLACE_BEFORE:
        return "place", IN_PLACE if before == "in" else "preposition of place"
    return "other", "capitals"


def _why_person(before: str, after: Sequence[str]) -> str:
    """Return what around a name of two to four words shows a person, "" where nothing does."""
    if before in people() and people()[before].number == "singular":
        return "role before a name"
    if after[:1] == [","] and after[1:2]:
        if after[1] in _ROLE_AFTER and any(w in people() for w in after[1:6]):
            return "role after a name"
        if after[1].isdigit():
            return "age after a name"
    told = before in ("said", "says", "added") or (bool(after) and after[0] in saying())
    return SPEAKS if told else ""


def _called(before: Sequence[Word]) -> bool:
    """Tell whether words without an article between a comma and a name are what its bearer is: ", chief of protocol
    Lorenz Holt said". Bodies have an article, or a noun for bodies right before their name."""
    comma = next((n for n in range(len(before) - 1, -1, -1) if before[n].mark), None)
    title = [word.lower for word in before[comma + 1 :]] if comma is not None and before[comma].text == "," else []
    known = people().get(title[-1]) if title else None
    body = bool(title) and (title[-1] in BODY_NOUNS or title[-1].endswith("er") or (known and known.kind == "group"))
    return bool(title) and title[0] not in FUNCTION_WORDS and not body
