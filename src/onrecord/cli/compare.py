"""The command `onrecord compare`.

Takes:  two exports of the same reports.
Gives:  what is gone, new and otherwise, line by line, with why.
Leaves: comparing: show/comparing.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from onrecord.cli.printed import print_page
from onrecord.errors import BadRequest
from onrecord.show.comparing import Did, Export, LineDifference, compared
from onrecord.show.export.json import FORMAT
from onrecord.show.safe_text import visible
from onrecord.show.text.lines import Line, heading

HEADS: dict[Did, str] = {"gone": "Gone", "new": "New", "changed": "Otherwise"}


@click.command(short_help="Say what two exports of the same reports tell otherwise.")
@click.argument("before")
@click.argument("after")
def compare(before: str, after: str) -> None:
    """Say what two exports of the same reports tell otherwise, line by line, and why: after an upgrade, say.

    \b
    Example:
      onrecord export --output before.json     # then upgrade, and add the reports again
      onrecord export --output after.json
      onrecord compare before.json after.json
    """
    one, other = _read_export(before), _read_export(after)
    print_page(_comparison_lines(one, other, list(compared(one, other))))


def _read_export(file: str) -> Export:
    try:
        found = msgspec.json.decode(Path(file).read_bytes(), type=Export)
    except (OSError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise BadRequest(
            f"{file}: cannot be read as an export ({error}): `onrecord export --output FILE` writes one"
        ) from error
    if found["format"] != FORMAT:
        raise BadRequest(f"{file}: is no export of a record: `onrecord export --output FILE` writes one")
    return found


def _comparison_lines(one: Export, other: Export, found: list[LineDifference]) -> Iterator[Line]:
    yield Line(f"Reader {visible(one['reader'])}, then {visible(other['reader'])}.", style="dim")
    mine, theirs = ({row["id"] for row in record["articles"]} for record in (one, other))
    if mine != theirs:
        yield Line(f"{len(mine - theirs)} reports only in the first, {len(theirs - mine)} only in the second.")
    counts = Counter(difference.did for difference in found)
    summary = ", ".join(f"{counts[did]} {name.lower()}" for did, name in HEADS.items() if counts[did])
    yield Line(f"{summary}." if summary else "Every line is the same.")
    for did, name in HEADS.items():
        if counts[did]:
            yield from heading(name)
        for difference in (one_ for one_ in found if one_.did == did):
            yield from _difference_lines(difference)


def _difference_lines(one: LineDifference) -> Iterator[Line]:
    yield Line(visible(one.says), 2, cited=f"{one.kind} {one.line}")
    for field, before, after in one.fields:
        yield Line(f"{field}: {visible(before)} → {visible(after)}", 4)
    if one.why:
        yield Line(visible(one.why), 4, style="dim")
