"""Write the morning's page as one HTML file that can be sent as an e-mail.

Takes:  a Morning, and the address of the pages.
Gives:  HTML without scripts, pictures and outside styles: mail programs show no other.
Leaves: sending it; the same words in a terminal: text/brief.py.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Template

from onrecord.model.event import Event
from onrecord.show.brief import Morning
from onrecord.show.excerpt import excerpt
from onrecord.show.sentences import changes, disagreements, events
from onrecord.show.templating import templates


def mail_page(page: Morning, base: str) -> bytes:
    """Return the page; links lead to the pages at base."""
    return _template().render(page=page, view=page.view, base=base, titles=_headed_parts(page)).encode()


def _headed_parts(page: Morning) -> list[tuple[str, Sequence[Event]]]:
    """Return the parts of the page that have something, each with its heading."""
    return [(title, found) for title, found in (*page.parts, (f"Silence: {events.PASSED}", page.silent)) if found]


@cache
def _template() -> Template:
    called = {"excerpt": excerpt, "changing": changes, "differing": disagreements, "told": events}
    return templates(Path(__file__).parent, **called).get_template("mail.html")
