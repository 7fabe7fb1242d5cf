"""Lay out one paragraph of a page.

Takes:  words that are safe to print.
Gives:  Line, wrapped to the width there is, its later lines under its first; heading().
Leaves: what the words say: the other files of this folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions
from rich.text import Text

NARROW = 20  # columns below which a paragraph is not squeezed further: its mark gets a line of its own

COLOURS: dict[str, str] = {
    "mentioned": "dim",
    "tentative": "yellow",
    "scheduled": "cyan",
    "confirmed": "green",
    "happened": "bold green",
    "denied": "red",
    "postponed": "magenta",
    "cancelled": "red",
    "unknown": "dim",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, indented; mark is in the margin of its first line, bar before every line, cited at its end.

    whole is for what somebody copies, an address or a hash: it is never wrapped.
    No line ends in spaces, so that a page in a pipe compares well with another.
    """

    words: str = ""
    indent: int = 0
    mark: str = ""
    bar: str = ""
    style: str = ""
    mark_style: str = ""
    cited: str = ""
    whole: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Yield the wrapped lines, for rich to print."""
        if self.whole:
            yield Text(" " * self.indent + self.words, style=self.style, no_wrap=True, overflow="ignore")
        elif self.mark and options.max_width - self.indent < NARROW:
            yield Text(self.mark.rstrip(), style=self.mark_style)
            yield from self._wrapped(console, options.max_width, 4, "")
        else:
            yield from self._wrapped(console, options.max_width, self.indent, self.mark)

    def _wrapped(self, console: Console, columns: int, indent: int, mark: str) -> Iterator[Text]:
        indent = max(0, min(indent, columns - NARROW - len(self.bar)))
        width = max(1, columns - indent - len(self.bar))
        words = Text(self.words, style=self.style) + Text(f" {self.cited}" if self.cited else "", style="dim")
        for number, line in enumerate(words.wrap(console, width)):
            margin = "" if number else mark
            whole = Text(margin.ljust(indent), style=self.mark_style) + Text(self.bar, style="dim") + line
            whole.rstrip()
            yield whole


def heading(words: str, beside: str = "") -> Iterator[Line]:
    """Yield the head of a part of a page, an empty line before it."""
    yield Line()
    yield Line(words.upper(), style="bold", cited=beside)


def verbatim(words: str, citations: Iterable[str], indent: int, *, mark: str = "") -> Iterator[Line]:
    """Yield stored words behind a bar (in no quotation marks: they may be the narrator's), with their citations."""
    yield Line(words, indent, mark=mark, bar="│ ", cited=" ".join(citations))
