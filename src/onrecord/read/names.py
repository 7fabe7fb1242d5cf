"""Tell which capitalised runs are names, and of what.

Takes:  the runs of an article.
Gives:  Name: the span without its titles, the kind, and what the words around it say of gender and office.
Leaves: which names are one party: chains.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
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
from onrecord.read.runs import FUNCTION_WORDS, Run, runs, title_case
from onrecord.read.words import Word

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,5}$|[A-Z]{1,3}-\d{1,3}$")
_PLACE_BEFORE = frozenset("in at near from to across outside around off inside throughout".split())
_THINGS = frozenset(
    "treaty act war day cup summit agreement accord bill week year prize street road avenue bridge island islands river lake "
    "mountain valley beach bay sea hall square airport peninsula county province coast".split()
)
_EVENTS = frozenset("war day cup summit games olympics week prize".split())
_SITES = frozenset(
    "street road avenue bridge island islands river lake mountain valley beach bay sea hall square airport "
    "peninsula county province coast city".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name with what stands before it: lead covers titles and name, title is the office in small letters.

    gender is what the title says (Ms, King); given is what the first name suggests, a weaker witness.
    """

    span: Span
    kind: NameKind
    found_by: str
    lead: Span
    title: str = ""
    gender: str = "u"
    given: str = "u"


def names(layout: Layout) -> tuple[Name, ...]:
    """Return the names of an article in reading order.

    What one mention settles holds for the same words elsewhere; a surname alone is a person once the
    full name has stood in the article.
    """
    found = [name for run in runs(layout) for name in _of_run(run)]
    settled = _settled(found, layout.text)
    again = [_again(name, settled, layout.text) for name in found]
    heads = [name for s in layout.sentences if title_case(s) for name in _in_headline(s, settled, layout.text)]
    return tuple(sorted(again + heads, key=lambda n: n.span))


def _of_run(run: Run) -> Iterator[Name]:
    """Yield the names in one run: places and bodies before a title, then the person after it."""
    words = list(run.words)
    at = next((i for i in range(len(words)) if _title_length(words[i:])), None)
    if at is None:
        yield from _plain(run, words)
        return
    length = _title_length(words[at:])
    title = " ".join(w.lower.rstrip(".") for w in words[at : at + length])
    if at and words[0].lower not in FUNCTION_WORDS:
        yield from _plain(run, words[:at])
    rest = words[at + length :]
    office = " ".join([*(w.text for w in words[:at]), title])
    if rest and rest[0].lower not in ("of", "for", "on") and not _is_place(rest):
        gender = titles()[tuple(title.split())].gender
        yield _name(rest, "person", "title before a name", lead=words[0], title=office, gender=gender)
    elif (
        len(rest) > 1 and rest[0].lower == "of" and title in ("prince", "princess", "duke", "duchess", "king", "queen")
    ):
        gender = titles()[tuple(title.split())].gender
        yield _name(words[at:], "person", "royal title", lead=words[0], title=title, gender=gender)


def _title_length(words: list[Word]) -> int:
    """Return how many words from the start make up the longest title in the table; 0 where none does."""
    plain = [w.lower.replace(".", "") for w in words[:5]]
    return next((n for n in range(len(plain), 0, -1) if tuple(plain[:n]) in titles()), 0)


def _plain(run: Run, words: list[Word]) -> Iterator[Name]:
    """Yield the name that words without a title make, each demonym before it left out."""
    while words and words[0].text in demonyms() and len(words) > 1 and not _listed(words):
        words = words[1:]
    while words and ((words[-1].lower in FUNCTION_WORDS and words[-1].text != "US") or words[-1].mark):
        words = words[:-1]
    if not words or (len(words) == 1 and words[0].text in demonyms()):
        return
    kind, why = _kind(run, words)
    yield _name(words, kind, why, lead=words[0], title=_role_before(run, words))


def _kind(run: Run, words: list[Word]) -> tuple[NameKind, str]:
    """Decide what a run names, the surest evidence first."""
    text = " ".join(w.text for w in words)
    if text in places():
        return "place", "table of places"
    if text in organisations():
        return "organisation", "table of bodies"
    if _official(words):
        return "organisation", "word of an organisation"
    if words[-1].lower in _THINGS or words[0].lower in ("lake", "mount", "cape"):
        last = words[-1].lower
        return (
            "event"
            if last in _EVENTS
            else "place"
            if last in _SITES or words[0].lower in ("lake", "mount", "cape")
            else "other"
        ), "word of a thing"
    if _ACRONYM.match(text):
        return "organisation", "capitals"
    if len(words) > 1 and words[0].text in given_names() and len(words) <= 4:
        return "person", "given name"
    return _from_around(run, words)


