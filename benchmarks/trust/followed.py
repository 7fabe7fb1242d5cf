"""Kill following again and again: is anything lost, or there twice?

Takes:  the number of kills (200 where none is named).
Gives:  one line; exit status 1 where something was lost, doubled or damaged.
Leaves: kills while files are added: kills.py.

Run it with: python -m benchmarks.trust.followed [NUMBER]

The feed and its pages are served on loopback by tests/intake; the reader is a fake one, so that most of the time goes
into what is looked at: asking, keeping, marking.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.trust.ground import asked, told
from onrecord.model.subscription import Subscription
from onrecord.record import Store, Subscriptions
from onrecord.run.check import problems
from tests.run.test_following import FEED, SCRIPT, Shore

ITEMS = 40
LONGEST = 0.5  # seconds after it is ready: a whole round takes about as long


def main(number: int) -> int:
    """Print what became of number kills."""
    chance, wrong, whole = random.Random(11), list[str](), 0
    world = Shore(ITEMS)
    with tempfile.TemporaryDirectory() as folder:
        for kill in range(number):
            path = Path(folder) / f"{whole}.sqlite"
            if not path.exists():
                with Store.open(path) as store:
                    Subscriptions(store).add([Subscription(FEED)])
            ids = _killed(path, world.serving.port, chance.uniform(0, LONGEST))
            found, sound = _kept(path)
            fine = sound and ids <= found and len(found) <= ITEMS
            wrong += [f"kill {kill + 1}: something lost, doubled or damaged"] * (not fine)
            whole += len(found) == ITEMS
        found, sound = _finished(Path(folder) / "last.sqlite", world.serving.port)
    world.serving.close()
    wrong += ["a round that nobody kills is not whole"] * (not sound or len(found) != ITEMS)
    return told("kill -9 while following", wrong, f"{number} kills, {whole} rounds whole")


def _killed(path: Path, port: int, after: float) -> set[str]:
    """Follow, kill it, and return the ids of the articles that it had told to be kept."""
    command = [sys.executable, "-c", SCRIPT, str(path), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        run.stdout.readline()
        time.sleep(after)
        run.kill()
        whole = [line for line in run.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    return {line.split()[1] for line in whole if len(line.split()) > 1}


def _kept(path: Path) -> tuple[set[str], bool]:
    """Return the articles of a store, and whether all of it is sound and none there twice."""
    with Store.open(path) as store:
        sound = not list(problems(store))
        urls = [document.article.url for document in store.documents()]
        return set(store.ids()), sound and len(urls) == len(set(urls))


def _finished(path: Path, port: int) -> tuple[set[str], bool]:
    with Store.open(path) as store:
        Subscriptions(store).add([Subscription(FEED)])
    _killed(path, port, 20)
    return _kept(path)


if __name__ == "__main__":
    sys.exit(main(asked(200)))
