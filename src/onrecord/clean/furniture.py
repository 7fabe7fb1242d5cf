"""Tell the lines that a page carries beside its report: share bars, newsletters, notices.

Takes:  one block.
Gives:  whether it is such a line, and how much of its beginning is.
Leaves: pointers to other stories: teasers.py; what readers wrote: comments.py.
"""

import re

from onrecord.clean.blocks import Block

# The words of share bars and tool bars. A line made of nothing else is one.
TOOLS = frozenset(
    [
        "share",
        "tweet",
        "pin",
        "pinit",
        "email",
        "e-mail",
        "mail",
        "print",
        "printable",
        "version",
        "facebook",
        "twitter",
        "delicious",
        "digg",
        "reddit",
        "stumbleupon",
        "pinterest",
        "whatsapp",
        "messenger",
        "linkedin",
        "tumblr",
        "google",
        "google+",
        "+1",
        "like",
        "likes",
        "flipboard",
        "instapaper",
        "pocket",
        "yammer",
        "myspace",
        "feedback",
        "rss",
        "save",
        "follow",
        "comment",
        "comments",
        "reply",
        "replies",
        "send",
        "text",
        "size",
        "font",
        "larger",
        "smaller",
        "article",
        "story",
        "page",
        "link",
        "copy",
        "this",
        "on",
        "via",
        "to",
        "a",
        "friend",
        "more",
        "options",
        "options",
        "bookmark",
        "with",
        "what",
        "are",
        "these",
        "permalink",
        "report",
        "abuse",
        "share:",
        "x",
        "telegram",
        "vk",
        "weibo",
        "line",
        "fark",
        "newsvine",
        "technorati",
        "furl",
        "mixx",
        "buzz",
        "flag",
        "favorite",
        "favourite",
        "recommend",
        "post",
        "embed",
        "click",
        "here",
        "close",
        "menu",
        "search",
        "home",
        "subscribe",
        "login",
        "log",
        "in",
        "sign",
        "out",
        "register",
        "cancel",
        "messenger",
        "skype",
        "sms",
    ]
)
TOOL_CORE = frozenset(
    [
        "share",
        "tweet",
        "email",
        "e-mail",
        "print",
        "facebook",
        "twitter",
        "digg",
        "delicious",
        "reddit",
        "pinterest",
        "whatsapp",
        "linkedin",
        "feedback",
        "rss",
        "like",
        "reply",
        "printable",
        "stumbleupon",
        "pin",
        "flag",
        "bookmark",
        "telegram",
        "login",
        "subscribe",
        "+1",
        "google+",
        "permalink",
    ]
)
RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z])")
TOOL_MARKS = re.compile(r"[\s|•·/,:()>»&?!]+")

