"""The command `onrecord explain`.

Takes:  an id, or the first letters of one.
Gives:  a page on standard output: why the thing stands on the record as it does.
Leaves: what the page says: show/text/explain.py.
"""

import click

from onrecord.cli.printed import print_page
from onrecord.link import why_event, why_party, why_story
from onrecord.record import Store
from onrecord.run.relink import record_of
from onrecord.show.record_view import View
from onrecord.show.text.explain import explain_page


@click.command(short_help="Say why something stands on the record as it does.")
@click.argument("name", metavar="ID")
@click.pass_obj
def explain(path: str, name: str) -> None:
    """Say why something stands on the record as it does.

    ID is that of an event, party, statement, change or story, as `onrecord export` and `onrecord show` have it.
    """
    with Store.open(path, new=False) as store:
        view, judgements, kept = View.of(record_of(store)), store.judgements(), tuple(store.documents())
    page = explain_page(
        view,
        name,
        lambda asked, party: why_party(asked.record, judgements, party),
        lambda asked, event: why_event(asked.record, judgements, event),
        lambda asked, story: why_story(kept, asked.record.copies, story),
    )
    print_page(page)
