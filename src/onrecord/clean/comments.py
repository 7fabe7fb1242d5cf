"""Find what readers wrote.

Takes:  the blocks of a text.
Gives:  the number of the block with which the comments begin, and single contributions inside a report.
Leaves: links of the page below the comments: zones.py.
"""

import re
from collections.abc import Sequence

from onrecord.clean.blocks import Block
from onrecord.clean.days import dates
from onrecord.clean.furniture import invites
from onrecord.clean.wording import any_of

# A count of comments has few figures; without an end to them each one would be counted from anew.
HEADING = any_of(
    r"(?:leave|post|write|add|make) (?:a|your|an?other) (?:reply|comment|response)(?: .{0,40})?|cancel reply",
    r"(?:join|be part of) the (?:discussion|conversation|debate)(?: .{0,40})?",
    r"(?:\d[\d,.]{0,8}|no|one|all|reader|readers['’]?|your|user|users['’]?|latest|recent|top|newest|best|view"
    r"|show|see) (?:all )?(?:comments?|responses?|replies|reactions|thoughts?)(?: (?:on|to|so far|below"
    r"|from readers).{0,200})?",
    r"comments?(?: \(?\d[\d,]{0,8}\)?| from (?:our )?readers| so far| on this (?:story|article))",
    r"\d{1,9} comment threads|(?:reader|readers['’]?|your) (?:comments|reactions|responses|views|letters)",
    r"comments and reactions|(?:comment|discussion) (?:section|thread)|comments?|discussion|responses",
    r"reactions|have your say|what (?:do )?you (?:think|said|say)",
)
STRONG = re.compile(r"(?:leave|post|write|add|make) |cancel reply|(?:join|be part of) the |\d{1,9} comment threads")
AGO = re.compile(
    r"(?:about |over )?(?:\d{1,3}|an?|one|two|three|a few|few) ?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?"
    r"|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)\.? ago|just now|yesterday",
    re.I,
)
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?", re.I)
WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|today|yesterday", re.I)
REST = re.compile(
    r"(?:\bat\b|\bon\b|\bposted\b|\bedited\b|\breply\b|\blike\b|\bgmt\b|\bb?st\b|\b[ecmp][sd]?t\b|\butc\b|\bsaid\b|\bpermalink\b|[ap]\.?m\b|[\s,.()|·•#\d:/–—-])+",
    re.I,
)
WROTE = re.compile(
    r"(?:\([^()]{6,40}\) )?(?P<name>[\w.'’@ -]{2,40}?)\s(?:says|said|wrote|writes|commented|replied"
    r"|posted)(?: on [^:]{6,40}| at [^:]{4,20})?\s?:$|(?:posted"
    r"|comment) by:? (?P<by>[\w.'’@ -]{2,40})(?:\s(?:on|at|,).{0,40})?$",
    re.I,
)
RUN_IN = re.compile(
    r"[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,2}, [A-Z][\w.'’-]{1,20}"
    r"(?:[ ,]{1,2}[A-Z][\w.'’-]{1,20}){0,3}\s?[:–—-]\s?\S"
)
BUTTONS = re.compile(
    r"(?:reply|report(?: abuse| this)?|like|flag|permalink|notify of|newest oldest most voted|upvote|downvote"
    r"|recommend|show (?:more )?replies|load more comments|view all comments|(?:reply|like|report|share"
    r"|\(?\d{1,9}\)?)(?:[\s|·]{1,4}(?:reply|like|report|share|flag|\(?\d{1,9}\)?)){1,6})\.?$",
    re.I,
)
SENTENCE = frozenset(
    (
        *("that", "this", "it", "was", "is", "were", "are", "had", "has", "and", "but", "at", "on", "in"),
        *("from", "until", "since", "the", "a", "an", "updated", "published", "posted"),
    )
)
# How far below its heading a thread shows that it is one: forms and counts stand between.
NEAR = 12
NAME = re.compile(r"[\w@][\w.'’@,()& -]{1,39}$")


