"""Tell a text in another language from one in English.

Takes:  a text.
Gives:  foreign(): the name of the language, None for English and where too little is there to tell by.
Leaves: reading it: nobody here does; such an article is kept unread.

The words that hold sentences together tell a language (Ingle 1976): in news of any of these languages they are a third
of all words, and in that of another one few. Other scripts tell it by their letters.
"""

import re
import unicodedata
from collections import Counter

ENGLISH = frozenset(
    "the of and to in that is for on with said was it he as at by has from are be have not but they".split()
)
OTHERS = {
    "French": "le la les des et du une est dans que pour pas qui sur au par plus ce il avec sont aux ont été mais",
    "German": "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden hat",
    "Spanish": "el la de los las que en y del se por un una con para es al lo como más pero su sus fue ha",
    "Italian": "il di che la e un per non una sono con del della si dei le nel alla gli anche ha è più dal",
    "Portuguese": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao foi",
    "Dutch": "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij maar heeft hij",
    "Swedish": "och att det som en på är av för med den till inte har de om ett han men var jag sig från vi",
    "Norwegian": "og i det på er av for med den til ikke har de om et han men var seg fra vi som at en",
    "Danish": "og i det på er af for med den til ikke har de om et han men var sig fra vi som at en",
    "Polish": "w i na z się do nie że jest to o jak po za od przez są dla być ale tym czy został oraz ich",
    "Turkish": "ve bir bu için de da ile olarak çok olan daha gibi en ise ne kadar var dedi sonra ancak",
}
FEW = 40  # words below which no language is named
SAMPLE = 20_000  # characters that are looked at
SHARE = 0.12  # of the words, from which another language is named; English news quoting French stays under .02
_WORD = re.compile(r"[^\W\d_]+")


def foreign(text: str) -> str | None:
    """Return the name of the language that text is in, or that of its script, None where it may be English.

    >>> foreign("Le ministre a dit que les bateaux ne sont pas dans le port et que la ville attend. " * 4)
    'French'
    """
    words = _WORD.findall(text[:SAMPLE].lower())
    if len(words) < FEW:
        return _script(text[:SAMPLE])
    counted = Counter(words)
    shares = {name: sum(counted[word] for word in own.split()) / len(words) for name, own in OTHERS.items()}
    english = sum(counted[word] for word in ENGLISH) / len(words)
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= SHARE and shares[best] > 2 * english else _script(text[:SAMPLE])


def _script(text: str) -> str | None:
    """Return the script that most letters are of where that is not the Latin one."""
    letters = [char for char in text if char.isalpha()]
    scripts = Counter(unicodedata.name(char, "").partition(" ")[0] for char in letters[:2000])
    first, number = next(iter(scripts.most_common(1)), ("LATIN", 0))
    return f"{first.title()} script" if first != "LATIN" and number > len(letters[:2000]) / 2 > FEW / 2 else None
