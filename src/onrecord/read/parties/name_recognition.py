"""Tell which capitalised runs are names, and of what.

Takes:  the runs of an article.
Gives:  Name: the span without its titles, the kind, and what the words around it say of gender and office.
Leaves: which names are one party: parties.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model.mention import NameKind
from onrecord.model.span import Span
from onrecord.read.layout import Layout, Sentence
from onrecord.read.lexicon import (
    demonyms,
    given_names,
    organisation_words,
    organisations,
    people,
    places,
    saying,
    titles,
)
from onrecord.read.parties.capitalised_runs import Run, runs, title_case
from onrecord.read.parties.namekinds import IN_PLACE, STORMS, kind_of, listed
from onrecord.read.smallwords import FUNCTION_WORDS
from onrecord.read.words import Word, place_of

_ROYAL = frozenset("prince princess duke duchess king queen".split())
_INITIALS = re.compile(
    r"(?<![\w.])(?P<initials>[A-Z]\.(?:\s?[A-Z]\.){0,2})\s?(?P<surname>[A-Z][^\W\d_]+(?:[-’'][A-Z]\w+)?)"
)
_GIVEN_BEFORE = re.compile(r"[A-Z][\w’'-]*\s$")
_NOT_INITIALS = frozenset("U.S. U.K. U.N. E.U. D.C. P.M. A.M. U.A.E. L.A. N.Y.".split())
_LONGEST = 5
"""Words in the longest title of the table, and in the longest name looked for in a headline."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name with what stands before it: lead covers titles and name, title is the office in small letters.

    gender is what the title says (Ms, King); given is what the first name suggests, a weaker sign. form has the name
    in ordinary letters where it stands in capitals.
    """

    span: Span
    kind: NameKind
    found_by: str
    lead: Span
    title: str = ""
    gender: str = "u"
    given: str = "u"
    form: str = ""


def names(layout: Layout) -> tuple[Name, ...]:
    """Return the names of an article in reading order.

    What one mention settles holds for the same words elsewhere; a surname alone is a person once the
    full name has stood in the article.
    """
    short = [name for sentence in layout.sentences for name in _by_initials(sentence, layout.text)]
    taken = {at for name in short for at in range(name.span.start, name.span.end)}
    found = [name for run in runs(layout) for name in _of_run(run) if name.span.start not in taken] + short
    settled = _settled(found, layout.text)
    again = agreed(found, layout.text)
    heads = [name for s in layout.sentences if title_case(s) for name in _in_headline(s, settled)]
    return tuple(sorted(again + heads, key=lambda n: n.span))


def _by_initials(sentence: Sentence, text: str) -> Iterator[Name]:
    """Yield the people whose first names are initials: "N. Roy", "J.K. Lee"; "the U.S. Senate" is none."""
    for match in _INITIALS.finditer(text, sentence.span.start, sentence.span.end):
        surname = match["surname"]
        plain = surname not in demonyms() and surname not in places() and surname not in organisation_words()
        plain = plain and surname.lower() not in FUNCTION_WORDS and surname.lower() not in people()
        if plain and match["initials"].replace(" ", "") not in _NOT_INITIALS:
            span = Span(*match.span())
            if _GIVEN_BEFORE.search(text, sentence.span.start, span.start):
                continue  # "Ann B. Roy": the initial is a middle one
            yield Name(span, "person", "initials before a name", lead=span)


def agreed(found: Sequence[Name], text: str) -> list[Name]:
    """Return names with the kind that the article as a whole gives to their words."""
    settled = _settled(found, text)
    return [_again(name, settled, text) for name in found]


def _of_run(run: Run) -> Iterator[Name]:
    """Yield the names in one run: places and bodies before a title, then the person after it."""
    words = run.words
    at = next((i for i in range(len(words)) if _title_length(words[i : i + _LONGEST])), None)
    if at is None:
        yield from _plain(run, words)
        return
    if at and words[0].lower not in FUNCTION_WORDS:
        yield from _plain(run, words[:at])
    yield from _titled(words, at, at + _title_length(words[at:]))


def _title_length(words: Sequence[Word]) -> int:
    """Return how many words from the start make up the longest title in the table; 0 where none does."""
    form = _form(words[:_LONGEST])
    if _is_body(words):
        return 0
    role = people().get(form[0])
    opens = len(words) > 2 and role is not None and role.number == "singular" and role.kind != "group"  # "Aide Bo Roy"
    return next((n for n in range(len(form), 0, -1) if form[:n] in titles()), int(opens))


def _is_body(words: Sequence[Word]) -> bool:
    """Tell whether words that open with a title name a body: "General Motors", "Prime Minister’s Office"."""
    forms = (" ".join(w.text for w in words[:count]) for count in range(2, _LONGEST + 1))
    return any(form in organisations() for form in forms)


def _form(words: Sequence[Word]) -> tuple[str, ...]:
    """Return words as the table of titles has them: in small letters, without stops."""
    return tuple(w.lower.replace(".", "") for w in words)


def _titled(words: Sequence[Word], first: int, last: int) -> Iterator[Name]:
    """Yield the person whose title is words[first:last]; a King of somewhere has the title in the name."""
    rest = words[last:]
    form = _form(words[first:last])
    title, gender = " ".join(form), (titles().get(form) or people()[form[0]]).gender
    if rest and rest[0].lower not in ("of", "for", "on") and not _is_place(rest):
        office = " ".join([*(w.text for w in words[:first]), title])
        name = _name(rest, "person", "title before a name")
        yield replace(name, lead=Span(words[0].start, name.span.end), title=office, gender=gender)
    elif len(rest) > 1 and rest[0].lower == "of" and title in _ROYAL:
        name = _name(words[first:], "person", "royal title")
        yield replace(name, lead=Span(words[0].start, name.span.end), title=title, gender=gender)


def _plain(run: Run, words: Sequence[Word]) -> Iterator[Name]:
    """Yield the name that words without a title make, each demonym before it left out."""
    while words and words[0].text in demonyms() and len(words) > 1 and not listed(words):
        words = words[1:]
    while words and ((words[-1].lower in FUNCTION_WORDS and words[-1].text != "US") or words[-1].mark):
        words = words[:-1]
    if words and not (len(words) == 1 and words[0].text in demonyms()):
        kind, why = kind_of(run, words)
        yield replace(_name(words, kind, why), title=_role_before(run, words))


def _is_place(words: Sequence[Word]) -> bool:
    return " ".join(w.text for w in words) in places()


def _role_before(run: Run, words: Sequence[Word]) -> str:
    """Return the office in small letters that stands before a name, all its words included ("presidential aide")."""
    first = place_of(words[0], run.sentence.words)
    before: list[str] = []
    for word in reversed(run.sentence.words[max(0, first - 4) : first]):
        if word.mark or word.lower in FUNCTION_WORDS or word.lower in saying():
            break
        before.insert(0, word.text)
    noun = before[-1].lower() if before else ""
    return " ".join(before) if noun in people() and people()[noun].number == "singular" else ""


def _name(words: Sequence[Word], kind: NameKind, why: str) -> Name:
    """Return the name that words make, nothing before it."""
    span = Span(words[0].start, words[-1].end)
    given = given_names().get(words[0].text, "u") if kind == "person" and len(words) > 1 else "u"
    return Name(span, kind, why, lead=span, given=given)


def _settled(found: Sequence[Name], text: str) -> dict[str, NameKind]:
    """Return the kind that holds for each form of words, the surest and most frequent; surnames follow full names."""
    votes: dict[str, Counter[NameKind]] = {}
    for name in found:
        weight = {"capitals": 1, "preposition of place": 2, IN_PLACE: 2}.get(name.found_by, 5)
        votes.setdefault(name.span.of(text), Counter())[name.kind] += weight
    settled = {form: votes[form].most_common(1)[0][0] for form in votes}
    for form in sorted(settled, key=len):
        parts = form.split()
        if settled[form] == "other" and any(_person(settled, parts[n:]) for n in range(1, len(parts) - 1)):
            settled[form] = "person"
        if len(parts) > 1 and parts[-2].lower() in STORMS:
            settled[parts[-1]] = "event"
        elif settled[form] == "person" and len(parts) > 1:
            _settle_short_forms(parts, settled)
    return settled


def _person(settled: dict[str, NameKind], parts: list[str]) -> bool:
    return settled.get(" ".join(parts)) == "person"


def _settle_short_forms(parts: list[str], settled: dict[str, NameKind]) -> None:
    """Make persons of the surname, the last two names and the first name of a person."""
    first = [parts[0]] if settled.get(parts[0]) == "other" else []
    for short in {parts[-1], " ".join(parts[-2:]), *first}:
        if short not in places() and settled.get(short, "other") in ("other", "place"):
            settled[short] = "person"


def _again(name: Name, settled: dict[str, NameKind], text: str) -> Name:
    """Return a name with the kind that the article as a whole gives its words."""
    kind = settled.get(name.span.of(text), name.kind)
    return name if kind == name.kind else replace(name, kind=kind, found_by="named elsewhere in the article")


def _in_headline(sentence: Sentence, settled: dict[str, NameKind]) -> Iterator[Name]:
    """Yield the names of a headline in title case: the longest forms that the body or the tables know."""
    at, words = 0, sentence.words
    while at < len(words):
        form, kind = _known(words[at : at + _LONGEST], settled)
        if kind:
            yield _name(form, kind, "named in the body")
        at += max(1, len(form))


def _known(words: Sequence[Word], settled: dict[str, NameKind]) -> tuple[Sequence[Word], NameKind | None]:
    """Return as many words from the start as make a known form, and its kind; no words where none do."""
    for count in range(len(words), 0, -1):
        form = " ".join(w.text for w in words[:count])
        kind: NameKind | None = settled.get(form) or ("place" if form in places() else None)
        if kind and kind != "other":
            return words[:count], kind
    return (), None
