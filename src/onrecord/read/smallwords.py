"""The small words of English that more than one rule looks at.

Takes:  nothing.
Gives:  sets of small-letter forms, each standing here once.
Leaves: words that name things: lexicon.py; words that only one rule knows: beside that rule.
"""

ARTICLES = frozenset("the a an".split())
POSSESSIVES = frozenset("his her its their".split())
DEMONSTRATIVES = frozenset("this that these those".split())
DEFINITE = frozenset("the both".split()).union(DEMONSTRATIVES, POSSESSIVES)
"""Words before a noun that tell that it has been told of."""
SUBJECTS = frozenset("he she they it we i you".split())
"""Pronouns that can be the subject of a verb."""
CLAUSE_WORDS = frozenset("there what".split()) | SUBJECTS | DEMONSTRATIVES
"""Words that begin a clause of its own where a name or a noun does not."""
OWNERS = frozenset("’s 's".split())
"""What words.py cuts off an owner's name."""
RELATIVES = frozenset("who which that whom whose".split())
"""Pronouns that stand in a clause for the noun before it."""
GENDER = {"he": "m", "him": "m", "she": "f", "her": "f"}
"""Pronouns that stand for one person, with the gender that they tell."""

MODALS = frozenset(
    "will would shall 'll ’ll may might could can should must ought won't won’t cannot can't can’t wouldn't wouldn’t "
    "couldn't couldn’t shouldn't shouldn’t mustn't mustn’t".split()
)
PASTS = frozenset(
    "was were had did said told met held took went came left began made gave got won lost saw spoke wrote sent "
    "struck hit put ran sat stood thought brought built bought became fell felt found kept knew led flew drove "
    "broke rose drew sold paid heard meant shot beat fought sought taught caught threw grew swept withdrew "
    "overtook fled rode swore slew stole shook froze chose bit bled tore wore woke wound dealt bent lent spent "
    "slept wept laid slid spun stuck sank rang sang drank ate forbade forgave undertook underwent oversaw resold "
    "rebuilt foresaw lit dug hung hurt".split()
)
"""Pasts without "ed", of the verbs that reports use."""
PARTICIPLES = frozenset(
    "been gone taken given seen driven flown shown known written broken stolen sworn chosen frozen drawn grown thrown "
    "torn worn done begun come run become risen fallen bitten beaten eaten hidden forgotten forbidden spoken shaken "
    "slain struck won held met put set cut hit shut withdrawn undertaken undergone overseen overtaken".split()
)
"""Participles without "ed", of the verbs that reports use."""
TIMETABLE = frozenset(
    "opens starts begins resumes meets convenes reconvenes gathers closes expires kicks hosts holds travels flies "
    "arrives returns visits votes leaves takes starts open start begin resume meet convene reconvene gather close "
    "take go goes elect elects faces weds marries ratifies ratify unveils unveil testifies testify retires retire "
    "inaugurates inaugurate hears chairs stages celebrates celebrate publishes presents departs depart sails decides "
    "sits delivers attends joins gets get reopens reopen restarts restart".split()
)
"""Verbs that a timetable has in the present tense: "opens on Friday"."""
MOVING = frozenset(
    "move moves moved shift shifts shifted push pushed bring brought put postpone postpones postponed delay delays "
    "delayed defer deferred adjourn adjourned reschedule rescheduled changed switch switched relocate relocated "
    "transfer transferred advance advanced slide slides slid slip slips slipped".split()
)
"""Verbs that give something another day."""
EXTENDING = frozenset("extend extends extended extending".split())
"""Verbs that move a deadline "from 3 May to 9 May"; where no old day is told they only say how long a thing lasts."""

AUXILIARIES = frozenset(
    "has have had is are was were be been being will would did do does could can may might should has hasn't didn't "
    "also later then once again now still even just first not never already soon reportedly repeatedly previously "
    "recently further earlier since".split()
)
"""What may stand between a subject and its verb, beside the adverbs in -ly."""

FUNCTION_WORDS = frozenset(
    "the a an and or but nor so yet for of in on at by to from with without within into onto over under after "
    "before during since until till about above across against among around as because if while when where "
    "whereas whether though although unless once i you he she it we they me him her us them my your his its our "
    "their yours hers ours theirs this that these those who whom whose which what why how there here is am "
    "are was were be been being do does did have has had having will would shall should can could may might must "
    "ought not no yes all any both each either every few many more most much neither none other others several "
    "some such one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions "
    "another also even just only still then than too very now today yesterday tomorrow tonight ago again already "
    "always never often however meanwhile moreover nevertheless instead perhaps indeed thus therefore despite "
    "including according asked earlier later last next early late former first second third up down out off per "
    "via let let's please well oh like unlike amid upon toward towards between beyond behind beside besides near "
    "through throughout apart aside except given rather further finally recently currently previously today's "
    "it's he's she's that's there's i'm i've i'll we're we've we'll you're don't doesn't didn't can't won't isn't "
    "aren't wasn't nothing everything everyone nobody anyone someone something half speaking following based".split()
)
"""Words whose capital says only that a sentence begins."""

DELIBERATING = frozenset(
    "vote votes voted voting decide decides decided deciding decision debate debates debated referendum ballot "
    "consultation negotiate negotiates negotiated negotiations".split()
)
"""Words of what is done before anybody knows whether that which it is about will be: "voted on a ban"."""
INSTEAD = (("instead", "of"), ("rather", "than"), ("in", "place", "of"), ("in", "lieu", "of"))
"""Phrases before what holds no longer."""
CLAIMS = frozenset(
    "claim claims allegation allegations report reports suggestion suggestions rumour rumours rumor rumors accusation "
    "accusations story stories notion idea speculation assertion assertions charge charges".split()
)
"""Nouns whose clause with "that" is what somebody holds to be so."""
TAKING = frozenset("take takes took taken taking".split())
"""Forms of the verb of "took place", "takes effect"."""
REJECTING = frozenset(
    "reject rejects rejected rejecting deny denies denied denying dismiss dismisses dismissed dismissing refute "
    "refutes refuted refuting rebut rebuts rebutted dispute disputes disputed contest contests contested".split()
)
"""Verbs whose object is held not to be so."""
SETTLEMENTS = frozenset(
    "town city village port district suburb province region county island market capital resort".split()
)
"""Nouns that "of" leads from to the name of the settlement itself."""
REACH = 5
"""Words before a name in which "to the flooded town of" stands."""
_NOT = frozenset("not n't n’t never no nor neither hardly nobody none nothing cannot".split())


def negates(word: str) -> bool:
    """Tell whether a word in small letters says that something is not so: "not", "won't", "nobody"."""
    return word in _NOT or word.endswith(("n't", "n’t"))


HARMED = frozenset(
    "killed dead injured wounded hurt missing arrested detained displaced evacuated homeless freed died drowned "
    "perished".split()
)
"""What is told of those whom an event has done harm to."""
ACCUSATIONS = frozenset(
    "accusation accusations allegation allegations claim claims suspicion suspicions rumour rumours rumor rumors "
    "speculation charge charges".split()
)
"""Nouns whose clause with "that" tells what nobody has shown."""
