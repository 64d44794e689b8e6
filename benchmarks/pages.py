"""The pages of a portal as JSON: everything their templates see, ready to be printed.

The peers get more than a template of ours gets: links are already relative to the page they stand on (gongkai rewrites them after
rendering), and values no template asks for are left out. So they link nothing, look nothing up and read no more than they print.
A file for each place and for what belongs to none; a large one goes on in a second file, for no peer reads half a gigabyte as one text.
"""

import datetime as dt
import enum
import gc
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

from generator import build, exports, head, history, linkeddata, render, repository, urls
from generator.diagnostics import errors
from generator.pages import Context, Page, leaves

from .needs import LINK, Needs
from .peers import SITES
from .translate import TEMPLATES, asked

REST = "rest"
_LARGE = 2**25


@dataclass(frozen=True, slots=True)
class Portal:
    """A portal read for its pages."""

    context: Context
    site: render.Site


def read(root: Path, templates: Path, options: build.Options) -> Portal:
    """The portal of a project folder; raises ValueError where gongkai would not publish it."""
    project = build.Project(root, root / "site", root / ".cache")
    loaded, report = build.check(root)
    if errors(report.problems):
        raise ValueError("\n".join(f"{one.code}: {one.message}" for one in errors(report.problems)[:5]))
    context = build.context_of(loaded, report, options)
    if options.with_data:
        files = tuple(file for piece in exports.pieces(context) for file in piece.files())
        context = replace(context, data_files=files)
    site, _files = build.surroundings(context, replace(project, root=templates.parent), options)
    return Portal(context, site)


def dump(portal: Portal, needs: Needs, folder: Path) -> int:
    """Write the files; the number of pages."""
    folder.mkdir(parents=True, exist_ok=True)
    places = {place.id for place in portal.context.portal.places}
    common = {link.href for link in (*portal.site.navigation, *portal.site.footer)}
    sites: dict[str, object] = {}
    count = 0
    with ExitStack() as stack:
        files: dict[str, TextIO] = {}
        parts: Counter[str] = Counter()
        for leaf in leaves(portal.context):
            page = leaf.make()
            count += 1
            links = _Links(page.address, urlsplit(portal.site.base_url or "").path)
            owner = page.address.split("/")[1]
            name = owner if owner in places else REST
            if name in files and files[name].tell() > _LARGE:
                files.pop(name).write("\n]\n")
            if name not in files:
                parts[name] += 1
                files[name] = stack.enter_context((folder / f"{name}-{parts[name]}.json").open("w", encoding="utf-8"))
            files[name].write(",\n" if files[name].tell() else "[\n")
            files[name].write(json.dumps(_page(page, portal.site, needs, links, common), ensure_ascii=False, separators=(",", ":")))
            if links.root not in sites:
                sites[links.root] = _plain(portal.site, needs, links)
        for file in files.values():
            file.write("\n]\n")
    (folder / SITES).write_text(json.dumps(sites, ensure_ascii=False), encoding="utf-8")
    return count


@dataclass(frozen=True, slots=True)
class _Links:
    """How links are written on a page."""

    address: str
    base_path: str

    @property
    def root(self) -> str:
        """The way from the page to the site's root."""
        return self.to("/")

    def to(self, target: str) -> str:
        """A link to an address from the root; any other text, HTML among it, with the links that stand in it rewritten."""
        if not target.startswith("/"):
            return self._within(target)
        if self.address == urls.NOT_FOUND:
            return self.base_path.rstrip("/") + target
        path = target.partition("#")[0].partition("?")[0]
        return urls.link(path, self.address) + target[len(path) :]

    def _within(self, html: str) -> str:
        if self.address == urls.NOT_FOUND:
            return urls.from_base(html, self.base_path)
        return urls.relative(html, self.address, offline=False)


def _page(page: Page, site: render.Site, needs: Needs, links: _Links, common: set[str]) -> dict[str, object]:
    publisher = head.Publisher(site.name, site.base_url, site.code if site.is_official else None)
    told = head.Head(head.tags(page, publisher), head.canonical(page, site.base_url), linkeddata.script(page, site.base_url, offline=False))
    here = links.to(page.address)
    own = {"root": links.root, "here": here, "current": here if page.address in common else ""}
    return {
        "address": page.address,
        "template": page.template.removesuffix(".html"),
        "page": {**_object(page, needs, links), **own, "address": page.address},
        "head": _object(told, needs, links),
    }


def _plain(value: object, needs: Needs, links: _Links) -> object:
    if value is None or isinstance(value, str | bool | int):
        return value.value if isinstance(value, enum.Enum) else value
    if isinstance(value, float):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return [_plain(one, needs, links) for one in value]
    return _object(value, needs, links)


def _object(value: object, needs: Needs, links: _Links) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in _names(type(value), value, needs):
        one = value[name] if isinstance(value, Mapping) else getattr(value, name)
        if one is None or one is False:
            continue
        if f"{name}{LINK}" in needs.values and isinstance(one, str):
            found[f"{name}{LINK}"] = links.to(one)
        if name == "href" and isinstance(one, str):
            found[name] = links.to(one)
        elif name in needs.values:
            found[name] = _plain(one, needs, links)
        elif name in needs.tests:
            found[name] = bool(one)
    return found


_ASKED: dict[type, tuple[str, ...]] = {}


def _names(kind: type, value: object, needs: Needs) -> Iterator[str] | tuple[str, ...]:
    """The names templates ask for that values of a kind have."""
    if isinstance(value, Mapping):
        return (name for name in value if name in _all(needs))
    if kind not in _ASKED:
        _ASKED[kind] = tuple(sorted(name for name in _all(needs) if hasattr(kind, name) or hasattr(value, name)))
    return _ASKED[kind]


@cache
def _all(needs: Needs) -> frozenset[str]:
    return frozenset({*needs.values, *needs.tests, *(name.removesuffix(LINK) for name in needs.values)})


def main() -> None:
    """``python -m benchmarks.pages PROJECT AS_OF FOLDER`` dumps a project's pages, without that of the open data."""
    project, day, folder = sys.argv[1:4]
    gc.disable()  # as in a build
    root = Path(project).resolve()
    past = history.read(root, root / ".cache")
    options = build.Options(dt.date.fromisoformat(day), repository.newest(root), history=past, with_data=False)
    portal = read(root, TEMPLATES, options)
    sys.stdout.write(f"{dump(portal, asked(TEMPLATES), Path(folder))}\n")


if __name__ == "__main__":
    main()
