"""Find the words that stand for who takes part in an event, by what hangs on what.

Takes:  the tree of a sentence, its words and the place of an event's word.
Gives:  taking(), acts(): the places of the nouns and pronouns that take part, and of those that do it; holders(),
        reaches(): whether a day or a place is the event's own.
Leaves: who those words mean: partakers.py; where and when: sites.py, timing.py.

The relations are those of Universal Dependencies 2 (de Marneffe et al. 2021).
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from onrecord.read.events.governed import LIGHT
from onrecord.read.lexicon import governors
from onrecord.read.smallwords import RELATIVES
from onrecord.read.trees import Tree
from onrecord.read.words import Word

SUBJECTS = ("nsubj", "nsubj:pass")
_TELLING = ("obj", "nsubj:pass", "nsubj", "obl", "nmod", "xcomp", "ccomp", "conj", "acl", "appos", "compound")
"""Relations upwards along which a word may tell how firm an event is."""
_CARRIED = ("obj", "nsubj:pass", "nsubj", "obl")
_WITH = frozenset("with between by among against alongside of".split())
"""Prepositions that lead from an event's noun to who takes part in it."""
_BESIDE = frozenset("with between against alongside".split())
"""Those that do so from a verb: "of" and "by" lead elsewhere there."""
_NOMINAL = (
    "nmod",
    "nmod:unmarked",
    "nmod:poss",
    "obl",
    "obl:unmarked",
    "appos",
    "conj",
    "compound",
    "flat",
    "nmod:desc",
)
_HAPPENING = frozenset(
    "take takes took taking place happen happens happened occur occurs occurred begin begins began begun start starts "
    "started open opens opened end ends ended last lasts lasted continue continues continued resume resumes resumed "
    "follow follows followed following come comes came go goes went be been being".split()
)
"""Verbs that say no more of an event's noun than that it is."""
_ACTING = frozenset(
    "call calls called convene convenes convened organise organised organises organize organized organizes chair "
    "chairs chaired lead leads led join joins joined skip skips skipped miss missed leave leaves left quit "
    "announce announces announced order orders ordered begin begins began start starts started end ends ended "
    "suspend suspended break broke plan plans planned planning seek seeks sought request requested put puts make "
    "makes made".split()
)
"""Verbs whose subject takes part in what their object names, beside those that only carry it."""
_MEANWHILE = frozenset("after following during before at in".split())
"""Prepositions by which what somebody does or says stands beside an event in which they take part."""
_GATHERING = frozenset(
    "called calls call convened convenes convene chaired chairs joined joins skipped missed led".split()
)
"""Verbs of bringing about and of coming to a gathering: their day is its own."""
_PARTS = frozenset("round rounds series wave waves string set number couple spate possibility prospect kind".split())
"""Nouns that count or part what "of" leads to."""
_PLANS = ("plan", "put off", "call off", "do")
"""Classes of verbs whose day is that of what is planned, put off or called off."""
DEEP = 4
"""Verbs on verbs that are followed upwards: "agreed to begin to withdraw"."""


def whole(tree: Tree, words: Sequence[Word], at: int) -> int:
    """Return the noun that counts or parts an event's own: "round" of "a new round of sanctions"."""
    head = tree.heads[at]
    counted = tree.relations[at] == "nmod" and words[head].lower in _PARTS and _led(tree, words, at, frozenset({"of"}))
    return head if counted else at


def carriers(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return the verbs that carry an event: "hold" of "will hold talks", "agreed" of "agreed to begin to withdraw"."""
    found, place = list[int](), whole(tree, words, at)
    for _ in range(DEEP):
        head, relation = tree.heads[place], tree.relations[place]
        light = words[head].lower in LIGHT | _HAPPENING | _ACTING or words[head].lower in governors()
        if head == place or not (relation == "xcomp" or (relation in _CARRIED and light)):
            break
        found.append(head)
        place = head
    return found


def holders(tree: Tree, words: Sequence[Word], at: int) -> set[int]:
    """Return the words on which an event's own day or place may hang: its word, and the verbs that only carry it.

    "They agreed on Friday to meet": the verb above an event's own is another's. "The talks held on Friday", "the vote
    scheduled for Friday": the verb below tells of nothing else.
    """
    top = whole(tree, words, at)
    head, relation = tree.heads[top], tree.relations[top]
    over = [head] if relation in (*_CARRIED, "xcomp") and head != top and _only_carries(tree, words, head) else []
    below = [verb for each in (at, top, *over) for verb in tree.under(each, "xcomp", "acl", "acl:relcl")]
    return {at, top, *over, *(verb for verb in below if _only_carries(tree, words, verb))}


def speaking(tree: Tree, words: Sequence[Word], at: int) -> set[int]:
    """Return the words that may tell how firm an event is: those that hang on its word, the verb on which it hangs, and
    what hangs on that one where it only carries the event or is joined to it by "to".

    "Would challenge the veto": "would" tells of the challenge.
    """
    place = whole(tree, words, at)
    beside = {*tree.children[at], *tree.children[place]}
    found = {at, place, *beside, *(word for each in beside for word in tree.under(each, "advmod"))}
    for _ in range(DEEP):
        head, relation = tree.heads[place], tree.relations[place]
        if head == place or relation not in _TELLING:
            break
        found.add(head)
        if relation in _CARRIED and not _only_carries(tree, words, head) and words[head].lower not in _ACTING:
            break
        found.update(tree.under(head, "aux", "aux:pass", "advmod", "mark", "cop", "compound:prt", "xcomp"))
        place = head
    return found


def reaches(tree: Tree, at: int, own: Set[int], others: Set[int]) -> bool:
    """Tell whether a noun hangs on one of an event's own words, by nouns alone and none of them another event.

    "A meeting in Paris on Friday": the day hangs on the place, the place on the meeting.
    """
    for _ in range(DEEP):
        if at in own:
            return True
        if at in others or tree.relations[at] not in _NOMINAL or tree.heads[at] == at:
            return False
        at = tree.heads[at]
    return at in own


def _only_carries(tree: Tree, words: Sequence[Word], verb: int, *, deep: bool = True) -> bool:
    """Tell whether a verb says no more of an event than that it is, begins, is planned, put off or called off.

    "The talks will continue", but not "the decision will continue to harm".
    """
    word = words[verb].lower
    light = word in LIGHT | _HAPPENING | _GATHERING or governors().get(word) in _PLANS
    further = tree.under(verb, "xcomp") if deep else []
    return light and all(
        _only_carries(tree, words, each, deep=False) or not words[each].lower.isalpha() for each in further
    )


def opens(tree: Tree, words: Sequence[Word], at: int) -> int | None:
    """Return the first of the verbs that a verb is joined to: a day in front of it is that of all of them."""
    joined = tree.relations[at] == "conj" and not tree.under(at, *SUBJECTS)
    return tree.heads[at] if joined and tree.heads[at] < at else None


def subjects(tree: Tree, words: Sequence[Word], verb: int, *, deep: int = DEEP) -> list[int]:
    """Return the subjects of a verb, those that it shares with another included."""
    own = tree.under(verb, *SUBJECTS)
    head, relation = tree.heads[verb], tree.relations[verb]
    if own and not (relation == "acl:relcl" and words[own[0]].lower in RELATIVES):
        return own
    if relation == "acl:relcl":
        return [head]
    if not deep or head == verb:
        return []
    if relation == "xcomp":
        return tree.under(head, "obj") or subjects(tree, words, head, deep=deep - 1)
    if relation == "acl" and words[verb].lower.endswith("ing"):
        return [head]
    if relation == "acl":  # "plans to meet": whose plans, or who has them
        owners = tree.under(head, "nmod:poss")
        carried = tree.relations[head] in ("obj", "obl") and tree.heads[head] != head
        return owners or (subjects(tree, words, tree.heads[head], deep=deep - 1) if carried else [])
    shared = relation == "conj" or (relation in ("advcl", "ccomp") and not _finite(tree, words, verb))
    return subjects(tree, words, head, deep=deep - 1) if shared else []


def _finite(tree: Tree, words: Sequence[Word], verb: int) -> bool:
    """Tell whether a verb has a subject of its own, seen or not: "considered closing it" shares that of the other."""
    bare = words[verb].lower.endswith("ing") or any(words[mark].lower == "to" for mark in tree.under(verb, "mark"))
    return not bare or bool(tree.under(verb, "aux"))


def taking(tree: Tree, words: Sequence[Word], at: int, *, verb: bool) -> list[int]:
    """Return the words that stand for who takes part, those joined by "and" with them, in reading order."""
    found = _of_verb(tree, words, at) if verb else _of_noun(tree, words, at)
    return sorted({each for place in found for each in tree.joined(place)} - {at})


def acts(tree: Tree, words: Sequence[Word], at: int, *, verb: bool) -> list[int]:
    """Return the words that stand for who does it: the subjects of its verb, or of the one that carries it."""
    verbs = [at] if verb else [] if tree.relations[at] in SUBJECTS else carriers(tree, words, at)[:1]
    found = [subject for each in verbs for subject in subjects(tree, words, each)]
    return [each for place in found if tree.relations[place] != "nsubj:pass" for each in tree.joined(place)]


def _of_verb(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    beside = [place for place in tree.under(at, "obl") if _led(tree, words, place, _BESIDE)]
    visiting = [verb for verb in tree.under(at, "advcl") if _led(tree, words, verb, _BESIDE, by="mark")]
    within = [each for verb in visiting for each in tree.under(verb, "obj")]  # "met with visiting Bo Carter"
    return [*subjects(tree, words, at), *tree.under(at, "obj", "iobj", "obl:agent"), *beside, *within]


def _of_noun(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    own = tree.under(at, "nmod:poss", "compound")
    led = [place for place in tree.under(at, "nmod", "obl") if _led(tree, words, place, _WITH)]
    agents = [agent for verb in tree.under(at, "acl", "acl:relcl") for agent in tree.under(verb, "obl:agent")]
    beside = any(_led(tree, words, place, _BESIDE) for place in led)
    return [*own, *led, *agents, *(_of_carriers(tree, words, at) or (_of_clause(tree, words, at) if beside else []))]


def _of_clause(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return the subject of the verb that an event goes before: "after talks with Carter, Roy said"."""
    top = whole(tree, words, at)
    beside = _led(tree, words, top, _MEANWHILE) and not tree.under(at, "nmod:poss")
    if beside and tree.relations[top] == "nmod":
        return [tree.heads[top]]
    return subjects(tree, words, tree.heads[top]) if beside and tree.relations[top] == "obl" else []


def _of_carriers(tree: Tree, words: Sequence[Word], at: int) -> list[int]:
    """Return who acts by the verb that carries a noun; where the noun is its subject, only those beside it."""
    verbs = carriers(tree, words, at)
    if not verbs:
        return []
    beside = [place for place in tree.under(verbs[0], "obl") if _led(tree, words, place, _BESIDE)]
    acting = [] if tree.relations[whole(tree, words, at)] in SUBJECTS else subjects(tree, words, verbs[0])
    return [*acting, *beside, *tree.under(verbs[0], "obl:agent")]


def _led(tree: Tree, words: Sequence[Word], at: int, prepositions: Set[str], *, by: str = "case") -> bool:
    return any(words[case].lower in prepositions for case in tree.under(at, by))
