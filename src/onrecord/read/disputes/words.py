"""The words in which reports tell of accusations and denials.

Takes:  nothing.
Gives:  sets of small-letter forms that several rules of this room look at.
Leaves: words of saying at large: data/saying.tsv.
"""

CLAIMS = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims contention "
    "contentions insinuation insinuations report reports rumor rumors rumour rumours suggestion suggestions notion "
    "speculation characterization characterisation implication narrative theory theories argument arguments version "
    "account story stories finding findings conclusion conclusions criticism criticisms complaint complaints "
    "explanation explanations".split()
)
"""Nouns for what somebody holds to be so."""
ACCUSE = frozenset("accuse accuses accused accusing".split())
CHARGE = frozenset("charge charges charged charging indict indicts indicted".split())
"""Verbs by which somebody is accused before a court: "charged Roy with theft"."""
BLAME = frozenset("blame blames blamed blaming".split())
ALLEGE = frozenset("allege alleges alleged alleging claim claims claimed claiming".split())
DENY = frozenset("deny denies denied denying".split())
DISPUTE = frozenset(
    "reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing "
    "refute refutes refuted refuting rebut rebuts rebutted rebutting contradict contradicts contradicted contradicting "
    "challenge challenges challenged challenging "
    "discount discounts discounted disavow disavows disavowed debunk debunked".split()
)
"""Words that deny a claim, and of other things only say that somebody does not want them: "rejected the offer"."""
_ASIDE = frozenset("aside off away".split())
PHRASAL: dict[str, frozenset[str]] = {
    **dict.fromkeys("push pushes pushed pushing hit hits".split(), frozenset({"back"})),
    **dict.fromkeys("rule rules ruled".split(), frozenset({"out"})),
    **dict.fromkeys(
        "brush brushes brushed brushing wave waves waved waving shrug shrugs shrugged shrugging laugh laughs laughed "
        "laughing sweep sweeps swept bat bats batted".split(),
        _ASIDE,
    ),
}
"""Verbs that deny a claim with the word behind them, or behind what they deny: "brushed the claim aside"."""
CALL = frozenset(
    "call calls called calling brand brands branded describe describes described label labels labelled labeled "
    "blast blasts blasted slam slams slammed deride derides derided denounce denounced".split()
)
"""Verbs by which somebody gives a claim a name: "called the report false"."""
PLEAD = frozenset(
    "plead pleads pleaded pled pleading maintain maintains maintained protest protests protested proclaim proclaims "
    "proclaimed profess professed insist insists insisted".split()
)
"""Verbs that deny a charge with "not guilty", "his innocence", "that he is innocent"."""
NOT = frozenset("not never n't no neither nor nobody nothing without cannot".split())
"""Words that turn a clause into its opposite."""
UNREAL = frozenset(
    "declined declines refused refuses refusing could would might should must may can if whether opportunity confirm "
    "difficult hard cannot failed unable".split()
)
"""Words near a cue that tell that nothing was denied, or nobody accused, after all."""
FALSE = frozenset(
    "false untrue baseless unfounded groundless fabricated fabrication fabrications nonsense lie lies absurd "
    "ridiculous ludicrous unsubstantiated hogwash rubbish preposterous bogus outlandish meritless unproven fiction "
    "slander disinformation inaccurate incorrect wrong misleading phony fake hoax laughable fanciful frivolous "
    "defamatory politically-motivated propaganda invention inventions myth smear smears fantasy farce "
    "misinformation".split()
)
"""Words by which a claim is called untrue."""


def negated(word: str) -> bool:
    """Tell whether a small-letter word turns its clause into the opposite.

    >>> negated("didn’t"), negated("note")
    (True, False)
    """
    return word in NOT or word.endswith(("n't", "n’t"))
