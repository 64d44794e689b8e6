"""What every key of a record of progress, of an adjustment and of an official rating means, in plain Chinese."""

from collections.abc import Mapping
from types import MappingProxyType

from .fieldtext import FieldText, RecordText

F = FieldText

_TASK = "哪一项任务：清单/序号，只写本地区的。"
_GOAL = (
    "哪一个目标的编号：a1q1 是第一组分工的一季度目标，m1 是第一个节点，d1 是完成时限的第一段，text 是没有目标的任务本身；"
    "写错时 gongkai check 会列出有哪些。"
)
_SHA256 = "590267ccff489c01321baf50cbc45988a88750143c342f05b5bbd1fb4a8dd87d"
_EVIDENCE_EXAMPLE = "{title: 一季度通报, publisher: 某区人民政府, date: 2026-04-10, url: 'https://example.org/1', excerpt: 已完成选址。}"

_PROGRESS = RecordText("进展", "公开发布的一条进展：说的是哪个目标，怎样说，依据是什么。记的是公布了什么，不是本站的评价。", {
    "task": F(_TASK, "2026-key/10"),
    "goal": F(_GOAL, "a1q1"),
    "period": F("哪一个季度；只有“每季度”的目标才写。", "q2",
                {"q1": "一季度", "q2": "二季度", "q3": "三季度", "q4": "四季度"}),
    "state": F("公布的状态，照公布的写，不作推断。", "达进度", {
        "未开始": "公布为尚未开始", "欠进度": "公布为落后于进度", "达进度": "公布为达到进度", "超进度": "公布为超过进度",
        "已完成": "公布为已经完成", "其他": "公布了进展，但没有说明以上哪一种"}),
    "date": F("公布的日期，写成 年-月-日；它在哪个季度，就写在哪个季度的文件里。", "2026-04-10"),
    "summary": F("一句话说明公布了什么，不加评价。", "区交运局通报，项目设计招标已于3月完成。"),
    "values": F("公布的数，对应任务的指标；没有就不写。", "- {metric: 新增就业, value: 2.1}"),
    "evidence": F("依据，至少一条。", f"- {_EVIDENCE_EXAMPLE}"),
    "replies": F("有关单位的回应，或者读者的异议。", "- {by: 区交运局, kind: 回应, date: 2026-04-20, text: 已更正。}"),
})  # fmt: skip

_VALUE = RecordText("公布的数", "公布的一个数，对应任务的一个指标。", {
    "metric": F("指标的名称，与任务 metrics 里的 name 一字不差。", "新增就业"),
    "value": F("数，按指标的计量单位写，只写数字；依据的原话里要有这个数。", "2.1"),
})  # fmt: skip

_EVIDENCE = RecordText("依据", "一份公开发布、人人能查到的材料：通报、公报、新闻、答复。道听途说、内部材料、本站的推断都不算。", {
    "title": F("标题，照录。", "某区2026年一季度重点工作通报"),
    "publisher": F("谁发布的。", "某区人民政府"),
    "date": F("发布的日期，写成 年-月-日。", "2026-04-10"),
    "url": F("网址；只印在报刊、公告栏上的可以不写。", "https://example.org/tongbao.html"),
    "excerpt": F("能证明这一条的原话，一字不改；写了数，原话里就要有这个数。", "项目设计招标已于3月底完成。"),
    "withdrawn": F("发布者后来撤回的，写撤回的日期；不要删去这条依据。", "2026-05-01"),
    "archive": F("留存的副本；网址失效时还能核对。", f"{{file: 2026-q1-tongbao.html, sha256: {_SHA256}}}"),
})  # fmt: skip

_ARCHIVE = RecordText("副本", "依据的一份留存副本，放在 data/<地区>/progress/archive/ 里。", {
    "file": F("副本的文件名。", "2026-q1-tongbao.html"),
    "sha256": F("副本的指纹，保证它没有被改动，用 sha256sum 算出。",
                _SHA256),
})  # fmt: skip

_REPLY = RecordText("回应和异议", "对一条进展的回应或异议，与进展并列，不改变灯色。", {
    "by": F("谁说的：单位的名称；读者的异议写“一位居民”之类，不写姓名和电话。", "区交运局"),
    "kind": F("是哪一种。", "回应", {"回应": "有关单位的回应", "异议": "对公布的内容有不同意见"}),
    "date": F("日期，写成 年-月-日。", "2026-04-20"),
    "text": F("说了什么，照录。", "招标已于4月2日完成，特此更正。"),
    "until": F("异议受理到哪一天为止。", "2026-05-10"),
})  # fmt: skip

_ADJUSTMENT = RecordText("调整", "政府按程序调整、延期或撤销目标的一次决定。任务的文字不改，原来的目标一直看得到。", {
    "task": F(_TASK, "2026-key/10"),
    "goal": F(f"{_GOAL}整项任务都调整的，不写。", "a1q2"),
    "date": F("作出决定的日期。", "2026-05-20"),
    "kind": F("是哪一种。", "时限调整", {
        "目标调整": "目标的内容改了，期限不变", "时限调整": "期限改了", "撤销": "不再要求"}),
    "from": F("原来怎样说：目标里的原话；时限调整可以写原来的期限。", "完成主体工程"),
    "to": F("改成怎样；撤销不写。", "完成基础工程"),
    "due": F("新的期限，写成 年-月-日；只有时限调整才写。", "2026-09-30"),
    "basis": F("作出调整的文件或公告，写法同依据。", _EVIDENCE_EXAMPLE),
})  # fmt: skip

_RATING = RecordText("官方评价", "政府自己对任务或单位的评价，照录；与本站的灯分开，互不影响。task 和 unit 写一个。", {
    "task": F(_TASK, "2026-key/10"),
    "unit": F("被评价的单位，写登记过的名称。", "区交运局"),
    "kind": F("是哪一种。", "红黄牌", {"红黄灯": "红灯、黄灯、绿灯", "红黄牌": "红牌、黄牌", "考核": "考核的等次或得分"}),
    "value": F("评价的结果，照录。", "黄牌"),
    "issuer": F("谁评的。", "区政府督查室"),
    "date": F("公布的日期，写成 年-月-日。", "2026-07-15"),
    "period": F("评的是哪一段时间，照录。", "2026年上半年"),
    "evidence": F("依据。", _EVIDENCE_EXAMPLE),
})  # fmt: skip

PUBLISHED: Mapping[str, RecordText] = MappingProxyType({
    "ProgressRecord": _PROGRESS, "MeasuredRecord": _VALUE, "EvidenceRecord": _EVIDENCE, "ArchiveRecord": _ARCHIVE,
    "ReplyRecord": _REPLY, "AdjustmentRecord": _ADJUSTMENT, "RatingRecord": _RATING,
})  # fmt: skip
"""What each of these kinds of record is, by the name of its class in ``publishedrecords``."""
