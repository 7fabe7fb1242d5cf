"""What holds a place is found without a look at everything, and nothing that holds it is missed."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.read.speech.nesting import Nest

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(SPANS, max_size=20), SPANS)
def test_all_that_hold_a_span_are_found_in_the_order_given(spans: list[Span], inner: Span) -> None:
    assert Nest(spans).around(inner) == [n for n, span in enumerate(spans) if span.holds(inner)]
