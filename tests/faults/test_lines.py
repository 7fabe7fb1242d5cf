"""Lines of JSON that are none: one message for each thing that is wrong, and the rest is read."""

import json

import pytest

from tests.faults.taken import LEAD, Take

ONE = json.dumps({"id": "x1", "title": "Fares", "text": f"SKERRY – {LEAD}"}, ensure_ascii=False)
TWO = json.dumps({"id": "x2", "title": "Storm", "text": "DARNE – A storm took the roof of the school, Ada Renn said."})
ARRAY = [json.loads(ONE), json.loads(TWO)]
REMEDY = "one object a line"

SPREAD = {
    "an array": f"[{ONE}, {TWO}]\n",
    "an indented array": json.dumps(ARRAY, indent=2),
    "an indented object": json.dumps(ARRAY[0], indent=2),
    "two objects on a line": ONE + TWO + "\n",
    "a table": "id,title,text\n",
    "Python": "{'id': 'a', 'text': 'The boats wait.'}\n",
    "an object that never ends": '{"id": "a",\n"text": "The boats wait."\n',
    "brackets without end": "[" * 100_000 + "]" * 100_000 + "\n",
}


@pytest.mark.parametrize("content", SPREAD.values(), ids=SPREAD.keys())
def test_what_is_not_lines_is_told_once_with_its_remedy(content: str, clean: Take) -> None:
    found = clean("a.jsonl", content)
    assert not found.articles
    (message,) = found.messages
    assert "a.jsonl:1" in message and REMEDY in message.lower()


BROKEN = {
    "a line cut": (ONE[:-30], REMEDY),
    "half a surrogate": ('{"id": "s", "text": "The boats \\ud83d wait."}', "surrogate"),
    "no text": ('{"id": "n", "body": "The boats wait."}', "text"),
    "a number": ("42", "object"),
    "brackets in brackets": ('{"text": "x", "k": ' + "[" * 100_000 + "]" * 100_000 + "}", "deep"),
}


@pytest.mark.parametrize(("line", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_one_broken_line_costs_itself(line: str, told: str, clean: Take) -> None:
    found = clean("a.jsonl", f"{ONE}\n{line}\n{TWO}\n")
    assert set(found.articles) == {"x1", "x2"}
    (message,) = found.messages
    assert "a.jsonl:2" in message and told in message


def test_a_mark_of_utf8_and_ends_of_lines_of_windows_are_no_trouble(clean: Take) -> None:
    found = clean("a.jsonl", b"\xef\xbb\xbf" + f"{ONE}\r\n\r\n{TWO}\r\n".encode())
    assert set(found.articles) == {"x1", "x2"} and not found.messages
