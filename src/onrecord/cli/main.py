"""The command `onrecord` and the table of its commands.

Takes:  a command line and the variable ONRECORD_STORE.
Gives:  exit status 0, 1 where something could not be done, 2 where the command line does not fit.
Leaves: each command to its file, which is loaded only when that command is asked for.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from onrecord import __version__
from onrecord.cli.output import printing
from onrecord.errors import OnRecordError
from onrecord.show.safe_text import visible

# name: (where it is, what it does). The sentence stands here too, so that --help loads no command; a test compares.
COMMANDS = {
    "add": ("onrecord.cli.add:add", "Take in reports: files, folders, addresses, or - for JSON lines."),
    "follow": ("onrecord.cli.follow:follow", "Ask feeds and pages for what is new, once or again and again."),
    "bulk": ("onrecord.cli.bulk:bulk", "Read archives of news into Parquet: WARC, JSON lines, Parquet."),
    "show": ("onrecord.cli.show:show", "Show what changed and is planned, in all stories or in one."),
    "find": ("onrecord.cli.find:find", "Find who said what, by words, speaker and day."),
    "brief": ("onrecord.cli.brief:brief", "Write the morning's page: what changed, and what is on."),
    "correct": ("onrecord.cli.correct:correct", "Correct a line, and see what else that touches."),
    "serve": ("onrecord.cli.serve:serve", "Show the record as pages in a browser."),
    "export": ("onrecord.cli.export:export", "Write the whole record for another program."),
    "notice": ("onrecord.cli.notice:notice_of", "Say what a planner's own entries have otherwise."),
    "read": ("onrecord.cli.read:read", "Say what each text says, one JSON line a text."),
    "explain": ("onrecord.cli.explain:explain", "Say why something stands on the record as it does."),
    "forget": ("onrecord.cli.forget:forget", "Forget a person, an article or an address, and keep it out."),
    "sample": ("onrecord.cli.sample:sample", "Draw lines to label, and compute how often they are wrong."),
    "compare": ("onrecord.cli.compare:compare", "Say what two exports of the same reports tell otherwise."),
    "check": ("onrecord.cli.check:check", "Check that everything kept still fits together."),
}


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from what is loaded: modules stay, and looking through them takes a twelfth of it."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
        gc.freeze()


class Said(click.ClickException):
    """An error that is told in one line."""

    def show(self, file: Any = None) -> None:
        """Print the line to standard error."""
        click.echo(f"onrecord: {visible(self.message)}", err=True)


class Stopped(Said):
    """The end that Ctrl-C makes."""

    exit_code = 130  # as shells have it


class Commands(click.Group):
    """A group that loads a command when it is asked for, and tells our errors in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name][0].partition(":")
        with _uncollected():
            command: click.Command = getattr(import_module(module), function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading one."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, sentence) for name, (_, sentence) in COMMANDS.items()])

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run the command line; what standard output cannot take is told in one line, a page of help included."""
        try:
            with printing():
                return super().main(*arguments, **options)
        except OnRecordError as error:
            Said(str(error)).show()
            sys.exit(1)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn what it raises into a line and an exit status."""
        try:
            return super().invoke(ctx)
        except OnRecordError as error:
            raise Said(str(error)) from error
        except KeyboardInterrupt as error:
            raise Stopped("stopped; what was kept stays kept") from error
        except (MemoryError, ImportError, RuntimeError) as error:
            if not _for_want_of_memory(error):
                raise
            raise Said(NO_MEMORY) from error


SHORT_OF_MEMORY = ("map segment", "llocate memory", "bad alloc", "bad_alloc", "out of memory")
NO_MEMORY = "not enough memory: reading needs some 500 MB. End other programs, or raise the limit (ulimit -v)"


def _for_want_of_memory(error: Exception | None) -> bool:
    """Tell whether error, or one that it came from, is that no memory was left: libraries say so in their own words."""
    while error is not None:
        if isinstance(error, MemoryError) or any(words in str(error) for words in SHORT_OF_MEMORY):
            return True
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return False


@click.group(cls=Commands)
@click.version_option(__version__, prog_name="onrecord")
@click.option(
    "--store",
    default="onrecord.sqlite",
    envvar="ONRECORD_STORE",
    show_default=True,
    show_envvar=True,
    metavar="FILE|URL",
    help="Where the record is kept: a file, or a team's database, postgresql+psycopg://user@host/db.",
)
@click.pass_context
def onrecord(ctx: click.Context, store: str) -> None:
    """Keep the record of a developing story: who said what, what is planned, what changed."""
    ctx.obj = store