WHOLE = re.compile(
    r"(?:advertisement|ad|sponsored(?: content)?|promoted|(?:article|story) continues(?: below)?(?: advertisement)?"
    r"|continue reading(?: (?:the )?main story)?|(?:photo )?advertisement continue reading the main story|read (?:the )?full (?:story|article)|read more|more|the end|end|ends"
    r"|skip (?:to|past) .{1,60}|slideshow \(\d+ images?\)|\d+ (?:images?|photos?|of \d+)|back to top|top of page|go to top|loading(?: \.\.\.)?"
    r"|log ?in|sign (?:in|up|out)|register|subscribe(?: now| today)?|newsletters?|e-?mail newsletters?|subscribe to (?:our|the|this) .{1,40}"
    r"|report (?:an? )?(?:error|abuse|typo|correction)s?(?:\s*\|.{0,60})?|licensing options|reprints?(?: and permissions)?|rights and permissions|privacy policy.{0,60}|terms (?:of (?:use|service)|and conditions).{0,60}"
    r"|(?:tags?|topics?|filed under|categories|keywords|see more on)\s?:.{0,300}|https?://\S{1,300}|www\.\S{1,100}"
    r"|notify of|newest oldest most voted|most (?:voted|reacted comment)|hottest comment thread|recent comment authors|\d+ (?:comment threads|thread replies|followers|comment authors)"
    r"|photo gallery|last updated|what do you think|was this (?:article|page|story) (?:useful|helpful).{0,40}|all rights reserved)",
)  # fmt: skip
OPENS = re.compile(
    r"(?:sign up (?:for|to|here|now|today)|subscribe (?:to|here|now|today|for)|register (?:for|now to)|get (?:the|our|your|all the|more|news|updates|breaking)\b.{0,80}\b(?:e-?mail|inbox|newsletter|briefing|app|alerts?)"
    r"|e-?mail newsletters?\s?:|newsletters?\s?:|daily (?:briefing|newsletter)\b|(?:click|tap) here (?:to|for)|download (?:our|the)\b.{0,40}\bapp|join (?:us|our)\b.{0,40}\b(?:facebook|twitter|newsletter|channel|whatsapp|telegram)"
    r"|follow (?:us|me|him|her|them|@\w+|[\w'’.]+(?: [\w'’.]+){0,4}) on (?:twitter|facebook|instagram|google|linkedin|x|youtube|telegram)|follow @\w+|(?:you can )?follow .{1,60} on (?:twitter|facebook|instagram)|(?:like|find|visit|join) us on|like .{1,40} on facebook"
    r"|send (?:us |in )?your\b|share your (?:views|thoughts|photos|pictures|story|stories|experiences?)\b|tell us what you think|have your say\b|let us know\b.{0,60}\bcomments?|what do you think\? .{0,80}(?:comment|say|below|tweet)"
    r"|(?:liked?|enjoy(?:ed|ing)?|like) (?:it|this|what you)\b.{0,20}\?|support (?:us|our|the)\b.{0,60}\b(?:patreon|journalism|donation|work)|(?:please )?(?:donate|consider (?:donating|supporting|making))\b|become a (?:member|patron|subscriber)\b"
    r"|(?:the )?(?:statements, )?(?:views|opinions|statements)(?:, | and |/).{0,80}\bexpressed\b|(?:the )?(?:views|opinions) expressed|content on this (?:web)?site|(?:this|the) (?:material|article|content|text|service).{0,60}\b(?:may|must|can)(?:not| not) be (?:published|reproduced|copied|redistributed|republished|used)"
    r"|(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by)\b|copyright ©)|all rights reserved|comments (?:are|have been|were|on this (?:story|article|post)) .{0,40}(?:closed|moderated|disabled|turned off|welcome|now closed)|(?:please )?(?:read|see|review) our (?:comment|commenting|posting|community|house)\b"
    r"|your e-?mail address will not|required fields are|you must be logged in|log ?in to (?:comment|reply|leave)|sign in to (?:comment|reply)|comments? (?:posted|that|which|left).{0,60}(?:moderat|guidelines)|by (?:posting|submitting|using|clicking|signing up)\b.{0,80}\b(?:agree|terms|privacy)"
    r"|read or share this story|\((?:adds|repeats|updates|recasts|rewrites|writes through|corrects|refiles|for (?:related|more|a|other|full))\b|join the (?:debate|discussion|conversation)\b|for (?:more|full|the latest) .{1,60}\b(?:click here|visit|follow|go to)\b|to (?:read|see|view|contact|get|report|subscribe) .{1,120}(?:@|\bclick\b|subscribe|sign up|newsletter|go to|visit|follow)|contact (?:the|this) (?:reporter|author|writer|editor)|(?:e-?mail|contact|reach) .{1,60}\bat \S{1,60}@\S{1,60}"
    r"|we (?:use|and our partners use) cookies|(?:this|our) (?:site|website) uses cookies|please enable javascript|your browser does not|(?:adobe )?flash player|you need (?:javascript|flash)|this (?:copy|article|content) is for your personal|first published\b.{0,20}$"
    r"|(?:take|try) (?:our|the|this) .{0,40}\b(?:quiz|poll|survey)|vote in our poll|this (?:article|story) is more than \d+ |(?:have|got) (?:more to add|a (?:news )?tip|a story)\b.{0,20}\?|.{3,60} can be reached at\b|thank(?:s| you) for (?:reading|subscribing|signing)|support local journalism|to comment on this (?:story|article))",
)  # fmt: skip
PROMO = re.compile(r"\b(?:take|try) our\b.{0,40}\b(?:quiz|poll|survey)\b", re.I)
INVITES = re.compile(
    r"(?:send (?:us |in )?your|are you (?:in|affected)|have you been|share your|tell us|have your say|were you)\b", re.I
)
RUN_IN = re.compile(
    r"(?:(?:photo\s)?advertisement\s?:?\s+continue reading the main story|continue reading the main story|(?:article|story) continues below advertisement|media playback is (?:unsupported|not supported) on (?:your|this) device)"
    r"\s+(?=[A-Z\"“‘'\d])",
    re.I,
)

# A notice may be a paragraph; a paragraph of 90 words that begins like one is more likely to report about one.
LONGEST = 90


def is_furniture(block: Block) -> bool:
    """Tell whether block is part of the page and not of the report.

    >>> from onrecord.clean.blocks import blocks
    >>> [is_furniture(block) for block in blocks("Share  Tweet  Print\\nFollow us on Twitter.\\nHe shared the print.")]
    [True, True, False]
    """
    if not any(char.isalnum() for char in block.text):
        return True
    if len(block.words) > LONGEST:
        return False
    bare = block.bare
    return bool(WHOLE.fullmatch(bare) or OPENS.match(bare) or PROMO.search(block.text[-90:])) or is_tool_bar(block.text)


def is_tool_bar(line: str) -> bool:
    """Tell whether line holds nothing but the names of buttons and their counts."""
    words = [word for word in TOOL_MARKS.split(line[:400]) if word and not word.isdigit()]
    folded = {piece.casefold() for word in words for piece in _pieces(word)}
    return len(line) < 400 and len(words) <= 40 and folded <= TOOLS and bool(folded & TOOL_CORE)


def _pieces(word: str) -> list[str]:
    """Return word, or the words of which it was run together where it is no name of a button: "FeedbackPrintRSS"."""
    return [word] if word.casefold() in TOOLS else RUN_ON.split(word)


def invites(block: Block) -> bool:
    """Tell whether block asks readers to write; what readers wrote may follow it."""
    return bool(INVITES.match(block.text))


def run_in(text: str) -> int:
    """Return how many characters at the start of text are a notice run into the paragraph, 0 for none."""
    found = RUN_IN.match(text)
    return len(found[0].rstrip()) if found else 0
