"""The command `onrecord correct`.

Takes:  a line by its id, what is wrong with it, and what holds.
Gives:  what else that touches, before anything is kept; then the correction's id, by which it is undone.
Leaves: the rows: run/correcting.py; what they do: link/corrections/.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from onrecord.cli.output import saved
from onrecord.cli.printed import print_page
from onrecord.cli.signature import signed
from onrecord.errors import BadRequest
from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.statement import Statement
from onrecord.record import Store
from onrecord.run import correcting
from onrecord.run.correction_files import conflicts, exported, imported
from onrecord.run.correction_previews import before, statements_resolved_alike, touched
from onrecord.run.relink import record_of
from onrecord.show.plurals import counted
from onrecord.show.record_view import View
from onrecord.show.sentences.corrections import others_in_words, said_before, touches
from onrecord.show.text.corrections import corrections_page


@click.group(short_help="Correct a line, and see what else that touches.")
def correct() -> None:
    """Correct a line, and see what else that touches before it is kept.

    LINE is the id of a statement, event or story, as `onrecord find` has it, or its first letters. A correction is a
    row beside the record: the machine's value stays visible, new reports go on updating everything else, and what they
    say against the correction is shown beside it.

    \b
    Examples:
      onrecord correct speaker s4f2 "Ingrid Moe" --reason "the aide is her"
      onrecord correct date v91c 2031-05-12
      onrecord correct no-event v91c
      onrecord correct same v91c v03b
      onrecord correct undo j77
    """


def asked(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all corrections have."""
    for option in (
        click.option("--reason", default="", help="Why, for whoever reads it later."),
        click.option("--by", default="", metavar="NAME", help="Who says so; else the user of this machine."),
        click.option("--yes", is_flag=True, help="Keep it without asking."),
        click.option("--preview", is_flag=True, help="Only show what it touches; keep nothing."),
    ):
        command = option(command)
    return command


def _of_value(name: str, subject: str, help_: str) -> None:
    """Add a command that puts a value on a line."""

    @correct.command(name, short_help=help_)
    @click.argument("line")
    @click.argument("value")
    @asked
    @click.pass_obj
    def command(path: str, /, line: str, value: str, *, yes: bool, preview: bool, **who: str) -> None:
        with Store.open(path, new=False) as store:
            record = record_of(store)
            holds = correcting.written(subject, value)
            rows = correcting.of_line(record, correcting.line_of(record, line), subject, holds, signed(**who))
            _keep(store, rows, yes=yes, preview=preview)

    command.help = f"{help_} `none` says that there is none." if subject in correcting.NULLABLE else help_


def _of_none(name: str, subject: str, help_: str) -> None:
    """Add a command that says that a line is none."""

    @correct.command(name, short_help=help_, help=help_)
    @click.argument("line")
    @asked
    @click.pass_obj
    def command(path: str, /, line: str, *, yes: bool, preview: bool, **who: str) -> None:
        with Store.open(path, new=False) as store:
            record = record_of(store)
            rows = correcting.of_line(record, correcting.line_of(record, line), subject, None, signed(**who))
            _keep(store, rows, yes=yes, preview=preview)


def _of_pair(name: str, verdict: Verdict, help_: str) -> None:
    """Add a command that says that two things are one, or are not."""

    @correct.command(name, short_help=help_, help=help_)
    @click.argument("one")
    @click.argument("other")
    @asked
    @click.pass_obj
    def command(path: str, /, one: str, other: str, *, yes: bool, preview: bool, **who: str) -> None:
        with Store.open(path, new=False) as store:
            _keep(store, [correcting.of_pair(store, (one, other), verdict, signed(**who))], yes=yes, preview=preview)


_of_value("said-on", "said on", "Say when a statement was made.")
_of_value("date", "date", "Say for which day an event is planned, or when it happened.")
_of_value("place", "place", "Say where.")
_of_value("status", "status", "Say how firm an event is.")
_of_value("kind", "kind", "Say what kind of event it is.")
_of_value("label", "label", "Give a story another name.")
_of_value("note", "note", "Note something beside a line; it changes nothing.")
_of_none("no-statement", "no statement", "Say that a line is no statement.")
_of_none("no-event", "no event", "Say that a line is no event.")
_of_none("watch", "watch", "Watch a story: `onrecord brief --watched` tells of these alone.")
_of_pair("same", "same", "Say that two events, stories or parties are one.")
_of_pair("apart", "not the same", "Say that two events, stories or parties are not one.")
_of_pair("unsure", "unsure", "Say that nobody can tell whether two are one: the machine's verdict holds.")


