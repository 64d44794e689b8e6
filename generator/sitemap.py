"""What search engines read: robots.txt and, once the site's address is known, the sitemap (sitemaps.org: addresses are absolute).

``lastmod`` is when what the page is about last changed, out of the history; a page without one has none, for the day of the build
says nothing.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from . import urls
from .outputs import Output
from .pages import Sheet

_ROBOTS = "User-agent: *\nAllow: /\n"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def outputs(pages: Iterable[Sheet], base_url: str | None) -> tuple[Output, ...]:
    """robots.txt, and the sitemap of every page search engines may list."""
    if not base_url:
        return (Output("robots.txt", _ROBOTS.encode()),)
    entries = "".join(_entry(page, base_url) for page in pages if page.is_indexed)
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">\n{entries}</urlset>\n'
    robots = f"{_ROBOTS}Sitemap: {urls.absolute(base_url, urls.SITEMAP)}\n"
    return Output("robots.txt", robots.encode()), Output(urls.SITEMAP[1:], xml.encode())


def _entry(page: Sheet, base_url: str) -> str:
    changed = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
    return f"<url><loc>{escape(urls.absolute(base_url, page.address))}</loc>{changed}</url>\n"
