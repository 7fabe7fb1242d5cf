"""Words that a speaker quotes, quotations that a name signs, and who asked before."""

from __future__ import annotations

from tests.read.conftest import Read, Reads


def through(read: Read) -> list[tuple[str | None, list[str | None], str]]:
    """Return speaker, those who pass it on, and words of each statement."""
    return [
        (read.name(a.speaker), [read.name(t) for t in a.through], read.words(a))
        for a in read.reading.attributions
        if a.stated
    ]


def test_a_quotation_inside_a_quotation_is_its_speakers_through_the_outer_one(read: Reads) -> None:
    found = through(
        read("“My boss, Nils Lunde, told me, ‘Switch off the lamp,’ and I did,” said Ingrid Moe, a keeper.")
    )
    assert ("Ingrid Moe", [], "My boss, Nils Lunde, told me, ‘Switch off the lamp,’ and I did") in found
    assert ("Nils Lunde", ["Ingrid Moe"], "Switch off the lamp") in found


def test_i_inside_a_quotation_is_who_speaks(read: Reads) -> None:
    found = through(read("“I told the council, ‘The lamp must stay,’ and they laughed,” said Ingrid Moe, a keeper."))
    assert ("Ingrid Moe", [], "The lamp must stay") in found


def test_a_title_inside_a_quotation_is_nobodys(read: Reads) -> None:
    found = through(read("“I have read ‘The Lamp of the North’ twice,” said Ingrid Moe, a keeper."))
    assert [words for _, _, words in found] == ["I have read ‘The Lamp of the North’ twice"]


def test_a_name_after_a_dash_signs_a_quotation_and_the_dash_is_its_cue(read: Reads) -> None:
    text = "“We will not switch off the lamp this year.” ― Ingrid Moe"
    read_ = read(text)
    (said,) = read_.reading.attributions
    assert read_.name(said.speaker) == "Ingrid Moe"
    assert said.cue is not None and said.cue.of(text) == "―"


def test_who_asked_does_not_answer(read: Reads) -> None:
    text = (
        "Council leader Nils Lunde met the press. A reporter, Oskar Aas, asked: “Will the lamp stay?” "
        "“It will stay for years,” he said."
    )
    assert through(read(text))[-1][0] != "Oskar Aas"
