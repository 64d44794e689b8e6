"""What every key of an editors' file means, in plain Chinese.

The one source of the JSON Schemas' hover texts, of the comments ``gongkai new`` writes and of the reference in the guide. The
shape (which keys, which types, which are required) is ``records``'; a test demands that the two name the same keys.
"""

from collections.abc import Mapping
from types import MappingProxyType

from .fieldtext import FieldText, RecordText
from .publishedfields import PUBLISHED

F = FieldText

_LINES = "在原始文本中的行号，从 1 数起；一段写作 12-30，几段写作 [12-30, 35]。"
_YES_NO = {"是": "是", "否": "否（不写就是否）"}
_PERIOD = "时段：q1 至 q4 为四个季度，q1-q2 为一、二季度，h1、h2 为上、下半年，each 为每季度，year 为全年，2022-2026 为跨年。"
_COLUMN_VALUES = {
    "no": "序号", "label": "印出的编号（与序号不同时）", "category": "分类", "related": "关联事项", "text": "重点工作",
    "goals": "阶段性工作目标，各季度写在一格里", "due": "完成时限", "leaders": "责任领导", "lead": "牵头单位", "support": "配合单位",
    "responsible": "责任单位（表上没有分牵头、配合）", "city_units": "市责任单位", "units": "责任单位（每个单位一行，各有四个季度）",
    "q1": "一季度一栏", "q2": "二季度一栏", "q3": "三季度一栏", "q4": "四季度一栏",
}  # fmt: skip
_DUE_VALUES = {"finish": "到时完成", "progress": "到时取得进展，不要求完成", "condition": "以某个条件为准，没有日期"}
_REFERENCES = "写表上的名称，须在 place.yaml 登记过；表上的字比登记的名称多时，写成 {group: 各街镇, printed: 各相关街镇}。"

_PORTAL = RecordText("网站", "整个网站的名称和说明，只有一份。", {
    "name": F("网站名称，显示在每一页的左上角。", "公开"),
    "description": F("一句话说明网站是做什么的，显示在首页。", "把政府每年公布的重点工作，变成人人查得到的页面。"),
    "base_url": F("网站的网址；不知道就不写，链接照样能用。", "https://example.org"),
    "organiser": F("主办者的名称，显示在页脚。", "某某志愿者小组"),
    "official": F("是否政府官方网站。不是官方网站的，每一页都会写明。", "否", _YES_NO),
    "contact": F("联系方式，显示在页脚；写公开的邮箱，不写个人手机号。", "gongkai@example.org"),
    "code": F("网站标识码，十位数字（部委是 bm 加八位）；政府网站才有。不是政府网站的，写了也不显示。", "1234567890"),
})  # fmt: skip

_PLACE = RecordText("地区", "一个市或一个区：它的名称，以及它的表里出现的单位、统称和责任领导。", {
    "name": F("地区的简称。", "滨海新区"),
    "full_name": F("地区的全称；不写就用简称。", "天津市滨海新区"),
    "level": F("地区的级别。", "区", {"市": "市一级", "区": "区一级"}),
    "parent": F("上级地区的编号，就是 data/ 下那个文件夹的名字。写了以后，表里可以直接写上级登记过的单位。", "tianjin"),
    "collecting_since": F("从哪一天起收录这个地区公开的进展；没有收录就不写。", "2026-01-01"),
    "units": F("单位，一个一行。", "- {id: qu-fa-gai-wei, name: 区发改委, kind: 部门}"),
    "groups": F("统称，如“各街镇”“各有关单位”，一个一行。", "- {id: ge-jie-zhen, name: 各街镇}"),
    "leaders": F("责任领导，一人一行。", "- {id: chen-bo, name: 陈波}"),
})  # fmt: skip

