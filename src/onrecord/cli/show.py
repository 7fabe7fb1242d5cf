"""The command `onrecord show`.

Takes:  nothing, or the story that is asked for.
Gives:  a page on standard output, or the same part of the record as JSON.
Leaves: what the page says: show/text/.
"""

import sys
from datetime import datetime
from importlib import import_module

import click

from onrecord.cli.moments import moment_of
from onrecord.cli.printed import print_page
from onrecord.model.record import Record
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.text import PageOptions, stories_page, story_asked, story_page


@click.command(short_help="Show what changed and is planned, in all stories or in one.")
@click.argument("story", required=False)
@click.option("--full", is_flag=True, help="Show everything, with all words, instead of ten lines a section.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Show only changes since that day.")
@click.option("--abstentions", is_flag=True, help="List the passages that were read and became no line.")
@click.option("--json", "as_json", is_flag=True, help="Write the same part of the record as JSON (see `export`).")
@click.pass_obj
def show(path: str, /, story: str | None, as_json: bool, since: datetime | None, **wish: bool) -> None:
    """Show what changed and is planned, in all stories or in one.

    STORY is a word of its title, a party, a day such as 2031-03-18, or the first letters of its id.

    \b
    Examples:
      onrecord show
      onrecord show ferry --since 2031-05-01
    """
    with Store.open(path, new=False) as store, moment_of(store) as moment:
        view = moment.whole()
        if story:
            view = view.part(story_asked(view, story))
        if as_json:
            sys.stdout.buffer.write(_record_as_json(view.record if story else record_of(store)))
            return
        page = story_page if story else stories_page
        print_page(page(view, PageOptions(since=since.date() if since else None, **wish)))


def _record_as_json(record: Record) -> bytes:
    """Return the record as JSON; what writes it is loaded only here, since its codes load the reader's tables."""
    written: bytes = import_module("onrecord.show.export.json").record_json(record)
    return written