def _from_around(run: Run, words: list[Word]) -> tuple[NameKind, str]:
    """Decide from the words before and after."""
    inside = run.sentence.words
    first, last = inside.index(words[0]), inside.index(words[-1])
    before = inside[first - 1].lower if first else ""
    after = [w.lower for w in inside[last + 1 : last + 7]]
    person = 2 <= len(words) <= 4
    if person and before in people() and people()[before].number == "singular":
        return "person", "role before a name"
    if (
        person
        and after[:1] == [","]
        and any(w in people() for w in after[1:6])
        and after[1] in ("a", "an", "the", "who", "head")
    ):
        return "person", "role after a name"
    if person and after[:1] == [","] and after[1:2] and after[1].isdigit():
        return "person", "age after a name"
    if (person and after[:1] and after[0] in saying()) or (person and before in ("said", "says", "added")):
        return "person", "word of saying beside a name"
    if before in _PLACE_BEFORE:
        return "place", "preposition of place"
    return "other", "capitals"


def _official(words: list[Word]) -> bool:
    table = organisation_words()
    for at, word in enumerate(words):
        where = table.get(word.text)
        if where == "any" or (where == "first" and at == 0) or (where == "last" and at == len(words) - 1 and at):
            return True
    return False


def _is_place(words: list[Word]) -> bool:
    return " ".join(w.text for w in words) in places()


def _listed(words: list[Word]) -> bool:
    text = " ".join(w.text for w in words)
    return text in places() or text in organisations() or _official(words)


def _role_before(run: Run, words: list[Word]) -> str:
    """Return the office that stands before a name in small letters, with the words that make it up ("presidential aide")."""
    first = run.sentence.words.index(words[0])
    before: list[str] = []
    for word in reversed(run.sentence.words[max(0, first - 4) : first]):
        if word.mark or word.lower in FUNCTION_WORDS or word.lower in saying():
            break
        before.insert(0, word.text)
    noun = before[-1].lower() if before else ""
    return " ".join(before) if noun in people() and people()[noun].number == "singular" else ""


def _name(words: list[Word], kind: NameKind, why: str, *, lead: Word, title: str = "", gender: str = "u") -> Name:
    span = Span(words[0].start, words[-1].end)
    given = given_names().get(words[0].text, "u") if kind == "person" and len(words) > 1 else "u"
    return Name(span, kind, why, Span(min(lead.start, span.start), span.end), title, gender, given)


def _settled(found: list[Name], text: str) -> dict[str, NameKind]:
    """Return the kind that holds for each form of words, the surest and most frequent; surnames follow full names."""
    votes: dict[str, Counter[NameKind]] = {}
    for name in found:
        weight = {"capitals": 1, "preposition of place": 2}.get(name.found_by, 5)
        votes.setdefault(name.span.of(text), Counter())[name.kind] += weight
    settled = {form: votes[form].most_common(1)[0][0] for form in votes}
    for form, kind in sorted(settled.items(), key=lambda entry: len(entry[0])):
        parts = form.split()
        if kind == "other" and any(settled.get(" ".join(parts[n:])) == "person" for n in range(1, len(parts) - 1)):
            settled[form] = kind = "person"
        if kind == "person" and len(parts) > 1:
            for short in {parts[-1], " ".join(parts[-2:]), *([parts[0]] if settled.get(parts[0]) == "other" else [])}:
                if short not in places() and settled.get(short, "other") in ("other", "place"):
                    settled[short] = "person"
    return settled


def _again(name: Name, settled: dict[str, NameKind], text: str) -> Name:
    kind = settled.get(name.span.of(text), name.kind)
    return name if kind == name.kind else replace(name, kind=kind, found_by="named elsewhere in the article")


def _in_headline(sentence: Sentence, settled: dict[str, NameKind], text: str) -> Iterator[Name]:
    """Yield the names of a headline in title case: the longest forms that the body or the tables know."""
    at, words = 0, sentence.words
    while at < len(words):
        for n in (5, 4, 3, 2, 1):
            form = " ".join(w.text for w in words[at : at + n])
            kind: NameKind | None = settled.get(form) or ("place" if form in places() else None)
            if kind and kind != "other" and len(words[at : at + n]) == n:
                yield _name(list(words[at : at + n]), kind, "named in the body", lead=words[at])
                break
        else:
            n = 1
        at += n
