"""Pages for a terminal, which are as good in a pipe.

Takes:  a View.
Gives:  stories_page() and story_page(), lines that rich prints; story_asked(), the story that a word means.
Leaves: the printing: cli/.
"""

from onrecord.show.text.stories import stories_page
from onrecord.show.text.story import PageOptions, story_page
from onrecord.show.text.story_lookup import story_asked

__all__ = ["PageOptions", "stories_page", "story_asked", "story_page"]
