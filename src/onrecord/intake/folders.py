"""Walk through a folder.

Takes:  a folder.
Gives:  its files by name, then those of the folders in it; a SkipArticle for a folder that cannot be opened.
Leaves: which files are texts: addresses.py.
"""

from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import SkipArticle


def files(folder: Path) -> Iterator[Path | SkipArticle]:
    """Yield the files in folder and below, sorted by path so that a run can be told again.

    Links to folders are not followed: a link to a parent would never end. Names that begin with a dot are left out.
    """
    try:
        inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        yield SkipArticle(f"{folder}: the folder cannot be opened ({error.strerror}). Make it readable (chmod u+rx).")
        return
    for path in inside:
        if not path.is_dir():
            yield path
        elif not path.is_symlink():
            yield from files(path)
