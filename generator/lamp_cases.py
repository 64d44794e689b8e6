"""The golden table of the lamp rule: its specification, its test, and what ``/method/`` shows readers.

Each case is a goal's story with the lamp it must have. Days are written month-day of 2022 unless a year is given; collecting began
on 2022-01-01 unless said otherwise.
"""

import datetime as dt
from dataclasses import dataclass

from .lamps import Adjustment, Colour, Evidence


@dataclass(frozen=True, slots=True)
class Case:
    """A story in Chinese, the facts, and the lamp: colour and reason."""

    story: str
    due: dt.date | None
    as_of: dt.date
    colour: Colour
    reason: str
    evidence: tuple[Evidence, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    collecting_since: dt.date = dt.date(2022, 1, 1)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text if len(text) == len("2022-01-01") else f"2022-{text}")


def _evidence(text: str) -> tuple[Evidence, ...]:
    """Pieces written ``03-20 达进度``, divided by ``;``; a withdrawn one ends with ``撤回 05-01``."""
    pieces = []
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        words = part.split()
        pieces.append(Evidence(_day(words[0]), words[1], _day(words[3]) if len(words) > 2 else None))
    return tuple(pieces)


def _adjustments(text: str) -> tuple[Adjustment, ...]:
    """Decisions written ``03-01 时限调整 06-30`` or ``03-01 撤销``, divided by ``;``."""
    decisions = []
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        words = part.split()
        decisions.append(Adjustment(_day(words[0]), words[1], _day(words[2]) if len(words) > 2 else None))
    return tuple(decisions)


def _cases(table: str) -> tuple[Case, ...]:
    """Rows of: due | as-of | evidence | adjustments | colour | reason | story; ``@day`` before the story sets when collecting began."""
    cases = []
    for line in table.strip().splitlines():
        due, as_of, evidence, adjustments, colour, reason, story = (cell.strip() for cell in line.split("|"))
        since, story = (_day(story[1:11]), story[11:].strip()) if story.startswith("@") else (dt.date(2022, 1, 1), story)
        known_due = _day(due) if due != "–" else None
        facts = (_evidence(evidence), _adjustments(adjustments), since)
        cases.append(Case(story, known_due, _day(as_of), Colour(colour), reason, *facts))
    return tuple(cases)


