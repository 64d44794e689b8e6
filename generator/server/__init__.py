"""Preview while editing: rebuild on every change and reload the browser; on a fault the last good site stays up, the problems over it.

``worker`` looks and rebuilds in a thread of its own, ``web`` answers the browser; they share one frozen ``State``.
"""

import asyncio
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click
from tornado.httpserver import HTTPServer

from ..build import Project
from . import web
from .worker import Commands, Worker

__all__ = ["Commands", "serve"]

LOOPBACK = "127.0.0.1"


def serve(project: Project, commands: Commands, port: int) -> None:
    """Build, serve on loopback and rebuild on every change until interrupted (Ctrl+C, SIGTERM)."""
    listener = _listener(port)
    used = listener.getsockname()[1]
    if used != port:
        click.echo(f"端口 {port} 已被占用，改用 {used}。", err=True)
    click.echo(f"预览地址：http://{LOOPBACK}:{used}/ （按 Ctrl+C 结束）")
    with suppress(KeyboardInterrupt):
        asyncio.run(_run(project, commands, listener))
    click.echo("预览已结束。", err=True)


async def _run(project: Project, commands: Commands, listener: socket.socket) -> None:
    """Answer requests until a signal comes, then end the thread, its whole build and the open pages' lines."""
    loop = asyncio.get_running_loop()
    ending = asyncio.Event()

    def tell_pages() -> None:
        if not ending.is_set():  # a page told to reload now would find nobody there
            web.broadcast(worker.state)

    worker = Worker(project, commands, lambda: loop.call_soon_threadsafe(tell_pages), web.looked_at)
    server = HTTPServer(web.application(project.site, project.templates, lambda: worker.state))
    server.add_socket(listener)
    with suppress(NotImplementedError):  # Windows knows only KeyboardInterrupt
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, ending.set)
    with _working(worker):
        await ending.wait()
    server.stop()
    await server.close_all_connections()


@contextmanager
def _working(worker: Worker) -> Iterator[None]:
    worker.start()
    try:
        yield
    finally:
        worker.stop()


def _listener(wanted: int) -> socket.socket:
    """A socket that listens on loopback: at the wanted port, or at a free one when something else has it."""
    for port in (wanted, 0):
        with suppress(OSError):
            return _bound(port)
    return _bound(0)


def _bound(port: int) -> socket.socket:
    """Bound at once and kept, so that nobody takes the port between the asking and the using."""
    listener = socket.socket()
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((LOOPBACK, port))
        listener.listen(128)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener
