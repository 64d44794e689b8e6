"""Codes of the comparison of text and source."""

from .code import Code

CODES = (
    Code(
        name="source-changed",
        what="原始文本与登记的 sha256 不符。",
        why="原始文本是核对的依据，不能在不知不觉中改变。",
        example="打开 data/sources/mou-2022.txt，改了一个字",
        instead="恢复原始文本；如确有更新，重新核对后更新 sha256。",
        fixed="git checkout data/sources/mou-2022.txt",
    ),
    Code(
        name="target-changed",
        what="发布过的文字连同原文一起换了。",
        why="原文一换，逐字核对就看不出目标改过；政府公布过什么，不能不声不响地改掉。",
        example="text: 新建菜市场1个。       （原来是 2 个，data/sources 里的原文也一起改了）",
        instead="恢复原来的文字和原文；原文确有更正，在这项任务加一条勘误说明；政府作了调整，写进 adjustments.yaml，文字不改。",
        fixed="text: 新建菜市场2个。",
    ),
    Code(
        name="not-in-source",
        what="转录与原文不一致。",
        why="网站只说文件说了的话，一字不差。",
        example="text: 新建菜市场3个。       （原文是 2 个）",
        instead="对照提示的原文行改正转录；原文本身有误时照录，另写成勘误。",
        fixed="text: 新建菜市场2个。",
    ),
    Code(
        name="cell-not-covered",
        what="原文中有内容没有转录。",
        why="漏掉的内容和写错的内容一样，会让人看不到文件的全貌。",
        example="原文有两行任务，清单里只有一项",
        instead="补上转录，或把这些行列入文件的 body。",
        fixed="- no: 1\n  …\n- no: 2\n  …",
    ),
    Code(
        name="record-not-in-source",
        what="文件的登记项在原文中找不到。",
        why="标题、文号、机关和日期是文件的身份，须与原文一致。",
        example="date: 2022-01-06          （原文是 2022年1月5日）",
        instead="标题、文号、机关、日期须与原文一致；原文没有的就不写。",
        fixed="date: 2022-01-05",
    ),
)
