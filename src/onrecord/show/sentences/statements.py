"""Say who said what.

Takes:  a View and its statements.
Gives:  utterances, each with all that report it; the words, and what the report tells of the saying.
Leaves: what was read and became no line: text/abstentions.py.
"""

from collections.abc import Iterable, Sequence

from onrecord.model.statement import Statement
from onrecord.show.days import in_words
from onrecord.show.grouping import grouped_by
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible

KEY = "In quotation marks: the speaker's own words. Without: the reporter's words for them."
NOBODY = "unattributed"
PLAIN = frozenset({"", "said", "says", "say", "saying", "told", "added", "adds", "according to", "according", "stated"})
"""Cues that mean no more than that it was said; any other is printed before the words: "denied: ..."."""


def by_speaker(view: View, found: Iterable[Statement]) -> list[tuple[str | None, list[Statement]]]:
    """Return the statements of each speaker, the one who said most first, the unattributed last."""
    groups = grouped_by(found, lambda said: said.speaker)
    return sorted(groups.items(), key=lambda item: (item[0] is None, -len(item[1]), speaker(view, item[0])))


def speaker(view: View, one: str | None) -> str:
    """Name who speaks; a statement without a speaker is shown as unattributed, never given to the nearest name."""
    return view.name(one) if one else NOBODY


def utterances(view: View, own: Iterable[Statement]) -> list[list[Statement]]:
    """Return the reports of each utterance together; without a speaker none are joined but by their very words."""
    return list(grouped_by(own, lambda said: _utterance_key(view, said)).values())


def _utterance_key(view: View, said: Statement) -> str:
    return min([said.id, *said.same_as]) if said.speaker else quoted(view, said)


def wordings(view: View, reports: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Return the wordings of one utterance, the speaker's own words first."""
    return grouped_by(sorted(reports, key=lambda said: said.mode != "direct"), lambda said: quoted(view, said))


def quoted(view: View, said: Statement) -> str:
    """Return the words: in quotation marks only where the stored characters are direct speech.

    Reported speech is the narrator's wording; marks that stand in it are the article's own.
    """
    parts = [view.words(said.article, part) for part in said.parts]
    if said.mode == "direct":
        return " … ".join(f"“{part}”" for part in parts)
    cue = visible(said.cue or "")
    return f"{cue}: {' … '.join(parts)}" if cue.casefold() not in PLAIN else " … ".join(parts)


def said_when(view: View, said: Statement, *, short: bool = False) -> str:
    """Say when it was said, else when the report of it came out."""
    days = said.said_on or view.documents[said.article].published.days
    return in_words(days, short=short) if days else "undated"


def where(view: View, said: Statement) -> str:
    """Say what the report tells of the saying: when, to whom, where, through whom, under which name."""
    told = [in_words(said.said_on)] if said.said_on else []
    told += [f"to {visible(said.told)}"] if said.told else []
    told += [f"in {visible(said.where)}"] if said.where else []
    told += [f"as {view.names(said.through)} relays it"] if said.through else []
    told += (
        [f"the report writes {visible(said.as_written)}"] if said.as_written and not _names_speaker(view, said) else []
    )
    told += [f"may be {view.names(said.candidates, joined=' or ')}"] if said.candidates else []
    return "; ".join(told)


def _names_speaker(view: View, said: Statement) -> bool:
    """Tell whether the report names the speaker by words of the name: then "writes Moe" says nothing new."""
    name = view.entities[said.speaker].name if said.speaker else ""
    return set((said.as_written or "").split()) <= set(name.split())
