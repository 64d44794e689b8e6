"""Codes of keys and values that are not what the file should hold."""

from .code import Code, Severity

CODES = (
    Code(
        name="front-matter",
        what="网页文字的开头不对。",
        why="Markdown 文件要在开头的两行“---”之间写明标题。",
        example="关于本站\n\n各地政府每年……",
        instead="文件第一行写 ---，下面写 title: 标题，再写一行 ---。",
        fixed="---\ntitle: 关于本站\n---\n\n各地政府每年……",
    ),
    Code(
        name="unknown-key",
        what="不认识的键。",
        why="键名写错，它的值就不会被读取。",
        example="leader: [张三]",
        instead="改用提示的键名，或删去。",
        fixed="leaders: [张三]",
        explains=True,
    ),
    Code(
        name="missing-key",
        what="缺少必填的键。",
        why="没有它，这一条记录不完整，不能发布。",
        example="- no: 1\n  lines: 16-21",
        instead="补上该键。",
        fixed="- no: 1\n  lines: 16-21\n  text: 新建菜市场2个。",
    ),
    Code(
        name="wrong-value",
        what="值的类型或写法不对。",
        why="这里只能写一种样子的值，例如整数、日期、列表或几个词中的一个。",
        example="leaders: 张三",
        instead="按提示的写法修改。",
        fixed="leaders: [张三]",
    ),
    Code(
        name="value-changed",
        what="这样写的值会被读成别的。",
        why="07 会被读成 7，1_000 会被读成 1000，一串数字会被当成日期；网站不替人猜。",
        example="no: 07",
        instead="整数只写数字，前面不加 0；日期写成 2022-06-30。",
        fixed="no: 7",
    ),
    Code(
        name="ambiguous-value",
        severity=Severity.WARNING,
        what="别的程序会把这个值读成别的意思。",
        why="不加引号的 no、on、07、1:30、2022-06-30，许多程序会读成“否”、数字、时间或日期，而不是文字。",
        example="text: 1:30",
        instead="给值加上引号。",
        fixed="text: '1:30'",
    ),
    Code(
        name="number-too-long",
        what="数字过长。",
        why="不会有这么多位的数，多半是误粘贴。",
        example="no: 1000000000000000000000",
        instead="改正数字。",
        fixed="no: 1",
    ),
    Code(
        name="line-range",
        what="行号不对。",
        why="行号说的是内容在原始文本的哪几行，超出文本或前后颠倒就无从核对。",
        example="lines: 21-16",
        instead="写成“起-止”，起不大于止，都在原始文本之内；起始行从 1 数起。",
        fixed="lines: 16-21",
    ),
)
