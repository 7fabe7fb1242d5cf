"""Posts of two people: of one place or of two, open, or with nothing in common."""

from collections.abc import Callable

import pytest

from onrecord.link.entities import posts
from onrecord.link.entities.party_evidence import Signs
from onrecord.link.entities.posts import agree, elsewhere
from onrecord.model.chain import Office
from tests.link.reported import context, post, sign

MAYOR = post("mayor")


def holder(*offices: Office, **told: object) -> Signs:
    return sign("ann lee", offices=offices, told=context(**told))  # type: ignore[arg-type]


def mayor(*places: str, bodies: tuple[str, ...] = ()) -> Office:
    return post("mayor", places=places, bodies=bodies)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (mayor("trieste"), mayor("trieste"), True),
        (mayor("trieste"), mayor("dundee"), False),
        (mayor("trieste"), mayor(), None),
        (mayor(), mayor(), None),
        (mayor("IT"), mayor("IT"), True),
        (mayor("IT"), mayor("NO"), False),
        (mayor("IT"), mayor("trieste"), True),  # the table knows where it is
        (mayor("NO"), mayor("trieste"), False),
        (mayor("IT", "oslo"), mayor("NO", "oslo"), False),  # two ambassadors to one city
        (mayor("IT", "trieste"), mayor("IT", "rome"), False),
        (mayor("IT", "NO"), mayor("NO", "SE"), True),
        (mayor("norvane"), mayor("norvane falls"), True),
        (mayor("norvane falls"), mayor("norvane"), True),
        (mayor("norvane"), mayor("norvanefalls"), False),
        (mayor("NO"), mayor("nowhereville"), False),
        (post("chair", bodies=["norvane"]), post("chair", bodies=["norvane foods"]), True),
        (post("chair", bodies=["norvane"]), post("chair", bodies=["ulm rail"]), False),
        (post("chair", bodies=["norvane"]), post("chair"), None),
        (mayor("oslo", bodies=("x",)), mayor("oslo", bodies=("x",)), True),
        (mayor("oslo", bodies=("x",)), mayor("oslo", bodies=("y",)), False),
        (mayor("oslo", bodies=("x",)), mayor("oslo"), True),
        (mayor("oslo", bodies=("x",)), mayor("rome", bodies=("x",)), False),
        (mayor("oslo", bodies=("x",)), mayor(bodies=("x",)), True),
    ],
)
def test_posts_of_one_name_are_of_one_place_or_two_or_nobody_knows(one: Office, other: Office, same: bool) -> None:
    assert agree(one, other) is same
    assert agree(other, one) is same


def test_two_posts_are_elsewhere_by_place_alone() -> None:
    assert elsewhere(mayor("oslo"), mayor("rome"))
    assert not elsewhere(mayor("oslo"), mayor("oslo"))
    assert not elsewhere(mayor("oslo"), mayor())
    assert not elsewhere(post("chair", bodies=["norvane"]), post("chair", bodies=["ulm rail"]))


Test = Callable[[Signs, Signs], bool]
OF_POSTS: tuple[Test, ...] = (
    posts.same_post,
    posts.open_post,
    posts.of_one_post,
    posts.post_elsewhere,
    posts.other_body,
    posts.few_hold,
    posts.two_trades,
    posts.two_seats,
    posts.two_lands,
    posts.one_owner,
)
KING = post("king")
CHAIR, FOUNDER = post("chair", bodies=["norvane"]), post("founder", bodies=["norvane"])
NURSE, SENATOR = post("nurse"), post("senator")


