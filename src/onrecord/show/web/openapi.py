"""Describe the JSON over HTTP (OpenAPI 3.1).

Takes:  nothing.
Gives:  document(): every address with what it takes and gives, generated from one table.
Leaves: answering: api.py.
"""

from functools import cache

from onrecord import __version__

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
TRUTH: Schema = {"type": "boolean"}
CONFIDENCE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
WORD: Schema = {"type": ["string", "null"]}
DAYS: Schema = {
    "description": "The first and the last day, both included; null where they are not known.",
    "anyOf": [{"type": "null"}, {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "string"}}],
}
WORDS: Schema = {"type": "array", "items": TEXT}


def _list(of: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/components/schemas/{of}"}}


def _object(**properties: Schema) -> Schema:
    """Return an object that has all the properties; the format may only gain others."""
    return {"type": "object", "required": list(properties), "properties": properties}


CITED = {"article": TEXT, "start": NUMBER, "end": NUMBER, "words": TEXT}

SCHEMAS: dict[str, Schema] = {
    "Error": _object(error=TEXT),
    "Cited": _object(**CITED),
    "Article": _object(id=TEXT, file=TEXT, url=WORD, outlet=WORD, headline=WORD, published=DAYS, published_basis=TEXT,
                       captured=WORD, sha256=TEXT, text=TEXT, copy_of=WORD),
    "Party": _object(id=TEXT, kind=TEXT, name=TEXT, also=WORDS),
    "Statement": _object(id=TEXT, **CITED, mode={"enum": ["direct", "indirect", "mixed"]}, speaker=WORD,
                         as_written=WORD, candidates=WORDS, through=WORDS, said_on=DAYS, confidence=CONFIDENCE,
                         same_as=WORDS),
    "Assertion": _object(**CITED, field=TEXT, value=TEXT, normalised=WORD, by=WORD, said_on=DAYS,
                         confidence=CONFIDENCE),
    "Event": _object(id=TEXT, kind=TEXT, label=TEXT, participants=WORDS, place=WORD, date=DAYS, happened=TRUTH,
                     status=TEXT, shown=TRUTH, confidence=CONFIDENCE, aliases=WORDS,
                     assertions=_list("Assertion")),
    "Change": {**_object(id=TEXT, event=TEXT, field=TEXT, kind=TEXT, cause=TEXT, by=WORD, day=DAYS,
                         before={"$ref": "#/components/schemas/Cited"}, after={"$ref": "#/components/schemas/Cited"})},
    "Disagreement": _object(id=TEXT, event=WORD, about=TEXT, field=TEXT, sides={"type": "array", "items": _object(
        **CITED, by=WORD, value=TEXT)}),
    "Story": _object(id=TEXT, label=TEXT, articles=WORDS, events=WORDS, aliases=WORDS),
    "Correction": _object(id=TEXT, line=WORD, subject=TEXT, left=TEXT, right=WORD, verdict=TEXT, by=TEXT, made=TEXT,
                          reason=TEXT, old=WORD, machine=WORD, lost=WORD,
                          against={"type": "array", "items": _object(**CITED, by=WORD, value=TEXT)}),
    "Hit": _object(kind={"enum": ["article", "statement", "event"]}, id=TEXT, article=TEXT, start=NUMBER, end=NUMBER),
    "Record": _object(format={"const": "onrecord/1"}, reader=TEXT, articles=_list("Article"), entities=_list("Party"),
                      statements=_list("Statement"), events=_list("Event"), changes=_list("Change"),
                      disagreements=_list("Disagreement"), stories=_list("Story"), corrections=_list("Correction")),
}  # fmt: skip

PAGED: dict[str, Schema] = {"total": NUMBER, "page": NUMBER, "pages": NUMBER}
SINCE = ("since", "A day such as 2031-03-18, or a sequence number: what was added after it.")
PAGE = ("page", "The page of a long list, from 1.")
FILTERS = (
    ("story", "The id of a story."),
    ("party", "The id or the whole name of a party that takes part or has a say."),
    ("place", "The id or the whole name of the place."),
    ("kind", "The kind of the event, such as meeting."),
)

Parameters = tuple[tuple[str, str], ...]

COUNT: Schema = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
TAKES: dict[str, Schema] = {
    "page": COUNT,
    "since": {"anyOf": [{"type": "string", "format": "date"}, COUNT, {"const": ""}]},
}
"""How a parameter is written, where not every text will do."""

PATHS: dict[str, tuple[str, Parameters, Schema]] = {
    "/api/stories": (
        "The stories, the one with the newest report first.",
        (PAGE,),
        _object(**PAGED, stories=_list("Story")),
    ),
    "/api/stories/{id}": ("Everything that one story holds.", (), {"$ref": "#/components/schemas/Record"}),
    "/api/events/{id}": (
        "One event with its changes and disagreements.",
        (),
        _object(
            event={"$ref": "#/components/schemas/Event"},
            changes=_list("Change"),
            disagreements=_list("Disagreement"),
        ),
    ),
    "/api/parties/{id}": (
        "One party with what it said.",
        (),
        _object(party={"$ref": "#/components/schemas/Party"}, statements=_list("Statement")),
    ),
    "/api/articles/{id}": ("One article with its text.", (), {"$ref": "#/components/schemas/Article"}),
    "/api/changes": (
        "What changed, newest first; last is the sequence number to ask with next time.",
        (SINCE, *FILTERS, PAGE),
        _object(**PAGED, last=NUMBER, reports=NUMBER, changes=_list("Change")),
    ),
    "/api/corrections": (
        "What people have corrected, with the machine's values; lost says why one applies to nothing now.",
        (PAGE,),
        _object(**PAGED, corrections=_list("Correction")),
    ),
    "/api/search": (
        "Events, statements and articles that have all the words.",
        (("q", "The words."), PAGE),
        _object(**PAGED, hits=_list("Hit")),
    ),
}


@cache
def document() -> dict[str, object]:
    """Return the whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "OnRecord",
            "version": __version__,
            "description": "What reports say of a developing story, each line with the words it rests on.",
        },
        "paths": {path: {"get": _operation(path, *row)} for path, row in PATHS.items()},
        "components": {"schemas": SCHEMAS},
    }


def _operation(path: str, summary: str, query: Parameters, gives: Schema) -> Schema:
    named = [{"name": "id", "in": "path", "required": True, "schema": TEXT}] if "{id}" in path else []
    asked = [_asked(name, about) for name, about in query]
    wrong = {"400": "What is asked for is not written as it should be."} if query else {}
    gone = {"404": "The record has none of that id."} if named else {}
    return {
        "summary": summary,
        "operationId": path.removeprefix("/api/").replace("/{id}", "_by_id"),
        "parameters": [*named, *asked],
        "responses": {
            "200": {"description": summary, "content": {"application/json": {"schema": gives}}},
            "304": {"description": "The asker has it already (If-None-Match)."},
            **{
                code: _error(about)
                for code, about in {**wrong, **gone, "503": "The record cannot be read now."}.items()
            },
        },
    }


def _asked(name: str, about: str) -> Schema:
    return {"name": name, "in": "query", "description": about, "schema": TAKES.get(name, TEXT)}


def _error(about: str) -> Schema:
    return {"description": about, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
