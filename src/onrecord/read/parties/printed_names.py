"""Give names the form in which they are printed.

Takes:  names as they were found in the text that is read, where nicknames have no marks; the text as it is printed.
Gives:  as_printed(), the same names, those with a nickname in marks as they stand.
Leaves: taking the marks out: nicknames.py.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.read.parties.name_recognition import Name


def as_printed(named: Iterable[Name], bare: str, printed: str) -> Iterator[Name]:
    """Yield names with the form that they have in the printed text, where that is not the bare one.

    >>> from onrecord.model.span import Span
    >>> name = Name(Span(0, 13), "person", "given name", Span(0, 13))
    >>> next(as_printed([name], "Ann  Nan  Lee", "Ann “Nan” Lee")).form
    'Ann “Nan” Lee'
    """
    for name in named:
        as_it_stands = name.form or name.span.of(bare) == name.span.of(printed)
        yield name if as_it_stands else replace(name, form=" ".join(name.span.of(printed).split()))
