"""Name the words, beside those of data/governors.tsv, by which a clause tells where an event stands.

Takes:  nothing.
Gives:  sets of words in small letters, each for one rule of clause_status.py.
Leaves: what each makes of an event: clause_status.py.
"""

VALUES = frozenset(
    "easy friendly good bad great long short brief perfect comfortable pleasant happy productive ordinary usual simple "
    "smooth fruitful successful fair quiet calm cordial difficult hard serious surprising".split()
)
"""Adjectives of how a thing went; those of what it was ("terrorist", "deliberate") are of what is denied."""
SURELY = frozenset("will shall 'll ’ll".split())
AFTER = frozenset("after since following during amid despite".split())
ABOUT = frozenset("on about over into against".split())
TOWARDS = frozenset("for to on of in about against with from at into".split())
COMING_TO = frozenset(
    "meet meets met gather gathers gathered arrive arrives arrived travel travels travelled return returns returned "
    "sit sits sat assemble assembled convene convened fly flew head heads headed join joined".split()
)
"""Verbs of those who come together for what is named after them: "met for talks"."""
PARTS = frozenset(
    "round rounds day days series date start beginning opening resumption continuation part session stage phase "
    "time times week hours plug fate future".split()
)
FACTS = frozenset(
    "request requests offer offers claim claims appeal appeals charge charges report reports bid proposal proposals "
    "objection objections application applications petition motion allegation allegations".split()
)
"""Nouns of what was said."""
UNPLANNED = frozenset(
    "death deaths killing killings crash accident attack explosion fire outbreak quake earthquake flood blast "
    "shooting case cases leak spill arrest arrests abduction breach derailment collision capsizing sinking collapse "
    "avalanche landslide stampede crush wreck shipwreck pile-up".split()
)
"""Nouns of what nobody plans: confirmed, they have happened."""
CALL = ("call", "calls", "called", "calling")
PREPARING = frozenset(
    "ready prepare prepares prepared preparing preparations brace braces braced bracing gears".split()
)
"""Words of getting ready for what is planned: "the town is ready for Sunday's vote"."""
ATTENDING = frozenset("attend attends attended attending join joins joined joining".split())
"""Verbs of coming to an event: it takes place without whoever does not."""
BARGAINS = frozenset("sale takeover merger buyout buy-out acquisition transfer purchase flotation".split())
"""Nouns of what comes about only when all is agreed."""
COLLAPSING = frozenset(
    "collapse collapses collapsed fail fails failed founder founders foundered unravel unravels unravelled unraveled "
    "apart".split()
)
"""Words by which a bargain is off: "the merger has collapsed", "fell apart"; talks that collapse have been held."""
