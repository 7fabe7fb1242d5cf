"""The command `onrecord show`.

Takes:  nothing, or the story that is asked for.
Gives:  a page on standard output.
Leaves: what the page says: show/text/.
"""

import io
import sys

import click
from rich.console import Console

from onrecord.record import Store
from onrecord.run.pipeline import record_of
from onrecord.show.text import stories_page, story_asked, story_page
from onrecord.show.view import View


@click.command(short_help="Show the stories, or one story as people read it.")
@click.argument("story", required=False)
@click.option("--abstentions", is_flag=True, help="List the passages that were read and became no line.")
@click.pass_obj
def show(path: str, story: str | None, abstentions: bool) -> None:
    """Show the stories, or one story as people read it.

    STORY is the id of a story, the first letters of it, or a word of its title.
    """
    with Store.open(path, new=False) as store:
        view = View.of(record_of(store))
    page = story_page(view, story_asked(view, story), abstentions=abstentions) if story else stories_page(view)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a narrow terminal encoding costs a character, not the page
    console = Console(highlight=False, markup=False, emoji=False)
    for line in page:
        console.print(line)