_UNIT = RecordText("单位", "表里出现的一个单位。", {
    "id": F("单位的编号：名称的拼音，小写，用连字符隔开；定了就不要改，网址用它。", "qu-fa-gai-wei"),
    "name": F("名称，照表上的写法。", "区发改委"),
    "kind": F("类别。", "部门", {"部门": "政府部门、党委部门", "街镇": "街道、镇、乡", "开发区": "开发区、功能区", "园区": "园区",
                             "市级": "市里派驻或市属的单位", "企业": "公司、集团", "其他": "以上都不是"}),
    "aliases": F("别称：表上的其他写法，都算同一个单位。", "[发改委, 区发展改革委]"),
    "place": F("这个单位本身就是一个地区时，写那个地区的编号。", "hedong"),
    "until": F("单位改名、合并、拆分或撤销的那一天：从这一天起不再用这个名称。", "2023-05-01"),
    "change": F("怎样变动；没有登记由谁接续时不写。", "更名", {
        "更名": "换了名称，还是一个单位（became 写一个；不写 change 就是更名）", "合并": "与别的单位合并，或并入别的单位（became 写一个）",
        "拆分": "分成几个单位（became 写几个）"}),
    "became": F("变动以后的单位，写登记过的名称；拆分的写成 [甲局, 乙局]。", "区城管委"),
})  # fmt: skip

_GROUP = RecordText("统称", "几个单位合起来的叫法。", {
    "id": F("统称的编号：拼音，小写，用连字符隔开。", "ge-jie-zhen"),
    "name": F("统称，照表上的写法。", "各街镇"),
    "aliases": F("别称。", "[各镇街]"),
    "members": F("包括哪些单位；只有文件写明时才写。", "[新北街, 新村街]"),
})  # fmt: skip

_TENURE = RecordText("任职", "一位领导担任过的一个职务，有起止日期；照任免文件写。", {
    "post": F("职务。几个人同时担任的职务（如副区长），写明分管什么，使一个职务同一时间只有一人。", "副区长（分管城建）"),
    "from": F("任职的那一天。", "2021-11-10"),
    "to": F("免职、离任的那一天，从这一天起不再任职；还在任或者不知道就不写。", "2023-02-01"),
})  # fmt: skip

_LEADER = RecordText("责任领导", "表里写明负责的领导。", {
    "id": F("编号：姓名的拼音，小写，用连字符隔开。", "chen-bo"),
    "name": F("姓名，中间不留空格。", "陈波"),
    "post": F("职务；文件写了才写。", "副区长"),
    "kind": F("是人，还是没有姓名的职务。", "人", {"人": "有姓名的领导（不写就是人）", "职务": "只写职务，如“区委分管领导”"}),
    "posts": F("担任过的职务和起止日期，一个一行；有任免文件时才写。", "- {post: 区长, from: 2021-11-10, to: 2023-02-01}"),
})  # fmt: skip

_DOCUMENT = RecordText("文件", "一份公开发布的文件。标题、文号、机关、日期都要能在原始文本中找到。", {
    "id": F("文件的编号，同一地区内不重复，一般用年份。", "2022"),
    "title": F("标题，照录。", "某区人民政府关于印发重点工作的通知"),
    "number": F("发文字号，年份用六角括号〔〕；没有就不写。", "津滨政办发〔2022〕1号"),
    "issuer": F("发文机关；没有就不写。", "天津市滨海新区人民政府办公室"),
    "date": F("成文日期，写成 年-月-日；没有就不写。", "2022-01-27"),
    "openness": F("公开方式；文件末尾印着“此件主动公开”时写。", "主动公开", {"主动公开": "此件主动公开"}),
    "index_no": F("索引号；发布文件的网页上印着时才写。", "000014349/2017-00110"),
    "source": F("原始文本的文件名，放在 data/sources/ 里。", "binhai-2022.txt"),
    "sha256": F("原始文本的指纹，保证它没有被改动；gongkai new document 会算好。",
                "590267ccff489c01321baf50cbc45988a88750143c342f05b5bbd1fb4a8dd87d"),
    "form": F("原始文本的样子。", "cells", {
        "cells": "一格一行，行首有一个制表符，空行隔开两行任务", "rows": "一行任务一行，格与格用制表符隔开", "prose": "没有表格的文章"}),
    "text": F("整份文件另作成一个可读的网页时，写那一页在 content/ 里的文件名（不带 .md）。", "hedong-2022"),
    "rules": F("原始文本有哪些成规律的损坏，可用的规则见“方法”页。", "[padding, page-number]"),
    "body": F("不属于表格的行：标题、通知正文、落款。" + _LINES, "[1-22, 1122]"),
    "notes": F("文件对各表都适用的规定，如怎样督查，逐段照录。", "- {lines: 10, text: 牵头责任单位要充分发挥牵头抓总作用。}"),
    "errata": F("文件本身的勘误。", "[]"),
})  # fmt: skip

