"""Take in what a person names: files, folders and standard input.

Takes:  addresses.
Gives:  pages(addresses), one Page a text, and MAX_BYTES, the most that one text may hold.
Leaves: what a page says and where its article begins: clean/.
"""

from onrecord.intake.addresses import pages
from onrecord.intake.files import MAX_BYTES

__all__ = ["MAX_BYTES", "pages"]
