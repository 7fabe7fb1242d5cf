from onrecord.library import Kept as Kept
from onrecord.library import open_record as open_record
from onrecord.library import read_text as read_text

__version__: str
