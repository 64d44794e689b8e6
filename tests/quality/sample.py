"""Which pages stand for all: the first page of every template of a portal, found from its pages' values."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator import urls
from generator.pages import Context, all_pages
from tests.projects import ROOT

TEMPLATES = frozenset(path.name for path in (ROOT / "templates/pages").glob("*.html"))

_NEEDS_FILES = {"data.html": urls.DATA}
"""The page of the open data is made only where the files are given, which takes longer than it is worth here."""

RICH = (
    "/binhai/2022-key/10/",
    "/jinnan/2022-key/22/",
    "/hedong/2022-report/3/",
    "/xiqing/2023-key/",
    "/binhai/2022-livelihood/c14/",
    "/jinnan/units/qu-ke-ji-ju/",
    "/jinnan/leaders/xue-tong/",
    "/jinnan/2022/q2/",
    "/documents/hedong/2022/",
    "/topics/jiaotong/",
)
"""Pages of the real portal with more on them than the first of their template."""


RICH_SAMPLE = (
    "/shifan/",
    "/shifan/due/",
    "/shifan/2022-key/",
    "/shifan/2022-key/2/",
    "/shifan/2022-key/3/",
    "/shifan/2022-key/5/",
    "/shifan/2022-key/6/",
    "/yangli/2022-key/4/",
    "/shifan/units/jia-jie/",
    "/shifan/leaders/li-si/",
    "/shifan/2022/q4/",
)
"""The same of the fictitious sample: a lamp of every reason."""

GONE = {"data/redirects.yaml": "- {from: /mou/2021-key/, note: 该清单因重复录入撤下。}\n"}
"""An address that is gone, for the page that says so."""

SAME_EVERYWHERE = frozenset(
    {"guide.html", "guide-fields.html", "guide-codes.html", "search.html", "content.html", "not-found.html", "data.html"}
)
"""Templates whose pages say the same in every portal; those of the real one are enough."""


@dataclass(frozen=True, slots=True)
class Portal:
    """A built site, where it is served (under a sub-path, and as a host's root), and the addresses of its sample."""

    name: str
    site: Path
    base: str
    root: str
    first: dict[str, str]
    more: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The sample: the first page of every template, and what was named besides."""
        return tuple(dict.fromkeys((*self.first.values(), *self.more)))

    def url(self, address: str) -> str:
        """Where a page is served; the one for missing pages knows only the root it is configured for."""
        return (self.root if address == urls.NOT_FOUND else self.base) + address

    def file(self, address: str) -> Path:
        """The file of a page."""
        return self.site / urls.output_path(address)


def first_pages(context: Context) -> dict[str, str]:
    """For each template the address of the first page it makes."""
    found: dict[str, str] = {}
    for page in all_pages(context):
        found.setdefault(page.template, page.address)
    return found | _NEEDS_FILES


def richest_pages(context: Context) -> dict[str, str]:
    """For those templates that have a page with more on it the address of the first such."""
    made = {page.address: page.template for page in all_pages(context)}
    return {made[address]: address for address in reversed(RICH + RICH_SAMPLE) if address in made}


def everything(site: Path) -> tuple[str, ...]:
    """The address of every page of a built site."""
    return tuple(sorted(address_of(path.relative_to(site).as_posix()) for path in site.rglob("*.html")))


def address_of(path: str) -> str:
    """The address of a page's file."""
    return "/" + path.removesuffix("index.html")


def missing(portals: Iterable[Portal]) -> frozenset[str]:
    """Templates no portal has a page of."""
    return TEMPLATES.difference(*(portal.first for portal in portals))