_PASSAGE = RecordText("引文", "从原始文本照录的一段话。", {
    "lines": F(_LINES, "10"),
    "text": F("原话，一字不改。", "牵头责任单位要充分发挥牵头抓总作用……"),
})  # fmt: skip

_ERRATUM = RecordText("勘误", "一处单独的错误：印的是什么，应读作什么，为什么。", {
    "field": F("错在哪一栏：text、goals、q1、leaders、lead 等，与任务的键同名。", "q4"),
    "printed": F("印出的字，照录。", "建设开源操作社区"),
    "reading": F("应读作什么；没有把握就不写。", "建设开源操作系统社区"),
    "origin": F("错在哪里。", "unknown", {"document": "文件原来就错", "dump": "转成文本时出的错", "unknown": "说不准"}),
    "why": F("理由，让读者自己也能判断。", "“操作社区”不成词，脱“系统”二字。"),
    "lines": F(_LINES, "131"),
})  # fmt: skip

_LIST = RecordText("清单", "一张表：它的栏目、分类和任务。", {
    "document": F("属于哪份文件：documents.yaml 里的编号。", "2022"),
    "title": F("表的标题，照录。", "2022年区政府重点工作任务分解表"),
    "short": F("简称，用在页面的导航里。", "区政府重点工作"),
    "year": F("年度。", "2022"),
    "succeeds": F("接续往年的哪张清单：同一地区，写文件名，不带 .yaml。写了以后，往年有、今年没有写明去向的任务会列出来。",
                  "[2021-key]"),
    "lines": F("整张表" + _LINES, "23-1117"),
    "title_line": F("表的标题" + _LINES, "23"),
    "columns": F("栏目，按表上从左到右的次序，一栏一行。", "- {field: no, name: 序号}"),
    "notes": F("表下面的注，逐条照录。", "- {lines: 1118, text: 注：排在第一位的为牵头单位。}"),
    "first_leads": F("文件是否规定排在第一位的单位牵头。", "否", _YES_NO),
    "due_terms": F("完成时限一栏里每种说法对应的日期。", "年底前完成: {date: 2022-12-31, kind: finish}"),
    "parents": F("两级分类时，上面一级的名称。", "- {name: 一、主要预期目标, lines: 383}"),
    "categories": F("分类，按表上的次序。", "- {id: c1, name: 一、主要经济指标}"),
    "tasks": F("任务，按序号一项一项写。", "- {no: 1, lines: 35-41, text: 地区生产总值增速高于全市。}"),
})  # fmt: skip

_COLUMN = RecordText("栏目", "表的一栏：装的是什么，表头印的是什么。", {
    "field": F("这一栏装的是什么。", "lead", _COLUMN_VALUES),
    "name": F("表头，照录。", "牵头责任单位"),
    "over": F("印在几栏上面的总表头。", "阶段性目标"),
})  # fmt: skip

_PARENT = RecordText("上级分类", "两级分类时，上面的一级。", {
    "name": F("名称，照录。", "一、主要预期目标"),
    "lines": F(_LINES, "383"),
})  # fmt: skip

_CATEGORY = RecordText("分类", "表里的一个分类。", {
    "id": F("编号：c1、c2……按次序。", "c1"),
    "name": F("名称，照录；任务的 category 写同样的字。", "一、主要经济指标"),
    "parent": F("属于哪个上级分类。", "一、主要预期目标"),
    "lines": F(_LINES, "30"),
    "preamble": F("分类名称后面、任务前面的一段话。", "{lines: 31, text: 建成一批便民设施。}"),
})  # fmt: skip

_DUE_TERM = RecordText("完成时限的含义", "一种完成时限的说法对应什么。", {
    "kind": F("性质。", "finish", _DUE_VALUES),
    "date": F("对应的日期，写成 年-月-日。", "2022-12-31"),
})  # fmt: skip

_DUE_PART = RecordText("完成时限的一段", "完成时限一格里的一段；各段连起来就是整格。", {
    "text": F("原话，一字不改。", "6月底前完成主体工程，"),
    **_DUE_TERM.keys,
})  # fmt: skip

_REFERENCE = RecordText("单位的写法", "表上的字比登记的名称多时的写法；unit 和 group 只写一个。", {
    "unit": F("登记过的单位。", "海河教育园区管委会"),
    "group": F("登记过的统称。", "各街镇"),
    "extent": F("范围。", "相关"),
    "except": F("不包括哪些单位。", "[北塘街]"),
    "printed": F("表上印的字，照录。", "各相关街镇（不包括北塘街）"),
})  # fmt: skip

_GOAL_KEYS = {
    "q1": F("一季度的目标，照录，不带“一季度：”。", "开展项目设计招标。"),
    "q2": F("二季度的目标。", "完成初步设计。"),
    "q3": F("三季度的目标。", "取得批复。"),
    "q4": F("四季度的目标。", "进场施工。"),
    "q1-q2": F("一、二季度合写的目标。", "完成前期手续。"),
    "q3-q4": F("三、四季度合写的目标。", "推进施工。"),
    "h1": F("上半年的目标。", "完成前期手续。"),
    "h2": F("下半年的目标。", "推进施工。"),
    "each": F("每季度都一样的目标。", "按任务推动。"),
    "year": F("没有分季度、全年一段的目标。", "年底前完成。"),
}

_ASSIGNMENT = RecordText("分工", "写在一起的一组阶段性目标；表上按单位分写的，一个单位一组。", {
    "units": F("目标上方印的单位；没有印就不写。", "[区交运局]"),
    "scope": F("单位后面括号里的字。", "天津港集疏运货运专用通道"),
    "printed": F("单位和括号那一行与通常写法不同时，照录整行。", '"天津港集团（“公转铁”“散改集”）:"'),
    **_GOAL_KEYS,
})  # fmt: skip

_TASK = RecordText("任务", "表里的一行。文字一字不改，错字也照抄，另写勘误。", {
    "no": F("序号，从 1 起连续。", "10"),
    "lines": F(_LINES, "124-137"),
    "label": F("印出的编号与序号不同时，照录。", "（三）"),
    "category": F("分类，照抄 categories 里的名称。", "二、主动服务重大国家战略"),
    "text": F("重点工作，一字不改。", "优化天津港集疏运结构，推进天津港集疏运货运专用通道建设。"),
    "leaders": F("责任领导的姓名，在 place.yaml 登记过。", "[陈波]"),
    "lead": F("牵头单位。" + _REFERENCES, "[区交运局, 天津港集团]"),
    "support": F("配合（共同）单位。" + _REFERENCES, "[区发改委]"),
    "responsible": F("责任单位，用于表上没有分牵头、配合的。" + _REFERENCES, "[区住建委]"),
    "city_units": F("市责任单位。" + _REFERENCES, "[市发展改革委]"),
    "related_mark": F("“关联事项”一栏印的字，照录。", "区政府重点工作"),
    "related": F("关联的其他任务。", "- {task: tianjin/2022-key/6, kind: carries-out, certainty: probable}"),
    "continues": F("这项任务由往年的哪几项延续、合并、拆分而来。", "- {task: mou/2021-key/3, kind: continues, certainty: certain}"),
    "dropped": F("以后的清单不再列入这项任务、而且公开说明过时，照录说明；没有公开说明就不写。",
                 "{quote: 转为日常工作，不再列入年度任务。, basis: 某区2023年政府工作报告, date: 2023-01-10}"),
    "due": F("完成时限，照录；一格里有几个期限时分段写。", "年底前完成"),
    "topics": F("主题，一到三个，在 data/topics.yaml 登记过；由本站拟定。", "[交通]"),
    "assignments": F("阶段性工作目标；表上按单位分写的，一个单位一组。", "- {q1: 完成选址。, q2: 开工建设。}"),
    "milestones": F("节点：从任务文字里摘出的、有时间的承诺。", "- {quote: 6月底前开工, date: 2022-06-30}"),
    "metrics": F("指标：可以数、可以量的目标。",
                 "- {name: 新增就业, unit: 万人, mode: cumulative, values: [{period: year, value: 7, quote: 新增就业7万人}]}"),
    "merged": F("这一行起与下面几行合并的单元格。", "- {fields: [leaders], to: 5}"),
    "errata": F("勘误。", "- {field: q4, printed: 操作社区, origin: unknown, why: 不成词。}"),
    "discrepancies": F("出入：与别处说法不一。", "- {with: binhai/2022-key/21, here: 项目投产, there: 完成装修, why: 说法不一。}"),
})  # fmt: skip

