"""Show who said what.

Takes:  a View and the statements of one story.
Gives:  them by speaker, each utterance once with all its wordings; those without a speaker in a list of their own, with
        who it may be.
Leaves: what was read and became no line: abstentions.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.statement import Statement
from onrecord.show.days import in_words
from onrecord.show.text.lines import Line, heading
from onrecord.show.text.together import together
from onrecord.show.view import View
from onrecord.show.visible import visible

FEW = 3
"""Words of reported speech below which it only points at what was said before."""


def statements(view: View, found: Sequence[Statement]) -> Iterator[Line]:
    """Yield the statements of each speaker, the one who said most first, the unattributed last."""
    if found:
        yield from heading("Statements")
    by_speaker = together(found, lambda said: said.speaker)
    for speaker, own in sorted(by_speaker.items(), key=lambda item: _place(view, *item)):
        yield Line()
        name = view.name(speaker) if speaker else "unattributed"
        yield Line(f"{name} ({len(own)})", 2, style="bold" if speaker else "bold yellow")
        for utterance in together(own, lambda said: _utterance_of(view, said)).values():
            yield from _utterance(view, utterance)


def _utterance_of(view: View, said: Statement) -> str:
    """Return what the reports of one utterance share; without a speaker none are joined but by their very words."""
    return min([said.id, *said.same_as]) if said.speaker else quoted(view, said)


def _utterance(view: View, reports: Sequence[Statement]) -> Iterator[Line]:
    """Yield one utterance with all that report it: the speaker's own words first, other wordings under them."""
    wordings = together(sorted(reports, key=lambda said: said.mode != "direct"), lambda said: quoted(view, said))
    for number, (words, same) in enumerate(wordings.items()):
        cited = " ".join(view.cite(said.article, said.span) for said in same)
        yield Line(f"also: {words}" if number else words, 6 if number else 4, cited=cited)
        told = dict.fromkeys(where(view, said) for said in same)
        yield from (Line(line, 8 if number else 6, style="dim") for line in told if line)


def quoted(view: View, said: Statement) -> str:
    """Return the words: in quotation marks only where the stored characters are direct speech.

    Reported speech is the narrator's wording; marks that stand in it are the article's own.
    """
    parts = [view.words(said.article, part) for part in said.parts]
    if said.mode == "direct":
        return " … ".join(f"“{part}”" for part in parts)
    words = " … ".join(parts)
    pointed = len(words.split()) < FEW and said.cue  # "rejected that": the cue alone tells what became of it
    return f"reported ({visible(said.cue or '')}): {words}" if pointed else f"reported: {words}"


def where(view: View, said: Statement) -> str:
    """Say what the report tells of the saying: under which name, to whom, where, when, through whom."""
    told = [f"as {visible(said.as_written)}"] if said.as_written and not _named(view, said) else []
    told += [f"to {visible(said.told)}"] if said.told else []
    told += [f"where: {visible(said.where)}"] if said.where else []
    told += [f"on {in_words(said.said_on)}"] if said.said_on else []
    told += [f"through {view.names(said.through)}"] if said.through else []
    told += [f"may be {view.names(said.candidates, joined=' or ')}"] if said.candidates else []
    return "; ".join(told)


def _named(view: View, said: Statement) -> bool:
    """Tell whether the report names the speaker by words of the name: then "as Moe" says nothing new."""
    name = view.entities[said.speaker].name if said.speaker else ""
    return set((said.as_written or "").split()) <= set(name.split())


def _place(view: View, speaker: str | None, own: Sequence[Statement]) -> tuple[bool, int, str]:
    return (speaker is None, -len(own), view.name(speaker))
