"""Open a folder of templates.

Takes:  a folder with templates of jinja2, and what they may call.
Gives:  templates(): in what they write every word from outside is escaped and every unseen character made visible.
Leaves: what is shown: web/, export/mail.py.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from onrecord.show.safe_text import seen


def templates(folder: Path, **called: object) -> Environment:
    """Return the templates of a folder; called has by name the functions and modules that they use."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= called
    return made


def _printable(value: object) -> object:
    """Let no control or unseen character through, wherever a template puts a word; jinja escapes the rest."""
    return seen(value) if isinstance(value, str) and not isinstance(value, Markup) else value
