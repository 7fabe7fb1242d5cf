"""Name the reasons why an event stands where it does on the ladder.

Takes:  nothing.
Gives:  Reason: each reason once, its value the text that a person reads.
Leaves: which of them holds, and what it is worth: clause_status.py, status_classifier.py.
"""

from enum import StrEnum

from onrecord.model.assertion import MOVED


class Reason(StrEnum):
    """Why an event stands where it does."""

    UNTOLD = "no word tells"
    MODAL = "a modal verb before it"
    NEGATED = "a negation of its clause"
    PART = "a negation of a part of it"
    NO = "“no” before it"
    FINISHED = "a finished verb"
    NEAR_FINISHED = "a finished verb near it"
    GOING_ON = "a verb of what is going on"
    PRESENT = "a verb in the present tense"
    PRESENT_AHEAD = "a verb in the present tense with a day to come"
    TO_BE = "“is to” before it"
    HEADLINE_TO = "“to” of a headline"
    ALIVE = "held by a verb of doing"
    PLANNED = "a word of plan"
    PROMISED = "a word of promise"
    CONFIRMED = "a word of confirming"
    WISHED = "a word of doubt, wish or expectation"
    DOUBTED = "a word of strong doubt"
    ALLEGED = "a word of allegation or suspicion"
    ATTEMPTED = "a word of attempt"
    ASKED = "a word of duty, right or order"
    APPEALED = "a word of asking or needing"
    REFUSED = "a word of denial or failure"
    CALLED_OFF = "a word of calling off"
    PUT_OFF = "a word of putting off"
    FORMER = "the day for which it had been planned"
    MOVED = MOVED
    RESTORED = "a word of setting on again"
    ENDED = "a word of ending"
    NOT_SO = "a negation of the word over it"
    CONDITION = "a condition"
    TOPIC = "what is voted on or debated"
    WHETHER = "an open question"
    UNREAL = "a condition that was not met"
    REPROACH = "a reproach for what was done"
    ABSENT = "somebody who was not there, or will not be"
    PURPOSE = "a purpose"
    AFTER = "a word of what went before"
    BEFORE = "a word of what is to follow"
    COMING = "an adjective of what is to come"
    MAYBE = "an adjective of doubt"
    OFF_BELOW = "an adjective of what was called or put off"
    GENERAL = "none in particular"
    LEAD = "as the report under the headline tells it"
    DAY_AHEAD = "a day to come beside it"
    UNPLANNED = "a kind of event that nobody plans"
    FRUSTRATED = "a past plan that the sentence tells to have failed"
