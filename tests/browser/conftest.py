"""The built site, served under a sub-path with the very headers that are shipped."""

import functools
import http.server
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import ROOT

SUB_PATH = "assets/some/where"


def shipped_headers() -> dict[str, str]:
    """The headers netlify.toml gives every page."""
    rules = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["headers"]
    return next(rule["values"] for rule in rules if rule["for"] == "/*")


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        for name, value in shipped_headers().items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture(scope="session")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real site, without its last slash."""
    yield from _serve(site, tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="session")
def served_sample(sample_between: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the fictitious sample, without its last slash."""
    yield from _serve(sample_between, tmp_path_factory.mktemp("served"))


def _serve(site: Path, folder: Path) -> Iterator[str]:
    place = folder / SUB_PATH
    place.parent.mkdir(parents=True)
    place.symlink_to(site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}"
    server.shutdown()
    server.server_close()
