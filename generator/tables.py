"""The published tables: which there are and what each column means (DESIGN §6, contract).

Stated once: the exports write these columns, the data package types them, and the page about the open data describes them.
"""

from . import publishedtables
from .lineagetables import DEPARTURES, LINEAGE, POSTS, SUCCESSIONS, UNIT_CHANGES
from .tableshape import ColumnDescription as ColumnDescription
from .tableshape import Table as Table
from .tableshape import columns as _columns

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

TASKS = Table("tasks", "任务", "每项任务一行。", _TASK_COLUMNS, ("id",))
"""The tasks; its columns are the keys of a task in ``tasks.json``, in order."""

GOALS = Table("goals", "阶段性目标", "每个阶段性目标一行，用 task 与任务相连。", _GOAL_COLUMNS, ("task", "key"))
"""The goals, one row each."""


PLACES = Table(
    "places",
    "地区",
    "每个地区一行。",
    _columns("""
id 文字 地区编号
url 文字 页面地址
name 文字 名称
full_name 文字 全称
level 文字 级别：市或区
parent 文字 上级地区编号
collecting_since 日期 从何时起收录公开进展；空表示尚未收录
"""),
    ("id",),
)

DOCUMENTS = Table(
    "documents",
    "文件",
    "每份公开文件一行；文件没有写明的留空。",
    _columns("""
id 文字 文件编号：地区/文件
url 文字 页面地址
place 文字 地区编号
title 文字 标题
number 文字 发文字号
issuer 文字 发文机关
date 日期 成文日期
openness 文字 公开方式
index_no 文字 索引号
source 文字 原始文本的文件名
sha256 文字 原始文本的 SHA-256 校验值
cells 整数 原文的单元格（段落）数
covered 整数 核对一致的单元格（段落）数
"""),
    ("id",),
)

LISTS = Table(
    "lists",
    "清单",
    "每张表（清单）一行。",
    _columns("""
id 文字 清单编号：地区/清单
url 文字 页面地址
place 文字 地区编号
document 文字 文件编号
title 文字 所印标题
short 文字 简称
year 整数 年度
columns 列表 所印栏目名称
tasks 整数 任务数
"""),
    ("id",),
)

CATEGORIES = Table(
    "categories",
    "分类",
    "每个分类一行。",
    _columns("""
list 文字 清单编号
id 文字 分类编号
url 文字 页面地址
name 文字 名称
parent 文字 上级分类名称
preamble 文字 分类下的引言
"""),
    ("list", "id"),
)

UNITS = Table(
    "units",
    "单位",
    "每个单位或统称一行。",
    _columns("""
id 文字 单位编号：地区/单位
url 文字 页面地址
place 文字 地区编号
name 文字 名称
aliases 列表 文件中的其他写法
kind 文字 类别；统称如“各街镇”写作统称
members 列表 统称的成员（文件写明才有）
"""),
    ("id",),
)

LEADERS = Table(
    "leaders",
    "责任领导",
    "每位责任领导一行。",
    _columns("""
id 文字 领导编号：地区/领导
url 文字 页面地址
place 文字 地区编号
name 文字 姓名
post 文字 职务（文件写明才有）
is_role 是否 是否为职务而非姓名
"""),
    ("id",),
)

DUE = Table(
    "due",
    "完成时限",
    "完成时限一栏的每一段一行，按次序相连即为整格文字。",
    _columns("""
task 文字 任务编号
position 整数 第几段
text 文字 原文
date 日期 本站据原文换算的最后一天
kind 文字 finish 完成，progress 取得进展，condition 无日期
"""),
    ("task", "position"),
)

MILESTONES = Table(
    "milestones",
    "节点",
    "文字中每个有时间的承诺一行。",
    _columns("""
task 文字 任务编号
key 文字 节点编号
quote 文字 引文
date 日期 本站据原文换算的最后一天
quarters 列表 所及季度
condition 文字 条件（没有日期）
recurs 文字 周期
"""),
    ("task", "key"),
)

METRICS = Table(
    "metrics",
    "指标",
    "每个指标在每个时段的计划值一行。",
    _columns("""
task 文字 任务编号
position 整数 任务内第几个指标
name 文字 指标名称
unit 文字 计量单位
mode 文字 cumulative 累计，increment 增量，share 占比，level 水平
bound 文字 exactly 等于，at-least 至少，at-most 至多，about 左右，range 区间
period 文字 时段
value 文字 计划值；区间写作 3-5
quote 文字 引文
"""),
    ("task", "position", "period"),
)

RELATED = Table(
    "related",
    "相关任务",
    "任务之间的每个关联一行。",
    _columns("""
task 文字 任务编号
id 文字 相关的任务或清单
kind 文字 carries-out 落实，part-of 属于，same-as 同一事项，named 关联
certainty 文字 stated 文件载明，certain 确定，probable 可能
"""),
    ("task", "id", "kind"),
)

ERRATA = Table(
    "errata",
    "勘误",
    "每处勘误一行；文字照录原文，此表说明怎样读。",
    _columns("""
subject 文字 任务编号，或文件编号
position 整数 其中第几处
field 文字 栏目
printed 文字 所印
reading 文字 读作；空表示无法确定
origin 文字 document 文件原有，dump 文本转换所致，unknown 来源不明
why 文字 理由
"""),
    ("subject", "position"),
)

DISCREPANCIES = Table(
    "discrepancies",
    "出入",
    "每处前后不一致一行，不作更正。",
    _columns("""
task 文字 任务编号
position 整数 其中第几处
with 文字 另一处所在的任务
here 文字 此处的文字
there 文字 彼处的文字
why 文字 说明
"""),
    ("task", "position"),
)

TERMS = Table(
    "terms",
    "名词解释",
    "文件自己解释的每个名词一行。",
    _columns("""
id 文字 名词编号
url 文字 页面地址
term 文字 名词
explanation 文字 解释
document 文字 文件编号
no 整数 文件所编的号
"""),
    ("id",),
)

TOPICS = Table(
    "topics",
    "主题",
    "每个主题一行；主题由本站拟定。",
    _columns("""
id 文字 主题编号
url 文字 页面地址
name 文字 名称
definition 文字 范围
tasks 整数 任务数
"""),
    ("id",),
)

ALL = (
    TASKS, GOALS, MILESTONES, METRICS, DUE, RELATED, LINEAGE, DEPARTURES, ERRATA, DISCREPANCIES,
    *publishedtables.ALL,
    PLACES, DOCUMENTS, LISTS, SUCCESSIONS, CATEGORIES, UNITS, UNIT_CHANGES, LEADERS, POSTS, TERMS, TOPICS,
)  # fmt: skip
"""Every published table, those people ask for first."""