_RELATED = RecordText("关联", "指向另一项任务。", {
    "task": F("地区/清单/序号；只知道清单时写 地区/清单。", "tianjin/2022-key/6"),
    "kind": F("怎样的关联。", "carries-out", {
        "carries-out": "落实上级的那项任务", "part-of": "属于那项任务", "same-as": "同一件事", "named": "表上写了关联"}),
    "certainty": F("有多确定。", "probable", {
        "stated": "文件写明", "certain": "同一个有名称的项目或同一句话两处都有", "probable": "可能"}),
})  # fmt: skip

_CONTINUES = RecordText("接续", "往年的一项任务，由这项任务接续。", {
    "task": F("往年的任务：地区/清单/序号。", "mou/2021-key/3"),
    "kind": F("怎样接续。", "continues", {
        "continues": "延续：还是那件事", "merged": "合并：往年的几项合成了这一项，那几项都写上",
        "split": "拆分：往年的一项分成了几项，这是其中一项"}),
    "certainty": F("有多确定。", "certain", {
        "stated": "文件写明", "certain": "同一个有名称的项目或同一句话两处都有", "probable": "可能"}),
})  # fmt: skip

_DROPPED = RecordText("不再列入", "公开说明过的去向：说了什么，写在哪份文件里，哪一天。", {
    "quote": F("原话，照录。", "转为日常工作，不再列入年度任务。"),
    "basis": F("写在哪里：文件或网页的标题。", "某区2023年政府工作报告"),
    "date": F("公布的日期，写成 年-月-日。", "2023-01-10"),
    "url": F("网址。", "https://example.org/report"),
})  # fmt: skip

_MILESTONE = RecordText("节点", "从任务文字里摘出的、有时间的承诺；日期、时段、重复、条件写其中一种。", {
    "quote": F("任务里的原话，一字不改。", "6月底前开工"),
    "date": F("日期；“6月底前”写作 2022-06-30。", "2022-06-30"),
    "period": F(_PERIOD, "q2"),
    "recurs": F("定期重复的时间，照录。", "每月10日"),
    "condition": F("没有日期、只有条件的，写条件。", "方案通过后"),
})  # fmt: skip

_METRIC = RecordText("指标", "一个可以数、可以量的目标。", {
    "name": F("指标的名称。", "新增就业"),
    "unit": F("计量单位。", "万人"),
    "mode": F("数是怎样算的。", "cumulative", {
        "increment": "这一时段的数", "cumulative": "到这时为止的累计数", "share": "占总数的百分之几", "level": "要达到或保持的水平"}),
    "bound": F("界限。", "at-least", {
        "exactly": "正好（不写就是正好）", "at-least": "至少、以上", "at-most": "不超过、以内", "about": "左右", "range": "在两数之间"}),
    "values": F("各时段的数值。", "- {period: year, value: 7, quote: 力争达到7%左右}"),
})  # fmt: skip

_METRIC_VALUE = RecordText("指标的数值", "一个时段计划达到的数。", {
    "period": F(_PERIOD, "year"),
    "value": F("数值；两数之间写作 3-5。", "7"),
    "quote": F("任务里写着这个数的原话。", "力争达到7%左右"),
})  # fmt: skip

