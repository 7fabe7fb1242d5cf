"""The command `onrecord export`.

Takes:  a format, and a file where standard output is not wanted.
Gives:  the whole record as bytes.
Leaves: the formats: show/export/.
"""

import sys
from pathlib import Path

import click

from onrecord.errors import BadRequest
from onrecord.record import Store
from onrecord.run.pipeline import record_of
from onrecord.show.export import EXPORTS


@click.command(short_help="Write the whole record for another program.")
@click.option("--format", "form", type=click.Choice(list(EXPORTS)), default="json", show_default=True)
@click.option("--output", metavar="FILE", help="Write there instead of to standard output.")
@click.pass_obj
def export(path: str, form: str, output: str | None) -> None:
    """Write the whole record for another program; the same reports give the same bytes."""
    with Store.open(path, new=False) as store:
        written = EXPORTS[form](record_of(store))
    if output is None:
        sys.stdout.buffer.write(written)
        return
    try:
        Path(output).write_bytes(written)
    except OSError as error:
        raise BadRequest(f"{output} cannot be written ({error.strerror}): name another file with --output") from error