CASES = _cases("""
03-31 | 01-01 | | | hollow | not-due | 年初，一季度目标还没到期，没有任何公布
03-31 | 02-28 | | | hollow | not-due | 离到期还有31天
03-31 | 03-01 | | | yellow | soon | 离到期正好30天，进入“将到期”
03-31 | 03-31 | | | yellow | soon | 到期当天仍算“将到期”
03-31 | 04-01 | | | grey | nothing | 过期一天，没有公布：灰，不是红
03-31 | 12-31 | | | grey | nothing | 过期大半年，一直没有公布：仍是灰
03-31 | 2030-01-01 | | | grey | nothing | 过期多年没有公布：不因时间久而变红
06-30 | 07-01 | | | grey | nothing | 二季度末过期一天
09-30 | 10-01 | | | grey | nothing | 三季度末过期一天
12-31 | 12-31 | | | yellow | soon | 年底当天
12-31 | 2023-01-01 | | | grey | nothing | 跨年后一天
2024-02-29 | 2024-02-29 | | | yellow | soon | 闰年2月29日到期当天
2024-02-29 | 2024-03-01 | | | grey | nothing | 闰年2月29日过期一天
2024-02-29 | 2024-01-30 | | | yellow | soon | 闰年2月29日前30天
2024-02-29 | 2024-01-29 | | | hollow | not-due | 闰年2月29日前31天
– | 06-30 | | | none | undated | 没有日期的目标不亮灯
– | 06-30 | 04-01 已完成 | | none | undated | 没有日期的目标，公布完成也不亮灯
03-31 | 03-20 | 03-20 已完成 | | green | on-time | 到期前公布完成
03-31 | 03-31 | 03-31 达进度 | | green | on-time | 到期当天公布达进度
03-31 | 06-30 | 03-10 超进度 | | green | on-time | 到期前公布超进度
03-31 | 06-30 | 04-30 达进度 | | green | on-time | 到期后30天内公布，算按期（各单位季后报送）
03-31 | 06-30 | 05-01 达进度 | | yellow | late | 到期后31天才公布：晚
03-31 | 2023-03-31 | 2023-03-01 已完成 | | yellow | late | 过了近一年才公布完成：晚，一直看得到
03-31 | 04-10 | 05-01 达进度 | | grey | nothing | 截止日之后才公布的，当时还不存在
03-31 | 04-30 | 05-01 达进度 | | grey | nothing | 公布前一天仍是灰
03-31 | 05-01 | 05-01 达进度 | | yellow | late | 公布当天起变黄
03-31 | 04-15 | 04-10 其他 | | yellow | partly | 公布“其他”状态：部分
03-31 | 03-15 | 03-10 其他 | | yellow | partly | 到期前公布部分进展
03-31 | 02-10 | 02-01 欠进度 | | red | behind | 到期前公布欠进度
03-31 | 04-15 | 04-10 欠进度 | | red | missed | 到期后公布欠进度：到期未达到
03-31 | 04-15 | 02-01 欠进度 | | red | missed | 到期前公布欠进度，之后再无消息
03-31 | 02-10 | 02-01 未开始 | | red | behind | 到期前公布未开始
03-31 | 04-15 | 04-10 未开始 | | red | missed | 到期后公布未开始
03-31 | 04-15 | 02-01 欠进度; 03-25 达进度 | | green | on-time | 先落后，到期前补上
03-31 | 04-15 | 02-01 欠进度; 04-12 达进度 | | green | on-time | 先落后，到期后30天内公布达到
03-31 | 06-30 | 04-10 欠进度; 06-01 已完成 | | yellow | late | 到期未达到，后来补上：黄，不变绿
03-31 | 05-15 | 04-10 欠进度; 06-01 已完成 | | red | missed | 补上之前仍是红
03-31 | 04-15 | 03-25 达进度; 04-10 欠进度 | | red | missed | 先说达到，后来更正为落后：以新的为准
03-31 | 06-30 | 03-25 达进度; 04-10 欠进度; 05-20 已完成 | | yellow | late | 说达到、更正为落后、后来才又说完成：从最后一次说完成算起，晚
03-31 | 06-30 | 03-25 达进度; 04-10 其他; 04-25 已完成 | | green | on-time | 说达到、又说只是部分、30天内再说完成：按期
03-31 | 04-15 | 04-10 达进度; 04-10 欠进度 | | red | missed | 同一天两处说法不同：取不利的一种
03-31 | 04-15 | 04-10 达进度; 04-10 其他 | | yellow | partly | 同一天一处说达到、一处说部分：取部分
03-31 | 04-15 | 04-10 其他; 04-10 欠进度 | | red | missed | 同一天一处说部分、一处说落后：取落后
03-31 | 04-15 | 03-25 达进度; 04-10 达进度 | | green | on-time | 两处都说达到
03-31 | 06-30 | 03-25 达进度; 05-20 达进度 | | green | on-time | 后来再次公布达到，不影响按期
03-31 | 06-30 | 03-25 其他; 05-20 达进度 | | yellow | late | 先部分，过了宽限才达到
03-31 | 04-15 | 03-25 达进度; 04-12 其他 | | yellow | partly | 先说达到，后来只说部分
03-31 | 04-15 | 03-25 达进度 撤回 04-10 | | grey | nothing | 唯一的公布被撤回：回到灰
03-31 | 04-05 | 03-25 达进度 撤回 04-10 | | green | on-time | 撤回之前仍是绿
03-31 | 04-10 | 03-25 达进度 撤回 04-10 | | grey | nothing | 撤回当天起不算
03-31 | 03-28 | 03-25 达进度 撤回 03-27 | | yellow | soon | 到期前撤回：回到“将到期”
03-31 | 04-15 | 03-25 达进度 撤回 04-10; 04-12 达进度 | | green | on-time | 撤回后重新公布，仍在30天内
03-31 | 06-30 | 03-25 达进度 撤回 04-10; 06-01 达进度 | | yellow | late | 撤回后过了宽限才重新公布
03-31 | 04-15 | 04-10 欠进度 撤回 04-12 | | grey | nothing | 落后的公布被撤回：回到灰
03-31 | 04-15 | | 03-01 时限调整 06-30 | hollow | not-due | 到期前延期：按新期限
03-31 | 06-10 | | 03-01 时限调整 06-30 | yellow | soon | 延期后将到期
03-31 | 07-01 | | 03-01 时限调整 06-30 | grey | nothing | 延期后又过期
03-31 | 06-30 | 06-20 已完成 | 03-01 时限调整 06-30 | green | on-time | 延期后按新期限完成
03-31 | 04-15 | | 03-31 时限调整 06-30 | hollow | not-due | 到期当天决定延期，有效
03-31 | 04-15 | | 04-01 时限调整 06-30 | grey | nothing | 过期后才延期：已过的期限不改
03-31 | 06-30 | 06-20 已完成 | 04-01 时限调整 06-30 | yellow | late | 过期后才延期，完成仍算晚
03-31 | 02-15 | | 03-01 时限调整 06-30 | hollow | not-due | 截止日之后的延期当时还不存在
03-31 | 03-15 | | 02-01 时限调整 05-31; 03-10 时限调整 08-31 | hollow | not-due | 两次延期，取最后一次
03-31 | 06-15 | | 02-01 时限调整 05-31; 06-10 时限调整 08-31 | grey | nothing | 第二次延期晚于第一次的新期限，不算
06-30 | 04-15 | | 02-01 时限调整 03-31 | grey | nothing | 提前了期限，过期没有公布
03-31 | 04-15 | | 03-01 撤销 | none | withdrawn | 到期前撤销：不亮灯
03-31 | 04-15 | 03-20 达进度 | 03-25 撤销 | none | withdrawn | 到期前撤销，此前的公布不再算
03-31 | 02-15 | | 03-01 撤销 | hollow | not-due | 截止日之后的撤销当时还不存在
03-31 | 06-30 | | 04-15 撤销 | grey | nothing | 过期后才撤销：已过的期限不改
03-31 | 06-30 | 04-10 欠进度 | 04-15 撤销 | red | missed | 到期未达到后才撤销：仍看得到
03-31 | 04-15 | 04-10 达进度 | 03-01 目标调整 | green | on-time | 目标调整不改期限
03-31 | 06-30 | | | none | not-collected | @2022-04-01 到期时还没开始收录：不亮灯
03-31 | 06-30 | | | grey | nothing | @2022-03-31 到期当天开始收录
03-31 | 06-30 | 05-20 已完成 | | yellow | late | @2022-04-01 开始收录前到期，但有公布：照公布的亮
03-31 | 06-30 | 03-25 已完成 | | green | on-time | @2022-04-01 开始收录前已公布完成
06-30 | 06-15 | | | yellow | soon | @2022-04-01 开始收录后将到期
""")
