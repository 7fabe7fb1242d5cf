"""Show who said what.

Takes:  a View and the statements of one story.
Gives:  them by speaker; those without one in a list of their own, with who it may be.
Leaves: what was read and became no line: abstentions.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.statement import Statement
from onrecord.show.days import in_words
from onrecord.show.text.lines import Line, heading
from onrecord.show.text.together import together
from onrecord.show.view import View
from onrecord.show.visible import visible


def statements(view: View, found: Sequence[Statement]) -> Iterator[Line]:
    """Yield the statements of each speaker, the one who said most first, the unattributed last."""
    if found:
        yield from heading("Statements")
    by_speaker = together(found, lambda said: said.speaker)
    for speaker, own in sorted(by_speaker.items(), key=lambda item: _place(view, *item)):
        yield Line()
        name = view.name(speaker) if speaker else "unattributed"
        yield Line(f"{name} ({len(own)})", 2, style="bold" if speaker else "bold yellow")
        for words, reports in together(own, lambda said: quoted(view, said)).items():
            yield Line(words, 4)
            yield from (Line(where(view, said), 6, style="dim") for said in reports)


def quoted(view: View, said: Statement) -> str:
    """Return the words: in quotation marks only where the stored characters are direct speech.

    Reported speech is the narrator's wording; marks that stand in it are the article's own.
    """
    parts = [view.words(said.article, part) for part in said.parts]
    if said.mode == "direct":
        return " … ".join(f"“{part}”" for part in parts)
    return "reported: " + " … ".join(parts)


def where(view: View, said: Statement) -> str:
    """Say where the words stand, and what the report tells of their saying."""
    told = [f"as {visible(said.as_written)}"] if said.as_written and said.as_written != _name(view, said) else []
    told += [f"to {visible(said.told)}"] if said.told else []
    told += [f"at {visible(said.where)}"] if said.where else []
    told += [f"on {in_words(said.said_on)}"] if said.said_on else []
    told += [f"through {view.names(said.through)}"] if said.through else []
    told += [f"may be {view.names(said.candidates, joined=' or ')}"] if said.candidates else []
    return "; ".join([view.cite(said.article, said.span), *told])


def _name(view: View, said: Statement) -> str | None:
    return view.entities[said.speaker].name if said.speaker else None


def _place(view: View, speaker: str | None, own: Sequence[Statement]) -> tuple[bool, int, str]:
    return (speaker is None, -len(own), view.name(speaker))