def thread(found: Sequence[Block]) -> int | None:
    """Return the number of the block with which the comments begin, None where there are none.

    A thread begins at a heading ("3 comments", "Leave a reply"), or without one at a name over a date and a time.
    Either stands below the report's first paragraph: above it, the words are buttons and the date is the report's.
    """
    first = next((at for at, block in enumerate(found) if block.paragraph), len(found))
    below = range(first + 1, len(found))
    signed = [at for at in below if _signed(found, at)]
    signs = set(signed)
    return next((at for at in below if _headed(found, at, signed) or (at in signs and _low(found, at, signed))), None)


def is_button(block: Block) -> bool:
    """Tell whether block reads as a heading over comments: where none follow, it is a button of the page."""
    return len(block.words) <= 12 and bool(HEADING.fullmatch(block.bare))


def contributions(found: Sequence[Block]) -> set[int]:
    """Return the numbers of what readers wrote right below a line that asks them to ("Jo, Oslo: …")."""
    numbers: set[int] = set()
    for at in range(1, len(found)):
        if (invites(found[at - 1]) or at - 1 in numbers) and RUN_IN.match(found[at].text):
            numbers.add(at)
    return numbers


def is_time(line: str) -> bool:
    """Tell whether line is the time of a comment and nothing else: a day with a clock time, or "2 hours ago"."""
    if len(line) > 60:
        return False
    rest = AGO.sub(" ", line)
    ago = rest != line
    day = False
    for span, _ in reversed(list(dates(rest))):
        rest, day = rest[: span.start] + " " + rest[span.end :], True
    clock = bool(CLOCK.search(rest))
    weekday = bool(WEEKDAY.match(rest.strip()))
    return (ago or (clock and (day or weekday))) and not REST.sub("", WEEKDAY.sub("", rest))


def _signed(found: Sequence[Block], at: int) -> bool:
    """Tell whether block number at is a comment's signature: a name over a time, both on a line, or "X wrote:"."""
    block = found[at]
    if len(block.text) > 100 or at + 1 >= len(found):
        return False
    if is_time(found[at + 1].text):
        return at + 2 < len(found) and _is_name(block)
    return (bool(WROTE.match(block.text)) and _dated_or_alone(block)) or _name_and_time(block)


def _is_name(block: Block) -> bool:
    return (
        len(block.words) <= 5
        and not (block.stopped and len(block.words) > 3)
        and bool(NAME.match(block.text))
        and not is_time(block.text)
    )


def _dated_or_alone(block: Block) -> bool:
    """Tell "Jo on 4 March at 10:15 said:", a signature, from "Jo said:", which also opens a quotation."""
    return any(char.isdigit() for char in block.text) or block.text.casefold().startswith(("posted by", "comment by"))


def _name_and_time(block: Block) -> bool:
    """Tell whether block is a name of one to three words with a time behind it: "night_owl 2 hours ago"."""
    words = block.words
    if not any(char.isdigit() for char in block.text) and " ago" not in block.text:
        return False
    if len(words) > 12 or block.stopped or words[0].casefold() in SENTENCE or not NAME.match(words[0]):
        return False
    return any(is_time(" ".join(words[cut:])) and not SENTENCE & {*words[1:cut]} for cut in (1, 2, 3))


def _headed(found: Sequence[Block], at: int, signed: Sequence[int]) -> bool:
    """Tell a heading over comments from a button of the same name between two paragraphs of a report.

    A signature, buttons of a thread or names that stand alone right below tell; else only a heading with a number,
    or with an invitation, that has more of the text above it than below.
    """
    if not is_button(found[at]):
        return False
    after = found[at + 1 : at + 1 + NEAR]
    if any(at < number <= at + NEAR // 3 for number in signed) or any(BUTTONS.match(block.text) for block in after):
        return True
    names = sum(_is_name(block) and not block.stopped for block in after)
    paragraphs = sum(block.paragraph for block in after)
    says = STRONG.match(found[at].bare) or any(char.isdigit() for char in found[at].text)
    if not paragraphs or (names >= 2 and 2 * names >= paragraphs):
        return True
    return bool(says) and _length(found[at:]) <= _length(found[:at])


def _low(found: Sequence[Block], at: int, signed: Sequence[int]) -> bool:
    """Tell whether a signature without a heading is one: several stand there, or more text above than below it."""
    several = sum(number >= at for number in signed) > 1
    return several or _length(found[at:]) <= _length(found[:at])


def _length(found: Sequence[Block]) -> int:
    return sum(len(block.text) for block in found)
