"""The documents are current, and lead where they say."""

import importlib.util
import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_commands_is_what_they_print() -> None:
    spec = importlib.util.spec_from_file_location("commands", DOCS / "commands.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    told = "docs/commands.md is old: run `python docs/commands.py`"
    assert (DOCS / "commands.md").read_text(encoding="utf8") == module.page(), told


def test_every_link_of_a_document_leads_to_a_file() -> None:
    for page in DOCS.glob("*.md"):
        for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf8")):
            assert re.match("https?://", link) or (DOCS / link).exists(), f"{page.name}: {link}"