@pytest.mark.parametrize(
    ("one", "other", "hold"),
    [
        ([mayor("oslo")], [mayor("oslo")], "same_post of_one_post"),
        ([mayor("oslo")], [mayor()], "open_post of_one_post"),
        ([mayor("oslo"), MAYOR], [mayor("oslo")], "same_post of_one_post"),  # said once is enough
        ([mayor("oslo")], [mayor("rome")], "post_elsewhere"),
        ([mayor("oslo"), mayor("rome")], [mayor("rome")], "same_post of_one_post"),
        ([mayor("oslo")], [mayor("rome"), MAYOR], "open_post of_one_post"),
        ([CHAIR], [post("chair", bodies=["ulm rail"])], "other_body"),
        ([mayor("oslo"), CHAIR], [mayor("rome"), post("chair", bodies=["ulm rail"])], "post_elsewhere"),
        ([KING], [KING], "open_post of_one_post few_hold"),
        ([post("king", places=["NO"])], [post("king", places=["NO"])], "same_post of_one_post few_hold"),
        ([post("king", places=["NO"])], [post("king", places=["SE"])], "post_elsewhere"),
        ([post("vice king")], [KING], "open_post of_one_post few_hold"),
        ([post("police chief")], [post("chief")], "open_post of_one_post"),
        ([post("police chief")], [post("fire chief")], "two_trades"),
        ([NURSE], [SENATOR], "two_trades"),
        ([SENATOR], [NURSE], "two_trades"),
        ([NURSE], [post("baker")], "two_trades"),
        ([MAYOR], [SENATOR], "two_seats"),
        ([MAYOR, NURSE], [SENATOR], "two_seats"),
        ([KING], [SENATOR], "two_seats"),
        ([MAYOR, NURSE], [MAYOR], "open_post of_one_post"),
        ([NURSE], [], ""),
        ([], [SENATOR], ""),
        ([CHAIR], [FOUNDER], "one_owner"),
        ([CHAIR], [CHAIR, FOUNDER], "same_post of_one_post"),
        ([CHAIR], [post("founder", bodies=["ulm rail"])], "two_trades"),
        ([mayor("oslo")], [post("nurse", places=["oslo"])], "two_trades"),
        ([mayor("oslo")], [post("senator", places=["IT"])], "two_seats two_lands"),
        ([mayor("NO")], [post("nurse", places=["IT"])], "two_trades two_lands"),
        ([mayor("NO")], [post("nurse", places=["nowhereville"])], "two_trades"),
        ([mayor("NO")], [post("nurse", places=["IT"], former=True)], "two_trades"),
        ([post("mayor", places=["NO"], former=True)], [post("nurse", places=["IT"])], "two_trades"),
        ([mayor("NO", "IT")], [post("nurse", places=["IT"])], "two_trades"),
        ([post("chair", places=["NO"], bodies=["norvane"])], [post("founder", places=["IT"], bodies=["norvane"])],
         "one_owner"),
    ],
)  # fmt: skip
def test_what_the_posts_of_two_tell(one: list[Office], other: list[Office], hold: str) -> None:
    a, b = holder(*one), holder(*other)
    for left, right in ((a, b), (b, a)):
        assert {test.__name__ for test in OF_POSTS if test(left, right)} == set(hold.split())


OSLO = holder(mayor("oslo"))
NORWAY = holder(mayor("NO"))
BOARD = holder(CHAIR)


@pytest.mark.parametrize(
    ("one", "other", "there"),
    [
        (OSLO, holder(places=["oslo"]), True),
        (OSLO, holder(places=["rome"]), False),
        (OSLO, holder(mayor("rome"), places=["oslo"]), False),  # the report says whose its person is
        (OSLO, holder(mayor("NO"), places=["oslo"]), True),
        (NORWAY, holder(places=["norway"]), True),
        (NORWAY, holder(places=["sweden"]), False),
        (NORWAY, holder(places=["oslo"]), False),
        (NORWAY, holder(mayor("rome"), places=["norway"]), False),
        (BOARD, holder(bodies=["norvane"]), True),
        (BOARD, holder(bodies=["ulm rail"]), False),
        (holder(), holder(places=["oslo"], bodies=["norvane"]), False),
    ],
)
def test_whose_one_is_stands_in_the_report_on_the_other(one: Signs, other: Signs, there: bool) -> None:
    assert posts.owner_there(one, other) is there
    assert posts.owner_there(other, one) is there


@pytest.mark.parametrize(
    ("one", "other", "there"),
    [
        (BOARD, holder(bodies=["norvane"]), True),
        (BOARD, holder(post("baker"), bodies=["norvane"]), True),
        (BOARD, holder(post("chair"), bodies=["norvane"]), False),  # which the post itself tells
        (BOARD, holder(bodies=["ulm rail"]), False),
        (BOARD, holder(places=["norvane"]), False),
        (holder(mayor("oslo")), holder(bodies=["oslo"]), True),
        (NORWAY, holder(bodies=["NO"]), False),
    ],
)
def test_the_body_that_one_serves_stands_in_the_report_on_the_other(one: Signs, other: Signs, there: bool) -> None:
    assert posts.body_there(one, other) is there
    assert posts.body_there(other, one) is there
