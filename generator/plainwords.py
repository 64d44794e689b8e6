"""A value of an editors' file as one text a reader understands: keys and coded values in Chinese."""

from collections.abc import Iterable

from .periods import PERIOD, period_label
from .source import Plain

FIELDS = {
    "text": "重点工作", "goals": "目标", "units": "目标所列单位", "leaders": "责任领导", "lead": "牵头单位", "support": "配合单位",
    "responsible": "责任单位", "city_units": "市责任单位", "due": "完成时限", "category": "分类", "no": "序号", "label": "所印序号",
    "related_mark": "关联事项", "errata": "勘误", "discrepancies": "出入", "related": "相关任务", "metrics": "指标",
    "milestones": "节点", "topics": "主题", "lines": "原文行号", "merged": "合并单元格", "source": "原始文本", "file": "原始文本",
    "sha256": "原始文本指纹", "rules": "转换规则", "body": "正文行号", "notes": "文件中的说明", "title": "标题", "number": "发文字号",
    "issuer": "发文机关", "date": "日期", "openness": "公开方式", "name": "名称", "aliases": "别称", "kind": "类别", "post": "职务",
    "members": "成员", "definition": "范围", "term": "名词", "explanation": "解释", "short": "简称", "year": "年度", "columns": "栏目",
    "categories": "分类", "parents": "上级分类", "id": "编号", "adjustment": "调整记录", "basis": "调整依据",
    "progress": "进展记录", "ratings": "评价记录", "evidence": "依据", "replies": "回应", "adjustment-record": "更正调整记录",
    "rating-record": "更正评价记录", "form": "原始文本的形式", "title_line": "标题行号", "due_terms": "完成时限的含义",
    "collecting_since": "开始收录进展", "description": "说明", "base_url": "网址", "organiser": "主办", "official": "是否政府网站",
    "continues": "接续的往年任务", "succeeds": "接续的往年清单", "dropped": "不再列入的说明", "posts": "任职", "until": "变动日期",
    "change": "单位变动", "became": "变动后的单位", "contact": "联系方式", "full_name": "全称", "level": "级别", "parent": "上级地区",
    "code": "网站标识码", "index_no": "索引号",
}  # fmt: skip
"""The fields of records by what they are called."""
_KEYS = {
    "field": "栏目", "printed": "所印", "reading": "读作", "origin": "来源", "why": "理由", "with": "与", "here": "此处",
    "there": "彼处", "task": "任务", "kind": "性质", "certainty": "确定程度", "name": "名称", "unit": "单位", "mode": "方式",
    "bound": "界限", "values": "数值", "quote": "引文", "date": "日期", "condition": "条件", "recurs": "周期", "text": "文字",
    "goal": "目标", "period": "时段", "state": "状态", "summary": "摘要", "evidence": "依据", "title": "标题", "publisher": "发布者",
    "url": "网址", "excerpt": "摘录", "basis": "依据", "from": "由", "to": "至", "lines": "行号", "id": "编号", "aliases": "别称",
    "post": "职务", "value": "数值", "quarter": "季度", "quarters": "季度", "issuer": "作出者", "over": "上级栏目", "parent": "上级",
    "fields": "栏目", "metric": "指标", "by": "作出者", "until": "截止日", "withdrawn": "已撤回", "archive": "存档", "file": "文件",
    "replies": "回应", "sha256": "指纹", "change": "变动", "became": "变动后的单位", "posts": "任职",
}  # fmt: skip
_VALUES = {
    "document": "文件原有", "dump": "文本转换所致", "unknown": "来源不明", "carries-out": "落实上级任务", "part-of": "属于",
    "same-as": "同一事项", "named": "关联", "stated": "文件载明", "certain": "确定", "probable": "可能", "finish": "完成",
    "progress": "取得进展", "cumulative": "累计", "increment": "增量", "share": "占比", "level": "水平", "exactly": "等于",
    "continues": "延续", "merged": "合并", "split": "拆分", "at-least": "至少", "at-most": "至多", "about": "左右", "range": "区间",
}  # fmt: skip


def words(value: Plain) -> str | None:
    """A value as one text; None for an empty one."""
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, list):
        return _joined("；", filter(None, map(words, value)))
    if isinstance(value.get("printed"), str) and ("unit" in value or "group" in value):
        return str(value["printed"])
    return _joined("，", (f"{_KEYS.get(key, key)}：{_meant(key, text)}" for key, entry in value.items() if (text := words(entry))))


def _joined(mark: str, parts: Iterable[str]) -> str | None:
    """Parts of a text with a mark between them, but after a full stop."""
    whole = ""
    for part in parts:
        whole += part if not whole or whole.endswith("。") else mark + part
    return whole or None


def _meant(key: str, text: str) -> str:
    """What a value means under its key: a field's name, a period's, a coded word's."""
    if key == "field":
        return field_name(text)
    return period_name(text) if key == "period" else _VALUES.get(text, text)


def field_name(field: str) -> str:
    """A field of a record or a column of a table in Chinese."""
    return FIELDS.get(field) or period_name(field)


def period_name(key: str) -> str:
    """A period in Chinese, or the words there are when they are no period's key."""
    return period_label(key) if PERIOD.match(key) else key