_DISCREPANCY = RecordText("出入", "两处说法不一，都照录，不替任何一方改正。", {
    "with": F("与哪里不一：任务（地区/清单/序号）或文件。", "binhai/2022-key/21"),
    "here": F("这里怎样说，照录。", "推动……等项目投产"),
    "there": F("那里怎样说，照录。", "完成室内装修"),
    "why": F("差在哪里。", "重点工作说投产，四季度目标只到装修。"),
})  # fmt: skip

_MERGED = RecordText("合并的单元格", "只印一次、管几行的单元格，从这项任务起。", {
    "fields": F("合并的是哪几栏。", "[leaders, support]", _COLUMN_VALUES),
    "to": F("到哪个序号为止。", "5"),
})  # fmt: skip

_TERM = RecordText("名词", "文件自己解释的一个名词。", {
    "id": F("编号：拼音，小写，用连字符隔开。", "chu-ying-qi-ye"),
    "term": F("名词，照录。", "雏鹰企业"),
    "explanation": F("解释，照录。", "指具有较强的创新能力，技术新、模式新的初创企业。"),
    "document": F("哪份文件的解释：地区/文件。", "hedong/2022"),
    "no": F("文件给解释编了号时，写那个号。", "5"),
    "lines": F(_LINES, "264"),
})  # fmt: skip

_TOPIC = RecordText("主题", "把各地同一类任务归在一起的主题，由本站拟定。", {
    "id": F("编号：拼音，小写，用连字符隔开。", "jiaotong"),
    "name": F("名称；任务的 topics 写同样的字。", "交通"),
    "definition": F("哪些属于它，哪些不属于。", "铁路、公路……物流园区归产业与招商。"),
})  # fmt: skip

_SYNONYM = RecordText("说法", "人们平时怎么说，文件里怎么写。只用来搜索：照平时的说法找不到时，改按文件的写法找，并告诉读者。", {
    "said": F("平时的几种说法。", "[修路, 堵车]"),
    "written": F("文件里的写法，最贴近的在前，须在某项任务的文字里出现过。", "[道路]"),
})  # fmt: skip

_REDIRECT = RecordText("地址的去向", "一个不再使用的旧地址：现在在哪里，或者为什么撤下。to 和 note 写一个。", {
    "from": F("发布过、不再使用的地址，从 / 写起。", "/mou/2022-old/1/"),
    "to": F("现在的地址。", "/mou/2022-key/1/"),
    "note": F("没有新地址时，说明它的去向，给读者看。", "该项任务因重复录入撤下。"),
})  # fmt: skip

RECORDS: Mapping[str, RecordText] = MappingProxyType({
    "PortalRecord": _PORTAL, "PlaceRecord": _PLACE, "UnitRecord": _UNIT, "GroupRecord": _GROUP, "LeaderRecord": _LEADER,
    "TenureRecord": _TENURE, "ContinuesRecord": _CONTINUES, "DroppedRecord": _DROPPED,
    "DocumentRecord": _DOCUMENT, "PassageRecord": _PASSAGE, "ErratumRecord": _ERRATUM, "ListRecord": _LIST, "ColumnRecord": _COLUMN,
    "ParentRecord": _PARENT, "CategoryRecord": _CATEGORY, "DueTermRecord": _DUE_TERM, "DuePartRecord": _DUE_PART,
    "NarrowedReference": _REFERENCE, "AssignmentRecord": _ASSIGNMENT, "TaskRecord": _TASK, "RelatedRecord": _RELATED,
    "MilestoneRecord": _MILESTONE, "MetricRecord": _METRIC, "MetricValueRecord": _METRIC_VALUE,
    "DiscrepancyRecord": _DISCREPANCY, "MergedRecord": _MERGED, "TermRecord": _TERM, "TopicRecord": _TOPIC, "RedirectRecord": _REDIRECT,
    "SynonymRecord": _SYNONYM,
    **PUBLISHED,
})  # fmt: skip
"""What each kind of record is, by the name of its class in ``records`` and ``publishedrecords``."""
