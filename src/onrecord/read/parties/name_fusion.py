"""Join the names that the rules see with those that the trained network sees.

Takes:  names by rule, with their titles; names by the network, each with its confidence.
Gives:  with_sighted(): one list. Where both see one, the network tells its extent and kind, the rule its title.
Leaves: seeing them: name_recognition.py, network/.

Tables are certain of what stands in them and know nothing else; the network knows names it never met. On UNER's English
dev (benchmarks/reader.py --only uner) the network alone is far ahead of the rules alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import cast as typed

from onrecord.model.mention import NameKind
from onrecord.model.span import Span
from onrecord.read.lexicon import demonyms, given_names, organisation_words, people, titles
from onrecord.read.network import SpanPrediction
from onrecord.read.parties.name_recognition import Name, agreed
from onrecord.read.parties.namekinds import IN_PLACE, SITE, TITLE_SPEAKS, of_a_body, of_a_family, of_a_vessel, of_itself
from onrecord.read.smallwords import FUNCTION_WORDS, SUBJECTS

_SEAT = re.compile(r"[A-Z]-[A-Z]")
"""How papers write a party and a state after a name: "R-Tenn."."""
SURE = 0.4
"""Confidence below which what the network calls a name is none."""
UNSURE = 0.6
"""Confidence below which "in" before a name tells more of its kind than the network does."""
_MODEL = re.compile(r"[ -](?:[A-Z]{0,3}-?\d+\w*)")
PLANES = frozenset("Airbus Boeing Cessna Embraer Bombardier Antonov Tupolev Sukhoi Gulfstream Beechcraft Piper".split())
MAKERS = PLANES | frozenset("Mercedes Toyota Ford Volvo Tesla Audi BMW Peugeot Renault Chevrolet Honda Nissan".split())
"""Makers whose name stands before that of a machine."""
_NUMBERED = re.compile(r"[-‑–]\d")
"""What follows a name that is numbered: "Nimbus-2" names a thing, whatever the network takes it for."""
_OPENERS = frozenset(word.capitalize() for word in FUNCTION_WORDS)
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.\s?){1,3}$")
_ARTICLE = r"(?:al|el|ul|ad|an|ar|as|ash|at|az)-"
_AL = re.compile(rf" {_ARTICLE}[A-ZÀ-Þ]\w*+(?:’(?!s\b)\w+)*+")
"""An Arabic surname behind a person's name, which begins with its article: the network often leaves it out."""
_OWNED = re.compile(r"[A-ZÀ-Þ]\w+['’]s [A-ZÀ-Þ]\w+")
"""The name of a place that an owner's name begins: it counts as one where it opens the report too: "KING'S FORD –"."""
_OWNER = re.compile(r"(?<!\w)[A-ZÀ-Þ]\w+['’]s $")
LED = 25
"""Characters before a name in which its owner stands."""
_BEARING = re.compile(
    rf" (?:{_ARTICLE}|(?:al|bin|ibn|bint|ben|abu|ould|de|da|di|del|van|von|der|den|ter) )"
    r"[A-ZÀ-Þ]"
)
"""A surname behind a first name, which begins with a small word."""
_DOERS = ("er", "or", "ist", "master", "man", "woman", "ian")
"""Endings of nouns for what somebody does."""
TITLED = frozenset(("title before a name", "royal title"))
"""Rules that part a title from the name after it: they know where the name begins."""
STATED = TITLED | frozenset(
    (
        "table of places",
        "table of bodies",
        "word of an organisation",
        "word of a storm",
        "given name",
        "initials before a name",
        "role before a name",
        "role after a name",
        "age after a name",
        "named elsewhere in the article",
        "named in the body",
        TITLE_SPEAKS,
        SITE,
    )
)
"""Rules that rest on what stands in a table or on a title: they know the kind."""


def with_sighted(ruled: Sequence[Name], sighted: Sequence[SpanPrediction], text: str) -> tuple[Name, ...]:
    """Return the names of both in reading order; where they overlap, one of them. One form of words is of one kind."""
    seen = [bare for s in sighted if s.confidence >= SURE and len((bare := _plain(s, text)).span)]
    seen = [s for s in seen if not (_two_bodies(s, ruled, text) or s.span.of(text) in _OPENERS or _is_common(s, text))]
    forms = {s.span.of(text) for s in seen}  # what is a name somewhere in an article is one everywhere
    people_end = {s.span.end for s in seen if s.kind == "person" and " " in s.span.of(text)}
    listed = {name.span for name in ruled if _closes_list(name, text, people_end)}
    known = (n for n in ruled if n.found_by in STATED or n.span.of(text) in forms or n.span in listed)
    kept = [name for name in known if not _overlapped(name.span, seen)]
    named = {name.span: name for name in [*kept, *_seen(ruled, seen, text)] if not _common(name, text, forms)}
    told = agreed(_surnames(_paired(sorted(named.values(), key=lambda n: n.span), text), text), text)
    vessels = {name.span.of(text) for name in told if not name.title and of_a_vessel(text, name.span)}
    bodies = {name.span.of(text) for name in told if name.kind == "person" and of_itself(text, name.span)}
    bodies -= {form.split()[-1] for form in forms | {n.span.of(text) for n in told} if " " in form}
    return tuple(_proper(name, text, vessels, bodies) for name in told)


