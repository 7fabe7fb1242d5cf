"""Describe the JSON over HTTP (OpenAPI 3.1).

Takes:  nothing.
Gives:  document(): every address with what it takes and gives, generated from one table.
Leaves: answering: api.py.
"""

from functools import cache
from typing import get_args

from onrecord import __version__
from onrecord.model.assertion import Field
from onrecord.model.judgement import NOTE, OF_EVENTS, OF_PARTIES, OF_STATEMENTS, OF_STORIES, PAIRS, Verdict
from onrecord.show.web.desk import SPLIT

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


def _array(of: str) -> Schema:
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
                     assertions=_array("Assertion")),
    "Change": {**_object(id=TEXT, event=TEXT, field=TEXT, kind=TEXT, cause=TEXT, by=WORD, day=DAYS,
                         before={"$ref": "#/components/schemas/Cited"}, after={"$ref": "#/components/schemas/Cited"})},
    "Disagreement": _object(id=TEXT, event=WORD, about=TEXT, field=TEXT, sides={"type": "array", "items": _object(
        **CITED, by=WORD, value=TEXT)}),
    "Story": _object(id=TEXT, label=TEXT, articles=WORDS, events=WORDS, aliases=WORDS),
    "Correction": _object(id=TEXT, line=WORD, subject=TEXT, left=TEXT, right=WORD, verdict=TEXT, by=TEXT, made=TEXT,
                          reason=TEXT, old=WORD, machine=WORD, lost=WORD,
                          against={"type": "array", "items": _object(**CITED, by=WORD, value=TEXT)}),
    "Judgement": _object(id=TEXT, subject=TEXT, left=TEXT, right=WORD, verdict=TEXT, by=TEXT, made=TEXT, reason=TEXT,
                         old=WORD),
    "Hit": _object(kind={"enum": ["article", "statement", "event"]}, id=TEXT, article=TEXT, start=NUMBER, end=NUMBER),
    "Record": _object(format={"const": "onrecord/1"}, reader=TEXT, articles=_array("Article"), entities=_array("Party"),
                      statements=_array("Statement"), events=_array("Event"), changes=_array("Change"),
                      disagreements=_array("Disagreement"), stories=_array("Story"), corrections=_array("Correction")),
}  # fmt: skip

PAGED: dict[str, Schema] = {"total": NUMBER, "page": NUMBER, "pages": NUMBER}
SINCE = ("since", "A day such as 2031-03-18, or a sequence number: what was added after it.")
PAGE = ("page", "The page of a long list, from 1.")
FILTERS = (
    ("story", "The id of a story."),
    ("party", "The id or the whole name of a party that takes part or has a say."),
    ("place", "The id or the whole name of the place."),
    ("kind", "The kind of the event, such as meeting."),
    ("field", "The field that has another value, such as date."),
)

Parameters = tuple[tuple[str, str], ...]

COUNT: Schema = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
TAKES: dict[str, Schema] = {
    "page": COUNT,
    "field": {"enum": ["", *get_args(Field)]},
    "since": {"anyOf": [{"type": "string", "format": "date"}, COUNT, {"const": ""}]},
}
"""How a parameter is written, where not every text will do."""

SUBJECTS = (*OF_STATEMENTS, *OF_EVENTS, *OF_STORIES, *OF_PARTIES, NOTE, *PAIRS, SPLIT)
WHO: dict[str, Schema] = {
    "by": {"type": "string", "description": "Who says so; else the user of the machine."},
    "reason": {"type": "string", "description": "Why, for whoever reads it later."},
}
CORRECTION: Schema = {
    "type": "object",
    "required": ["line", "subject"],
    "additionalProperties": False,
    "properties": {
        "line": {"type": "string", "description": "The id of a statement, event, story or party."},
        "subject": {"enum": list(SUBJECTS)},
        "right": {
            "type": ["string", "null"],
            "description": "The value that holds, null for none; of words the words as they stand in the report; of a"
            " pair (event, party, story) the id of the other one; of a split the file name or the id of the report.",
        },
        "verdict": {"enum": list(get_args(Verdict)), "default": "same", "description": "Of a pair."},
        **WHO,
        "also": {"type": "boolean", "default": False, "description": "Correct the lines too that `also` names."},
        "keep": {"type": "boolean", "default": False, "description": "Keep it; else it is only looked at."},
    },
}

