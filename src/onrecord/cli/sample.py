"""The command `onrecord sample`.

Takes:  how many lines, of which kind; or labelled files.
Gives:  a CSV file to label; or error rates with intervals, and how two coders agree.
Leaves: drawing and computing: show/sampling.py; the files: sample_file.py.
"""

from __future__ import annotations

import click

from onrecord.cli.output import saved
from onrecord.cli.sample_file import SampleFile
from onrecord.errors import BadRequest
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.export.csv import csv_bytes
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible
from onrecord.show.sampling import STRATA, agreement, drawn, rate_line, rated


@click.group(short_help="Draw lines to label, and compute how often they are wrong.")
def sample() -> None:
    """Draw lines to label, and compute from the labels how often the record is wrong.

    \b
    Examples:
      onrecord sample draw --number 200 --stratify status sample.csv
      onrecord serve --sample sample.csv
      onrecord sample rate sample.csv second-coder.csv
    """


@sample.command(short_help="Draw a stratified sample to a CSV file.")
@click.argument("file")
@click.option("--number", default=200, show_default=True, type=click.IntRange(1, 100_000), help="How many lines.")
@click.option("--of", type=click.Choice(["statements", "events"]), default="statements", show_default=True)
@click.option("--stratify", type=click.Choice(list(STRATA)), default="status", show_default=True)
@click.option("--seed", default="", help="Another word draws other lines.")
@click.pass_obj
def draw(path: str, /, file: str, number: int, of: str, **how: str) -> None:
    """Draw a stratified sample to a CSV file. Label it on pages (`onrecord serve --sample FILE`) or in a spreadsheet.

    Under verdict stands right, wrong or unsure. Each line stands with what the record says, the words in their place,
    and the size of its stratum.
    """
    with Store.open(path, new=False) as store:
        view = View.of(record_of(store))
    table = drawn(view, number, of=of, by=how["stratify"], seed=how["seed"])
    if not table.rows:
        raise BadRequest(f"the record has no {of} to draw from")
    saved(csv_bytes(table), file)
    click.echo(
        f"Drew {len(table.rows)} {of}: label them with `onrecord serve --sample {file}` or under verdict in a"
        f" spreadsheet, then `onrecord sample rate {file}`."
    )


@sample.command(short_help="Compute error rates, and how two coders agree.")
@click.argument("files", nargs=-1, required=True, metavar="FILE [SECOND]")
def rate(files: tuple[str, ...]) -> None:
    """Compute error rates with intervals of 95 % from a labelled file; of two coders' files their agreement too."""
    if len(files) > 2:
        raise BadRequest("name the file of one coder, or those of two")
    found = [SampleFile(file).labels() for file in files]
    rates = rated(found[0])
    if not rates:
        raise BadRequest(f"{files[0]}: no line has a verdict yet: write right, wrong or unsure in that column")
    for one in rates:
        click.echo(rate_line(one))
    if len(found) == 2:
        both = agreement(*found)
        click.echo(f"both labelled {both.both}: agree on {both.share:.1%}, Cohen's kappa {both.kappa:.2f}")
        for line, mine, yours in both.conflicts:
            click.echo(f"  {visible(line)}: {mine}, {yours}")
