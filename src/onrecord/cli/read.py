"""The command `onrecord read`.

Takes:  JSON lines on standard input, or files.
Gives:  one reading a line, in order, each out before the next text is looked at; exit status 1 where one failed.
Leaves: keeping anything: this command has no store.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.errors import SkipArticle
from onrecord.intake import pages
from onrecord.model.article import Page
from onrecord.read import Reader
from onrecord.run.reading import document_of
from onrecord.show.export.readings import error_json, reading_json


@click.command(short_help="Say what each text says, one JSON line a text.")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@click.pass_context
def read(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Say what each text says, one JSON line a text, in order.

    Without FILE, texts are JSON lines on standard input. A .jsonl file holds such lines, a .txt or .html file one
    article, whose reading then has the text too.

    \b
    Examples:
      onrecord read report.txt
      echo '{"id": "w1", "text": "The ferry waits.", "published": "2031-05-02"}' | onrecord read
    """
    failed = False
    output, reader = sys.stdout.buffer, Reader()
    for page, file in _pages(files or ("-",)):
        try:
            line = _reading_line(page, reader, with_text=file is not None)
        except SkipArticle as error:
            line, failed = error_json(error.article or file, str(error)), True
        output.write(line)
        output.flush()
    ctx.exit(1 if failed else 0)


def _pages(addresses: tuple[str, ...]) -> Iterator[tuple[Page | SkipArticle, str | None]]:
    """Yield each page with the name of its file, None where it came as a JSON line and its sender has the text."""
    for address in addresses:
        lines = address == "-" or address.lower().endswith(".jsonl")
        for page in pages([address]):
            yield page, None if lines else Path(address).name


def _reading_line(page: Page | SkipArticle, reader: Reader, *, with_text: bool) -> bytes:
    found = document_of(page, reader)
    mended = isinstance(page, Page) and page.text != found.article.text  # positions would not fit the sender's text
    return reading_json(found.article.file, found.reading, text=found.article.text if with_text or mended else None)
