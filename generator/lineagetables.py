"""The published tables of what runs on across years: tasks, lists, posts and units."""

from .tableshape import Table
from .tableshape import columns as _columns

LINEAGE = Table(
    "lineage",
    "逐年接续",
    "任务与它接续的往年任务，每一对一行。",
    _columns("""
task 文字 任务编号
id 文字 所接续的往年任务
kind 文字 continues 延续，merged 由几项合并而来，split 由一项拆分而来
certainty 文字 stated 文件载明，certain 确定，probable 可能
"""),
    ("task", "id"),
)

DEPARTURES = Table(
    "departures",
    "没有接续的任务",
    "公开说明不再列入的，以及后来的清单没有写明去向的任务，每项一行；没有写明去向，不等于没有完成。",
    _columns("""
task 文字 任务编号
kind 文字 dropped 公开说明不再列入，unaccounted 没有写明去向
lists 列表 接续这张清单的清单
quote 文字 公开说明的原话
basis 文字 写在哪里
date 日期 公布日期
web 文字 网址
"""),
    ("task",),
)

SUCCESSIONS = Table(
    "successions",
    "清单的接续",
    "清单与它接续的往年清单，每一对一行。",
    _columns("""
list 文字 清单编号
succeeds 文字 所接续的往年清单
"""),
    ("list", "succeeds"),
)

POSTS = Table(
    "posts",
    "任职",
    "责任领导担任过的每个职务一行。",
    _columns("""
leader 文字 领导编号：地区/领导
post 文字 职务
from 日期 任职日期
to 日期 离任日期，从这一天起不再任职；空表示没有登记离任
"""),
    ("leader", "post", "from"),
)

UNIT_CHANGES = Table(
    "unit_changes",
    "单位变动",
    "更名、合并、拆分或不再设立的每个单位一行。",
    _columns("""
unit 文字 单位编号：地区/单位
until 日期 从这一天起不再用这个名称
change 文字 更名、合并、拆分；空表示没有登记由谁接续
became 列表 以后的单位
"""),
    ("unit",),
)