def _is_common(sighted: SpanPrediction, text: str) -> bool:
    """Tell whether what the network takes for a name has small letters alone: "in *southern* Norland"."""
    return sighted.span.of(text).islower()


def _closes_list(name: Name, text: str, people_end: Collection[int]) -> bool:
    """Tell whether two words in capitals close a list of people: "Ada Roy, Max Lund and *Cy Carter*"."""
    joined = text.endswith(" and ", 0, name.span.start) and name.span.start - len(" and ") in people_end
    return joined and len(name.span.of(text).split()) == 2


def _paired(told: Sequence[Name], text: str) -> list[Name]:
    """Return the names, of two that "and" joins the second one a person's where the first one is, both of two words.

    "Singers Ada Roy and Bo Ravnholt": the network takes a name that it does not know for a town.
    """
    found = list(told[:1])
    for one, other in pairwise(told):
        names = [each.span.of(text) for each in (one, other)]
        paired = found[-1].kind == "person" and text[one.span.end : other.span.start] == " and "
        unsure = other.kind in ("place", "other") and other.found_by not in STATED
        alike = paired and unsure and all(len(name.split()) == 2 for name in names)
        found.append(replace(other, kind="person", found_by="reader, beside a person") if alike else other)
    return found


def _surnames(told: Sequence[Name], text: str) -> list[Name]:
    """Return the names, a word that is no known sort of name as a person's where it is the surname of one: "Bishop"."""
    persons = [n.span.of(text) for n in told if n.kind == "person"]
    surnames = {name.split()[-1] for name in persons if " " in name}
    of_them = {n.span for n in told if n.kind == "other" and n.span.of(text) in surnames}
    return [replace(n, kind="person", found_by="surname of a person") if n.span in of_them else n for n in told]


def _proper(name: Name, text: str, vessels: Collection[str], bodies: Collection[str]) -> Name:
    """Return a name of a family, a vessel or a thing that bears its maker's name as what it is, and a body as one."""
    if name.kind != "other" and not name.title and name.span.of(text) in vessels:
        return replace(name, kind="other", found_by="a vessel")
    if name.kind == "person" and not name.title and name.span.of(text) in bodies:
        return replace(name, kind="organisation", found_by="goes on as “it”")
    stated = name.kind == "place" and name.found_by in STATED
    if name.kind in ("person", "place") and not (stated or name.title) and of_a_body(text, name.span):
        return replace(name, kind="organisation", found_by="noun for a body before a name")
    family = name.kind == "person" and of_a_family(text, name.span.end)
    model = name.kind == "organisation" and _is_model(name.span.of(text), text[name.span.end :][:8])
    model = model or (name.found_by.startswith("reader") and _NUMBERED.match(text, name.span.end) is not None)
    return (
        replace(name, kind="other", found_by="family of that name" if family else "model of a maker")
        if (family or model)
        else name
    )


def _is_model(words: str, after: str) -> bool:
    """Tell whether words name a machine by its maker: "Airbus A320", "Cessna Citation", "Boeing" before "737".

    >>> _is_model("Boeing", " 737 jet"), _is_model("Boeing", " said 737"), _is_model("Airbus Group", " said")
    (True, False, False)
    """
    maker, _, model = words.partition(" ")
    if maker not in MAKERS:
        return False
    if not model:
        return bool(_MODEL.match(after))
    return model.split()[-1] not in organisation_words() and (maker in PLANES or any(c.isdigit() for c in model))


def _two_bodies(sighting: SpanPrediction, ruled: Sequence[Name], text: str) -> bool:
    """Tell whether the network took two bodies that the tables know for one: "General Motors and Ford"."""
    first = bisect_left(ruled, sighting.span.start, key=lambda n: n.span.start)
    last = bisect_left(ruled, sighting.span.end, key=lambda n: n.span.start)
    near = ruled[first:last]
    inside = [n.span for n in near if n.found_by == "table of bodies" and sighting.span.holds(n.span)]
    return len(inside) == 2 and text[inside[0].end : inside[1].start].strip() in ("and", "or", ",", "&", "and the")


