"""Give a speaker the main clause of what is said, where only its last clause was taken for it.

Takes:  the attributions of an article in reading order, and its layout.
Gives:  with_main_clause(): the same, the words before a clause like "whatever the posters say" joined to it.
Leaves: where content begins and ends: network/, contents.py.

"She will not sing in Ghent, whatever the posters say, her manager said": no subordinate clause is said alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span, trimmed
from onrecord.read.layout import Layout

_SUBORDINATE = re.compile(
    r"(?:whatever|however|whoever|whichever|no matter|although|though|even though|even if|unless|because|since|so that"
    r"|provided|as long as|until)\s",
    re.I,
)
_COMMA = re.compile(r",\s+$")


def with_main_clause(found: Sequence[Attribution], layout: Layout) -> list[Attribution]:
    """Return the attributions, each with the main clause of its sentence that nobody else says."""
    return [_whole(one, found, layout) for one in found]


def _whole(said: Attribution, others: Sequence[Attribution], layout: Layout) -> Attribution:
    first = said.content[0]
    if said.mode == "direct" or said.cue is None or said.cue.start < first.end or not said.stated:
        return said
    sentence = layout.sentence_at(first.start)
    if sentence is None or not _SUBORDINATE.match(layout.text, first.start):
        return said
    comma = _COMMA.search(layout.text, max(sentence.span.start, first.start - 3), first.start)
    before = Span(sentence.span.start, comma.start() if comma else sentence.span.start)
    if len(before) == 0 or any(_meets(other, before) for other in others if other is not said):
        return said
    return replace(said, content=(trimmed(before, layout.text), *said.content))


def _meets(other: Attribution, words: Span) -> bool:
    """Tell whether words are, or introduce, what another says."""
    spans = [*other.content, *([other.cue] if other.cue else []), *([other.source] if other.source else [])]
    return any(span.meets(words) for span in spans)
