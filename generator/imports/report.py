"""What an import tells the editor, and where it puts its files. Nothing that is there already is ever written over."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import diagnostics
from .grid import Remark
from .work import Draft, column_words

_KINDS = (("unplaced", "放不下的"), ("decide", "须由您决定"), ("review", "请核对"), ("done", "已处理"))


@dataclass(frozen=True, slots=True)
class Saved:
    """The folder, the files written into it, and those left alone because they were there already."""

    folder: Path
    written: tuple[Path, ...]
    kept: tuple[tuple[Path, str], ...]


def save(draft: Draft, folder: Path, sources: Path) -> Saved:
    """Write a draft's files; source texts go to ``sources``. A file that exists is left as it is, and named."""
    written: list[Path] = []
    kept: list[tuple[Path, str]] = []
    for name, text in draft.files.items():
        path = sources / name.removeprefix("sources/") if name.startswith("sources/") else folder / name
        if path.exists():
            if path.read_bytes() != text.encode():
                kept.append((path, text))
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        written.append(path)
    return Saved(folder, tuple(written), tuple(kept))


def free_folder(root: Path, name: str) -> Path:
    """A folder under ``drafts/`` that is not there yet or is empty."""
    folder, number = root / "drafts" / name, 1
    while folder.exists() and any(folder.iterdir()):
        number += 1
        folder = root / "drafts" / f"{name}-{number}"
    return folder


def needs_a_person(draft: Draft) -> bool:
    """Whether something has no place, must be decided, or would not pass ``gongkai check``."""
    return not draft.trial.passes or any(remark.kind in ("unplaced", "decide") for remark in draft.remarks)


def report_text(draft: Draft) -> str:
    """The whole report, in Chinese: tables and columns, what has no place, what to decide, what to check, and the trial."""
    lines = []
    for values, name in zip(draft.lists, (name for name in draft.files if _is_list(name)), strict=True):
        table = values.source.table
        lines += [f"表{table.number}“{values.head['title']}” → {name}：{len(values.tasks)} 项任务", f"  栏目：{column_words(values)}"]
    for kind, title in _KINDS:
        found = [remark for remark in draft.remarks if remark.kind == kind]
        lines += ["", f"{title}（{len(found)}）", *(f"  {remark.where}：{remark.message}" for remark in gathered(found))] if found else []
    return "\n".join([*lines, "", *_trial_lines(draft)])


def _is_list(name: str) -> bool:
    return name.endswith(".yaml") and name not in ("place.yaml", "documents.yaml")


def gathered(remarks: Sequence[Remark]) -> list[Remark]:
    """Remarks that say the same of many rows as one, with all the rows."""
    groups: dict[tuple[str, str], list[Remark]] = {}
    for remark in remarks:
        groups.setdefault((remark.kind, re.sub(r"\d+", "#", remark.message)), []).append(remark)
    found = []
    for (kind, _shape), same in groups.items():
        if len(same) == 1:
            found.append(same[0])
            continue
        where = "、".join(dict.fromkeys(remark.where for remark in same))
        numbers = [re.findall(r"\d+", remark.message) for remark in same]
        listed = f"（依次为 {'、'.join(entry[0] for entry in numbers)}）" if all(len(entry) == 1 for entry in numbers) else ""
        found.append(Remark(kind, where, same[0].message + listed))
    return found


def _trial_lines(draft: Draft) -> list[str]:
    proof = draft.trial.verification
    cells = f"，与原文逐字核对：单元格 {proof.covered}/{proof.cells}（{proof.percent}）" if proof else ""
    if draft.trial.passes:
        return [f"草稿放进项目能通过 gongkai check{cells}。"]
    errors = diagnostics.errors(draft.trial.problems)
    return [
        f"草稿放进项目还不能通过 gongkai check{cells}。须先解决下面 {len(errors)} 个错误：",
        "",
        diagnostics.as_text(errors[:40], draft.trial.files),
        *([f"……另有 {len(errors) - 40} 个。"] if len(errors) > 40 else []),
    ]


def saved_text(saved: Saved, draft: Draft, root: Path) -> str:
    """Which files were written, which were left alone, and what to do with the draft."""

    def shown(path: Path) -> str:
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)

    lines = [f"写出 {shown(path)}" for path in saved.written]
    for path, text in saved.kept:
        short = re.sub(r"(?m)^# yaml-language-server.*\n", "", text) if path.name in ("documents.yaml", "place.yaml") else ""
        lines.append(f"{shown(path)} 已经存在，没有改动。" + ("请把下面的内容加进去：\n" + short if short else "请先改名或删去再导入。"))
    if not draft.is_new_place and "place.yaml" in draft.files and saved.folder.parent.name == "drafts":
        lines.append(f"place.yaml 里只有新名称，请加进 data/{draft.place}/place.yaml。")
    if saved.folder.parent.name == "drafts":
        lines.append(
            f"核对后放进项目：清单放到 data/{draft.place}/，documents.yaml 的条目加到 data/{draft.place}/documents.yaml，"
            "sources/ 里的文本放到 data/sources/；再运行 gongkai check。"
        )
    return "\n".join(lines)
