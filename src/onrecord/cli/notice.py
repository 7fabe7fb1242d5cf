"""The command `onrecord notice`.

Takes:  a file of entries (ninjs) that a planning system has, edited there or not.
Gives:  what the record has otherwise, with the note for the desk, on standard output. The file is never changed.
Leaves: comparing: show/notices.py; writing entries: `onrecord export --format ninjs`.
"""

from pathlib import Path

import click

from onrecord.cli.moments import moment_of
from onrecord.cli.printed import print_page
from onrecord.errors import BadRequest
from onrecord.record import Store
from onrecord.show.notices import entries_in, notice
from onrecord.show.text.notices import notices_page


@click.command(short_help="Say what a planner's own entries have otherwise.")
@click.argument("file")
@click.pass_obj
def notice_of(path: str, file: str) -> None:
    """Say what a planner's own entries have otherwise than the record: day, status, place.

    FILE has events as `onrecord export --format ninjs` or the page of an event hands them over, and as the desk has
    edited them since. Nothing is overwritten: each difference comes with a note that the desk can act on.

    \\b
    Example:
      onrecord notice desk.json
    """
    try:
        entries = entries_in(Path(file).read_bytes(), file)
    except OSError as error:
        raise BadRequest(f"{file} cannot be read ({error.strerror})") from error
    with Store.open(path, new=False) as store, moment_of(store) as moment:
        found = [(entry, moment.event(entry.event)) for entry in entries]
        print_page(notices_page([notice(*one, entry) for entry, one in found if one]))
    if gone := [entry.event for entry, one in found if one is None]:
        raise BadRequest(f"the record has no event {', '.join(gone)} (any more): take it out of {file}")
