"""Pictures for sharing: the words of each task on 1200 × 630, drawn once, none without the step."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from generator import linebreaks
from generator.build import Options, Project, build
from generator.cardpicture import SIZE, Card, Painter, font_file
from generator.cards import card
from generator.pages import Context
from tests.conftest import MakeProject
from tests.projects import AS_OF

PORTAL = "name: 公开\ndescription: 测试。\nbase_url: https://example.org\n"
HOSTILE = "</svg>\"'&<b> 🐉\u202e\u0000 " + "长" * 5000 + "。"


@pytest.fixture(scope="module")
def painter() -> Painter:
    font = font_file()
    assert font is not None
    return Painter(font)


def built(root: Path, *, with_cards: bool) -> Path:
    options = Options(AS_OF, "0" * 40, with_search=False, with_cards=with_cards)
    report = build(Project(root, root / "site", root / ".cache"), options, lambda *_: None)
    assert report.problems == ()
    assert report.refusal is None
    return root / "site"


def chunks(content: bytes) -> dict[str, bytes]:
    """The parts of a PNG, each of whose checksums holds."""
    found, place = {}, 8
    while place < len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        name, body = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        assert struct.unpack(">I", content[place + 8 + length : place + 12 + length]) == (zlib.crc32(name + body),)
        found[name.decode()] = body
        place += 12 + length
    return found


def test_pages_name_a_picture_only_where_there_is_one(project: MakeProject) -> None:
    root = project({"data/portal.yaml": PORTAL})
    assert "card.png" not in (built(root, with_cards=False) / "mou/2022-key/1/index.html").read_text(encoding="utf-8")
    page = (built(root, with_cards=True) / "mou/2022-key/1/index.html").read_text(encoding="utf-8")
    assert '<meta property="og:image" content="https://example.org/mou/2022-key/1/card.png">' in page
    assert '<meta property="og:image:alt" content="某区重点工作第1项：新建菜市场2个。">' in page
    with Image.open(root / "site/mou/2022-key/1/card.png") as picture:
        assert picture.size == SIZE
    built(root, with_cards=False)
    assert not (root / "site/mou/2022-key/1/card.png").exists()


def test_only_what_changed_is_drawn_again(project: MakeProject) -> None:
    root = project()
    built(root, with_cards=True)
    kept = {path.name: path.stat().st_mtime_ns for path in (root / ".cache/cards").iterdir()}
    assert len(kept) == 2
    (root / "data/portal.yaml").write_text("name: 公开\ndescription: 另一句说明。\n", encoding="utf-8")
    built(root, with_cards=True)
    assert {path.name: path.stat().st_mtime_ns for path in (root / ".cache/cards").iterdir()} == kept
    (root / "data/portal.yaml").write_text("name: 别名\ndescription: 测试。\n", encoding="utf-8")
    built(root, with_cards=True)
    assert not kept.keys() & {path.name for path in (root / ".cache/cards").iterdir()}


def test_a_picture_is_small_whole_and_the_same_each_time(context: Context, painter: Painter) -> None:
    task = max(context.portal.tasks, key=lambda one: len(one.text))
    content = painter.picture(card(context, task))
    assert content == painter.picture(card(context, task))
    assert len(content) < 60_000
    assert set(chunks(content)) == {"IHDR", "PLTE", "IDAT", "IEND"}


def test_an_unofficial_copy_says_so_on_every_picture(context: Context) -> None:
    assert {card(context, task).notice for task in context.portal.tasks} == {"志愿整理公开文件，不是政府网站"}


@pytest.mark.parametrize("field", ["where", "number", "text", "source", "site", "notice"])
def test_no_text_runs_over_the_edge(painter: Painter, field: str) -> None:
    words = {"where": "某区", "number": "第1项", "text": "新建菜市场。", "source": "某区人民政府", "site": "公开", "notice": "不是政府网站"}
    card = Card(**(words | {field: HOSTILE if field != "number" else "第1000项"}))
    image = Image.open(io.BytesIO(painter.picture(card))).convert("L")
    margins = (image.crop((0, 20, 70, 630)), image.crop((1132, 20, 1200, 630)), image.crop((0, 606, 1200, 630)))
    assert [margin.getextrema() for margin in margins] == [(255, 255)] * 3


def test_lines_break_as_chinese_does() -> None:
    found = linebreaks.lines("加快打造“公转铁”“散改集”双示范港口，新增5,000个（含2,000个）。", 8, len)
    assert "".join(found) == "加快打造“公转铁”“散改集”双示范港口，新增5,000个（含2,000个）。"
    assert all(len(line) <= 8 for line in found)
    assert not [line for line in found if line[0] in "，。”）" or line[-1] in "“（"]
    assert any("5,000" in line for line in found)


def test_a_text_too_long_ends_after_a_sentence() -> None:
    assert linebreaks.fitted("建成三座桥。开工两条路。完成其余的全部设计工作。", 8, 2, len) == ["建成三座桥。开工", "两条路…"]
    assert linebreaks.fitted("长" * 50, 8, 2, len) == ["长" * 8, "长" * 7 + "…"]


def test_every_character_of_the_real_texts_is_in_the_font(context: Context, painter: Painter) -> None:
    for task in context.portal.tasks:
        found = card(context, task)
        assert "〓" not in painter._shown(found.text + found.where + found.source), task.id  # noqa: SLF001 - what is drawn is not readable
