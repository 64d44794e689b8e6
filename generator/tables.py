"""The published tables: which there are and what each column means (DESIGN §6, contract).

Stated once: the exports write these columns, and the page about the open data describes them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColumnDescription:
    """A column of a published table: its name, what it holds in Chinese, and its type in the CSV."""

    name: str
    meaning: str
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """A published table: the name of its file, its title and what a row is, in Chinese, and its columns."""

    name: str
    title: str
    row: str
    columns: tuple[ColumnDescription, ...]


_TASK_COLUMNS = (
    ColumnDescription("id", "任务编号：地区/清单/序号，永久不变", "文字"),
    ColumnDescription("url", "任务页面在本站的地址", "文字"),
    ColumnDescription("place", "地区编号", "文字"),
    ColumnDescription("year", "清单的年度", "整数"),
    ColumnDescription("list", "清单编号：地区/清单", "文字"),
    ColumnDescription("document", "文件编号：地区/文件", "文字"),
    ColumnDescription("no", "序号", "整数"),
    ColumnDescription("label", "文件所印的序号与 no 不同时，所印的样子", "文字"),
    ColumnDescription("category", "分类，由上级到下级", "列表"),
    ColumnDescription("text", "任务原文（勘误之前）", "文字"),
    ColumnDescription("lead", "牵头单位，按所印名称", "列表"),
    ColumnDescription("lead_ids", "牵头单位编号；他地的单位写作“地区/编号”", "列表"),
    ColumnDescription("support", "配合（共同）单位", "列表"),
    ColumnDescription("support_ids", "配合单位编号", "列表"),
    ColumnDescription("responsible", "责任单位（文件未分牵头与配合）", "列表"),
    ColumnDescription("responsible_ids", "责任单位编号", "列表"),
    ColumnDescription("city_units", "市责任单位", "列表"),
    ColumnDescription("city_unit_ids", "市责任单位编号", "列表"),
    ColumnDescription("leaders", "责任领导，按所印姓名", "列表"),
    ColumnDescription("leader_ids", "责任领导编号", "列表"),
    ColumnDescription("topics", "主题", "列表"),
    ColumnDescription("due", "完成时限：各段原文、日期、性质（finish 完成，progress 取得进展，condition 无日期）", "JSON"),
    ColumnDescription("goals", "阶段性目标：编号、时段、季度、单位、范围、原文", "JSON"),
    ColumnDescription("milestones", "节点：引文、日期、季度、条件、周期", "JSON"),
    ColumnDescription("metrics", "指标：名称、单位、方式、界限、各时段的值", "JSON"),
    ColumnDescription("related", "相关任务：编号、关系、确定程度", "JSON"),
    ColumnDescription("errata", "勘误：栏目、所印、读作、来源、理由", "JSON"),
    ColumnDescription("discrepancies", "出入：与哪项任务，此处与彼处的文字，说明", "JSON"),
    ColumnDescription("source", "原文所在文件和行号，是否已逐字核对", "JSON"),
)

_GOAL_COLUMNS = (
    ColumnDescription("task", "任务编号", "文字"),
    ColumnDescription("key", "目标编号，在任务内永久不变", "文字"),
    ColumnDescription("period", "时段：q1…q4 为季度，q1-q2 为合并的季度，h1、h2 为半年，each 为每季度，year 为全年", "文字"),
    ColumnDescription("quarters", "所及季度", "列表"),
    ColumnDescription("units", "目标所列单位", "列表"),
    ColumnDescription("unit_ids", "单位编号", "列表"),
    ColumnDescription("scope", "目标所及范围（单位名称后括号内的文字）", "文字"),
    ColumnDescription("text", "目标原文", "文字"),
)

TASKS = Table("tasks", "任务", "每项任务一行。", _TASK_COLUMNS)
"""The tasks; its columns are the keys of a task in ``tasks.json``, in order."""

GOALS = Table("goals", "阶段性目标", "每个阶段性目标一行，用 task 一栏与任务相连。", _GOAL_COLUMNS)
"""The goals, one row each."""

ALL = (TASKS, GOALS)
