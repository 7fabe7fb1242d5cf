"""Tell which party a source names.

Takes:  the items of a source and the cast.
Gives:  Speaker for a source that a name heads, None for one that only describes.
Leaves: descriptions: descriptions.py; pronouns: pronouns.py.
"""

from itertools import pairwise

from onrecord.model.span import Span
from onrecord.read.lexicon import people
from onrecord.read.parties.parties import TAILS
from onrecord.read.smallwords import FUNCTION_WORDS, OWNERS
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.phrases import Items

_SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson representative".split())
_AFTER_BODY = frozenset("group newspaper paper agency party website network company channel station , ( )".split())
_OF_BODY = frozenset("of in on at for".split())
_BELONGS_TO = frozenset("to of for around from with".split())
_APART = frozenset(", from at with".split())
"""What opens words that only describe the head of a source: "Bo Roy, from Upper and Lower Marsh Police"."""
_SOME = frozenset("those some many close".split())


def named(discourse: Discourse, items: Items, span: Span) -> Speaker | None:
    """Return the person or body whose name heads the source."""
    cast = discourse.cast
    owners = {i.span.start for i in items if i.lower in OWNERS}
    text = discourse.layout.text
    spans = [s for s in cast.order_within(span) if s.end not in owners and text[s.end : s.end + 1] != "-"]  # "US-based"
    persons = tuple(dict.fromkeys(cast.at[s] for s in spans if discourse.kind(cast.at[s]) == "person"))
    if persons and _stands_apart(items) and not _titled(items, spans[-1]):
        return _named_last(discourse, items, spans)
    if persons and (len(persons) > 1 or _joined(items, spans)) and any(i.lower == "and" for i in items):
        return Speaker(None, 0.5, "two named together", persons)
    if persons and (whose := _of_person(discourse, items, spans)):
        return whose
    if persons:
        return Speaker(_head(discourse, items, spans), 0.95, "name")
    unsettled = next((parties for s, parties in cast.unsettled.items() if span.holds(s)), None)
    if unsettled:
        return Speaker(None, 0.5, "one name of two parties", unsettled)
    bodies = [s for s in spans if discourse.kind(cast.at[s]) in ("organisation", "place")]
    return _body(discourse, items, bodies) if bodies else None


def _of_person(discourse: Discourse, items: Items, spans: list[Span]) -> Speaker | None:
    """Return the body or the people that bear a person's name: "the Roy administration", "Roy aides"."""
    last = [s for s in spans if discourse.kind(discourse.cast.at[s]) == "person"][-1]
    after = next((i for i in items if i.span.start >= last.end), None)
    if after is None or after.capital or after.lower not in people():
        return None
    words = Span(items[0].span.start, after.span.end)
    text = " ".join(words.of(discourse.layout.text).split())
    return Speaker(discourse.cast.group(text.removeprefix("The ").removeprefix("the "), words), 0.9, "unnamed group")


def _head(discourse: Discourse, items: Items, spans: list[Span]) -> int:
    """Return the person who heads a source: the last one before a comma or "of" ("Lee aide Bo Roy")."""
    of_people = [s for s in spans if discourse.kind(discourse.cast.at[s]) == "person"]
    stops = (i.span.start for i in items if i.lower in TAILS or i.mark)
    end = next((at for at in stops if at >= of_people[0].end), items[-1].span.end)
    return discourse.cast.at[[s for s in of_people if s.end <= end][-1]]


def _led_to(items: Items, body: Span) -> bool:
    """Tell whether a preposition leads to a body from other words."""
    at = next((n for n, i in enumerate(items) if i.span.start == body.start), 0)
    return at > 1 and items[at - 1].lower in TAILS


def _joined(items: Items, spans: list[Span]) -> bool:
    """Tell whether a name shares the source with somebody else: "Ann Lee and her lawyer"."""
    ends = {s.end for s in spans}
    cut = next((n for n, i in enumerate(items) if n and i.lower in _APART), len(items))
    return any(b.lower == "and" and a.span.end in ends for a, b in pairwise(items[:cut]))


def _stands_apart(items: Items) -> bool:
    """Tell whether the source is somebody else, known by whose they are ("aides to Ms Lee", "those around him")."""
    for at, item in enumerate(items[1:], start=1):
        if item.capital and item.lower not in FUNCTION_WORDS:
            return False
        if item.lower in _BELONGS_TO:
            return items[at - 1].lower in people() or items[at - 1].lower in _SOME
    return False


def _titled(items: Items, name: Span) -> bool:
    """Tell whether a title with "of" stands right before its bearer's name: "director of public works Ann Lee".

    A title has no article, and what it is of is no person: "sister of actor Ann Lee" is not Ann Lee, but "Secretary of
    State Ann Lee" is.
    """
    last = next((n for n, i in enumerate(items) if i.span.start >= name.start), 0)
    whole = last > 1 and items[-1].span.end == name.end and name.start == items[last].span.start
    before = items[last - 1].lower
    person = people().get(before)
    thing = before.isalpha() and (person is None or person.kind == "group")
    role = people().get(items[0].lower.split("-")[0])
    apart = before in _BELONGS_TO or before == "late" or before.endswith("ed")  # "of late Ann Lee", "of jailed Ann Lee"
    return whole and thing and not apart and role is not None and role.kind == "office"


def _named_last(discourse: Discourse, items: Items, spans: list[Span]) -> Speaker | None:
    """Return the person whose name stands between commas: "an aide to Ms Lee, Bo Roy, who was there"."""
    commas = {i.span.start for i in items if i.lower == ","} | {items[-1].span.end}
    after = {b.span.start for a, b in pairwise(items) if a.lower == ","}
    apart = [s for s in spans if s.start in after and s.end in commas]
    return Speaker(discourse.cast.at[apart[0]], 0.95, "name") if apart else None


def _body(discourse: Discourse, items: Items, bodies: list[Span]) -> Speaker | None:
    """Return the body that speaks itself or through its spokesman."""
    names = discourse.cast.order_within(Span(items[0].span.start, items[-1].span.end))
    plain = [i for i in items if not any(s.holds(i.span) for s in names)]
    nouns = [i.lower for i in plain if i.lower in people()]
    if any(n in _SPEAKING_FOR for n in nouns):
        return Speaker(discourse.cast.at[bodies[0]], 0.9, "spokesman of a body")
    if nouns:
        return (
            Speaker(discourse.cast.at[bodies[-1]], 0.9, "name of a body") if _named_after(plain, bodies[-1]) else None
        )
    if (
        plain
        and bodies[0].start > plain[0].span.start
        and plain[0].lower not in FUNCTION_WORDS
        and _led_to(items, bodies[0])
    ):
        return None  # "traders in Zurich"
    heads = any(i.lower in _OF_BODY for i in items) and items[0].span.start >= bodies[0].start - 5
    rest = [i for i in items if i.span.start >= bodies[-1].end]
    if (heads and len(bodies) > 1) or all(i.lower in _AFTER_BODY for i in rest):
        return Speaker(discourse.cast.at[bodies[0] if heads else bodies[-1]], 0.9, "name of a body")
    return None


def _named_after(plain: Items, body: Span) -> bool:
    """Tell whether a noun alone leads to the name of the body that it describes: "the broadcaster Tidal Radio"."""
    return len(plain) <= 2 and plain[-1].lower in people() and 0 < body.start - plain[-1].span.end <= 1