PATHS: dict[str, tuple[str, Parameters | Schema, Schema]] = {
    "GET /api/stories": (
        "The stories, the one with the newest report first.",
        (PAGE,),
        _object(**PAGED, stories=_array("Story")),
    ),
    "GET /api/stories/{id}": ("Everything that one story holds.", (), {"$ref": "#/components/schemas/Record"}),
    "GET /api/events/{id}": (
        "One event with its changes and disagreements.",
        (),
        _object(
            event={"$ref": "#/components/schemas/Event"},
            changes=_array("Change"),
            disagreements=_array("Disagreement"),
        ),
    ),
    "GET /api/parties/{id}": (
        "One party with what it said.",
        (),
        _object(party={"$ref": "#/components/schemas/Party"}, statements=_array("Statement")),
    ),
    "GET /api/articles/{id}": ("One article with its text.", (), {"$ref": "#/components/schemas/Article"}),
    "GET /api/changes": (
        "What changed, newest first; last is the sequence number to ask with next time.",
        (SINCE, *FILTERS, PAGE),
        _object(**PAGED, last=NUMBER, reports=NUMBER, changes=_array("Change")),
    ),
    "GET /api/corrections": (
        "What people have corrected, with the machine's values; lost says why one applies to nothing now.",
        (PAGE,),
        _object(**PAGED, corrections=_array("Correction")),
    ),
    "GET /api/search": (
        "Events, statements and articles that have all the words.",
        (("q", "The words."), PAGE),
        _object(**PAGED, hits=_array("Hit")),
    ),
    "POST /api/corrections": (
        "Say what a correction touches, and keep it where keep is true (201); on the machine that serves alone.",
        CORRECTION,
        _object(
            touches={"type": "object", "additionalProperties": NUMBER},
            also=WORDS,
            before=_array("Judgement"),
            kept=_array("Judgement"),
        ),
    ),
    "POST /api/corrections/{id}/undo": (
        "Take a correction back; on the machine that serves alone.",
        {"type": "object", "properties": WHO, "additionalProperties": False},
        _object(kept=_array("Judgement")),
    ),
}
"""Of each operation what it is for, what it takes (the query of a GET, the body of a POST) and what it gives."""


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
        "paths": _paths(),
        "components": {"schemas": SCHEMAS},
    }


def _paths() -> Schema:
    """Return the operations by address and method."""
    found: dict[str, Schema] = {}
    for name, (summary, takes, gives) in PATHS.items():
        method, path = name.split()
        if isinstance(takes, dict):
            told = _sending(path, summary, takes, gives)
        else:
            told = _getting(path, summary, takes, gives)
        found.setdefault(path, {})[method.lower()] = told
    return dict(found)


def _getting(path: str, summary: str, query: Parameters, gives: Schema) -> Schema:
    """Describe what is asked for."""
    wrong = {"400": "What is asked for is not written as it should be."} if query else {}
    gone = {"404": "The record has none of that id."} if "{id}" in path else {}
    return {
        "summary": summary,
        "operationId": path.removeprefix("/api/").replace("/{id}", "_by_id"),
        "parameters": [*_path_parameters(path), *(_query_parameter(name, about) for name, about in query)],
        "responses": {
            "200": _json_answer(summary, gives),
            "304": {"description": "The asker has it already (If-None-Match)."},
            **_errors(wrong | gone),
        },
    }


def _sending(path: str, summary: str, body: Schema, gives: Schema) -> Schema:
    """Describe what is sent."""
    seen = {} if "{id}" in path else {"200": _json_answer("What it touches; nothing is kept.", gives)}
    return {
        "summary": summary,
        "operationId": "undo_correction" if "{id}" in path else "correct",
        "parameters": _path_parameters(path),
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": {**seen, "201": _json_answer("It is kept.", gives), **_errors(REFUSED)},
    }


REFUSED = {
    "400": "What is sent is not written as it should be.",
    "403": "Another site sends it.",
    "404": "Nothing can be corrected here: this server is not for its own machine alone.",
    "409": "It does not fit the record: there is no such line or correction, or it would change nothing.",
    "413": "It is too long.",
    "415": "It is not sent as JSON.",
}


def _path_parameters(path: str) -> list[Schema]:
    return [{"name": "id", "in": "path", "required": True, "schema": TEXT}] if "{id}" in path else []


def _json_answer(about: str, gives: Schema) -> Schema:
    return {"description": about, "content": {"application/json": {"schema": gives}}}


def _errors(told: dict[str, str]) -> Schema:
    every = {**told, "503": "The record cannot be read now."}
    return {code: _json_answer(about, {"$ref": "#/components/schemas/Error"}) for code, about in every.items()}


def _query_parameter(name: str, about: str) -> Schema:
    return {"name": name, "in": "query", "description": about, "schema": TAKES.get(name, TEXT)}
