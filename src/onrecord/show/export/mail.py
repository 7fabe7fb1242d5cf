"""Write the morning's page as one HTML file that can be sent as an e-mail.

Takes:  a Morning, and the address of the pages.
Gives:  HTML without scripts, pictures and outside styles: mail programs show no other.
Leaves: sending it; the same words in a terminal: text/morning.py.
"""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from onrecord.show.excerpt import excerpt
from onrecord.show.morning import Morning
from onrecord.show.sentences import changes, disagreements, events
from onrecord.show.visible import seen


def mail(page: Morning, base: str) -> bytes:
    """Return the page; links lead to the pages at base."""
    template = _environment().from_string(_template())
    shown = template.render(page=page, view=page.view, base=base, titles=_titled(page))
    return shown.encode()


def _titled(page: Morning) -> list[tuple[str, list[object]]]:
    parts = (
        ("New on record", page.new),
        ("On today", page.on),
        ("To come within a week", page.coming),
        ("Planned, no day given", page.undated),
        ("Silence: the day has passed, no report says whether it took place", page.silent),
    )
    return [(title, list(found)) for title, found in parts if found]


@cache
def _environment() -> Environment:
    made = Environment(autoescape=True, undefined=StrictUndefined, finalize=_shown)
    made.trim_blocks = made.lstrip_blocks = True
    made.globals |= {"excerpt": excerpt, "changing": changes, "differing": disagreements, "told": events}
    return made


def _shown(value: object) -> object:
    """Let no control or unseen character through; jinja escapes the rest."""
    return seen(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _template() -> str:
    return files("onrecord.show.export").joinpath("mail.html").read_text("utf8")
