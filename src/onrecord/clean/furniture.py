"""Recognise the lines that a page carries besides its report: share bars, newsletters, notices.

Takes:  one block.
Gives:  whether it is such a line, and how much of its beginning is.
Leaves: pointers to other stories: teasers.py; what readers wrote: comments.py.
"""

import re
from functools import cache
from importlib.resources import files

from onrecord.clean.blocks import Block
from onrecord.clean.wording import any_of

RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z])")
TOOL_MARKS = re.compile(r"[\s|•·/,:()>»&?!]+")

WHOLE = any_of(
    r"advertisement|ad|sponsored(?: content)?|promoted",
    r"(?:article|story) continues(?: below)?(?: advertisement)?|continue reading(?: (?:the )?main story)?",
    r"(?:photo )?advertisement continue reading the main story|read (?:the )?full (?:story|article)|read more",
    r"more|the end|end|ends|skip (?:to|past) .{1,60}|slideshow \(\d{1,6} images?\)|\d{1,6} (?:images?|photos?|of \d+)",
    r"back to top|top of page|go to top|loading(?: \.\.\.)?|log ?in|sign (?:in|up|out)|register",
    r"subscribe(?: now| today)?|newsletters?|e-?mail newsletters?|subscribe to (?:our|the|this) .{1,40}",
    r"report (?:an? )?(?:error|abuse|typo|correction)s?(?:\s*\|.{0,60})?|licensing options",
    r"reprints?(?: and permissions)?|rights and permissions|privacy policy.{0,60}",
    r"terms (?:of (?:use|service)|and conditions).{0,60}",
    r"(?:tags?|topics?|filed under|categories|keywords|see more on)\s?:.{0,300}|https?://\S{1,300}",
    r"www\.\S{1,100}|notify of|newest oldest most voted|most (?:voted|reacted comment)|hottest comment thread",
    r"recent comment authors|\d{1,6} (?:comment threads|thread replies|followers|comment authors)|photo gallery",
    r"last updated|what do you think|was this (?:article|page|story) (?:useful|helpful).{0,40}",
    r"all rights reserved",
    r"(?:this|the) (?:post|article|story|entry) .{1,200} (?:appeared first|first appeared) on .{1,99}",
    r"click (?:here )?to (?:read|see|view|continue)(?: (?:more|on|full|the full).{0,80})?",
    r"(?:e-?mail|contact|tel(?:ephone)?|phone|twitter|facebook)\s?:\s?"
    r"(?:\S{1,60}@\S{1,60}|@\S{1,40}|[+\d][\d ()-]{5,20}).{0,60}",
    r"(?:continue|keep) reading.{0,30}",
    r"(?:this|the|our) (?:video|clip|content|media|audio|player) (?:can ?not|can['’]t|could not|is not|isn['’]t"
    r"|is no longer) (?:be )?(?:played|available|loaded|shown|supported).{0,60}",
)
OPENS = any_of(
    r"sign up (?:for|to|here|now|today)|subscribe (?:to|here|now|today|for)|register (?:for|now to)",
    r"get (?:the|our|your|all the|more|news|updates|breaking)\b.{0,80}\b(?:e-?mail|inbox|newsletter|briefing"
    r"|app|alerts?)\b",
    r"e-?mail newsletters?\s?:|newsletters?\s?:|daily (?:briefing|newsletter)\b|(?:click|tap) here (?:to|for)",
    r"download (?:our|the)\b.{0,40}\bapp",
    r"join (?:us|our)\b.{0,40}\b(?:facebook|twitter|newsletter|channel|whatsapp|telegram)",
    r"follow (?:us|me|him|her|them|@\w+|[\w'’.]+(?: [\w'’.]+){0,4}) on (?:twitter|facebook|instagram|google"
    r"|linkedin|x|youtube|telegram)\b",
    r"follow us(?: (?:for|here|and)\b|\s?:)|we want to hear (?:what you|from you)\b",
    r"if you(?:['’]re| are) (?:on|in|using|viewing|reading) .{0,60}\b(?:click|tap) here\b",
    r"follow @\w+|(?:you can )?follow .{1,60} on (?:twitter|facebook|instagram)",
    r"(?:like|find|visit|join) us on",
    r"like .{1,40} on facebook|send (?:us |in )?your\b",
    r"share your (?:views|thoughts|photos|pictures|story|stories|experiences?)\b|tell us what you think",
    r"have your say\b|let us know\b.{0,60}\bcomments?|what do you think\? .{0,80}(?:comment|say|below|tweet)",
    r"(?:liked?|enjoy(?:ed|ing)?|like) (?:it|this|what you)\b.{0,20}\?",
    r"support (?:us|our|the)\b.{0,60}\b(?:patreon|journalism|donation|work)",
    r"(?:please )?(?:donate|consider (?:donating|supporting|making))\b|become a (?:member|patron|subscriber)\b",
    r"(?:the )?(?:statements, )?(?:views|opinions|statements)(?:, | and |/).{0,80}\bexpressed (?:in|are|on"
    r"|here|herein|by)\b",
    r"(?:the )?(?:views|opinions) expressed (?:here|in this|in the comments|on this|are|do not"
    r"|by (?:contributors|readers|users))\b|content on this (?:web)?site",
    r"(?:this|the) (?:material|article|content|text).{0,60}\b(?:may|must|can)(?:not| not) be (?:published"
    r"|reproduced|copied|redistributed|republished|rewritten)",
    r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by)\b|copyright ©)|all rights reserved",
    r"comments (?:are|have been|were|on this (?:story|article|post)) .{0,40}(?:closed|moderated|disabled"
    r"|turned off|welcome|now closed)",
    r"(?:please )?(?:read|see|review) our (?:comment|commenting|posting|community|house)\b",
    r"your e-?mail address will not|required fields are|you must be logged in",
    r"log ?in to (?:comment|reply|leave)|sign in to (?:comment|reply)",
    r"comments? (?:posted|that|which|left).{0,60}(?:moderat|guidelines)",
    r"by (?:posting|submitting|using|clicking|signing up)\b.{0,80}\byou (?:agree|accept|consent)",
    r"read or share this story",
    r"\((?:adds|repeats|updates|recasts|rewrites|writes through|corrects|refiles|for (?:related|more"
    r"|a related|other|full))\b",
    r"join the (?:debate|discussion|conversation)\b",
    r"for (?:more|full|the latest) .{1,60}\b(?:click here|visit|follow|go to)\b",
    r"to (?:read|see|view|contact|get|report|subscribe) .{1,120}(?:@|\bclick\b|subscribe|sign up|newsletter"
    r"|www\.|\w\.(?:com|org|net|co\.uk)\b)",
    r"contact (?:the|this) (?:reporter|author|writer|editor)",
    r"(?:e-?mail|contact|reach) .{1,60}\bat \S{1,60}@\S{1,60}|we (?:use|and our partners use) cookies",
    r"(?:this|our) (?:site|website) uses cookies|please enable javascript|your browser does not",
    r"(?:adobe )?flash player|you need (?:to enable )?(?:javascript|flash)",
    r"this (?:copy|article|content) is for your personal",
    r"first published\b.{0,20}$|(?:take|try) (?:our|the|this) .{0,40}\b(?:quiz|poll|survey)|vote in our poll",
    r"this (?:article|story) is more than \d{1,4} ",
    r"(?:do you )?(?:have|got) (?:more to add|a (?:news )?tip|a story)\b.{0,20}\?",
    r".{3,60} can be reached at\b|thank(?:s| you) for (?:reading|subscribing|signing)|support local journalism",
    r"to comment on this (?:story|article)",
)
PROMO = re.compile(r"\b(?:take|try) our\b.{0,40}\b(?:quiz|poll|survey)\b|\bsign up here\.?$", re.I)
# What a page's programs are given, where a library took it for words.
PROGRAM = re.compile(r"[\[{]\s{0,9}[\[{]?\s{0,9}\"[\w ]{1,40}\"\s?:\s")
INVITES = any_of(
    r"send (?:us |in )?your|are you (?:in|affected)|have you been|share your|tell us|have your say|were you",
    then=r"\b",
)
RUN_IN = any_of(
    r"(?:photo\s)?advertisement\s?:?\s+continue reading the main story|continue reading the main story",
    r"(?:article|story) continues below advertisement",
    r"media playback is (?:unsupported|not supported) on (?:your|this) device",
    then=r"\s+(?=[A-Z\"“‘'\d])",
)

