"""The command `onrecord export`.

Takes:  a format, and a file or a folder where standard output is not wanted.
Gives:  the whole record, or one story of it, as bytes.
Leaves: the formats: show/export/.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click

from onrecord.cli.moments import moment_of
from onrecord.errors import BadRequest
from onrecord.model.record import Record
from onrecord.record import Store
from onrecord.run.atomic_files import put
from onrecord.run.relink import record_of
from onrecord.show.export import EXPORTS
from onrecord.show.export.writers import ONE, Files, Whole
from onrecord.show.text import story_asked

TABLES = ("csv", "parquet", "sqlite")


@click.command(short_help="Write the whole record for another program.")
@click.option("--format", "form", type=click.Choice(list(EXPORTS)), default="json", show_default=True)
@click.option("--output", metavar="PATH", help="Write there instead of to standard output: a file, or a folder.")
@click.option("--story", metavar="STORY", help="Write one story: a word of its title, a party, a day, or its id.")
@click.option("--without-text", is_flag=True, help="Leave the words of articles out of tables.")
@click.pass_obj
def export(path: str, /, form: str, output: str | None, story: str | None, without_text: bool) -> None:
    """Write the whole record for another program; the same reports give the same bytes.

    csv and parquet write a file for each table, markdown one for each story: name a folder with --output.
    Tables without text keep offsets and hashes, so that whoever has the reports can cut the words out again.

    \b
    Examples:
      onrecord export --output record.json
      onrecord export --format csv --output tables/
    """
    if without_text and form not in TABLES:
        raise BadRequest(f"--without-text is for tables ({', '.join(TABLES)}), not for {form}")
    write = _writer(form)
    with Store.open(path, new=False) as store:
        record, corrections = _record_or_story(store, story), store.judgements()
    _write_files(write(Whole(record, corrections, texts=not without_text)), form, output)


def _record_or_story(store: Store, story: str | None) -> Record:
    """Return the whole record, or the part of it that one story holds."""
    if not story:
        return record_of(store)
    with moment_of(store) as moment:
        view = moment.whole()
        return view.part(story_asked(view, story)).record


def _writer(form: str) -> Callable[[Whole], Files]:
    module, _, name = EXPORTS[form].partition(":")
    try:
        found: Callable[[Whole], Files] = getattr(import_module(module), name)
    except ImportError as error:
        raise BadRequest(f"{form} needs {error.name}: install it with `pip install onrecord[{form}]`") from error
    return found


def _write_files(files: Files, form: str, output: str | None) -> None:
    """Write one file where it is wanted, several into a folder; one of several may go to standard output."""
    if output is None:
        if len(files) != 1:
            raise BadRequest(f"{form} makes {len(files)} files: name a folder with --output")
        sys.stdout.buffer.write(next(iter(files.values())))
        return
    place = Path(output)
    try:
        if ONE not in files:
            place.mkdir(exist_ok=True)
        for name, written in files.items():
            put(written, place / name if name else place)
    except OSError as error:
        raise BadRequest(f"{output} cannot be written ({error.strerror}): name another with --output") from error
