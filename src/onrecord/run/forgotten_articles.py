"""Keep out what was forgotten.

Takes:  an article that comes, and what the store has forgotten.
Gives:  admitted(): the article, without the names of people who were forgotten; SkipArticle for one that was forgotten.
Leaves: forgetting: forgetting.py.
"""

from onrecord.errors import SkipArticle
from onrecord.model.address import served_at
from onrecord.model.article import Article
from onrecord.record import Forgotten
from onrecord.run.redacting import names_in, redacted


def admitted(article: Article, forgotten: Forgotten) -> Article:
    """Return the article as it may be kept."""
    page = [("page", each) for each in {article.page, served_at(article.url)}] if article.url else []
    if forgotten.has(("article", article.id), ("text", article.sha256), *page):  # type: ignore[arg-type]
        raise SkipArticle(f"{article.file}: was forgotten here, and stays out.", article=article.file)
    people = forgotten.hashes("person")
    found = names_in(article, people) if people else set()
    return redacted(article, found) if found else article
