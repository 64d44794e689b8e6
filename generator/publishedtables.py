"""The published tables of what happened since the plans: progress, evidence, replies, adjustments, ratings, and the lamps.

Each holds what was known on the as-of date; a place that does not collect progress has no lamps.
"""

from .tableshape import Table, columns

PROGRESS = Table(
    "progress",
    "进展",
    "公开发布的每条进展一行；依据见 evidence，用 id 相连。",
    columns("""
id 文字 进展编号：目标编号@公布日期
target 文字 目标编号：任务#目标，每季度的目标再加 /季度；与 lamps 相连
task 文字 任务编号
goal 文字 目标在任务内的编号
period 文字 季度（每季度的目标才有）
state 文字 公布的状态：未开始、欠进度、达进度、超进度、已完成、其他
date 日期 公布的日期
summary 文字 一句话说明
values JSON 公布的数：指标名称、数
"""),
    ("id",),
)

EVIDENCE = Table(
    "evidence",
    "依据",
    "每条依据一行，属于一条进展、一次调整或一个评价。",
    columns("""
kind 文字 progress 进展，adjustment 调整，rating 评价
subject 文字 进展、调整或评价的编号
position 整数 其中第几条
title 文字 标题
publisher 文字 发布者
date 日期 发布日期
url 文字 网址
excerpt 文字 原话
withdrawn 日期 发布者撤回的日期
archive 文字 留存副本在数据仓库 data/ 下的位置
sha256 文字 副本的 SHA-256 校验值
"""),
    ("kind", "subject", "position"),
)

REPLIES = Table(
    "replies",
    "回应和异议",
    "对进展的每个回应或异议一行。",
    columns("""
progress 文字 进展编号
position 整数 其中第几个
by 文字 谁说的
kind 文字 回应或异议
date 日期 日期
text 文字 原话
until 日期 异议受理到哪一天
"""),
    ("progress", "position"),
)

ADJUSTMENTS = Table(
    "adjustments",
    "调整",
    "政府每次调整、延期、撤销目标一行；任务的文字不因此改动。",
    columns("""
id 文字 调整编号
task 文字 任务编号
goal 文字 目标在任务内的编号；空表示整项任务
date 日期 决定的日期
kind 文字 目标调整、时限调整或撤销
from 文字 原来怎样说
to 文字 改成怎样
due 日期 新的期限
"""),
    ("id",),
)

RATINGS = Table(
    "ratings",
    "官方评价",
    "政府自己对任务或单位的每个评价一行，照录，与亮灯无关。",
    columns("""
id 文字 评价编号
task 文字 任务编号；评价单位的为空
unit 文字 单位编号：地区/单位；评价任务的为空
kind 文字 红黄灯、红黄牌或考核
value 文字 结果
issuer 文字 谁评的
date 日期 公布的日期
period 文字 评的是哪一段时间
"""),
    ("id",),
)

LAMPS = Table(
    "lamps",
    "亮灯",
    "收录进展的地区每个目标一行：到统计截止日为止，按公开的规则亮什么灯；没有公布（灰）不等于没有完成（红）。",
    columns("""
target 文字 目标编号：任务#目标，每季度的目标再加 /季度
task 文字 任务编号
key 文字 目标在任务内的编号
period 文字 季度（每季度的目标才有）
due 日期 有效的期限（期限内的延期算在内）
colour 文字 green 绿，yellow 黄，red 红，grey 灰，hollow 空心，none 不亮
reason 文字 理由的代号
meaning 文字 理由
as_of 日期 统计截止日
rule 文字 规则的版本
"""),
    ("target",),
)

ALL = (PROGRESS, EVIDENCE, REPLIES, ADJUSTMENTS, RATINGS, LAMPS)
"""Every such table, those people ask for first."""
