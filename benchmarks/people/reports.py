"""Write a short report in which one made person speaks.

Takes:  Facts on the person as this report knows them, and a random generator.
Gives:  a text with headline, dateline and four to six sentences.
Leaves: which facts two reports share: pairs.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from benchmarks.people.world import MATTERS, TITLED, City

SENTENCES = (
    ("{other} was at the meeting with {short}.", "{short} came together with {other}.", "Beside {short} sat {other}."),
    ("said", "added", "told reporters"),
    ("It is not an easy matter,", "Nobody knows how this ends,", "There is no reason to hurry,"),
    ("{other} also spoke in {city}.", "In {city} {other} agreed.", "{other} was of another opinion."),
    ("{body} was named in the papers.", "The letter had gone to {body} first.", "It concerns {body} too."),
    ("A report by {body} is due next month.", "{body} sent observers.", "The figures come from {body}."),
    (
        "{matter} matter goes on in {city}",
        "New turn over {matter}",
        "{city} waits on {matter}",
        "What follows on {matter}",
    ),
)
"""Wordings, so that two reports share none but by chance."""


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody is: a role, and the city, country or body it is of."""

    role: str
    of: str = ""
    adjective: str = ""
    former: bool = False

    def written(self, how: int) -> str:
        """Return the post in one of three wordings, with its article."""
        old = "former " if self.former else ""
        if not self.of:
            return f"a {old}{self.role}"
        if how == 0:
            return f"the {old}{self.role} of {self.of}"
        if how == 1 or not self.adjective:
            return f"{self.of}’s {old}{self.role}"
        return f"the {old}{self.adjective} {self.role}"


@dataclass(frozen=True, slots=True)
class Facts:
    """What one report knows: form is the name at first mention, short how it goes on; post None where none is told."""

    form: str
    short: str
    post: Post | None
    city: City
    matter: str
    day: date
    others: tuple[str, ...] = ()
    titled: bool = False
    body: str = ""
    general: str = ""
    filler: tuple[str, ...] = field(default=())


def report(facts: Facts, random: Random) -> str:
    """Return the text of a report."""
    claim, *rest = MATTERS[facts.matter]
    with_other, again, remark, also, papers, due, head = (random.choice(forms) for forms in SENTENCES)
    name = f"{TITLED[facts.post.role]} {facts.form}" if facts.titled and facts.post else facts.form
    lines = [f"{_lead(facts, name, random)} on {facts.day:%A} that {claim}.", random.choice(rest)]
    fill = {"short": facts.short, "city": facts.city.name, "matter": facts.matter}
    lines += [with_other.format(other=other, **fill) for other in facts.others[:1]]
    lines += [f"“{remark}” {facts.short} {again}."]
    lines += [also.format(other=other, **fill) for other in facts.others[1:]]
    lines += [papers.format(body=facts.body)] if facts.body else []
    lines += [due.format(body=facts.general)] if facts.general else []
    place = f"{facts.city.name.upper()}, {facts.city.country} – "
    return f"{head.format(**fill)}\n\n{place}{' '.join(lines)}\n"


def _lead(facts: Facts, name: str, random: Random) -> str:
    """Return the clause in which the person comes in."""
    if facts.titled and facts.post:
        return f"{name} said"
    if facts.post is None:
        return f"{name} said in {facts.city.name}"
    post = facts.post.written(random.randrange(3))
    return random.choice((f"{name}, {post}, said", f"{post[0].upper()}{post[1:]}, {name}, said"))
