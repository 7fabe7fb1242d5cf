"""Recognise a page that a server shows in place of the article: a consent or payment wall.

Takes:  the HTML of a page and the address that it came from in the end.
Gives:  wall(): what it is, in words: a consent wall, a check for robots, a demand to subscribe; "" for a page.
Leaves: banners over an article that is there all the same: clean/.
"""

import re
from urllib.parse import urlsplit

SHORT = 250  # words: a wall has few, an article behind a banner has its own
HIDDEN = re.compile(
    r"<(script|style|noscript|template)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)|<[^<>]{0,5000}>", re.I | re.S
)
CONSENT = (
    r"before you continue to|we value your privacy|accept all(?: cookies)?|reject all(?: cookies)?|our partners"
    r"|store and/or access information|manage (?:your )?(?:cookies|preferences|privacy|consent|options)"
    r"|cookie policy|your privacy choices|consent to (?:the use|our use|cookies)|we use cookies"
)
ROBOT = (
    r"verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue|are you a robot"
    r"|checking your browser|unusual traffic from your|complete the captcha"
)
PAID = (
    r"subscribe to (?:continue|keep) reading|sign in to (?:continue|keep) reading|to continue reading"
    r"|already a subscriber\??|create (?:a free|an) account to (?:continue|read)"
)
# Each kind of wall, its signs, and how many different ones of them it takes.
SIGNS = (
    ("a consent wall stands before it", re.compile(CONSENT, re.I), 2),
    ("a check for robots stands before it", re.compile(ROBOT, re.I), 1),
    ("it asks to subscribe or to sign in first", re.compile(PAID, re.I), 2),
)
CONSENT_HOST = re.compile(r"^(?:consent|cmp|guce|privacy-?\w*)\.")


def wall(html: str, url: str) -> str:
    """Say what keeps a reader from the article.

    >>> wall("<p>We value your privacy. <a>Accept all</a></p>", "https://news.example/1")
    'a consent wall stands before it'
    """
    words = " ".join(HIDDEN.sub(" ", html[:1_000_000]).split())
    if len(words.split()) > SHORT:
        return ""
    if CONSENT_HOST.match(urlsplit(url).hostname or ""):
        return SIGNS[0][0]
    told = ((why, {found.lower() for found in sign.findall(words)}, number) for why, sign, number in SIGNS)
    return next((why for why, found, number in told if len(found) >= number), "")
