"""Codes of what a task says about itself: quotations, measured targets, times, the number of a document."""

from .code import Code

CODES = (
    Code(
        name="quote-not-in-text",
        what="引文不在任务的原文中。",
        why="节点、指标和出入都只能引用文件自己的话。",
        example="text: 6月底前开工。\nmilestones: [{quote: 7月底前开工, date: 2022-07-31}]",
        instead="引文须逐字摘自该任务的文字。",
        fixed="text: 6月底前开工。\nmilestones: [{quote: 6月底前开工, date: 2022-06-30}]",
    ),
    Code(
        name="metric-value",
        what="指标的数值不在引文中。",
        why="数值要从引文里看得到，不能自己算出来。",
        example="{period: year, value: 3, quote: 新建菜市场2个}",
        instead="value 须是引文里的数字。",
        fixed="{period: year, value: 2, quote: 新建菜市场2个}",
    ),
    Code(
        name="metric-sum",
        what="指标各季度的数加起来与全年不符。",
        why="不是录错，就是文件自己前后不一致；两种情况都要说清楚。",
        example="q1 为 1，q2 为 1，q3 为 1，q4 为 1，全年为 5",
        instead="核对数值和 mode；原文本身不一致时写成出入（discrepancies）。",
        fixed="全年为 4",
    ),
    Code(
        name="metric-falls",
        what="累计数变小。",
        why="累计完成的数只会增加；变小说明录错，或者其实是各季度的增量。",
        example="mode: cumulative，q1 为 5，q2 为 3",
        instead="核对数值和 mode；原文本身如此时写成出入（discrepancies）。",
        fixed="mode: increment，q1 为 5，q2 为 3",
    ),
    Code(
        name="period-outside",
        what="时间不在文件的年度之内。",
        why="2022 年的任务不会要求在 2012 年完成，多半是写错了一个数字。",
        example="year: 2022\n…\n'2012': 完成选址。",
        instead="改正日期、时段，或清单的 year。",
        fixed="year: 2022\n…\n'2023': 完成选址。",
    ),
    Code(
        name="period-order",
        what="时段前后颠倒。",
        why="时段从早写到晚，颠倒了就不知道是哪几个季度。",
        example="q3-q1: 完成选址。",
        instead="把较早的写在前面。",
        fixed="q1-q3: 完成选址。",
    ),
    Code(
        name="due-unknown",
        what="完成时限没有对应的日期。",
        why="“年底前完成”之类的话要说明指哪一天，网站才能按时间排列。",
        example="due: 年底前完成     （due_terms 里没有这句话）",
        instead="在清单的 due_terms 中说明，或把该项写成分段。",
        fixed="due_terms:\n  年底前完成: {kind: finish, date: 2022-12-31}",
    ),
    Code(
        name="erratum-stale",
        what="勘误所引的文字已不在该栏中。",
        why="勘误说的是原文怎样印，文字改了，勘误就失去了依据。",
        example="text: 新建菜市场2个。\nerrata: [{field: text, printed: 菜市厂, …}]",
        instead="核对勘误的 printed 与原文。",
        fixed="text: 新建菜市厂2个。\nerrata: [{field: text, printed: 菜市厂, …}]",
    ),
    Code(
        name="number-brackets",
        what="发文字号的写法不对。",
        why="发文字号的年份用六角括号〔〕（《党政机关公文格式》GB/T 9704—2012），网上常误作 [] 或 （）。",
        example="number: 某政发[2022]1号",
        instead="写成 机关代字〔年份〕序号号，年份四位，序号不编虚位、不加“第”。",
        fixed="number: 某政发〔2022〕1号",
        explains=True,
    ),
)
