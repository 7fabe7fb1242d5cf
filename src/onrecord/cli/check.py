"""The command `onrecord check`.

Takes:  a store.
Gives:  a line for each thing that is wrong, and exit status 1; else one line that says what was looked at.
Leaves: the looking: run/check.py.
"""

import click

from onrecord.record import Store
from onrecord.run.check import problems
from onrecord.show.plurals import counted
from onrecord.show.safe_text import visible


@click.command(short_help="Check that everything kept still fits together.")
@click.pass_context
def check(ctx: click.Context) -> None:
    """Check that every citation cuts out its words, hashes fit, and the database is sound.

    \b
    Example:
      onrecord --store ferry.sqlite check
    """
    found = 0
    with Store.open(ctx.obj, new=False) as store:
        for problem in problems(store):
            click.echo(visible(problem))
            found += 1
        number = 0 if found else len(store.ids())
    if found:
        ctx.exit(1)
    click.echo(
        f"{counted(number, 'report')}: every citation cuts out its words, the hashes fit, the database is sound."
    )
