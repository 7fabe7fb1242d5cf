"""Learn which offices an article gives to whom, and who "the mayor" is.

Takes:  the layout, the names and the cast.
Gives:  learn() adds the roles that stand in apposition; described() finds the people a description fits.
Leaves: offices that only a table of office-holders knows.
"""

from collections.abc import Iterable

from onrecord.read.layout import Layout, Sentence
from onrecord.read.lexicon import demonyms, people, places
from onrecord.read.names import Name
from onrecord.read.parties import Cast
from onrecord.read.words import Word

_LEADERS = frozenset("president premier minister chancellor king queen chairman leader emir sultan".split())
_SAME = {"advisor": "adviser", "chairwoman": "chairman", "spokeswoman": "spokesman", "spokesperson": "spokesman"}
_EDGES = frozenset('. ; : ( ) “ ” " – —'.split())
TAILS = frozenset("of for in at on from with to who which that".split())


def learn(layout: Layout, names: Iterable[Name], cast: Cast) -> None:
    """Add to each person the roles that stand beside the name: "Ann Lee, the mayor of Hull," and "the mayor, Ann Lee"."""
    for name in names:
        party = cast.at.get(name.span)
        sentence = layout.sentence_at(name.span.start)
        if name.kind != "person" or party is None or not sentence:
            continue
        for words in (_after(sentence, name), _before(sentence, name)):
            role = frozenset(_plain(w.lower) for w in words)
            nouns = [people()[w] for w in role if w in people()]
            if nouns and role not in cast.parties[party].roles:
                cast.parties[party].roles.append(role)
                sexes = {n.gender for n in nouns} - {"u"}
                if len(sexes) == 1 and cast.parties[party].gender == "u":
                    cast.parties[party].gender = sexes.pop()


def _after(sentence: Sentence, name: Name) -> list[Word]:
    """Return the words of "Name, the ROLE of ...," up to the next comma."""
    rest = [w for w in sentence.words if w.start >= name.span.end]
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
    before = [w for w in sentence.words if w.end <= name.lead.start]
    if len(before) < 3 or before[-1].text != "," or before[-2].lower not in people():
        return []
    role: list[Word] = []
    for word in reversed(before[-9:-1]):
        if word.text == "," or word.text in _EDGES:
            break
        role.append(word)
        if word.lower in ("the", "a", "an", "his", "her"):
            break
    return role


def _plain(word: str) -> str:
    return _SAME.get(word.rstrip("."), word.rstrip("."))


def described(words: Iterable[str], cast: Cast) -> list[int]:
    """Return the persons of the cast whom a description fits, the best fit alone where one is better than the rest.

    "the Dutch minister" is a minister with a Dutch office; "the leader" may be any head of a state or party.
    """
    head, modifiers = _parts(list(words))
    if not head:
        return []
    scored: list[tuple[int, int]] = []
    for place, party in enumerate(cast.parties):
        known = _countries(frozenset().union(*party.roles))
        if party.kind != "person" or (known and _countries(modifiers) and not known & _countries(modifiers)):
            continue
        fits = [_score(head, modifiers, role) for role in party.roles]
        if fits and max(fits) > 0:
            scored.append((max(fits), place))
    best = max((score for score, _ in scored), default=0)
    return [place for score, place in scored if score == best]


def same_words(words: Iterable[str], cast: Cast) -> int | None:
    """Return the one person to whom the article gives this description word for word ("a senior aide to the king")."""
    content = {_plain(w) for w in words}
    fits = [n for n, p in enumerate(cast.parties) if len(content) > 3 and any(content <= role for role in p.roles)]
    return fits[0] if len(fits) == 1 else None


def _parts(words: list[str]) -> tuple[str, set[str]]:
    """Return the head noun of a description and the words that narrow it."""
    cut = next((i for i, w in enumerate(words) if i and w in TAILS), len(words))
    tail = " ".join(w for w in words[cut + 1 :] if w != "the")
    content = [_plain(w) for w in words[:cut] if w not in ("the", "his", "her", "its", "their", "a", "an", "’s", "'s")]
    heads = [w for w in content if w in people()]
    return (heads[-1], set(content) - {heads[-1]} | ({tail} if tail else set())) if heads else ("", set())


def _score(head: str, modifiers: set[str], role: frozenset[str]) -> int:
    """Return how well a role fits: 0 where head or country speak against it."""
    mine, theirs = _countries(modifiers), _countries(role)
    same = (
        head in role or (head == "leader" and bool(role & _LEADERS)) or ("counterpart" in role and bool(mine & theirs))
    )
    if not same or (mine and theirs and not mine & theirs):
        return 0
    return 1 + len(modifiers & role) + 2 * bool(mine & theirs)


def _countries(words: Iterable[str]) -> set[str]:
    """Return the ISO codes of the countries that words name or describe."""
    found: set[str] = set()
    for word in words:
        form = word.title() if word.replace(" ", "").isalpha() else word.upper()
        iso = demonyms().get(form) or (places()[form].country if form in places() else "")
        found |= {iso} if iso else set()
    return found
