"""Tell which posts an article gives to whom: the post and whose it is, so that two articles' words can be compared.

Takes:  the layout, the names and the cast.
Gives:  learn_offices(): each person's offices, in whatever wording.
Leaves: taking the words apart: office_phrases.py. Which description means whom: roles.py.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.model.span import Span
from onrecord.read.layout import Layout
from onrecord.read.lexicon import people
from onrecord.read.parties.name_recognition import Name
from onrecord.read.parties.office_phrases import TALE, office_of
from onrecord.read.parties.parties import TAILS, Cast
from onrecord.read.smallwords import ARTICLES, FUNCTION_WORDS, OWNERS, POSSESSIVES, RELATIVES
from onrecord.read.words import Word

LONGEST = 14
"""Words in which a post is told."""
_EDGES = frozenset('. ; : ( ) “ ” " – — …'.split())
_IS = frozenset("is was serves served works worked as".split())


def learn_offices(layout: Layout, names: Iterable[Name], cast: Cast) -> None:
    """Give each person of the cast the offices that stand beside the names."""
    found = list(names)
    people_at = sorted(name.span for name in found if name.kind == "person")
    owners = {name.span.start: name.span for name in found if name.kind in ("organisation", "place")}
    named = {" ".join(n.span.of(layout.text).split()): n.kind for n in found}
    for name in (n for n in found if n.kind == "person" and n.span in cast.at):
        sentence = layout.sentence_at(name.span.start)
        for words in _beside(sentence.words, name) if sentence else ():
            others = [span for span in _within(words, people_at) if span != name.span]
            office = office_of(_with_names(words, owners, layout.text), named) if _of_somebody(words, others) else None
            if office:
                cast.parties[cast.at[name.span]].offices.append(office)


def _within(words: Sequence[Word], spans: Sequence[Span]) -> Sequence[Span]:
    """Return the spans of a sorted list that begin within words."""
    first = bisect_left(spans, words[0].start, key=lambda span: span.start)
    return spans[first : bisect_left(spans, words[-1].end, key=lambda span: span.start)]


def _with_names(words: Sequence[Word], owners: Mapping[int, Span], text: str) -> list[str]:
    """Return words as they stand, each name of a body or place in one piece: "chairman", "of", "Bank of Hull"."""
    found: list[str] = []
    until = 0
    for word in words:
        span = owners.get(word.start)
        if word.start >= until:
            found.append(" ".join(span.of(text).split()) if span else word.text)
            until = span.end if span else word.end
    return found


def _of_somebody(words: Sequence[Word], others: Sequence[Span]) -> bool:
    """Tell whether the other people named within words stand behind "to" or "of" ("aide to Ann Lee"), as in no list."""
    tail = next((w.start for n, w in enumerate(words) if n and w.lower in TAILS), words[-1].end)
    return all(span.start > tail for span in others)


def _beside(words: Sequence[Word], name: Name) -> Iterator[Sequence[Word]]:
    """Yield the words in each place where a post may stand; those that hold none are told by office_of()."""
    first = bisect_left(words, name.span.start, key=lambda w: w.start)
    last = bisect_left(words, name.span.end, key=lambda w: w.start)
    after = words[last : last + LONGEST + 4]
    yield from _titled(words, name, first, after)
    yield from _following(after)
    if first and words[first - 1].text == ",":
        yield from _leading(words[max(0, first - 1 - LONGEST) : first - 1])


def _titled(words: Sequence[Word], name: Name, first: int, after: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield the title before a name with whose it is: "Norway’s envoy Ann Lee", "Mayor Ann Lee of Bergen"."""
    lead = bisect_left(words, name.lead.start, key=lambda w: w.start)
    start = min(lead, first - len(name.title.split()))
    title = [*_run_back(words, start), *words[start:first]] if start < first else [*_back_to_edge(words, first)]
    whose = _capitals(after[1:]) if after and after[0].lower in ("of", "for", "from") else ()
    if title:
        yield [*title, *after[:1], *whose] if whose else title


def _back_to_edge(words: Sequence[Word], first: int) -> Sequence[Word]:
    """Return the words right before a name back to a determiner, an owner or another break: "baker Ann Lee"."""
    at = first
    while at and first - at < LONGEST and _of_title(words[at - 1]):
        at -= 1
    return words[at:first] if first and words[first - 1].lower in people() else ()


def _of_title(word: Word) -> bool:
    return not word.mark and (word.lower not in FUNCTION_WORDS or word.lower in OWNERS) and word.text not in _EDGES


def _run_back(words: Sequence[Word], end: int) -> Sequence[Word]:
    """Return the owner that stands right before words[end]: "Norway ’s"."""
    if end < 2 or words[end - 1].lower not in OWNERS:
        return ()
    at = end - 1
    while at and words[at - 1].capital:
        at -= 1
    return words[at:end]


def _capitals(words: Sequence[Word]) -> Sequence[Word]:
    return words[: next((n for n, w in enumerate(words) if not w.capital), len(words))]


def _following(after: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield what stands after a name: ", 40, the mayor of Bergen,", "(head of …)", ", who is …", "is the mayor of"."""
    rest = after
    if len(rest) > 3 and rest[0].text == "," and rest[1].text.isdigit() and rest[2].text == ",":
        rest = rest[2:]
    opened = bool(rest) and rest[0].text in ",("
    rest = rest[1:] if opened else rest
    linked = bool(rest) and rest[0].lower in RELATIVES
    rest = rest[1:] if linked else rest
    if rest and rest[0].lower in _IS:
        rest, linked = rest[1:], True
        opened = opened or (bool(rest) and rest[0].lower in ARTICLES)
    if opened and rest and (linked or rest[0].lower not in RELATIVES):
        yield from _phrase(rest)


def _phrase(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield words up to the next comma or the end of a clause."""
    end = next((n for n, w in enumerate(words) if w.text == "," or w.text in _EDGES or w.lower in TALE), len(words))
    if end:
        yield words[: min(end, LONGEST)]


def _leading(before: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield what stands before ", Name": "The mayor of Bergen, Ann Lee,"."""
    start = next(
        (n + 1 for n in range(len(before) - 1, -1, -1) if before[n].text == "," or before[n].text in _EDGES), 0
    )
    words = before[start:]
    opens = [n for n, w in enumerate(words) if w.lower in ARTICLES | POSSESSIVES]
    outer = [n for n in opens if not (n and words[n - 1].lower in TAILS)]
    if words:
        yield words[outer[-1] :] if outer else words
