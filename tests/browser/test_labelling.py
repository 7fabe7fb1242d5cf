"""A sample in a browser with scripts switched off: labelled line by line, and the rates stand at its end."""

from typing import Any

from onrecord.cli.sample_file import SampleFile
from onrecord.show.sampling import rate_line, rated

Page = Any


def test_a_sample_is_labelled_to_its_end(page: Page, sample: SampleFile) -> None:
    page.goto("/")
    page.get_by_role("link", name="Sample").click()
    for number, verdict in enumerate(("right", "wrong", "unsure"), 1):
        assert f"Line {number} of 3" in page.locator("h1").inner_text()
        assert page.locator("figure.words mark").count() == 1
        page.get_by_label(verdict).check()
        if number == 1:
            page.get_by_label("Your name").fill("Ada")
        assert page.get_by_label("Your name").input_value() == "Ada"
        page.get_by_role("button", name="Keep, and go on").click()
    assert page.url.endswith("/sample/rates")
    assert page.locator("main li").all_inner_texts() == [rate_line(one) for one in rated(sample.labels())]
    assert [row["coder"] for row in sample.rows()] == ["Ada"] * 3
