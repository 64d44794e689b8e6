"""Small projects for tests: a portal with one place, one document and one list of two tasks."""

import datetime as dt
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AS_OF = dt.date(2026, 11, 20)

SOURCE = """某区人民政府关于印发重点工作的通知
某政发〔2022〕1号
各单位：
请认真落实。
某区人民政府
2022年1月5日
（此件主动公开）

\t序号
\t重点工作
\t阶段性工作目标
\t责任
领导
\t牵头单位

\t1
\t    新建菜市场2个。
\t一季度：完成选址。
二季度：完成设计，6月底前开工。
\t张  三
\t区商务局

\t2
\t    改造老旧小区。
\t每季度：推进施工。
\t李四王五
\t区住建委
某街
"""

PLACE = """name: 某区
level: 区
units:
  - {id: qu-shang-wu-ju, name: 区商务局, kind: 部门}
  - {id: qu-zhu-jian-wei, name: 区住建委, aliases: [住建委], kind: 部门}
  - {id: mou-jie, name: 某街, kind: 街镇}
leaders:
  - {id: zhang-san, name: 张三}
  - {id: li-si, name: 李四}
  - {id: wang-wu, name: 王五}
"""

DOCUMENTS = f"""- id: 2022
  title: 某区人民政府关于印发重点工作的通知
  number: 某政发〔2022〕1号
  issuer: 某区人民政府
  date: 2022-01-05
  openness: 主动公开
  source: mou-2022.txt
  sha256: {hashlib.sha256(SOURCE.encode()).hexdigest()}
  form: cells
  rules: [padding, run-together]
  body: [1-7]
"""

LIST = """document: 2022
title: 重点工作
short: 重点工作
year: 2022
lines: 9-28
columns:
  - {field: no, name: 序号}
  - {field: text, name: 重点工作}
  - {field: goals, name: 阶段性工作目标}
  - {field: leaders, name: 责任领导}
  - {field: lead, name: 牵头单位}
tasks:
  - no: 1
    lines: 16-21
    text: 新建菜市场2个。
    leaders: [张三]
    lead: [区商务局]
    assignments:
      - q1: 完成选址。
        q2: 完成设计，6月底前开工。
    milestones:
      - {quote: 6月底前开工, date: 2022-06-30}
  - no: 2
    lines: 23-28
    text: 改造老旧小区。
    leaders: [李四, 王五]
    lead: [区住建委, 某街]
    assignments:
      - each: 推进施工。
"""

MINIMAL: dict[str, str | bytes | None] = {
    "data/portal.yaml": "name: 公开\ndescription: 测试用的站点。\n",
    "data/mou/place.yaml": PLACE,
    "data/mou/documents.yaml": DOCUMENTS,
    "data/mou/2022-key.yaml": LIST,
    "data/sources/mou-2022.txt": SOURCE,
    "content/about.md": "---\ntitle: 关于\n---\n\n测试。\n",
}


def write_project(root: Path, files: dict[str, str | bytes | None]) -> Path:
    """Write a project's files and give it the real templates."""
    for name, content in files.items():
        if content is None:
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if not (root / "templates").exists():
        (root / "templates").symlink_to(ROOT / "templates")
    return root


def copy_data(root: Path) -> Path:
    """A copy of the real data and content to break."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, root / name)
    return root


@contextmanager
def edited(path: Path, old: str, new: str) -> Iterator[None]:
    """A file with the first of some words replaced; afterwards it is as it was."""
    written = path.read_text(encoding="utf-8")
    assert old in written
    path.write_text(written.replace(old, new, 1), encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(written, encoding="utf-8")
