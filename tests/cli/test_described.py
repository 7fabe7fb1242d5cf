"""Whatever a program asks, the API answers as its OpenAPI document says: schemathesis makes up the requests.

Where schemathesis is missing the tests are skipped with what to install: `make described`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.cli.desk import StoreDesk
from onrecord.cli.moments import newest
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of
from onrecord.show.web import app
from onrecord.show.web.openapi import PATHS
from tests.cli.test_correct import LATER, REPORT

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed: run `make described`")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Return the API of a record of two reports, where half of the requests name something that it has."""
    folder = tmp_path_factory.mktemp("described")
    (folder / "talks.txt").write_text(REPORT)
    (folder / "later.txt").write_text(LATER)
    with Store.open(folder / "record.sqlite") as store:
        assert {outcome.did for outcome in added([str(folder)], store, Reader())} == {"kept"}
        schema = schemathesis.openapi.from_asgi("/api/openapi.json", app(newest(store), desk=StoreDesk(store)))
        _with_ids(schema, _ids(store))
        yield schema


def _ids(store: Store) -> list[str]:
    """Return the ids of all that the record has."""
    record = record_of(store)
    lines = chain(record.stories, record.events, record.entities, record.statements)
    return [*(line.id for line in lines), *(document.article.id for document in record.documents)]


def _with_ids(schema: Any, ids: list[str]) -> None:
    """Let requests name what is there, in an address or as the line of a correction."""
    known = st.one_of(st.none(), st.sampled_from(ids))

    @schema.hook
    def flatmap_path_parameters(context: Any, path_parameters: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
        return known.map(lambda name: {"id": name} if name else path_parameters)

    @schema.hook
    def flatmap_body(context: Any, body: Any) -> st.SearchStrategy[Any]:
        if not (isinstance(body, dict) and isinstance(body.get("line"), str)):
            return st.just(body)
        return known.map(lambda name: {**body, "line": name} if name else body)


EXAMPLES = 60
MODES = schemathesis.GenerationMode
ASKED = [(name, MODES.POSITIVE) for name in PATHS] + [(name, MODES.NEGATIVE) for name in PATHS if PATHS[name][1]]
"""Each operation, and how it is asked: as the document says; otherwise too where there is anything to get wrong."""


@pytest.mark.parametrize(("name", "mode"), ASKED, ids=str)
def test_every_answer_is_as_described(served: Any, name: str, mode: Any) -> None:
    method, path = name.split()
    operation = served[path][method]

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(mode))
    def answered(case: Any) -> None:
        case.call_and_validate()

    answered()
