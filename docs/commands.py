"""Write docs/commands.md from the commands themselves: `python docs/commands.py`; a test holds the page to them."""

from pathlib import Path

from click.testing import CliRunner

from onrecord.cli.main import COMMANDS, onrecord

PAGE = Path(__file__).with_name("commands.md")


def page() -> str:
    """Return the page: what `--help` prints, for the program and for each command."""
    parts = ["# Commands\n\nWhat `onrecord --help` and `onrecord COMMAND --help` print.\n"]
    for name in ("", *COMMANDS):
        asked = [name, "--help"] if name else ["--help"]
        told = CliRunner().invoke(onrecord, asked, prog_name="onrecord", env={"COLUMNS": "100"}, terminal_width=100)
        parts.append(f"## onrecord {name}".rstrip() + f"\n\n```\n{told.stdout.rstrip()}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf8")
