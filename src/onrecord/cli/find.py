"""The command `onrecord find`.

Takes:  words, a speaker, a day.
Gives:  the utterances and events that fit, on standard output or as JSON.
Leaves: finding: show/finding.py; how it looks: show/text/found.py.
"""

import sys

import click
import msgspec

from onrecord.cli.printed import print_page
from onrecord.errors import BadRequest
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.days import days_of_iso
from onrecord.show.export.json import event_row, statement_row
from onrecord.show.finding import Asked, matching_lines
from onrecord.show.record_view import View
from onrecord.show.text.found import found_page


@click.command(short_help="Find who said what, by words, speaker and day.")
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@click.option(
    "--speaker", default="", metavar="NAME", help="Only what this person or body said: a name, or part of one."
)
@click.option("--day", metavar="DAY", help="Only what was said then: 2031-05-02, 2031-05, or 2031-05-02/2031-05-09.")
@click.option("--cite", is_flag=True, help="Write out each citation: outlet, title, capture, hash, characters, link.")
@click.option("--full", is_flag=True, help="Show everything instead of ten lines a section.")
@click.option("--json", "as_json", is_flag=True, help="Write what was found as JSON (see `export`).")
@click.pass_obj
def find(path: str, /, words: tuple[str, ...], speaker: str, day: str | None, as_json: bool, **wish: bool) -> None:
    """Find who said what, by words, speaker and day; the speaker's own words apart from the reporters'.

    All words must be there, in any order; versions of one utterance stand side by side with their differences marked.

    \b
    Examples:
      onrecord find --speaker Moe permit
      onrecord find --cite "full-fledged"
      onrecord find --speaker "Ingrid Moe" --day 2031-05
    """
    asked = Asked(" ".join(words), speaker.strip(), days_of_iso(day))
    if day and asked.days is None:
        raise BadRequest(f"{day!r} is no day: write 2031-05-02, a month 2031-05, or two days with a / between them")
    if asked == Asked():
        raise BadRequest("nothing is asked for: name words, or --speaker NAME, or --day DAY")
    with Store.open(path, new=False) as store:
        view = View.of(record_of(store))
    fits = matching_lines(view, asked)
    if as_json:
        rows = {
            "statements": [statement_row(one, view.texts) for one in fits.statements],
            "events": [event_row(one, view.texts) for one in fits.events],
        }
        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(rows)) + b"\n")
        return
    print_page(found_page(view, fits, **wish))
