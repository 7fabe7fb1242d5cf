"""Write docs/commands.md from the commands themselves: `python docs/commands.py`; a test holds the page to them."""

from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from onrecord.cli.main import COMMANDS, onrecord

PAGE = Path(__file__).with_name("commands.md")


def page() -> str:
    """Return the page: what `--help` prints, for the program and for each command."""
    parts = ["# Commands\n\nWhat `onrecord --help` and `onrecord COMMAND --help` print.\n"]
    for words in _commands():
        asked = [*words, "--help"]
        told = CliRunner().invoke(onrecord, asked, prog_name="onrecord", env={"COLUMNS": "100"}, terminal_width=100)
        head = "#" * (2 + (len(words) > 1))
        parts.append(f"{head} onrecord {' '.join(words)}".rstrip() + f"\n\n```\n{told.stdout.rstrip()}\n```\n")
    return "\n".join(parts)


def _commands() -> Iterator[list[str]]:
    """Yield the program, then each command, then the commands of a command that has some."""
    yield []
    for name in COMMANDS:
        yield [name]
        command = onrecord.get_command(click.Context(onrecord), name)
        yield from ([name, inner] for inner in (command.commands if isinstance(command, click.Group) else ()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf8")
