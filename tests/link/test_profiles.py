"""What is kept of an article's parties gives the same signs and tallies as the article itself."""

from onrecord.link.entities.joining import signs_of
from onrecord.link.entities.party_evidence import context_of
from onrecord.link.entities.profiles import profiles_of_story
from onrecord.link.entities.tallies import Tally
from onrecord.model.record import Document
from tests.link.reported import document, party, post


def reports() -> list[Document]:
    mayor = party("Ann Lée", also=["Lée"], sex="f", offices=[post("mayor", places=["Trieste"])])
    kinds = ("place", "organisation", "organisation")
    return [
        *(document(f"a{n}", "Ann Lée, Lée, Veldmark", mayor, party("Veldmark", kind), day=f"2031-05-0{n + 1}")
          for n, kind in enumerate(kinds)),
        document("a3", "Nobody.", day="2031-05-09"),
    ]  # fmt: skip


def test_a_profile_has_the_signs_and_the_tallies_of_its_article() -> None:
    documents = reports()
    found = signs_of(documents, [[w.article.id for w in documents]])
    kept = list(profiles_of_story(documents, found["a0", 0].context.story))
    assert [p.article for p in kept] == ["a0", "a1", "a2", "a3"]
    assert [one for profile in kept for one in profile.signs] == list(found.values())
    for profile, document_ in zip(kept, documents, strict=True):
        for n, chain in enumerate(document_.reading.chains):
            whole = Tally.of(chain, found[profile.article, n])
            assert profile.tally(n, whole.age) == whole


def test_a_name_has_the_kind_of_its_story() -> None:
    first = next(profiles_of_story(reports(), "s7"))
    assert [p.kind for p in first.parties] == ["person", "organisation"] and first.context.story == "s7"
    assert first.parties[0].written == "Ann Lée"


def test_an_article_that_names_nobody_has_a_context_all_the_same() -> None:
    *_, last = profiles_of_story(reports(), "s7")
    assert last.parties == () and last.signs == [] and last.context == context_of(reports()[-1], "s7")
