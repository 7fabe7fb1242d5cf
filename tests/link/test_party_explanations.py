"""Why the mentions of one party are held for one, and why those of a like name are not."""

from collections.abc import Sequence

from onrecord.link.entities.explanations import BARRED, Why, why
from onrecord.link.entities.joining import parties
from onrecord.model.chain import Office
from onrecord.model.judgement import MACHINE, Judgement
from onrecord.model.record import Document
from tests.link.reported import document, judgement, party, place_in, post

TRIESTE, DUNDEE = (post("mayor", places=[town]) for town in ("Trieste", "Dundee"))


def report(article: str, *others: str, name: str = "Rosa Quill", offices: Sequence[Office] = ()) -> Document:
    people = (party(name, offices=offices), *map(party, others))
    return document(article, ", ".join((name, *others)), *people)


def of(documents: Sequence[Document], article: str, judgements: Sequence[Judgement] = ()) -> tuple[str, Why]:
    """Return the party that is first in an article, and why it is one; the first two articles tell one story."""
    stories = [["a1", "a2"]]
    entity = parties(documents, stories, judgements).of[article, 0]
    return entity, why(documents, stories, judgements, entity)


def test_a_party_of_one_story_is_held_together_by_its_surest_pairs() -> None:
    documents = [report("a1", "Bo Day"), report("a2"), report("a9", name="Max Roy")]
    _, found = of(documents, "a1")
    assert found.mentions == (("a1", 0), ("a2", 0)) and found.apart == ()
    (row,) = found.together
    assert (row.left, row.right, row.subject) == ("a1:0-10", "a2:0-10", "party")
    assert (row.verdict, row.score, row.by, row.made) == ("same", 1.7, MACHINE, "")
    assert row.reason == "one full name (+0.5); the reports are of one story (+1.2)"
    assert row.id.startswith("j") and len({row.id, of(documents[:2], "a1")[1].together[0].id}) == 1


def test_three_mentions_take_two_pairs_the_surest() -> None:
    offices = [[TRIESTE], [TRIESTE], [TRIESTE]]
    documents = [report(f"a{n}", offices=held) for n, held in enumerate(offices, 1)]
    rows = of(documents, "a1")[1].together
    assert [(r.left[:2], r.right[:2] if r.right else "", r.score) for r in rows] == [
        ("a1", "a2", 2.7),
        ("a1", "a3", 1.5),
    ]
    assert rows[0].id != rows[1].id


def test_a_party_of_a_like_name_is_told_with_what_comes_nearest() -> None:
    documents = [report("a1", offices=[TRIESTE]), report("a2"), report("a3", name="R. Quill", offices=[DUNDEE])]
    entity, found = of(documents, "a1")
    ((other, row),) = found.apart
    assert other == parties(documents, [["a1", "a2"]]).of["a3", 0] != entity
    assert (row.left, row.right, row.verdict) == ("a2:0-10", "a3:0-8", "unsure")
    assert row.reason == "a first name and its initial (+0.3)"


def test_who_would_be_one_but_for_others_is_told_so() -> None:
    documents = [
        report("a1", "Ann Lee", "Bob Roy", offices=[TRIESTE]),
        report("a3", "Ann Lee", "Bob Roy", "Jo Day", "Sam Poe"),
        report("a4", "Jo Day", "Sam Poe", offices=[DUNDEE]),
    ]
    _, found = of(documents, "a1")
    assert found.mentions == (("a1", 0), ("a3", 0))
    ((_, row),) = found.apart
    assert (row.left[:2], (row.right or "")[:2], row.verdict) == ("a3", "a4", "same")
    assert row.reason.endswith(f"in common (+0.9){BARRED}")


def test_what_people_say_stands_before_what_the_machine_holds() -> None:
    documents = [report("a1"), report("a2"), report("a3", name="Rosa Ulm"), report("a4", name="Quill")]
    quill, second, ulm, bare = (place_in(w, w.article.text) for w in documents)
    same = judgement("party", quill, ulm)
    apart = judgement("party", bare, second, "not the same", minute=1)
    entity, found = of(documents, "a3", [apart, same])
    assert found.mentions == (("a1", 0), ("a2", 0), ("a3", 0))
    assert found.together[0] == same and [r.by for r in found.together[1:]] == [MACHINE]
    assert found.apart[0][1] == apart and found.apart[0][0] != entity
    assert {other for other, _ in found.apart} == {parties(documents, [["a1", "a2"]], [apart]).of["a4", 0]}
    turned = of(documents, "a4", [apart, same])
    assert turned[1].apart[0] == (entity, apart) and turned[1].together == ()


def test_a_judgement_on_two_others_is_not_told() -> None:
    documents = [report("a1"), report("a2"), report("a3", name="Bo Day"), report("a4", name="Cy Ulm")]
    other = judgement("party", place_in(documents[2], "Bo Day"), place_in(documents[3], "Cy Ulm"))
    assert other not in of(documents, "a1", [other])[1].together and of(documents, "a1", [other])[1].apart == ()


def test_of_nobody_there_is_nothing_to_tell() -> None:
    assert why([report("a1")], [], [], "e0") == Why((), (), ())


def test_a_party_that_a_person_named_and_no_report_mentions_is_told_all_the_same() -> None:
    documents = [report("a1"), report("a2")]
    unmentioned = document("a2", "“We sail,” she said.", party("Rosa Quill"))
    _, found = of([documents[0], unmentioned], "a1")
    assert found.mentions == (("a1", 0), ("a2", 0)) and found.together == ()
