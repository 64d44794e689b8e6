"""The official record of a document, as far as the text around its tables says it: title, number, issuer, date."""

import re
from collections.abc import Sequence

from ..sourcetext import squash
from .grid import Paragraph
from .yamltext import Value

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}〔\d{4}〕\d+号")
_DATE = re.compile(r"^(20\d\d)年(\d{1,2})月(\d{1,2})日$")
_ISSUER = re.compile(r"^[\u4e00-\u9fff]{2,20}(?:人民政府(?:办公[室厅])?|委员会|办公室)$")
_TITLE_END = re.compile(r"(?:通知|意见|方案|报告|决定|清单|分解表|任务表|计划)$")
_YEAR = re.compile(r"(20\d\d)年")
_SHORT = re.compile(r"^(?:20\d\d年)?(?:度)?(.+?)(?:责任|任务|目标)*(?:分解|清单|一览|明细)?表?(?:（.*）)?$")


def official_record(paragraphs: Sequence[Paragraph]) -> dict[str, Value]:
    """Title, number, issuer, date and openness where the text before and after the tables states them."""
    texts = [squash(paragraph.text) for paragraph in paragraphs]
    record: dict[str, Value] = {}
    title = _title(texts)
    if title:
        record["title"] = title
    number = next((found[0] for text in texts[:12] if (found := _NUMBER.search(text))), None)
    if number:
        record["number"] = number
    issuer = next((text for text in texts if _ISSUER.match(text)), None) or _issuer_in_title(title)
    if issuer:
        record["issuer"] = issuer
    day = next((found for text in texts if (found := _DATE.match(text))), None)
    if day:
        record["date"] = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"
    if any("此件主动公开" in text for text in texts):
        record["openness"] = "主动公开"
    return record


def _title(texts: Sequence[str]) -> str | None:
    """The first lines up to the one that ends like a title; a salutation or a long paragraph ends the search."""
    joined = ""
    for text in texts[:12]:
        if re.search(r"[：:]$", text) or len(text) > 80:
            break
        if _NUMBER.fullmatch(text) or re.search(r"文件$", text):
            joined = ""  # the masthead (示范区人民政府文件) and the number stand before the title
            continue
        if re.match(r"附件", text):
            continue
        joined += text
        if _TITLE_END.search(text):
            return joined
    return None


def _issuer_in_title(title: str | None) -> str | None:
    found = re.match(r"(.+?人民政府(?:办公[室厅])?)关于", title or "")
    return found[1] if found else None


def year_of(texts: Sequence[str]) -> int | None:
    """The first year the titles name."""
    return next((int(found[1]) for text in texts if (found := _YEAR.search(squash(text)))), None)


def place_name(texts: Sequence[str]) -> str | None:
    """The district, county or city a title begins with."""
    for text in texts[:16]:
        title = re.sub(r"^(?:20\d\d年度?)", "", squash(text))
        found = re.match(
            r"(?:[\u4e00-\u9fff]{2,3}[省市])?((?![各全本市区县])[\u4e00-\u9fff]{1,4}?(?:新区|自治县|区|县|市))(?!域|直|场)", title
        )
        if found and len(text) < 80:
            return found[1]
    return None


def short_name(title: str) -> str:
    """A list's title without its place, its year and its kind of table, as the site's menus name it beside the place."""
    found = _SHORT.match(title)
    named = found[1] if found else title
    place = place_name([named])
    return (named.removeprefix(place) if place else named)[:24] or title


def list_slug(title: str, year: int, taken: Sequence[str]) -> str:
    """A file name for a list by what its title says, with a number where another list has it."""
    names = (("livelihood", r"民心|民生|实事"), ("critical", r"关键"), ("city", r"市政府.*涉及"), ("key", r""))
    base = next(f"{year}-{name}" for name, pattern in names if re.search(pattern, title))
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found
