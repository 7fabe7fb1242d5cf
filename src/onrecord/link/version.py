"""Name the version of linking: all that a record follows from besides the readings and what people judged.

Takes:  the files of this package, of model/, of the tables in data/, and of what keeps and renews what is linked.
Gives:  version(): another name where any of them changes.
Leaves: the reader's version, which each reading carries.
"""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

READ = ("link", "model", "data", "record/backends", "record/derived", "run/relink")


@cache
def version() -> str:
    """Return the version: code and tables themselves, so that no change of them can be forgotten."""
    found = sha256()
    for folder in READ:
        for file in _files(files("onrecord") / folder):
            found.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def _files(folder: Traversable) -> list[Traversable]:
    """Return the files of code and of words in a folder and those in it, by name."""
    found: list[Traversable] = []
    for one in sorted(folder.iterdir(), key=lambda each: each.name):
        if one.is_dir() and not one.name.startswith("__"):
            found += _files(one)
        elif one.name.endswith((".py", ".tsv")):
            found.append(one)
    return found
