"""A picture of each task for sharing: what stands on it, and the cache of those drawn.

A step of its own, because drawing them all takes longer than everything else together: ``gongkai build --cards``. A picture is kept
under the fingerprint of its words and of the way it is drawn, so only what has changed is drawn again. Without the step the site
has no pictures and its pages name none.
"""

import dataclasses
import hashlib
import json
from pathlib import Path

from . import model, urls
from .cardpicture import Card, Painter, font_file
from .outputs import Output, Refusal
from .pages import Context

_DRAWN = 1
"""How the pictures look; to be raised when that changes."""


def outputs(context: Context, cache: Path) -> tuple[Output, ...] | Refusal:
    """The picture of every task; those not in the cache are drawn, those no task has any more leave it."""
    cards = {urls.card(task.id): card(context, task) for task in context.portal.tasks}
    wanted = {_key(found): found for found in cards.values()}
    try:
        cache.mkdir(parents=True, exist_ok=True)
        kept = {path.stem for path in cache.glob("*.png")}
        for gone in kept - set(wanted):
            (cache / f"{gone}.png").unlink()
        failure = _draw([found for key, found in wanted.items() if key not in kept], cache)
        if failure:
            return failure
        return tuple(Output(address[1:], (cache / f"{_key(found)}.png").read_bytes()) for address, found in cards.items())
    except OSError as error:
        return Refusal(f"写入 {cache} 失败：{error.strerror}（{error.filename}）。腾出空间或改正权限后重新运行即可。")


def card(context: Context, task: model.Task) -> Card:
    """What stands on the picture of a task."""
    portal, place, task_list = context.portal, context.places[task.place], context.lists[task.list_id]
    document = task_list.document
    return Card(
        where=f"{place.name} · {task_list.year}年 · {task_list.short}",
        number=f"第{task.no}项",
        text=task.text,
        source=" · ".join(filter(None, (document.issuer, document.number))) or document.title,
        site=portal.name,
        notice=portal.organiser or "" if portal.official else "志愿整理公开文件，不是政府网站",
    )


def _key(one: Card) -> str:
    """The fingerprint of everything a picture depends on."""
    said = json.dumps([_DRAWN, *dataclasses.astuple(one)], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def _draw(missing: list[Card], cache: Path) -> Refusal | None:
    if not missing:
        return None
    font = font_file()
    if font is None:
        return Refusal("没有找到图片用的字体，未生成。请在项目文件夹运行 make cards，它会先装好字体。")
    painter = Painter(font)
    for one in missing:
        _keep(cache / f"{_key(one)}.png", painter.picture(one))
    return None


def _keep(path: Path, content: bytes) -> None:
    """Write a picture whole, so that one cut short is never taken for drawn."""
    temporary = path.with_name(f"{path.name}.new~")
    temporary.write_bytes(content)
    temporary.replace(path)
