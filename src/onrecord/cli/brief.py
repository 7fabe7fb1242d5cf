"""The command `onrecord brief`.

Takes:  since when, and which stories and parties.
Gives:  the morning's page on standard output, and as an HTML file for e-mail where one is named.
Leaves: what stands on it: show/brief.py.
"""

from datetime import date, datetime, timedelta
from typing import Any

import click

from onrecord.cli.output import saved
from onrecord.cli.printed import print_page
from onrecord.errors import BadRequest
from onrecord.record import Bookmarks, Store
from onrecord.run.relink import record_of
from onrecord.show.brief import morning
from onrecord.show.export.mail import mail_page
from onrecord.show.export.writers import BASE
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moment import Since
from onrecord.show.selection import Wanted
from onrecord.show.sentences.events import on
from onrecord.show.text import story_asked
from onrecord.show.text.brief import morning_page

LAST = "last"
DAY = click.DateTime(["%Y-%m-%d"])


@click.command(short_help="Write the morning's page: what changed, and what is on.")
@click.option(
    "--since", metavar="DAY|last", help="What is new since that day, or since the last brief. Else: yesterday."
)
@click.option("--story", metavar="STORY", help="Only one story: a word of its title, a party, a day, or its id.")
@click.option(
    "--party", metavar="NAME", default="", help="Only what this person, body or place is part of or speaks of."
)
@click.option("--watched", is_flag=True, help="Only stories that are watched (`onrecord correct watch STORY`).")
@click.option("--html", metavar="FILE", help="Write it as HTML for e-mail too.")
@click.option("--base", default=BASE, show_default=True, metavar="URL", help="Where the pages are, for the links.")
@click.option("--today", type=DAY, metavar="DAY", help="Write it as of that day.")
@click.option("--full", is_flag=True, help="Show everything instead of ten lines a section.")
@click.pass_obj
def brief(path: str, /, *, since: str | None, today: datetime | None, full: bool, **named: Any) -> None:
    """Write the morning's page: what changed, what is on and to come, where sides newly differ, what stayed silent.

    \b
    Examples:
      onrecord brief
      onrecord brief --since last --html brief.html
      onrecord brief --party "Ingrid Moe" --since 2031-05-01
    """
    day = today.date() if today else date.today()
    with Store.open(path, new=False) as store:
        moment = RecordMoment(record_of(store), store.arrivals(), store.state())
        asked = since_of(since, day, Bookmarks(store).at(LAST) if since == LAST else None)
        story = story_asked(moment.whole(), named["story"]).id if named["story"] else ""
        wanted = Wanted(story=story, party=named["party"])
        page = morning(moment, asked, day, wanted, watched=named["watched"])
        print_page(morning_page(page, full=full))
        if named["html"]:
            saved(mail_page(page, named["base"].rstrip("/")), named["html"])
        if since == LAST:
            Bookmarks(store).put(LAST, moment.last)


def since_of(asked: str | None, today: date, last: int | None) -> tuple[Since, str]:
    """Return from where on things are new, and that in words."""
    if asked == LAST:
        return (Since(), "the beginning") if last is None else (Since(after=last), "the last brief")
    try:
        day = date.fromisoformat(asked) if asked else today - timedelta(days=1)
    except ValueError as error:
        raise BadRequest(f"--since {asked!r} is no day: write it like 2031-03-18, or write last") from error
    return Since(day=day), on(day)
