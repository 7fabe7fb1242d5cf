"""Count things in words.

Takes:  a number and the name of a thing.
Gives:  both, in the singular or the plural.
Leaves: the counting.
"""


def counted(number: int, thing: str, things: str = "") -> str:
    """Count things in words.

    >>> counted(1, "copy", "copies"), counted(2000, "report")
    ('1 copy', '2,000 reports')
    """
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
