"""Take a post and whose it is out of the words that tell it.

Takes:  words in their order, as they stand: "Norway’s foreign minister", "chief executive of Halden Motors".
Gives:  office_of(): Office, so that two articles' wordings of one post can be compared.
Leaves: where in an article such words stand: given_offices.py. Who held what by the tables: office_holders.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from onrecord.model.chain import Office
from onrecord.model.mention import NameKind
from onrecord.read.lexicon import demonyms, organisations, people, places, titles
from onrecord.read.smallwords import FUNCTION_WORDS

SPELLING = {
    "defense": "defence",
    "labor": "labour",
    "advisor": "adviser",
    "counselor": "counsellor",
    "chairwoman": "chairman",
    "chair": "chairman",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "congresswoman": "congressman",
    "businesswoman": "businessman",
    "policewoman": "policeman",
    "actress": "actor",
    "premier": "prime minister",
    "pm": "prime minister",
    "ceo": "chief executive",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "prof": "professor",
    "boss": "head",
}
"""How words of posts are spelt here; the feminine is the same post."""
PAST = frozenset("former ex onetime then late outgoing ousted retired".split())
PLAIN = frozenset(
    "year years month months decade decades term terms time new acting current deputy-acting incumbent officer newly "
    "elected re-elected longtime veteran top senior embattled powerful vocal year-old old aged killed".split()
)
"""Words that change nothing of what the post is ("chief executive officer")."""
PARTIES = frozenset(
    "republican republicans democrat democrats democratic labour labor tory conservative liberal".split()
)
"""Parties before a post: they are not what it is of ("Republican senator")."""
RELATIONS = frozenset(
    "rival predecessor successor brother sister cousin colleague opponent friend ally son daughter wife husband "
    "widow widower father mother parent partner nephew niece uncle aunt grandson granddaughter grandfather "
    "grandmother relative spouse boyfriend girlfriend bride groom bridegroom heir neighbour neighbor counterpart "
    "accuser critic supporter victim suspect survivor document source man woman boy girl lady gentleman child "
    "teenager person guest host plaintiff defendant detainee inmate prisoner hostage passenger voter citizen "
    "resident customer caller listener member official incumbent participant contender candidate nominee hopeful "
    "frontrunner favourite winner".split()
)
"""Nouns for what somebody is to others or for a while: they tell nobody from a namesake,
and what follows is somebody else's post ("a rival of the mayor")."""
MOST = 4
"""Words of a post; where more are left, a clause was read for one."""
TALE = frozenset("who which that said says was is has had while when where".split())
"""Words with which something else than the post begins."""


def office_of(words: Sequence[str], named: Mapping[str, NameKind] | None = None) -> Office | None:
    """Return the office that words describe, None where no noun for a post is among them.

    A name of several words stands in words as one; named has the kinds of the names of the article, besides which only
    the tables tell a name.

    >>> office_of("Norway ’s foreign minister".split())
    Office(words=('foreign', 'minister'), places=('NO',), bodies=(), former=False)
    >>> office_of(["the", "former", "chairman", "of", "Hull Rail"], {"Hull Rail": "organisation"})
    Office(words=('chairman',), places=(), bodies=('Hull Rail',), former=True)
    """
    spots: set[str] = set()
    bodies: set[str] = set()
    plain: list[str] = []
    said = _until_tale(words)
    for word in said:
        kind = _kind(word, named or {})
        if kind == "place":
            spots.add(_spot(word))
        elif kind is not None:
            bodies.add(organisations().get(word, word))
        elif not (word[0].isupper() and not _titular(word)):
            plain.extend(_spelt(word))
    post = tuple(sorted(set(plain) - PAST - PLAIN - PARTIES))
    noun = next((word for word in plain if word in people()), "")
    if noun in RELATIONS or len(post) > MOST or not any(_is_post(word) for word in post):
        return None
    return Office(post, tuple(sorted(spots)), tuple(sorted(bodies)), not PAST.isdisjoint(word.lower() for word in said))


def _is_post(word: str) -> bool:
    """Tell whether a word is a noun for the post of one person; honorifics ("Mr") are none."""
    noun, title = people().get(word), titles().get((word,))
    one = noun is not None and noun.number == "singular" and noun.kind != "group"
    return one or (title is not None and title.kind != "honorific")


def _until_tale(words: Sequence[str]) -> Sequence[str]:
    """Return words up to where a clause begins."""
    return words[: next((n for n, w in enumerate(words) if w == "," or (n and w.lower() in TALE)), len(words))]


def _kind(word: str, named: Mapping[str, NameKind]) -> NameKind | None:
    """Return the kind of a name, None for a word that is none: titles are not, nor is a party before a post."""
    if not word[0].isupper() or word.lower() in PARTIES or (" " not in word and _titular(word)):
        return None
    if word in demonyms() or word in places():
        return "place"
    return "organisation" if word in organisations() else named.get(word)


def _spot(word: str) -> str:
    """Return the code of a country, by its name or its adjective, or the name of another place."""
    if word in demonyms():
        return demonyms()[word]
    known = places().get(word)
    if known is None:
        return word
    return known.country if known.kind in ("country", "seat") and known.country else known.name


def _titular(word: str) -> bool:
    small = word.lower().rstrip(".")
    return small in people() or small in SPELLING or small in _parts()


@cache
def _parts() -> frozenset[str]:
    """Return the words of which titles are made ("foreign", "chief")."""
    return frozenset(word for title in titles() for word in title)


def _spelt(word: str) -> Iterable[str]:
    small = word.lower().strip(".,’'")
    return (
        SPELLING.get(small, small).split()
        if small[:1].isalpha() and small not in FUNCTION_WORDS and small != "s"
        else ()
    )
