"""Write out a citation, so that another person can trace it with or without a network.

Takes:  a View, an article and a span of it.
Gives:  written_out(): outlet, title, days, capture, hash, characters, and a link to the words on the live page.
Leaves: the short form on a page: show/cite.py.
"""

from collections.abc import Iterator

from onrecord.model.span import Span
from onrecord.show.cite import publication_day
from onrecord.show.fragment import text_fragment
from onrecord.show.record_view import View
from onrecord.show.safe_text import visible


def written_out(view: View, article: str, span: Span) -> Iterator[str]:
    """Yield the lines of a citation."""
    document = view.documents[article]
    kept = document.article
    title = f", {visible(kept.headline)}" if kept.headline else ""
    captured = f", captured {visible(kept.captured)}" if kept.captured else ""
    yield f"{visible(kept.outlet or kept.file)}{title}, {publication_day(document)}{captured}"
    yield f"characters {span.start}-{span.end} of the text with the SHA-256 {kept.sha256}"
    if link := text_fragment(kept.url, span.of(kept.text)):
        yield link
    elif kept.url:
        yield visible(kept.url)
