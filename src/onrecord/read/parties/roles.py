"""Learn which offices an article gives to whom, and who "the mayor" is.

Takes:  the layout, the names and the cast.
Gives:  learn() adds the roles that stand in apposition; described() finds the people a description fits.
Leaves: offices that only a table of office-holders knows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from onrecord.read.layout import Layout, Sentence
from onrecord.read.lexicon import demonyms, people, places
from onrecord.read.parties.name_recognition import Name
from onrecord.read.parties.parties import TAILS, Cast, Role, one_spelling
from onrecord.read.words import Word

_LEADERS = frozenset("president premier minister chancellor king queen chairman leader emir sultan".split())
OVER = frozenset(("former", "ex", "onetime", "then"))
"""Words of an office that somebody held."""
_LEADS = frozenset("the a an his her their its".split())
_LONGEST = 16
_EDGES = frozenset('. ; : ( ) “ ” " – —'.split())


def learn(layout: Layout, names: Iterable[Name], cast: Cast) -> None:
    """Add to each person the roles beside the name: "Ann Lee, the mayor of Hull," and "the mayor, Ann Lee"."""
    for name in names:
        party = cast.at.get(name.span)
        sentence = layout.sentence_at(name.span.start)
        if name.kind != "person" or party is None or not sentence:
            continue
        for words in (_after(sentence, name), _before(sentence, name), _right_before(sentence, name)):
            role = Role.of([w.lower for w in words])
            cut = next((n for n, w in enumerate(words) if n and w.lower in TAILS), len(words))
            nouns = [people()[w.lower] for w in words[:cut] if w.lower in people()]
            if nouns and role not in cast.parties[party].roles:
                cast.parties[party].roles.append(role)
                sexes = {n.gender for n in nouns} - {"u"}
                if len(sexes) == 1 and cast.parties[party].gender == "u":
                    cast.parties[party].gender = sexes.pop()


def _from(sentence: Sentence, name: Name) -> Sequence[Word]:
    """Return the words after a name, as many as a role may have."""
    at = bisect_left(sentence.words, name.span.end, key=lambda word: word.start)
    return sentence.words[at : at + _LONGEST]


def _up_to(sentence: Sentence, name: Name) -> Sequence[Word]:
    """Return the words before a name and its title, as many as a role may have."""
    at = bisect_right(sentence.words, name.lead.start, key=lambda word: word.end)
    return sentence.words[max(0, at - _LONGEST) : at]


def _after(sentence: Sentence, name: Name) -> list[Word]:
    """Return the words of "Name, the ROLE of ...," up to the next comma."""
    rest = _from(sentence, name)
    if (
        len(rest) < 3
        or rest[0].text != ","
        or (rest[1].lower not in ("the", "a", "an", "his", "her", "head", "chief") and rest[1].lower not in people())
    ):
        return []
    role: list[Word] = []
    for word in rest[1:14]:
        if word.text == "," or word.text in _EDGES or word.lower in ("who", "which", "said", "says"):
            break
        role.append(word)
    return role


def _before(sentence: Sentence, name: Name) -> list[Word]:
    """Return the words of "the ROLE, Name" back to the determiner."""
    before = _up_to(sentence, name)
    if len(before) < 3 or before[-1].text != ",":
        return []
    if before[-2].lower not in people() and not _closed(sentence, name):
        return []
    role: list[Word] = []
    for at in range(len(before) - 2, max(-1, len(before) - 12), -1):
        if before[at].text == "," or before[at].text in _EDGES:
            break
        role.insert(0, before[at])
        inner = at and before[at - 1].lower in TAILS  # "an aide to the mayor": the phrase begins further left
        if before[at].lower in ("the", "a", "an", "his", "her") and not inner:
            break
    return role


def _closed(sentence: Sentence, name: Name) -> bool:
    """Tell whether a comma or the sentence's end follows a name, as it closes an apposition."""
    after = next(iter(_from(sentence, name)), None)
    return after is None or after.text in ",."


def _right_before(sentence: Sentence, name: Name) -> list[Word]:
    """Return the words of "the ROLE Name" back to the determiner."""
    before = _up_to(sentence, name)
    if not before or before[-1].lower not in people() or before[-1].capital:
        return []
    first = next((n for n in range(len(before) - 1, max(-1, len(before) - 6), -1) if before[n].lower in _LEADS), None)
    held = [] if first is None else list(before[first:])
    return [] if any(w.text in ',“”";:' for w in held) else held


def described(words: Iterable[str], cast: Cast) -> list[int]:
    """Return the persons of the cast whom a description fits, the best fit alone where one is better than the rest.

    "the Dutch minister" is a minister with a Dutch office; "the leader" may be any head of a state or party.
    """
    said = list(words)
    head, modifiers = _parts(said)
    if not head:
        return []
    over = not OVER.isdisjoint(said)
    scored: list[tuple[int, int]] = []
    for place, party in enumerate(cast.parties):
        known = _countries(word for role in party.roles for word in role.head)
        if party.kind != "person" or (known and _countries(modifiers) and not known & _countries(modifiers)):
            continue
        roles = [r for r in party.roles if not over or not OVER.isdisjoint(r.words)]  # a former head is no head
        fits = [_score(head, modifiers, role) for role in roles]
        if fits and max(fits) > 0:
            scored.append((max(fits), place))
    best = max((score for score, _ in scored), default=0)
    return [place for score, place in scored if score == best]


def same_words(words: Iterable[str], cast: Cast) -> int | None:
    """Return the one person to whom the article gives this description word for word ("a senior aide to the king")."""
    said = Role.of(list(words))
    whole = [
        n for n, p in enumerate(cast.parties) if len(said.words) > 3 and any(said.words <= r.words for r in p.roles)
    ]
    # "the aide, Bo Roy," points back to the one aide who came in without a name.
    back = [
        n for n, p in enumerate(cast.parties) if any(r.head <= said.head | {"the"} and "the" in r.head for r in p.roles)
    ]
    return whole[0] if len(whole) == 1 else back[0] if len(back) == 1 and not whole else None


def _parts(words: list[str]) -> tuple[str, set[str]]:
    """Return the head noun of a description and the words that narrow it."""
    cut = next((i for i, w in enumerate(words) if i and w in TAILS), len(words))
    tail = " ".join(w for w in words[cut + 1 :] if w != "the")
    content = [
        one_spelling(w) for w in words[:cut] if w not in ("the", "his", "her", "its", "their", "a", "an", "’s", "'s")
    ]
    heads = [w for w in content if w in people()]
    return (heads[-1], set(content) - {heads[-1]} | ({tail} if tail else set())) if heads else ("", set())


def _score(head: str, modifiers: set[str], role: Role) -> int:
    """Return how well a role fits: 0 where head or country speak against it."""
    mine, theirs = _countries(modifiers), _countries(role.words)
    leads = head == "leader" and bool(role.head & _LEADERS)
    same = head in role.head or leads or ("counterpart" in role.head and bool(mine & theirs))
    if not same or (mine and theirs and not mine & theirs):
        return 0
    return 1 + len(modifiers & role.words) + 2 * bool(mine & theirs)


def _countries(words: Iterable[str]) -> set[str]:
    """Return the ISO codes of the countries that words name or describe."""
    found: set[str] = set()
    for word in words:
        form = word.title() if word.replace(" ", "").isalpha() else word.upper()
        iso = demonyms().get(form) or (places()[form].country if form in places() else "")
        found |= {iso} if iso else set()
    return found
