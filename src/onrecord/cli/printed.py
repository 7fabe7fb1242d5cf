"""Print a page to standard output.

Takes:  the lines of a page.
Gives:  them on the terminal or in a pipe, whatever its encoding.
Leaves: what they say: show/.
"""

import io
import sys
from collections.abc import Iterable

from rich.console import Console

from onrecord.show.text.lines import Line


def print_page(page: Iterable[Line]) -> None:
    """Print a page."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a narrow terminal encoding costs a character, not the page
    console = Console(highlight=False, markup=False, emoji=False)
    for line in page:
        console.print(line, crop=False)  # an address is longer than a terminal is wide
