"""What the model finds: tags of pieces, properties of triggers, and roles around an anchor.

Takes:  nothing.
Gives:  the literal tables from which data, model, losses and measures are made.
Leaves: how any of it is learned.

A span is tagged B and I (begin, inside). A role is tagged the same way, but once for each anchor: given this cue, which
pieces are its source, which its content. So contents may nest and stand in pieces, and links need no second model.
"""

SPANS: dict[str, tuple[str, ...]] = {
    "attribution": ("source", "cue", "content"),
    "name": ("person", "organisation", "place", "event", "other"),
    "time": ("DATE", "TIME", "DURATION", "SET"),
    "event": ("x",),
    "mention": ("x",),
}
"""Layers that are tagged over all pieces, with their kinds.

"attribution" tags the three parts together: they do not overlap, and which follows which is told by learned weights.
"mention" tags the head words of each mention of a chain; how far the mention reaches is pointed at from there.
"""

CHAINED = ("attribution",)
"""Layers whose tags are decided as one sequence, with learned weights from tag to tag."""

PROPERTIES: dict[str, tuple[str, ...]] = {
    "when": ("past", "present", "future", "unknown"),
    "polarity": ("positive", "negative"),
    "certainty": ("certain", "probable", "possible"),
}
"""What is told of each event at the first piece of its trigger; beside them stands factuality, a number (-3 to 3)."""

ROLES: dict[str, tuple[str, ...]] = {
    "cue": ("source", "content"),
    "event": ("time", "participant", "place"),
}
"""The roles around an anchor of each layer: the time is one that holds the event, not one before or after it."""

RELATIONS: tuple[str, ...] = tuple(
    "root nsubj nsubj:pass obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:unmarked nmod:desc csubj "
    "ccomp xcomp advcl acl acl:relcl amod advmod nummod appos compound compound:prt flat fixed det case mark aux "
    "aux:pass cop cc conj expl parataxis punct dep".split()
)
"""How a word hangs on another: the relations of Universal Dependencies 2, finer where rules ask for it."""


def tags(layer: str) -> int:
    """Count the tags of a layer: one for outside, B and I for each kind."""
    return 1 + 2 * len(SPANS[layer])


HIDDEN = 384
"""Numbers of a piece inside the encoder."""
ANCHOR = 192
"""Numbers in which a piece and an anchor meet: half the hidden width."""
MENTION = 64
"""Numbers in which two mentions meet."""
ARC, TIE = 128, 96
"""Numbers in which a word meets the one that it hangs on: to find it, and to tell by which relation."""
HUNG: dict[str, int] = {"dependent": ARC, "governor": ARC, "tied": TIE, "tying": TIE}
"""The outputs that tell what a word hangs on."""
TOP = 3
"""Layers at the encoder's top that have a second copy, which learned further from events of record: events.onnx."""
LOWER: dict[str, int] = {"lower": HIDDEN}
"""The output on which those copies stand: what a piece is before the TOP layers."""
MEANT = "event word"
"""What the copies give for a piece, HIDDEN numbers, beside the outputs."""
FARTHEST = 64
"""Pieces beyond which the distance from an anchor or a head is told no further."""

OUTPUTS: dict[str, int] = {
    **{layer: tags(layer) for layer in SPANS},
    **{name: len(values) for name, values in PROPERTIES.items()},
    "factuality": 1,
    **{f"{layer} {part}": ANCHOR for layer in ROLES for part in ("piece", "anchor")},
    "later": MENTION,
    "earlier": MENTION,
    "new": 1,
    "head": 2 * MENTION,
    "edge": 2 * MENTION,
    "vector": HIDDEN,
    **HUNG,
    **LOWER,
}
"""The outputs of the network, each with the numbers that it gives for a piece.

"cue piece" and "cue anchor" meet in roles.py; "later", "earlier" and "new" tell of a mention what it means, "head" and
"edge" how far it reaches (chains.py); the mean of "vector" over the pieces of a sentence is the sentence's vector;
those of HUNG tell what a word hangs on (syntax.py); from "lower" events.onnx goes on.
"""
