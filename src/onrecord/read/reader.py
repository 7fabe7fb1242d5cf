"""Read one article.

Takes:  an Article.
Gives:  its Reading: every finding a span of the text, with the rule that found it.
Leaves: comparing articles: link/.
"""

from onrecord.model.article import Article, Published
from onrecord.model.mention import Mention
from onrecord.model.reading import Reading
from onrecord.read.events import Scene, events
from onrecord.read.layout import laid_out
from onrecord.read.parties import cast, learn, names
from onrecord.read.speech import Discourse, attributions, frames
from onrecord.read.times import bounds, times


class Reader:
    """Reads articles by rules; the trained model will stand behind the same call."""

    version = "rules/1"

    def read(self, article: Article) -> Reading:
        """Return what the article says. A pure function of its text, zones and date and of the reader's version."""
        layout = laid_out(article)
        given = article.published
        stated = times(layout, given.days)
        published = given if given.days else bounds(stated)
        placed = times(layout, published.days) if published.days and not given.days else stated
        named = names(layout)
        parties = cast(layout, named)
        learn(layout, named, parties)
        discourse = Discourse(layout, list(frames(layout)), parties)
        said, left = attributions(discourse, placed)
        return Reading(
            reader=self.version,
            published=published if published.days else Published(None, given.basis, given.modified),
            zones=article.zones,
            sentences=tuple(s.span for s in layout.sentences),
            names=tuple(Mention(n.span, n.kind, n.found_by) for n in named),
            times=stated,
            attributions=tuple(said),
            events=tuple(events(Scene(discourse, said, placed, published.days))),
            chains=tuple(p.chain() for p in parties.parties),
            abstentions=tuple(left),
            marks=len(layout.quotes) + len(layout.inner_quotes),
        )
