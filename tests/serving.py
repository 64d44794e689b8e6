"""A built site, served under a sub-path with the very headers that are shipped, and compressed as a host does."""

import functools
import gzip
import http.server
import io
import threading
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from tests.projects import ROOT

SUB_PATH = "assets/some/where"
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


def shipped_headers() -> dict[str, str]:
    """The headers netlify.toml gives every page."""
    rules = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["headers"]
    return next(rule["values"] for rule in rules if rule["for"] == "/*")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of a folder, texts compressed for those who take them so."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The header and what follows it."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        if not file.is_file() or file.suffix not in COMPRESSED or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        content = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def end_headers(self) -> None:
        for name, value in shipped_headers().items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    """Keeps everybody waiting who comes while it is busy; by default the sixth is sent away, and tries again a second later."""

    request_queue_size = 128


class InPieces(Handler):
    """The same as it comes over a slow line: the first of each page a little at a time, so that it is painted before it is whole."""

    PIECE = 700
    SLOW = 30

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        if self.path.endswith("/"):
            del self.headers["Accept-Encoding"]
        return super().send_head()

    def copyfile(self, source: Any, outputfile: Any) -> None:  # noqa: ANN401 - as its base has it
        if self.path.endswith("/"):
            for _ in range(self.SLOW):
                outputfile.write(source.read(self.PIECE))
                time.sleep(0.03)
        super().copyfile(source, outputfile)


@contextmanager
def serving(site: Path, folder: Path | None = None, handler: type[Handler] = Handler) -> Iterator[str]:
    """The address of a site, without its last slash, while it is served: under a sub-path of an empty folder, or as a host's root."""
    path = ""
    if folder is not None:
        path = f"/{SUB_PATH}"
        (folder / SUB_PATH).parent.mkdir(parents=True)
        (folder / SUB_PATH).symlink_to(site)
    served = str(folder or site)
    server = Server(("127.0.0.1", 0), functools.partial(handler, directory=served))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        server.server_close()
