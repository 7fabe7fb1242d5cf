"""Tell in what mood an event's word stands, by what hangs on it and what it hangs on.

Takes:  the tree of a sentence, its words and the place of an event's word.
Gives:  nominal(): whether it stands as a noun; mood(): the modal, the negation, the conjunction and the governing word
        over it, read off the tree.
Leaves: the same by the order of words: governed.py; what both are worth: weighed.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.read.events.governed import LIGHT, NOT, is_noun
from onrecord.read.lexicon import governors
from onrecord.read.smallwords import MODALS, PASTS
from onrecord.read.trees import Tree
from onrecord.read.words import Word

_HAVE = frozenset("have has had having 've ’ve".split())
_DO = frozenset("do does did".split())
_UP = ("obj", "obl", "nsubj", "nsubj:pass", "nmod", "conj")
"""Relations by which a noun hangs on the verb whose mood is its own."""
_OVER = ("xcomp", "ccomp", "acl", "csubj", "advcl", "obj", "obl", "nmod", "nsubj:pass")
_NOUNS = ("nmod", "nmod:poss", "obl", "obl:agent", "nsubj:pass", "compound", "appos")
_VERBS = ("ccomp", "acl", "acl:relcl", "aux", "cop")
_PAST = frozenset("have has had was were did 've ’ve".split())
_ASSERTED = ("root", "ccomp", "conj", "parataxis", "acl:relcl", "advcl")
"""Relations of the verbs of clauses that assert."""
_OPEN = frozenset("if whether unless until before to".split())
_MARKS = frozenset("if unless whether until before after since that to when while because as".split())


@dataclass(frozen=True, slots=True)
class Mood:
    """What stands over an event's word: "" where nothing does.

    relation is how the word hangs, modal and tense are its auxiliaries', mark opens its clause, above is the class of
    the word that it hangs on (data/governors.tsv). done tells that a finished verb of a clause of its own says it.
    """

    relation: str
    modal: str
    tense: str
    mark: str
    above: str
    negative: bool
    done: bool

    def features(self) -> Iterator[tuple[str, float]]:
        """Yield what there is of it, each with 1."""
        for name in ("relation", "modal", "tense", "mark", "above"):
            yield f"tree {name} {getattr(self, name)}", 1.0
        yield "tree negative", float(self.negative)
        yield "tree done", float(self.done)


def nominal(tree: Tree, words: Sequence[Word], at: int) -> bool:
    """Tell whether a word stands as a noun: by what hangs on it; where nothing tells, by the words before it."""
    if tree.under(at, "det", "amod", "nmod:poss", "case", "nummod", "compound"):
        return True
    if tree.under(at, "aux", "aux:pass", "nsubj", "nsubj:pass", "obj", "mark", "expl"):
        return False
    return tree.relations[at] in _NOUNS or (tree.relations[at] not in _VERBS and is_noun(words, at))


def mood(tree: Tree, words: Sequence[Word], at: int, *, noun: bool) -> Mood:
    """Return the mood of an event's word: of a noun that of the verb that it hangs on."""
    verb = _verb(tree, at) if noun else at
    auxiliaries = _auxiliaries(tree, words, verb)
    modal = next((word for word in auxiliaries if word in MODALS), "")
    negative = _negated(tree, words, at) or _negated(tree, words, verb)
    told = not noun or (
        verb != at and words[verb].lower in LIGHT and tree.relations[at] in ("obj", "nsubj:pass", "obl")
    )
    marks = [words[mark].lower for mark in tree.under(verb, "mark", "advmod") if words[mark].lower in _MARKS]
    head = tree.heads[at] if tree.relations[at] in _OVER else at
    return Mood(
        relation=tree.relations[at],
        modal=modal,
        tense=next((_tense(word) for word in auxiliaries if word not in MODALS), _form(words[verb])),
        mark=next(iter(marks), ""),
        above=governors().get(words[head].lower, "") if head != at else "",
        negative=negative,
        done=told and not modal and not negative and _finished(tree, words, verb),
    )


def _finished(tree: Tree, words: Sequence[Word], verb: int) -> bool:
    """Tell whether a verb is finite and past, in a clause that asserts it: "made", "has made", "was made"."""
    own = [words[each].lower for each in tree.under(verb, "aux", "aux:pass")]
    past = words[verb].lower in PASTS or words[verb].lower.endswith("ed")
    tensed = past and (not own or not _PAST.isdisjoint(own))
    marks = {words[mark].lower for mark in tree.under(verb, "mark", "advmod", "case")}
    subject = bool(tree.under(verb, "nsubj", "nsubj:pass")) or tree.relations[verb] in ("conj", "root")
    return tensed and subject and tree.relations[verb] in _ASSERTED and marks.isdisjoint(_OPEN)


def _verb(tree: Tree, at: int) -> int:
    return tree.heads[at] if tree.relations[at] in _UP else at


def _auxiliaries(tree: Tree, words: Sequence[Word], verb: int) -> list[str]:
    """Return the auxiliaries of a verb; of one that is joined or led to by another without its own, the other's."""
    own = [words[each].lower for each in tree.under(verb, "aux", "aux:pass", "cop")]
    shares = not own and tree.relations[verb] in ("conj", "xcomp") and not tree.under(verb, "nsubj", "nsubj:pass")
    return _auxiliaries(tree, words, tree.heads[verb]) if shares and tree.heads[verb] != verb else own


def _tense(auxiliary: str) -> str:
    if auxiliary in _HAVE:
        return "have"
    if auxiliary in _DO:
        return "do"
    return "was" if auxiliary in ("was", "were") else "be"


def _form(word: Word) -> str:
    small = word.lower
    return next((f"-{end}" for end in ("ing", "ed", "s") if small.endswith(end)), "bare")


def _negated(tree: Tree, words: Sequence[Word], at: int) -> bool:
    below = [words[each].lower for each in tree.under(at, "advmod", "det", "aux", "cc", "case")]
    return any(word in NOT or word.endswith(("n't", "n’t")) for word in below)
