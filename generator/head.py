"""The tags in a page's head: those the 政府网站发展指引 asks of its kind of page, and Open Graph for those who share it.

A home page has the tags of the site, a column those of the column besides, an article its own besides those. Dates are the
document's, never the build's. What identifies a government site is never on a copy that is not one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from . import urls
from .pages import Page

COLUMN_TYPE = "信息公开"
CARD_SIZE = (1200, 630)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose site it is: its name, its own address and, only on a government's site, its code (网站标识码)."""

    name: str
    base_url: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Tag:
    """A ``meta`` element: ``name`` or ``property``, what it is called, and its content."""

    attribute: str
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page's head says to machines."""

    tags: tuple[Tag, ...]
    canonical: str | None
    data: str | None


def tags(page: Page, publisher: Publisher) -> tuple[Tag, ...]:
    """Every tag of a page, in the order of the guidelines; a tag without content is left out, for an empty one counts as a fault."""
    named = (*_site(publisher), *(_column(page) if page.address != urls.HOME else ()), *(_article(page) if page.is_article else ()))
    plain = (*named, ("Keywords", ",".join(dict.fromkeys(page.keywords))), ("Description", page.description), *_address(page, publisher))
    found = (*(Tag("name", name, content) for name, content in plain if content), *_open_graph(page, publisher))
    return found if page.is_indexed else (*found, Tag("name", "robots", "noindex"))


def canonical(page: Page, base_url: str | None) -> str | None:
    """The one address a page is to be known by."""
    return urls.absolute(base_url, page.address) if base_url and page.is_indexed else None


def _site(publisher: Publisher) -> Iterator[tuple[str, str]]:
    yield "SiteName", publisher.name
    yield "SiteDomain", urlsplit(publisher.base_url or "").netloc
    yield "SiteIDCode", publisher.code or ""


def _column(page: Page) -> Iterator[tuple[str, str]]:
    column = page.column or page.section or page.title
    words = tuple(dict.fromkeys(filter(None, (page.section, column))))
    yield "ColumnName", column
    yield "ColumnDescription", "".join(words)
    yield "ColumnKeywords", ",".join(words)
    yield "ColumnType", COLUMN_TYPE


def _article(page: Page) -> Iterator[tuple[str, str]]:
    yield "ArticleTitle", page.title
    yield "PubDate", f"{page.published} 00:00" if page.published else ""
    yield "ContentSource", page.source_name or ""
    yield "Author", page.source_name or ""


def _address(page: Page, publisher: Publisher) -> Iterator[tuple[str, str]]:
    if publisher.base_url and page.is_indexed:
        yield "Image", urls.absolute(publisher.base_url, page.image.href) if page.image else ""
        yield "Url", urls.absolute(publisher.base_url, page.address)


def _open_graph(page: Page, publisher: Publisher) -> Iterator[Tag]:
    yield Tag("property", "og:type", "article" if page.is_article else "website")
    yield Tag("property", "og:title", page.title)
    yield Tag("property", "og:description", page.description)
    yield Tag("property", "og:site_name", publisher.name)
    yield Tag("property", "og:locale", "zh_CN")
    if not publisher.base_url or not page.is_indexed:
        return
    yield Tag("property", "og:url", urls.absolute(publisher.base_url, page.address))
    if page.image:
        yield Tag("property", "og:image", urls.absolute(publisher.base_url, page.image.href))
        yield Tag("property", "og:image:width", str(CARD_SIZE[0]))
        yield Tag("property", "og:image:height", str(CARD_SIZE[1]))
        yield Tag("property", "og:image:alt", page.image.text)
        yield Tag("name", "twitter:card", "summary_large_image")
