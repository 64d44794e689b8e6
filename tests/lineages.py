"""A small, made-up place with the lists of three years, for what runs on across years: tasks, posts and units."""

import hashlib
from dataclasses import dataclass

from tests.projects import MINIMAL


@dataclass(frozen=True)
class Row:
    """A task: what it says, who answers, its goal for the third quarter, and the further lines of its record."""

    text: str
    leader: str
    lead: str
    q3: str
    more: str = ""


def document(year: int, rows: tuple[Row, ...]) -> tuple[str, str]:
    """The source text of a year's document, and its entry in ``documents.yaml``."""
    head = f"某区人民政府关于印发{year}年重点工作的通知\n某区人民政府\n{year}年1月5日\n\n"
    columns = "\t序号\n\t重点工作\n\t阶段性工作目标\n\t责任领导\n\t牵头单位\n"
    body = "".join(f"\n\t{number}\n\t{row.text}\n\t三季度：{row.q3}\n\t{row.leader}\n\t{row.lead}\n" for number, row in enumerate(rows, 1))
    source = head + columns + body
    entry = f"""- id: {year}
  title: 某区人民政府关于印发{year}年重点工作的通知
  issuer: 某区人民政府
  date: {year}-01-05
  source: mou-{year}.txt
  sha256: {hashlib.sha256(source.encode()).hexdigest()}
  form: cells
  rules: [padding]
  body: [1-3]
"""
    return source, entry


def task_list(year: int, rows: tuple[Row, ...], head: str = "") -> str:
    """The list of a year."""
    tasks = "".join(
        f"""  - no: {number}
    lines: {5 + 6 * number}-{9 + 6 * number}
    text: {row.text}
    leaders: [{row.leader}]
    lead: [{row.lead}]
    assignments: [{{q3: {row.q3}}}]
{row.more}"""
        for number, row in enumerate(rows, 1)
    )
    return f"""document: {year}
title: 重点工作
short: 重点工作
year: {year}
{head}lines: 5-{9 + 6 * len(rows)}
columns:
  - {{field: no, name: 序号}}
  - {{field: text, name: 重点工作}}
  - {{field: goals, name: 阶段性工作目标}}
  - {{field: leaders, name: 责任领导}}
  - {{field: lead, name: 牵头单位}}
tasks:
{tasks}"""


def continues(*earlier: str, kind: str = "continues") -> str:
    """The line of a record that says which tasks it continues."""
    entries = ", ".join(f"{{task: mou/{one}, kind: {kind}, certainty: certain}}" for one in earlier)
    return f"    continues: [{entries}]\n"


DROPPED = (
    "    dropped: {quote: 转为日常工作，不再列入。, basis: 某区2023年政府工作报告, date: 2023-01-04, url: 'https://example.org/report'}\n"
)

ROWS = {
    2022: (
        Row("新建菜市场2个。", "张三", "区商务局", "完成选址。"),
        Row("改造老旧小区。", "张三", "区城管局", "推进施工。"),
        Row("修缮小区道路。", "张三", "区城管局", "完成招标。"),
        Row("开展便民早餐进社区。", "李四", "区商务局", "新增网点。"),
        Row("建设口袋公园。", "李四", "区城管局", "开工建设。", DROPPED),
        Row("建设智慧停车平台。", "李四", "区城管局", "上线运行。"),
        Row("举办文化节。", "李四", "区商务局", "举办一次。"),
    ),
    2023: (
        Row("新建菜市场3个。", "李四", "区商务局", "完成主体。", continues("2022-key/1")),
        Row("整体改造老旧小区和道路。", "李四", "区城管局", "推进施工。", continues("2022-key/2", "2022-key/3", kind="merged")),
        Row("社区早餐网点提质。", "王五", "区商务局", "完成改造。", continues("2022-key/4", kind="split")),
        Row("早餐车规范管理。", "王五", "区商务局", "完成登记。", continues("2022-key/4", kind="split")),
        Row("新建体育公园。", "王五", "区城管局", "开工建设。"),
    ),
    2024: (Row("菜市场全部开业。", "李四", "区商务局", "全部开业。", continues("2023-key/1")),),
}

PLACE = """name: 某区
level: 区
units:
  - {id: qu-shang-wu-ju, name: 区商务局, kind: 部门}
  - {id: qu-cheng-guan-ju, name: 区城管局, kind: 部门, until: 2023-09-01, change: 更名, became: 区城管委}
  - {id: qu-cheng-guan-wei, name: 区城管委, kind: 部门}
  - {id: dong-jie, name: 东街, kind: 街镇, until: 2023-05-01, change: 合并, became: 河街}
  - {id: xi-jie, name: 西街, kind: 街镇, until: 2023-05-01, change: 合并, became: 河街}
  - {id: he-jie, name: 河街, kind: 街镇}
  - {id: zong-ju, name: 区综合局, kind: 部门, until: 2022-06-01, change: 拆分, became: [区商务局, 区城管局]}
  - {id: ban, name: 区临时办, kind: 其他, until: 2022-06-01}
leaders:
  - id: zhang-san
    name: 张三
    posts:
      - {post: 区长, from: 2020-03-01, to: 2022-08-10}
  - id: li-si
    name: 李四
    posts:
      - {post: 副区长（分管城建）, from: 2020-03-01, to: 2022-08-15}
      - {post: 区长, from: 2022-08-15}
  - id: wang-wu
    name: 王五
    posts:
      - {post: 副区长（分管城建）, from: 2022-10-20}
  - id: zhao-liu
    name: 赵六
    posts:
      - {post: 区长, from: 2018-03-01, to: 2020-02-20}
"""

THREE_YEARS: dict[str, str | bytes | None] = {
    **MINIMAL,
    "data/mou/place.yaml": PLACE,
    "data/mou/documents.yaml": "".join(document(year, rows)[1] for year, rows in ROWS.items()),
    "data/mou/2022-key.yaml": task_list(2022, ROWS[2022]),
    "data/mou/2023-key.yaml": task_list(2023, ROWS[2023], "succeeds: [2022-key]\n"),
    "data/mou/2024-key.yaml": task_list(2024, ROWS[2024], "succeeds: [2023-key]\n"),
    **{f"data/sources/mou-{year}.txt": document(year, rows)[0] for year, rows in ROWS.items()},
}
