"""Find the nicknames that stand in quotation marks inside a name: Ann “Nan” Lee, Karl 'The Hammer' Voss.

Takes:  a text.
Gives:  without_their_marks(text): blanks where the marks of nicknames stood, so that no place in the text moves.
Leaves: the name as it is printed: parties/printed_names.py; nicknames beside a name, "known as ‘the Heron’", which are
        quotations: speech/unasserted.py tells them from statements.

For a reader such a name is one name; with the marks in, it would be a first name, somebody's words, and a surname.
"""

import re

from onrecord.read.lexicon import given_names

# "told CNN “No” Tuesday"
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Between the marks one to three words with a capital and no stop; behind them a surname, particles before it.
_NICKNAME = re.compile(
    r"(?<![\w’'-])(?P<given>[A-Z][\w’'-]{1,20}) (?:[A-Z]\. )?(?P<open>[“\"‘'„«])"
    r"(?P<words>(?:[Tt]he )?[A-Z][\w’-]{0,20}(?: [A-Z][\w’-]{0,20}){0,2})(?P<close>[”\"’'“»]) "
    r"(?=(?:(?:de|da|van|von|der|den|la|le|bin|al) ){0,2}(?P<surname>[A-Z][\w-]{1,20}))"
)
_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'", "„": "”“", "«": "»"}


def without_their_marks(text: str) -> str:
    """Return text with a blank for each mark around a nickname between a first name of the table and a surname.

    A nickname that begins with an article is blank as a whole.

    >>> without_their_marks('Ann "Nan" Lee said “No” Monday.')
    'Ann  Nan  Lee said “No” Monday.'
    """
    return _NICKNAME.sub(_bare, text)


def _bare(found: re.Match[str]) -> str:
    paired = found["close"] in _PAIRS[found["open"]]
    if not paired or found["given"] not in given_names() or found["surname"].lower() in _DAYS:
        return found[0]
    article = found["words"].lower().startswith("the ")  # "Karl 'The Hammer' Voss": in a name stands no article
    bare = " " * len(found["words"]) if article else found["words"]
    start, text = found.start(), found[0]
    opens, closes = found.start("open") - start, found.start("close") - start
    return f"{text[:opens]} {bare} {text[closes + 1 :]}"
