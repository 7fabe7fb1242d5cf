"""Pages for a terminal, which are as good in a pipe.

Takes:  a Record.
Gives:  stories_page() and story_page(), lines that rich prints; story_asked(), the story that a word means.
Leaves: the printing: cli/.
"""

from onrecord.show.text.stories import stories_page, story_asked
from onrecord.show.text.story import story_page

__all__ = ["stories_page", "story_asked", "story_page"]