@correct.command(short_help="Say who spoke.")
@click.argument("line")
@click.argument("name")
@click.option("--also", is_flag=True, help="Correct the lines too that were resolved the same way.")
@asked
@click.pass_obj
def speaker(path: str, /, line: str, name: str, *, also: bool, **given: Any) -> None:
    """Say who spoke: a name, of this report or of none, or `none` where nobody can tell."""
    with Store.open(path, new=False) as store:
        record, says = record_of(store), signed(given.pop("by"), given.pop("reason"))
        found = correcting.line_of(record, line)
        others = statements_resolved_alike(record, found) if isinstance(found, Statement) else []
        if others:
            click.echo(others_in_words(others) + ("" if also else "; --also corrects them too"))
        lines, holds = [found, *others] if also else [found], correcting.written("speaker", name)
        rows = [row for one in lines for row in correcting.of_line(record, one, "speaker", holds, says)]
        _keep(store, rows, **given)


@correct.command("name", short_help="Give a party another name.")
@click.argument("party")
@click.argument("name")
@asked
@click.pass_obj
def name_of(path: str, /, party: str, name: str, *, yes: bool, preview: bool, **who: str) -> None:
    """Give a party another name: every line shows it; the one that reports write stays beside it."""
    with Store.open(path, new=False) as store:
        right = correcting.written("name", name) or ""
        _keep(store, [correcting.naming(store, party, right, signed(**who))], yes=yes, preview=preview)


@correct.command("words", short_help="Say which words of the report are the statement.")
@click.argument("line")
@click.argument("words")
@asked
@click.pass_obj
def words_of(path: str, /, line: str, words: str, *, yes: bool, preview: bool, **who: str) -> None:
    """Say which words of the report are the statement: exactly as they stand there."""
    with Store.open(path, new=False) as store:
        record = record_of(store)
        found = correcting.line_of(record, line)
        rows = correcting.of_line(
            record, found, "words", correcting.place_of_words(record, found, words), signed(**who)
        )
        _keep(store, rows, yes=yes, preview=preview)


def _keep(store: Store, rows: Sequence[Judgement], *, yes: bool, preview: bool) -> None:
    """Show what rows touch and who judged before; keep them where that is wanted."""
    for row in rows[:1]:
        for one in before(store, row):
            click.echo(said_before(one))
    click.echo(touches(touched(store, rows)))
    if preview or not (yes or _agreed()):
        click.echo("Nothing was kept.")
        return
    for row in correcting.keep_judgements(store, rows):
        back = "" if row.verdict == "unsure" else f" `onrecord correct undo {row.id}` takes it back."
        click.echo(f"Kept as {row.id}.{back}")


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise BadRequest("nobody can be asked here: add --yes to keep it, or --preview to look only")
    return click.confirm("Keep it?")


@correct.command(short_help="Part what one report tells of an event from the others.")
@click.argument("line")
@click.argument("report")
@asked
@click.pass_obj
def split(path: str, /, line: str, report: str, *, yes: bool, preview: bool, **who: str) -> None:
    """Part what one report tells of an event from what the others tell: REPORT is its file name or its id."""
    with Store.open(path, new=False) as store:
        record = record_of(store)
        rows = correcting.splitting(record, correcting.line_of(record, line), report, signed(**who))
        _keep(store, rows, yes=yes, preview=preview)


@correct.command(short_help="Take a correction back.")
@click.argument("correction")
@click.option("--by", default="", metavar="NAME", help="Who takes it back; else the user of this machine.")
@click.option("--reason", default="", help="Why, for whoever reads it later.")
@click.pass_obj
def undo(path: str, /, correction: str, **who: str) -> None:
    """Take a correction back: the machine's value holds again. The row stays, and so does this one."""
    with Store.open(path, new=False) as store:
        row = correcting.undoing(store.judgements(), correction, signed(**who))
        correcting.keep_judgements(store, [row])
        click.echo(f"Taken back by {row.id}.")


@correct.command("list", short_help="List all corrections in force, and those that apply to nothing.")
@click.pass_obj
def listed(path: str) -> None:
    """List all corrections in force with what the machine holds, and those that apply to nothing now, with why."""
    with Store.open(path, new=False) as store:
        view = View.of(record_of(store))
    print_page(corrections_page(view))


@correct.command("export", short_help="Write all corrections to a file, for a colleague or a bug report.")
@click.argument("file")
@click.pass_obj
def export(path: str, file: str) -> None:
    """Write all corrections to a file, each with the words that it is about."""
    with Store.open(path, new=False) as store:
        saved(exported(store), file)


@correct.command("import", short_help="Take in the corrections of a file.")
@click.argument("file")
@click.pass_obj
def import_(path: str, file: str) -> None:
    """Take in the corrections of a file; those about reports that are not here apply when these come.

    What somebody here has judged otherwise is listed.
    """
    try:
        raw = Path(file).read_bytes()
    except OSError as error:
        raise BadRequest(f"{file} cannot be read ({error.strerror})") from error
    with Store.open(path, new=False) as store:
        differing = conflicts(store, raw, file)
        new, elsewhere = imported(store, raw, file)
    there = f"; {elsewhere} about reports that are not in this record, kept until they come" if elsewhere else ""
    click.echo(f"{counted(new, 'correction')} new{there}.")
    for one, other in differing:
        click.echo(
            f"Judged otherwise here, {one.subject}: {said_before(other)}; {said_before(one)}. The later one holds."
        )
