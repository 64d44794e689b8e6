"""Pages into HTML, and the style and scripts they use into one folder with a fingerprint in its name.

A template sees ``page``, ``site`` and ``head`` and nothing else; an undefined name is an error, and an
error of a template is a problem with file and line, like any other.
"""

import hashlib
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup, escape

from . import head, linkeddata, templating, urls
from .diagnostics import Diagnostic, Span
from .outputs import Output
from .pages import Page
from .pages.context import Link

_WEB = re.compile(r"[A-Za-z]+://[!-~]+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
AMOUNT = re.compile(r"(?<![0-9A-Za-z.])\d(?:[\d.,]*\d)?(?:[%％‰]|[余多]?[万亿]{0,2}[\u4e00-\u9fff])")  # no B1线, no numbering 1.持续
CSS_LAYERS = ("reset", "tokens", "base", "layout", "components", "pages", "utilities", "print")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENTED = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Site:
    """What every page shows around its own content; ``assets`` is the address of the style and scripts."""

    name: str
    base_url: str | None
    organiser: str | None
    is_official: bool
    contact: str | None
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    as_of: str
    commit: str | None
    assets: str
    banner: str | None = None
    code: str | None = None

    @property
    def mail(self) -> str | None:
        """The address of mail within what is said of the contact, if it has one; ``https://name@host`` is none."""
        found = _MAIL.search(_WEB.sub(" ", self.contact or ""))
        return found[0] if found else None


def assets(templates: Path) -> tuple[str, tuple[Output, ...]]:
    """The address of the assets' folder and its files: one style sheet made of layers, the scripts, the pictures.

    The folder's name is the fingerprint of all of them, so they may be cached for ever while scripts import each other by plain names.
    """
    files = {"site.css": _stylesheet(templates).encode()}
    folder = templates / "assets"
    for path in sorted([*folder.glob("js/*.js"), *folder.glob("img/**/*.png")]):
        files[path.relative_to(folder).as_posix()] = path.read_bytes()
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    address = f"/assets/{digest.hexdigest()[:12]}"
    return address, tuple(Output(f"{address[1:]}/{name}", content) for name, content in files.items())


def _stylesheet(templates: Path) -> str:
    """Every style sheet in the order of the layers, each within its layer; without comments and indentation, which nobody need load."""
    css = templates / "assets" / "css"
    found = {layer: [css / f"{layer}.css"] for layer in CSS_LAYERS if (css / f"{layer}.css").exists()}
    found["components"] = sorted(templates.glob("components/*/*.css"))
    found["pages"] = sorted(templates.glob("pages/*.css"))
    parts = [f"@layer {', '.join(CSS_LAYERS)};"]
    for layer in CSS_LAYERS:
        parts += [f"@layer {layer} {{\n{path.read_text(encoding='utf-8')}}}" for path in found.get(layer, ())]
    return _INDENTED.sub("\n", _COMMENT.sub("", "\n".join(parts))) + "\n"


_FAILURES = (jinja2.TemplateError, TypeError, AttributeError, ValueError)


def fingerprint(templates: Path) -> str:
    """What the templates are: style and scripts have a fingerprint of their own, in the address of the assets."""
    digest = hashlib.sha256()
    for path in sorted(templates.rglob("*.html")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(templates)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _environment(templates: Path) -> jinja2.Environment:
    return _compiled(templates, fingerprint(templates))


@lru_cache(maxsize=1)  # `serve` renders again and again: what is compiled stays compiled while the templates' bytes are the same
def _compiled(templates: Path, _fingerprint: str) -> jinja2.Environment:
    environment = templating.environment(templates)
    environment.filters["unbroken"] = unbroken
    return environment


def unbroken(text: str) -> str:
    """A text that no line end tears an amount in from its unit: 30个, 3000余个, 8.5万平方米, 6月; no name (B1线), no numbering (1.持)."""
    return Markup(AMOUNT.sub(r'<span class="amount">\g<0></span>', str(escape(text))))  # noqa: S704 - the text is escaped


@dataclass(frozen=True, slots=True)
class MacroCall:
    """A component's macro with what it is given: the template's path under ``templates/``, the macro's name, its arguments."""

    template: str
    macro: str
    arguments: Mapping[str, object]


def macros(templates: Path, calls: Sequence[MacroCall]) -> tuple[str | Diagnostic, ...]:
    """The HTML of each call of a component's macro, or the ``template-error`` it meets."""
    environment = _environment(templates)
    return tuple(_called(environment, templates, call) for call in calls)


def _called(environment: jinja2.Environment, templates: Path, call: MacroCall) -> str | Diagnostic:
    try:
        return str(getattr(environment.get_template(call.template).module, call.macro)(**call.arguments))
    except _FAILURES as error:
        return _problem(f"组件 {call.macro}", call.template, templates, error)


def standalone(templates: Path, template: str, values: Mapping[str, object]) -> str:
    """The HTML of a template outside the site, which ``serve`` alone shows."""
    return _environment(templates).get_template(template).render(values)


def render(
    pages: Iterable[Page], templates: Path, site: Site, *, offline: bool = False
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """The HTML of every page. Reports ``template-error``, once for each template."""
    outputs: list[Output] = []
    problems: list[Diagnostic] = []
    for _page, found in rendered(pages, templates, site, offline=offline):
        if isinstance(found, Diagnostic):
            problems.append(found)
        else:
            outputs.append(found)
    return tuple(outputs), tuple(problems)


def rendered(pages: Iterable[Page], templates: Path, site: Site, *, offline: bool = False) -> Iterator[tuple[Page, Output | Diagnostic]]:
    """Each page with its HTML, one after the other, or the ``template-error`` it meets; further pages of that template are left out."""
    environment = _environment(templates)
    broken: set[str] = set()
    for page in pages:
        if page.template in broken:
            continue
        try:
            told = _head(page, site, offline=offline)
            html = environment.get_template(f"pages/{page.template}").render(page=page, site=site, head=told)
        except _FAILURES as error:
            broken.add(page.template)
            yield page, _problem(f"页面 {page.address}", page.template, templates, error)
        else:
            yield page, Output(urls.output_path(page.address), _linked(html, page, site, offline=offline).encode())


def _head(page: Page, site: Site, *, offline: bool) -> head.Head:
    """What a page tells machines; a government's code only on a government's site."""
    publisher = head.Publisher(site.name, site.base_url, site.code if site.is_official else None)
    data = linkeddata.script(page, site.base_url, offline=offline)
    return head.Head(head.tags(page, publisher), head.canonical(page, site.base_url), data)


def _linked(html: str, page: Page, site: Site, *, offline: bool) -> str:
    if page.address == urls.NOT_FOUND:
        return urls.from_base(html, urlsplit(site.base_url or "").path)
    return urls.relative(html, page.address, offline=offline)


def _problem(shown: str, template: str, templates: Path, error: Exception) -> Diagnostic:
    """Where in the templates an error arose: the last frame of the traceback that lies there."""
    line, name = getattr(error, "lineno", None), getattr(error, "filename", None)
    for frame in _frames(templates, error):
        line, name = frame.lineno, frame.filename
    file = Path(name).name if name else template
    shown = f"templates/{Path(name).relative_to(templates).as_posix()}" if name and Path(name).is_relative_to(templates) else file
    return Diagnostic("template-error", f"模板出错（{shown}）：{type(error).__name__}: {error}", Span(shown, line or 1))


def _frames(templates: Path, error: Exception) -> Iterator[traceback.FrameSummary]:
    return (frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(templates))
