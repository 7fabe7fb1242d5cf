"""Tell pointers to other stories.

Takes:  the blocks of a text.
Gives:  whether a line is such a pointer, the heading of a list of them, or another story's headline with its summary.
Leaves: lines that sell the outlet itself: furniture.py.
"""

import re
from collections.abc import Sequence

from onrecord.clean.blocks import Block
from onrecord.clean.headlines import reads_as_headline
from onrecord.clean.wording import any_of

LABELLED = any_of(
    r"read(?: (?:more|also|next|this|the (?:full|latest|rest)|on))?",
    r"(?:also|must|don['’]t miss|must-?)[ -]?(?:read|see|watch|on)?|see(?: also)?",
    r"related(?: (?:stor(?:y|ies)|news|articles?|coverage|content|links?|topics?|video|posts?))?",
    r"more(?: (?:on|from|about|in|at|coverage|news|stories|top stories|headlines)\b[^:]{0,40}"
    r"|[^:.]{0,30} (?:stories|news|coverage|headlines))?",
    r"watch(?: (?:now|live|this))?|listen(?: to)?|video|audio|in (?:pictures|photos|depth|focus)|photos?",
    r"pictures|gallery|photo gallery|(?:full |complete |special |live |continuing )?coverage|explainer|quiz",
    r"poll|interactive|timeline|map|graphic|infographic|recommended|from the archives?|elsewhere on [^:]{1,30}",
    r"around the [^:]{1,30}|you may also like|opinion|previously|earlier|most (?:read|popular|viewed)|trending",
    r"top stories|popular|editors?['’]s? picks?|further reading|background|story|on the web|in other news",
    r"news analysis|click here|get the facts|fact[ -]check|profile|q&a",
    then=r"(?:\s?:|\s?\|)\s?(?=\S)",
)
RELATED = re.compile(r"(?:read (?:more|also|next)|related|see also|also read|more (?:on|from))\b.{0,60}?(?::|$)", re.I)
HEADS = any_of(
    r"related(?: (?:stories|story|news|articles?|coverage|content|links?|topics?|videos?|posts?|internet links))?",
    r"more on th(?:is|e) (?:story|topic|subject)|more(?: from| on| about| in)?(?: [\w.'’&]+){1,4}|read more",
    r"see also|also see|also read|read also|read next|further reading",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|stories|reading))?",
    r"most (?:read|popular|viewed|shared|commented)|top stories|latest (?:news|stories|headlines)",
    r"trending(?: now)?|don['’]t miss|editors?['’]s? picks?|what to read next|in (?:pictures|photos)",
    r"previously|other (?:stories|news|headlines)|around the web|from (?:around|elsewhere on) the (?:web|\w+)",
    r"promoted stories|sponsored (?:stories|links)|popular(?: stories| now)?|up next|next article",
    r"previous article|elsewhere on .{1,30}",
)
TAIL = re.compile(
    r"(?:\bread (?:more|the full (?:story|article))\b|\bfull story|»|>>+|→|\bclick (?:here|to (?:read|watch"
    r"|play|view))\b)\s*[»>→]*$",
    re.I,
)
LINKED = re.compile(
    r"\[(?:see|read|watch|view|check|vote|take|get|more|photos?|related|click|listen|also|learn|play)\b[^\[\]]{3,200}\]$",
    re.I,
)
IN_TOPIC = re.compile(r"In (?:[A-Z][\w.'’&-]{0,30} ?){1,5}: [A-Z]")
DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\(\d{1,2} [A-Z][a-z]{2,8}\)|\([A-Z][a-z]{2,8}\.? \d{1,2}\)"
    r"|\b(?:January|February|March|April|June|July|August|September|October|November|December) \d{1,2}\b"
)
WORD = re.compile(r"[^\W\d_]+")
SMALL = frozenset(
    (
        *("the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "as", "by", "from", "with", "is"),
        *("are", "was", "be", "after", "over", "amid", "into", "its", "his", "her", "their", "that", "this"),
        *("it",),
    )
)

# 0.6: in 1,384 articles 482 lines that read as headlines share 0.19 of their words with the paragraph below (mean);
# with a day in that paragraph the rule fires 6 times in 5,000 articles, on pasted stories and a caption.
SHARED = 0.6
LIST = 12
# What buttons show before their words.
SIGNS = "▶►▸■●•»>→ \u00a0\ufe0f"


def points_elsewhere(block: Block) -> bool:
    """Tell whether block by itself points to another story.

    >>> from onrecord.clean.blocks import text_blocks
    >>> [points_elsewhere(block) for block in text_blocks("Read more: Hall reopens\\nRead more books, she said.")]
    [True, False]
    """
    text = block.text.lstrip(SIGNS)
    if len(block.words) > 40 or len(text) > 320:
        return False
    labelled = LABELLED.match(text)
    if labelled and not (
        block.stopped and text[-1] not in "?!" and (block.paragraph or text[labelled.end()].islower())
    ):
        return True
    return bool(LINKED.match(text)) or (not block.stopped and (bool(TAIL.search(text[-40:])) or heads_list(block)))


def says_related(block: Block) -> bool:
    """Tell whether block calls itself related to something; "Video: …" and "Poll: …" may open a headline as well."""
    return bool(RELATED.match(block.text)) or heads_list(block) or bool(LINKED.match(block.text))


def heads_list(block: Block) -> bool:
    """Tell whether block is the heading over a list of other stories."""
    return len(block.words) <= 7 and not block.stopped and bool(HEADS.fullmatch(block.bare))


def titled(found: Sequence[Block], head: int) -> range:
    """Return the numbers of the headlines, each word with a capital, in a row of two or more below a short heading.

    Subheadings stand alone above what they head; "MUST READS" and the like stand above headlines, by any name.
    """
    if not 1 <= len(found[head].words) <= 4 or found[head].stopped or not reads_as_headline(found[head]):
        return range(0)
    lines = headlines_below(found, head)
    last = next((n for n in lines if not _each_capital(found[n])), lines.stop)
    return range(head + 1, last) if last - head > 2 else range(0)


def _each_capital(block: Block) -> bool:
    longer = [word.lstrip("\"“‘'(") for word in block.words if len(word) > 3]
    return len(longer) >= 3 and not block.stopped and all(not word[:1].islower() for word in longer)


def headlines_below(found: Sequence[Block], head: int) -> range:
    """Return the numbers of the lines in the list under the heading at head: headlines, none of them running text."""
    end = head + 1
    while end < min(len(found), head + 1 + LIST) and reads_as_headline(found[end]) and not found[end].paragraph:
        end += 1
    return range(head + 1, end)


def trailing(found: Sequence[Block]) -> range:
    """Return the numbers of the headlines of other stories after the last paragraph.

    A single one may be the report's own last line, cut or without a stop, unless it names its topic as links do
    ("In Town news: Market opens"); two or more in a row are links.
    """
    start = len(found)
    while start > 0 and _may_be_link(found[start - 1]):
        start -= 1
    links = range(start, len(found))
    alone = len(links) == 1 and not IN_TOPIC.match(found[start].text)
    return range(0) if alone or start == 0 else links


def with_summary(found: Sequence[Block], at: int) -> bool:
    """Tell whether the block at number at is another story's headline and the next block that story's summary.

    Editors paste a headline and the first paragraph of an older report between two paragraphs. The pair is told by
    the summary saying again, with a day of its own, what the headline says; running text must go on after it.
    A subheading announces what its section says in other words, and names no day.
    """
    if at + 2 >= len(found) or not 5 <= len(found[at].words) <= 20 or not reads_as_headline(found[at]):
        return False
    summary, after = found[at + 1], found[at + 2]
    if not summary.paragraph or not after.paragraph or not DAY.search(summary.text[:160]):
        return False
    heads, says = _stems(found[at].text), _stems(summary.text)
    return len(heads) >= 4 and len(heads & says) >= SHARED * len(heads)


def _may_be_link(block: Block) -> bool:
    return (
        reads_as_headline(block)
        and not block.stopped
        and 4 <= len(block.words) <= 16
        and not block.text.startswith(('"', "“"))
    )


def _stems(words: str) -> set[str]:
    """Return the first four letters of each longer word, and short names in capitals, with US and EU spelled out."""
    long = {"us": "unit", "eu": "euro", "uk": "brit", "un": "nati"}
    folded = (word.casefold() for word in WORD.findall(words))
    return {long.get(word, word[:4]) for word in folded if word not in SMALL and (len(word) > 2 or word in long)}
