"""Find where a text comes from, as the page itself says.

Takes:  one block.
Gives:  the origin that it names.
Leaves: copies that name no origin: link/copies.
"""

import re

from onrecord.clean.agencies import agency
from onrecord.clean.blocks import Block

NAMES = r"(?P<name>[A-Z][\w.&'’/-]{0,30}(?:[ ,][\w.&'’/-]{1,30}){0,5})"
LINE = re.compile(
    rf"[(\[]?(?:Via|VIA|via|Source|SOURCE|Sources|Courtesy of|Courtesy|Credit)\s?:?\s{{1,3}}{NAMES}[)\]]?\.?$"
    rf"|(?:This|The) (?:article|story|post|report|piece|column) (?:was |has been )?(?:originally |first )?"
    rf"(?:appeared|published|posted|produced|written|ran|reprinted)(?: (?:originally|first))? (?:on|in|at|by"
    rf"|by the|for|from) {NAMES}[^.]{{0,60}}\.?$"
    rf"|(?:Originally|First) (?:published|appeared) (?:on|in|at|by) {NAMES}\.?$".replace("?P<name>", "")
)
SENT = re.compile(r"[(\[]([A-Z][\w./ -]{1,40})[)\]]\.?$")


def origin(block: Block) -> str | None:
    """Return the origin that block names where it says nothing else, with an agency's full name.

    >>> from onrecord.clean.blocks import text_blocks
    >>> origin(text_blocks("Via Xinhua News Agency")[0])
    'Xinhua'
    """
    found = LINE.match(block.text) if len(block.text) < 200 else None
    if not found:
        return None
    name = next(group for group in found.groups() if group).strip(" ,.")
    return agency(name) or name


def sender_at_end(text: str) -> str | None:
    """Return the agency in brackets after the last words of a report."""
    found = SENT.search(text[-60:])
    return agency(found[1]) if found else None
