"""What the browser gets: the site as it stands on disk, each page with one script more, and word of every change.

The script, its style and the page of components live under addresses of their own and are never part of the site. Deliberately
absent: any address but loopback, and any answer to a request that names another host (a page elsewhere cannot read the preview).
"""

from collections.abc import Callable
from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path

from livereload.handlers import LiveReloadHandler
from tornado import web, websocket

from . import gallery
from .worker import State

_OWN = "/_serve/"
_SHOWN_AT_MOST = 50
_KINDS = {".js": "text/javascript", ".css": "text/css"}

CurrentState = Callable[[], State]


def application(site: Path, templates: Path, state: CurrentState) -> web.Application:
    """The whole preview. ``state`` gives what is so at this moment."""
    own = {path.name: path.read_bytes() for path in (templates / "serve").glob("preview.*")}
    missing = (templates / "serve" / "missing.html").read_text(encoding="utf-8")
    handlers: list[tuple[str, type[web.RequestHandler], dict[str, object]]] = [
        (rf"{_OWN}changes", Changes, {"state": state}),
        (rf"{_OWN}(preview\.\w+)", Own, {"files": own}),
        (r"/components/", Components, {"templates": templates, "state": state}),
        (r"/(.*)", Pages, {"path": str(site), "state": state, "missing": missing}),
    ]
    built = web.Application(log_function=lambda _handler: None)
    built.add_handlers(r"(127\.0\.0\.1|localhost)", list(handlers))
    return built


def broadcast(state: State) -> None:
    """Tell every open page what is so now."""
    for waiter in tuple(Changes.waiters):
        waiter.tell(state)


def looked_at() -> frozenset[str]:
    """The files of the pages open in a browser."""
    return frozenset(waiter.file for waiter in tuple(Changes.waiters))


def _file(path: str) -> str:
    """The file of the site that an address's path asks for."""
    plain = path.lstrip("/")
    return f"{plain}index.html" if plain.endswith("/") or not plain else plain


def _message(state: State, file: str) -> dict[str, object]:
    shown = [asdict(notice) for notice in state.notices[:_SHOWN_AT_MOST]]
    return {
        "pages": state.number(file),
        "whole": state.whole,
        "errors": sum(notice.is_error for notice in state.notices),
        "warnings": sum(not notice.is_error for notice in state.notices),
        "notices": shown,
    }


def _tagged(html: str, state: State, file: str) -> str:
    """A page with the script that reloads it and shows problems over it; the numbers say which build the page is of."""
    tag = (
        f'<link rel="stylesheet" href="{_OWN}preview.css">'
        f'<script src="{_OWN}preview.js" data-pages="{state.number(file)}" data-whole="{state.whole}" type="module"></script>'
    )
    head, end, rest = html.partition("</head>")
    return f"{head}{tag}{end}{rest}"


class Changes(LiveReloadHandler):  # type: ignore[misc] # livereload is published without types
    """The line on which a page hears of changes: livereload's, saying what is so rather than only that something is.

    ``file`` is the page's file in the site; a line of something else than a page of ours names none, and hears of every change to all.
    """

    waiters: set["Changes"] = set()  # noqa: RUF012 - livereload keeps its listeners so

    def initialize(self, state: CurrentState) -> None:
        """Take what the application lends each request."""
        self._state = state
        self.file = _file(self.get_query_argument("page", ""))

    def tell(self, state: State) -> None:
        """Say what is so now."""
        self.send_message(_message(state, self.file))

    def check_origin(self, origin: str) -> bool:
        """Whether the page that calls is one of ours."""
        return bool(websocket.WebSocketHandler.check_origin(self, origin))

    def open(self, *_arguments: str) -> None:
        """Say at once what is so: a page may have been made before the last change."""
        Changes.waiters.add(self)
        self.tell(self._state())

    def on_message(self, message: str | bytes) -> None:
        """Listen to nothing."""

    def on_close(self) -> None:
        """Forget the page."""
        Changes.waiters.discard(self)


class Own(web.RequestHandler):
    """The script and style of the preview, as they were when it began: a broken template cannot break the page that says so."""

    def initialize(self, files: dict[str, bytes]) -> None:
        """Take what the application lends each request."""
        self._files = files

    def get(self, name: str) -> None:
        """Answer with the file."""
        if name not in self._files:
            raise web.HTTPError(HTTPStatus.NOT_FOUND)
        self.set_header("Content-Type", f"{_KINDS[Path(name).suffix]}; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.write(self._files[name])


class Components(web.RequestHandler):
    """Every component with its examples."""

    def initialize(self, templates: Path, state: CurrentState) -> None:
        """Take what the application lends each request."""
        self._templates, self._state = templates, state

    def get(self) -> None:
        """Answer with the page, drawn anew."""
        state = self._state()
        self.set_header("Cache-Control", "no-store")
        self.write(_tagged(gallery.page(self._templates), state, _file(self.request.path)))


class Pages(web.StaticFileHandler):
    """The files of the site; pages with the tag, everything else as it is."""

    def initialize(self, path: str, state: CurrentState, missing: str) -> None:  # type: ignore[override]
        """Take what the application lends each request."""
        super().initialize(path, default_filename="index.html")
        self._state, self._missing = state, missing

    def prepare(self) -> None:
        """Ask which build is current before the file is read, so that no page is taken for newer than it is."""
        self._at_first = self._state()

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002 - tornado's signature
        """Answer with the page or the file."""
        if "\0" in path:
            raise web.HTTPError(HTTPStatus.NOT_FOUND)
        html = self._html(path)
        if html is None:
            await super().get(path, include_body)
        else:
            self._answer(html)

    def _html(self, path: str) -> str | None:
        """The page at an address, or None for anything else and for what is not there."""
        site = Path(self.root)
        try:
            file = (site / _file(path)).resolve()
            is_page = file.suffix == ".html" and file.is_relative_to(site.resolve())
            return file.read_text(encoding="utf-8") if is_page else None
        except (OSError, ValueError):
            return None

    def _answer(self, html: str) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.write(_tagged(html, self._at_first, _file(self.request.path)))

    def compute_etag(self) -> None:
        """Nothing: what is kept nowhere needs no mark of its version."""

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002 - tornado's signature
        """Let the browser keep nothing."""
        self.set_header("Cache-Control", "no-store")

    def write_error(self, status_code: int, **_details: object) -> None:
        """A page that is not there, yet: it hears of changes like any other."""
        self.set_status(status_code)
        self._answer(self._html("404.html") or self._missing)
        self.finish()
