"""Fill in a page.

Takes:  the name of a template and what it shows.
Gives:  HTML in which every word from outside is escaped and every unseen character made visible.
Leaves: what is shown: pages.py.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment

from onrecord.show import days
from onrecord.show.excerpt import excerpt
from onrecord.show.plurals import counted
from onrecord.show.sampling import rate_line
from onrecord.show.sentences import changes, corrections, disagreements, events, reports, rounds, statements, values
from onrecord.show.templating import templates

HERE = Path(__file__).parent
STATIC = HERE / "static"


@cache
def environment() -> Environment:
    """Return the templates, with the sentences of show/sentences/ to call."""
    return templates(
        HERE / "templates",
        counted=counted,
        excerpt=excerpt,
        in_words=days.in_words,
        changing=changes,
        differing=disagreements,
        told=events,
        listing=reports,
        said=statements,
        mended=corrections,
        values=values,
        rate_line=rate_line,
        rounds=rounds,
        style=style(),
    )


@cache
def style() -> str:
    """Return the address of the style sheet; it changes with the sheet, so that a browser may keep it for good."""
    return f"/static/style-{sha256((STATIC / 'style.css').read_bytes()).hexdigest()[:12]}.css"


def filled(template: str, **shown: object) -> str:
    """Return the page."""
    return environment().get_template(template).render(shown)
