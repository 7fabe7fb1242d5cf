"""The pictures of the documents are taken by a script that still runs."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.browser.conftest import ROOT


def test_the_script_takes_all_pictures(chromium: Any, tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "docs" / "screenshots.py", tmp_path], check=True, timeout=120)
    taken = {picture.name: picture.read_bytes() for picture in tmp_path.glob("*.png")}
    assert taken.keys() == {picture.name for picture in (ROOT / "docs" / "pictures").glob("*.png")}
    assert all(picture.startswith(b"\x89PNG") for picture in taken.values())
