"""Make articles of pages.

Takes:  a Page, as intake/ gives it.
Gives:  cleaned(page), its Article.
Leaves: what the article says: read/.
"""

from collections.abc import Callable

from onrecord.clean.characters import is_noise
from onrecord.clean.leftover_markup import is_document
from onrecord.clean.plain_text import article_of_text
from onrecord.errors import SkipArticle
from onrecord.model.article import Article, Page


def _markup(page: Page) -> Article:
    """Return the article of a page of HTML; the libraries for it are loaded with the first one."""
    from onrecord.clean.web_pages import markup

    return markup(page)


KINDS: dict[str, Callable[[Page], Article]] = {"text": article_of_text, "html": _markup}


def cleaned(page: Page) -> Article:
    """Return the article of page, or raise SkipArticle where there is none.

    >>> cleaned(Page("a.txt", "text", "Bridge closed\\n\\nThe bridge is closed.", b"")).headline
    'Bridge closed'
    """
    if not page.text.strip():
        raise SkipArticle(f"{page.file}: holds no text. Remove it, or save the article again.", article=page.file)
    if is_noise(page.text):
        raise SkipArticle(
            f"{page.file}: holds control characters, so it is no text. Save it as text.", article=page.file
        )
    return KINDS["html" if is_document(page.text) else page.kind](page)
