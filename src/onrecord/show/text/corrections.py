"""Show what people have corrected.

Takes:  a View.
Gives:  the corrections in force with the machine's value; those that apply to nothing, with why.
Leaves: making one: cli/correct.py.
"""

from collections.abc import Iterator

from onrecord.model.correction import Correction
from onrecord.show.record_view import View
from onrecord.show.sentences.corrections import against, by_whom, corrected
from onrecord.show.text.lines import Line
from onrecord.show.text.sections import Entry, section


def corrections_page(view: View) -> Iterator[Line]:
    """Yield the page."""
    found = view.record.corrections
    if not found:
        yield Line("Nothing is corrected. `onrecord correct --help` says how a line is.")
        return
    parts = (
        ("In force", [one for one in found if not one.lost]),
        ("Kept, and applies to nothing now", [one for one in found if one.lost]),
    )
    for title, ones in parts:
        entries: list[Entry] = [_correction_lines(view, one) for one in ones]
        yield from section(title, entries, full=True)


def _correction_lines(view: View, one: Correction) -> Iterator[Line]:
    yield Line(f"{corrected(view, one)}{f' [{one.line}]' if one.line else ''}", 2)
    yield Line(f"{by_whom(one)}; {one.judgement.id}", 4, style="dim")
    if one.lost:
        yield Line(one.lost, 4, style="yellow")
    yield from (Line(f"reports say otherwise: {said}", 4, style="yellow") for said in against(view, one))


def marks(view: View, line: str, indent: int) -> Iterator[Line]:
    """Yield what people have corrected of one line, with the machine's value; nothing where nobody has."""
    for one in view.corrections_of.get(line, ()):
        yield Line(f"corrected, {corrected(view, one)}; {by_whom(one)}", indent, style="magenta")
        yield from (Line(f"reports say otherwise: {said}", indent, style="yellow") for said in against(view, one))
