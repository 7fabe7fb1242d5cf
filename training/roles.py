"""What the model finds: tags of pieces, properties of triggers, and roles around an anchor.

Takes:  nothing.
Gives:  the literal tables from which data, model, losses and measures are made.
Leaves: how any of it is learned.

A span is tagged B and I (begin, inside). A role is tagged the same way, but once for each anchor: given this cue, which
pieces are its source, which its content. So contents may nest and stand in pieces, and links need no second model.
"""

SPANS: dict[str, tuple[str, ...]] = {
    "cue": ("x",),
    "source": ("x",),
    "content": ("x",),
    "name": ("person", "organisation", "place", "event", "other"),
    "time": ("DATE", "TIME", "DURATION", "SET"),
    "event": ("x",),
    "mention": ("x",),
}
"""Layers that are tagged over all pieces, with their kinds; "mention" tags the head word of a mention of a chain."""

PROPERTIES: dict[str, tuple[str, ...]] = {
    "when": ("past", "present", "future", "unknown"),
    "polarity": ("positive", "negative"),
    "certainty": ("certain", "probable", "possible"),
}
"""What is told of each event at the first piece of its trigger; beside them stands factuality, a number (-3 to 3)."""

ROLES: dict[str, tuple[str, ...]] = {
    "cue": ("source", "content"),
    "event": ("time", "participant"),
    "mention": ("extent",),
}
"""The roles around an anchor of each layer."""


def tags(layer: str) -> int:
    """Count the tags of a layer: one for outside, B and I for each kind."""
    return 1 + 2 * len(SPANS[layer])
