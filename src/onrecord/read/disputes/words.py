"""The words in which reports tell of accusations and denials.

Takes:  nothing.
Gives:  sets of small-letter forms that several rules of this room look at.
Leaves: words of saying at large: data/saying.tsv.
"""

CHARGES = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims "
    "contention contentions insinuation insinuations report reports rumor rumors rumour rumours suggestion "
    "suggestions speculation characterization characterisation".split()
)
"""Nouns for what somebody holds to be so."""
ACCUSE = frozenset("accuse accuses accused accusing".split())
BLAME = frozenset("blame blames blamed blaming".split())
ALLEGE = frozenset("allege alleges alleged alleging".split())
DENY = frozenset("deny denies denied denying".split())
DISPUTE = frozenset(
    "reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing "
    "refute refutes refuted refuting rebut rebuts rebutted rebutting".split()
)
"""Words that deny a claim, and of other things only say that somebody does not want them: "rejected the offer"."""
NOT = frozenset("not never n't no neither nor nobody nothing without cannot".split())
"""Words that turn a clause into its opposite."""
UNREAL = frozenset(
    "declined declines refused refuses refusing could would might should must may can if whether opportunity confirm "
    "difficult hard cannot failed".split()
)
"""Words near a cue that tell that nothing was denied, or nobody accused, after all."""
FALSE = frozenset(
    "false untrue baseless unfounded groundless fabricated fabrication nonsense lie lies absurd ridiculous ludicrous "
    "unsubstantiated hogwash rubbish preposterous bogus outlandish meritless unproven fiction slander "
    "disinformation".split()
)
"""Words by which a claim is called untrue."""


def negated(word: str) -> bool:
    """Tell whether a small-letter word turns its clause into the opposite.

    >>> negated("didn’t"), negated("note")
    (True, False)
    """
    return word in NOT or word.endswith(("n't", "n’t"))
