"""Set the clock and the time zone otherwise, and read the same reports: one record, byte by byte.

Takes:  the number of reports (10 where none is named): dated ones, undated ones, some with "tomorrow".
Gives:  one line; exit status 1 where two exports differ, or a command ends with an error.
Leaves: a clock that jumps while a command runs; the clock of the database's own functions, which nothing asks.

Run it with: python -m benchmarks.trust.clocks [NUMBER]
"""

import json
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from benchmarks.trust.ground import asked, told, without_aliases

ZONES = ("UTC", "Pacific/Kiritimati", "Etc/GMT+12", "America/New_York", "Asia/Kathmandu")
# Now, a day on, fifty years back and on; then summer time begins and ends, a leap day, the end of 32 bits, far ahead.
MOMENTS = (0, 86_400, -1_577_836_800, 1_577_836_800)
FIXED = (
    *("2031-03-30T00:59:59", "2031-10-26T00:59:59", "2032-02-29T23:59:59"),
    *("2038-01-19T03:14:08", "9000-12-31T23:59:59"),
)
CLOCK = """
import datetime, sys, time
at = sys.argv.pop(1)
now = datetime.datetime.now(datetime.UTC)
shift = float(at) if "T" not in at else (datetime.datetime.fromisoformat(at + "+00:00") - now).total_seconds()
real, seconds = datetime.datetime, time.time
class Kind(type(real)):
    __instancecheck__ = lambda kind, one: isinstance(one, real)
class Moment(real, metaclass=Kind):
    __new__ = lambda kind, *parts, **more: real(*parts, **more)
    now = classmethod(lambda kind, tz=None: real.fromtimestamp(time.time(), tz))
time.time = lambda: seconds() + shift
datetime.datetime = Moment
from onrecord.__main__ import main
main()
"""


def main(number: int) -> int:
    """Compare the exports of all clocks and zones."""
    exports, wrong = dict[str, list[str]](), list[str]()
    ways = [*product(ZONES[:1], map(str, (*MOMENTS, *FIXED))), *product(ZONES[1:], ("0", FIXED[0]))]
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "reports.jsonl"
        given.write_text("\n".join(map(_line, range(number))), encoding="utf-8")
        for at, (zone, clock) in enumerate(ways):
            store = f"{folder}/{at}.sqlite"
            ends = [_run(zone, clock, store, "add", str(given)), _run(zone, clock, store, "export", "--format", "json")]
            wrong += [f"{zone} {clock}: {end.stderr[-200:]}" for end in ends if end.returncode]
            exports.setdefault(without_aliases(ends[1].stdout), []).append(f"{zone} {clock}")
    wrong += [f"one export of: {', '.join(each)}" for each in exports.values()] if len(exports) > 1 else []
    return told("clocks", wrong, f"{number} reports by {len(ways)} clocks and zones, {len(exports)} export")


def _line(at: int) -> str:
    dated = {"published": f"2031-0{at % 9 + 1}-{10 + at}"} if at % 2 else {}
    text = f"The council of Ternes will vote on toll {at} tomorrow, mayor Eva Holm said on Monday. It last met in May."
    return json.dumps({"id": f"r{at}", "title": f"Vote on toll {at}", "text": text, **dated})


def _run(zone: str, clock: str, store: str, *command: str) -> subprocess.CompletedProcess[str]:
    whole = [sys.executable, "-c", CLOCK, clock, "--store", store, *command]
    return subprocess.run(whole, capture_output=True, text=True, check=False, env={"TZ": zone, "PYTHONPATH": "src"})


if __name__ == "__main__":
    sys.exit(main(asked(10)))
