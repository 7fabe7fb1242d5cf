"""The command `onrecord forget`.

Takes:  a person, an article or an address.
Gives:  what stands about it, then, where it is meant, nothing any more.
Leaves: forgetting: run/forgetting.py.
"""

import sys
from datetime import UTC, datetime

import click

from onrecord.errors import BadRequest
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.forgetting import ForgetRequest, wish
from onrecord.run.forgetting import forget as gone
from onrecord.show.plurals import counted
from onrecord.show.safe_text import visible


@click.command(short_help="Forget a person, an article or an address, and keep it out.")
@click.argument("what", metavar="PERSON|ARTICLE|ADDRESS")
@click.option("--yes", is_flag=True, help="Forget without asking.")
@click.option("--preview", is_flag=True, help="Only show what stands about it.")
@click.pass_obj
def forget(path: str, /, what: str, *, yes: bool, preview: bool) -> None:
    """Forget a person, an article or an address: no byte of it stays in the store, and it is kept out from then on.

    Of a person the name goes, with a block in place of each letter, from every report that has it; another person of
    that name is forgotten too. The surname alone goes as well, but not from reports that name somebody else of that
    surname; these are listed. Of an article or an address the whole report goes. A hash is all that is kept of either.
    Files that were exported before are left to whoever has them.

    \b
    Examples:
      onrecord forget "Ingrid Moe"
      onrecord forget https://shore-post.example/ferry-waits
      onrecord forget a3f09c1b2d4e5f60 --preview
    """
    with Store.open(path, new=False) as store:
        wanted = wish(store, what)
        click.echo(_about(wanted))
        for one in wanted.elsewhere:
            click.echo(f"The same text stays in {visible(one)}: forget that too where it should go.")
        for one in wanted.stays:
            click.echo(f"{visible(one)}: forget that report where it should go.")
        if preview or not (yes or _meant()):
            click.echo("Nothing was forgotten.")
            return
        gone(store, wanted, Reader(), datetime.now(UTC))
    click.echo("Forgotten; it stays out when it comes again. Exports made before still have it.")


def _meant() -> bool:
    if not sys.stdin.isatty():
        raise BadRequest("nobody can be asked here: add --yes to forget it, or --preview to look only")
    return click.confirm("Forget it? This cannot be undone.")


def _about(wanted: ForgetRequest) -> str:
    """Say what rests on it."""
    parts = ", ".join(counted(number, kind.removesuffix("s")) for kind, number in wanted.lines.items())
    what = f"Reports that name {visible(wanted.person)}" if wanted.person else "Reports that go"
    return f"{what}, and what rests on them: {parts}."
