"""Preview while editing: watch the files, rebuild, reload the browser; on a fault the last good site stays up."""

import socket
from collections.abc import Callable
from pathlib import Path

import click
import livereload

from .build import Project

LOOPBACK = "127.0.0.1"
_WATCHED = ("data", "content", "templates")


def serve(project: Project, rebuild: Callable[[], int], port: int) -> None:
    """Build, serve on loopback and rebuild on every change until interrupted.

    ``rebuild`` builds and reports, and returns an exit code; with errors the site on disk is still the last good one.
    """
    if rebuild() and not (project.site / "index.html").exists():
        click.echo("先改正以上问题，再运行一次。", err=True)
        return
    free = _free_port(port)
    if free != port:
        click.echo(f"端口 {port} 已被占用，改用 {free}。", err=True)
    click.echo(f"预览地址：http://{LOOPBACK}:{free}/ （按 Ctrl+C 结束）")
    running = livereload.Server()
    for name in _WATCHED:
        running.watch(str(Path(project.root, name)), rebuild)
    running.serve(port=free, host=LOOPBACK, root=str(project.site), open_url_delay=None)


def _free_port(wanted: int) -> int:
    """The wanted port, or a free one when something else listens there."""
    for candidate in (wanted, 0):
        with socket.socket() as probe:
            try:
                probe.bind((LOOPBACK, candidate))
            except OSError:
                continue
            port: int = probe.getsockname()[1]
            return port
    return wanted