def _common(name: Name, text: str, forms: set[str]) -> bool:
    """Tell whether one word that the network takes for a person is an ordinary one ("He", "Some", "Department")."""
    words = name.span.of(text)
    if name.kind != "person" or not name.found_by.startswith("reader") or name.title:
        return False
    small = words.lower().rstrip(".")
    ordinary = small in FUNCTION_WORDS or small in SUBJECTS or small in people() or words in organisation_words()
    plain = not words[0].isalpha() or _SEAT.match(words) or (words[0].islower() and " " not in words)
    return bool(plain) or (ordinary and not any(form.endswith(f" {words}") for form in forms))


def _plain(sighting: SpanPrediction, text: str) -> SpanPrediction:
    """Return a sighting without titles before it; a demonym alone ("Cuban") names neither a person nor a place."""
    words = sighting.span.of(text)
    if words in demonyms():
        return replace(sighting, kind="other")
    owner = _OWNER.search(text, max(0, sighting.span.start - LED), sighting.span.start)
    owned = _OWNED.match(text, owner.start() if owner else sighting.span.start)
    larger = owned is not None and (owner is not None or owned.end() > sighting.span.end)
    if owned and larger and owned[0].upper() in text:
        return replace(sighting, span=Span(*owned.span()), kind="place")  # "King's Ford", and "KING'S FORD –" above it
    if sighting.kind != "person":
        return sighting
    title = _title(words)
    start = sighting.span.start + title if title else _initials(sighting.span.start, text)
    further = _AL.match(text, sighting.span.end)
    return replace(sighting, span=Span(start, further.end() if further else sighting.span.end))


def _initials(start: int, text: str) -> int:
    """Return where a person's name begins with the initials before it: the network often leaves an "A." out."""
    before = _INITIALS.search(text, max(0, start - 10), start)
    return before.start() if before else start


def _title(words: str) -> int:
    """Return how many characters at the start of a name are titles.

    >>> _title("Mayor Ada Roy"), _title("Ada Roy"), _title("Mayor"), _title("Entertainer Max Roy")
    (6, 0, 5, 12)
    """
    parts = words.split()
    count = next((n for n in (3, 2, 1) if tuple(p.lower().rstrip(".") for p in parts[:n]) in titles()), 0)
    if not count and _role_first(parts):
        count = 1
    if count >= len(parts):
        return len(words)
    return len(words) - len(words.split(None, count)[-1]) if count else 0


def _role_first(parts: Sequence[str]) -> bool:
    """Tell whether a noun for what somebody does stands before a given name and a surname: "Grandmaster Ada Roy"."""
    if len(parts) < 3 or parts[0] in given_names() or parts[1] not in given_names():
        return False
    known = people().get(parts[0].lower())
    return (known is not None and known.number == "singular") or parts[0].endswith(_DOERS)


def _seen(ruled: Sequence[Name], seen: Sequence[SpanPrediction], text: str) -> Iterator[Name]:
    """Yield each name of the network, with what a rule knows of the same words."""
    starts = [name.span.start for name in ruled]
    for sighting in seen:
        near = ruled[max(0, bisect_left(starts, sighting.span.start) - 2) : bisect_left(starts, sighting.span.end)]
        met = [name for name in near if name.lead.meets(sighting.span)]
        yield _with_rule(sighting, next((n for n in met if n.span == sighting.span), met[0] if met else None), text)


def _with_rule(sighting: SpanPrediction, rule: Name | None, text: str) -> Name:
    kind = typed(NameKind, sighting.kind)
    if rule is None:
        return Name(sighting.span, kind, "reader", lead=sighting.span)
    if rule.span == sighting.span:
        unsure = sighting.confidence < UNSURE and rule.found_by == IN_PLACE
        return (
            rule if unsure or rule.found_by in STATED else replace(rule, kind=kind, found_by=f"reader; {rule.found_by}")
        )
    if rule.found_by in TITLED and rule.span.start == sighting.span.start and _BEARING.match(text, rule.span.end):
        return replace(rule, span=sighting.span)  # "Sheikh Omar bin Laith": the title tells only where a name begins
    if rule.found_by in TITLED or (rule.found_by in STATED and rule.span.holds(sighting.span)):
        return rule
    lead = Span(min(rule.lead.start, sighting.span.start), max(rule.span.end, sighting.span.end))
    return replace(rule, span=sighting.span, kind=kind, lead=lead, found_by=f"reader; {rule.found_by}")


def _overlapped(span: Span, seen: Sequence[SpanPrediction]) -> bool:
    at = bisect_left(seen, span.end, key=lambda s: s.span.start)
    return at > 0 and seen[at - 1].span.meets(span)
