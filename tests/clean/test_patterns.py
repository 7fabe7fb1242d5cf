"""How long the patterns of cleaning take on text that was made to hurt them, wherever in it they are looked for."""

import re
import time

import pytest

from onrecord.clean.agencies import PARTS, credited
from onrecord.clean.bylines import CREDITS, PLACED
from onrecord.clean.comments import BUTTONS, HEADING
from onrecord.clean.furniture import WHOLE
from onrecord.clean.leftover_markup import DOCUMENT, is_document
from onrecord.clean.openings import DAY, lead

HOSTILE = ["1", " ", "\t", "1,", "1 ", "(1) ", " via", " - ", "<?xml", "<!--", "reply ", "no ", "leave a reply "]

PATTERNS = {
    "parts": PARTS,
    "heading": HEADING,
    "buttons": BUTTONS,
    "document": DOCUMENT,
    "day": DAY,
    "placed": PLACED,
}
# What these look for has up to 300 characters, which each place of the text costs anew: linear, but with a factor.
FACTORED = {"whole": WHOLE, "credits": CREDITS}


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_a_pattern_searched_in_a_hundred_thousand_characters_takes_under_two_seconds(
    pattern: re.Pattern[str], piece: str
) -> None:
    text = (piece * 100_000)[:100_000] + "\x01"
    start = time.process_time()
    assert sum(1 for _ in pattern.finditer(text)) <= len(text)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("pattern", FACTORED.values(), ids=FACTORED)
def test_a_pattern_of_many_forms_takes_four_times_as_long_on_four_times_the_text(
    pattern: re.Pattern[str], piece: str
) -> None:
    short, long = (_seconds(pattern, (piece * size)[:size]) for size in (3_000, 12_000))
    assert long < 8 * short + 0.02  # sixteen times as long, if it grew with the square


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return the least time of three searches: other programs share the processor."""
    return min(_search(pattern, text) for _ in range(3))


def _search(pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    sum(1 for _ in pattern.finditer(text))
    return time.process_time() - start


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Handout/Moe", ["Handout", "Moe"]),
        ("Ada Roy   via  Nordpress", ["Ada Roy", "Nordpress"]),
        ("Ada Roy – Nordpress", ["Ada Roy", "Nordpress"]),
        ("Ada Roy , ; Nordpress", ["Ada Roy", "", "Nordpress"]),
        ("Ada Roy,  /Nordpress", ["Ada Roy", "", "Nordpress"]),
        ("Anne-Lise via-Moe", ["Anne-Lise via-Moe"]),
    ],
)
def test_a_credit_is_cut_where_its_names_part(words: str, parts: list[str]) -> None:
    assert PARTS.split(words) == parts


def test_an_agency_after_many_blanks_is_still_credited() -> None:
    assert credited("Handout" + " " * 50 + "/ AFP")


@pytest.mark.parametrize("count", ["1", "12", "1,234", "1.234.567"])
def test_a_count_of_comments_heads_a_thread(count: str) -> None:
    assert HEADING.fullmatch(f"{count} comments") and HEADING.fullmatch(f"comments ({count.replace('.', ',')})")


@pytest.mark.parametrize(
    "before", ["", " \n\t", '<?xml version="1.0"?>\n', "<!-- made on Friday -->\n<!-- by hand -->"]
)
def test_a_page_is_told_by_its_first_tag_and_by_no_later_one(before: str) -> None:
    assert is_document(f"{before}<!DOCTYPE html><p>Rain.")
    assert not is_document(f"Rain. {before}<html>")


@pytest.mark.parametrize(
    "before", ["VARDEN, March 4 (Reuters) - ", "VARDEN,   4 March (Reuters) - ", "VARDEN (March 4) - "]
)
def test_a_dateline_with_blanks_and_brackets_before_its_day_is_cut_off(before: str) -> None:
    assert lead(f"{before}Snow fell.")[0] == len(before)
