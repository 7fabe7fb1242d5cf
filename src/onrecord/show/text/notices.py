"""Show the notices about a desk's own entries.

Takes:  notices.
Gives:  for each the event, how many fields differ, and the note to copy.
Leaves: comparing: show/notices.py.
"""

from collections.abc import Iterable, Iterator

from onrecord.show.notices import Notice
from onrecord.show.plurals import counted
from onrecord.show.text.lines import Line


def notices_page(notices: Iterable[Notice]) -> Iterator[Line]:
    """Yield the page."""
    for one in notices:
        yield Line(f"{one.event}: {_differs(one)}", style="bold")
        for differs in one.differences:
            yield Line(f"{differs.field}: the entry has {differs.theirs}, the record {differs.ours}", 2)
            yield Line(f"Note: {differs.note}", 4)


def _differs(one: Notice) -> str:
    number = len(one.differences)
    return f"will not overwrite: {counted(number, 'difference')}" if number else "as the record has it"
