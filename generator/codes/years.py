"""Codes of what runs on from year to year: tasks continued, posts handed over, units renamed and merged."""

from .code import Code, Severity

CODES = (
    Code(
        name="lineage-order",
        what="接续的不是往年的任务或清单。",
        why="脉络从早到晚；同一年或以后的任务不能是这项任务的来历，否则就会兜圈子。",
        example="# 2023-key.yaml\ncontinues: [{task: mou/2023-key/2, kind: continues, certainty: certain}]",
        instead="改成往年的任务（或清单）；同一年两项任务的关系写在 related 里。",
        fixed="# 2023-key.yaml\ncontinues: [{task: mou/2022-key/2, kind: continues, certainty: certain}]",
    ),
    Code(
        name="lineage-repeat",
        what="同一项往年的任务（或清单）写了两次。",
        why="一项只能有一种接续；写两次，就不知道哪一条算数。",
        example="continues:\n  - {task: mou/2022-key/2, kind: continues, certainty: certain}\n"
        "  - {task: mou/2022-key/2, kind: merged, certainty: probable}",
        instead="只留一条。",
        fixed="continues: [{task: mou/2022-key/2, kind: continues, certainty: certain}]",
    ),
    Code(
        name="lineage-kind",
        severity=Severity.WARNING,
        what="合并、拆分的项数不对。",
        why="合并是往年的几项合成一项，拆分是往年的一项分成几项；只有一项对一项的，是延续。",
        example="continues: [{task: mou/2022-key/2, kind: merged, certainty: certain}]",
        instead="合并的，把合进来的几项都写上；拆分的，在拆出的每一项都写上；一项对一项的，写 continues。",
        fixed="continues: [{task: mou/2022-key/2, kind: continues, certainty: certain}]",
    ),
    Code(
        name="lineage-contradiction",
        what="任务写了不再列入，又有以后的任务接续它。",
        why="读者会看到两种相反的去向。",
        example="# 2022-key.yaml 第2项\ndropped: {quote: 不再列入。, basis: 某区2023年政府工作报告, date: 2023-01-10}\n"
        "# 2023-key.yaml\ncontinues: [{task: mou/2022-key/2, kind: continues, certainty: certain}]",
        instead="核对两份文件，删去不对的一条。",
        fixed="# 2023-key.yaml\ncontinues: [{task: mou/2022-key/2, kind: continues, certainty: certain}]",
    ),
    Code(
        name="tenure-order",
        what="离任日期不晚于任职日期。",
        why="任期从早写到晚，颠倒了就不知道哪一天是谁在任。",
        example="posts: [{post: 区长, from: 2023-02-01, to: 2021-11-10}]",
        instead="对照任免文件改正 from、to。",
        fixed="posts: [{post: 区长, from: 2021-11-10, to: 2023-02-01}]",
    ),
    Code(
        name="tenure-overlap",
        what="同一个职务，同一时间登记了两人（或两次）。",
        why="目标到期时是谁任职，只能有一个答案。",
        example="- {id: zhang-san, name: 张三, posts: [{post: 区长, from: 2021-11-10, to: 2023-02-01}]}\n"
        "- {id: li-si, name: 李四, posts: [{post: 区长, from: 2022-12-01}]}",
        instead="对照任免文件改正日期，前任离任的写上 to；本来就由几人同时担任的职务，在 post 里写明各自分管什么。",
        fixed="- {id: zhang-san, name: 张三, posts: [{post: 区长, from: 2021-11-10, to: 2022-12-01}]}\n"
        "- {id: li-si, name: 李四, posts: [{post: 区长, from: 2022-12-01}]}",
    ),
    Code(
        name="tenure-of-role",
        what="给没有姓名的职务写了任职经历。",
        why="任职是人的事；“区委分管领导”这样的写法不知道指谁，不能替文件认人。",
        example="- {id: fen-guan-ling-dao, name: 区委分管领导, kind: 职务, posts: [{post: 区委副书记, from: 2021-11-10}]}",
        instead="删去 posts；是有姓名的人，就删去 kind: 职务。",
        fixed="- {id: fen-guan-ling-dao, name: 区委分管领导, kind: 职务}",
    ),
    Code(
        name="unit-change",
        what="单位的变动写得不全，或前后不合。",
        why="哪一天、怎样变、变成什么，三样对得上，两个单位的网页才能互相指引。",
        example="- {id: cheng-guan-ju, name: 区城管局, kind: 部门, became: 区城管委}",
        instead="写明 until（哪一天）；更名、合并的 became 写一个单位，拆分的写几个；没有登记由谁接续的，只写 until。",
        fixed="- {id: cheng-guan-ju, name: 区城管局, kind: 部门, until: 2023-05-01, change: 更名, became: 区城管委}",
    ),
    Code(
        name="unit-order",
        what="接续的单位比原来的单位没有得更早，或者就是它自己。",
        why="单位一个接一个，后面的总比前面的存在得更久，否则就会兜圈子。",
        example="- {id: jia, name: 甲局, kind: 部门, until: 2023-05-01, became: 乙局}\n"
        "- {id: yi, name: 乙局, kind: 部门, until: 2022-05-01, became: 甲局}",
        instead="改正 until 的日期，或 became 的单位。",
        fixed="- {id: jia, name: 甲局, kind: 部门, until: 2023-05-01}\n- {id: yi, name: 乙局, kind: 部门, until: 2022-05-01, became: 甲局}",
    ),
    Code(
        name="unit-ended",
        severity=Severity.WARNING,
        what="清单写着一个早已变动的单位。",
        why="单位在这一年以前已经改名、合并或撤销：不是日期登记错了，就是新单位也用过这个名称，或者文件沿用旧名。",
        example="# 单位：until: 2023-05-01；2024 年的清单\nlead: [区城管局]",
        instead="核对 place.yaml 里的 until；文件确实沿用旧名的，照录不改，这条提醒可以不理。",
        fixed="# 单位：until: 2024-05-01；2024 年的清单\nlead: [区城管局]",
    ),
)
