"""Show who said what.

Takes:  a View and its statements.
Gives:  a line for each speaker with the latest words; all utterances with all their wordings where all is asked for.
Leaves: the words of a line: sentences/statements.py. What was read and became no line: abstentions.py.
"""

from collections.abc import Iterator, Sequence

from onrecord.model.statement import Statement
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.sentences.statements import KEY, by_speaker, quoted, speaker, utterances, where, wordings
from onrecord.show.text.corrections import marks
from onrecord.show.text.lines import Line
from onrecord.show.text.sections import Entry, section

MARGIN = 6


def statements_section(view: View, found: Sequence[Statement], *, full: bool) -> Iterator[Line]:
    """Yield the speakers, the one who said most first, the unattributed last."""
    entry = _all_utterances if full else _latest_utterance
    entries: list[Entry] = [entry(view, who, own) for who, own in by_speaker(view, found)]
    yield from section("Who said what", entries, full=full, beside=KEY if full else "the latest of each")


def _latest_utterance(view: View, who: str | None, own: Sequence[Statement]) -> Iterator[Line]:
    """Yield one speaker with the latest utterance, the speaker's own words before another's."""
    last = [said for said in own if said.mode == "direct"] or own
    said = last[-1]
    number = len(utterances(view, own))
    yield Line(f"{speaker(view, who)} ({counted(number, 'statement')})", 2, style="bold" if who else "yellow")
    yield Line(quoted(view, said), MARGIN, cited=view.cite(said.article, said.span))


def _all_utterances(view: View, who: str | None, own: Sequence[Statement]) -> Iterator[Line]:
    yield Line()
    yield Line(f"{speaker(view, who)} ({len(own)})", 2, style="bold" if who else "bold yellow")
    for utterance in utterances(view, own):
        yield from _utterance_lines(view, utterance)


def _utterance_lines(view: View, reports: Sequence[Statement]) -> Iterator[Line]:
    """Yield one utterance with all that report it, other wordings under the first."""
    for number, (words, same) in enumerate(wordings(view, reports).items()):
        cited = " ".join(view.cite(said.article, said.span) for said in same)
        yield Line(f"also: {words}" if number else words, 6 if number else 4, cited=cited)
        told = dict.fromkeys(where(view, said) for said in same)
        yield from (Line(line, 8 if number else 6, style="dim") for line in told if line)
        for said in same:
            yield from marks(view, said.id, 8 if number else 6)
