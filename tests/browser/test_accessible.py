"""axe-core finds no violation of WCAG 2.2 AA on any page, light or dark (tests/browser/axe.LICENSE: MPL 2.0)."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_workflows import addresses

AXE = Path(__file__).with_name("axe.min.js")  # axe-core 4.14.1, package/axe.min.js of the npm package, unchanged
HASH = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_the_checker_is_the_one_that_was_taken() -> None:
    assert sha256(AXE.read_bytes()).hexdigest() == HASH


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_violation(chromium: Any, site: str, scheme: str) -> None:
    context = chromium.new_context(base_url=site, color_scheme=scheme)
    page = context.new_page()
    told = []
    for address in addresses(page):
        page.goto(address)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        page.evaluate(AXE.read_text())
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        told += [(address, one["id"], node["html"][:120]) for one in found["violations"] for node in one["nodes"][:2]]
    assert told == []
    context.close()