# A notice may be a paragraph; a paragraph of 90 words that begins like one is more likely to report about one.
LONGEST = 90
# In characters: a bar of twenty buttons has about 200.
LONGEST_BAR = 400


def is_furniture(block: Block) -> bool:
    """Tell whether block is part of the page and not of the report.

    >>> from onrecord.clean.blocks import text_blocks
    >>> [is_furniture(block) for block in text_blocks("Share  Tweet\\nFollow us on Twitter.\\nHe shared the print.")]
    [True, True, False]
    """
    if not any(char.isalnum() for char in block.text):
        return True
    if PROGRAM.match(block.text):
        return True
    if len(block.words) > LONGEST:
        return False
    bare = block.bare
    return bool(WHOLE.fullmatch(bare) or OPENS.match(bare) or PROMO.search(block.text[-90:])) or (
        not block.paragraph and is_tool_bar(block.text)
    )


def is_tool_bar(line: str) -> bool:
    """Tell whether line holds nothing but the names of buttons and their counts."""
    if len(line) >= LONGEST_BAR:
        return False
    buttons, others = _buttons()
    pieces = [piece for word in TOOL_MARKS.split(line) if word and not word.isdigit() for piece in _button_words(word)]
    return all(piece in others or piece in buttons for piece in pieces) and any(piece in buttons for piece in pieces)


@cache
def _buttons() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of buttons, and the other words of the bars on which they stand."""
    rows = (files("onrecord") / "data" / "buttons.tsv").read_text(encoding="utf-8").splitlines()
    kinds = dict(row.split("\t") for row in rows if not row.startswith("#"))
    return frozenset(kinds["button"].split()), frozenset(kinds["other"].split())


def _button_words(word: str) -> list[str]:
    """Return word, or the words of which it was run together where it is no name of a button: "ShareEmailPrint"."""
    folded = word.casefold()
    return [folded] if any(folded in known for known in _buttons()) else RUN_ON.sub(" ", word).casefold().split()


def invites(block: Block) -> bool:
    """Tell whether block asks readers to write; what readers wrote may follow it."""
    return bool(INVITES.match(block.text))


def run_in(text: str) -> int:
    """Return how many characters at the start of text are a notice run into the paragraph, 0 for none."""
    found = RUN_IN.match(text)
    return len(found[0].rstrip()) if found else 0
