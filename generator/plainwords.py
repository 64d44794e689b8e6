"""A value of an editors' file as one text a reader understands: keys and coded values in Chinese."""

from .source import Plain

_KEYS = {
    "field": "栏目", "printed": "所印", "reading": "读作", "origin": "来源", "why": "理由", "with": "与", "here": "此处",
    "there": "彼处", "task": "任务", "kind": "性质", "certainty": "确定程度", "name": "名称", "unit": "单位", "mode": "方式",
    "bound": "界限", "values": "数值", "quote": "引文", "date": "日期", "condition": "条件", "recurs": "周期", "text": "文字",
    "goal": "目标", "period": "时段", "state": "状态", "summary": "摘要", "evidence": "依据", "title": "标题", "publisher": "发布者",
    "url": "网址", "excerpt": "摘录", "basis": "依据", "from": "由", "to": "至", "lines": "行号", "id": "编号", "aliases": "别称",
    "post": "职务", "value": "数值", "quarter": "季度", "quarters": "季度", "issuer": "作出者", "over": "上级栏目", "parent": "上级",
    "fields": "栏目", "metric": "指标", "by": "作出者", "until": "截止日", "withdrawn": "已撤回", "archive": "存档",
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
        return "；".join(filter(None, map(words, value))) or None
    if isinstance(value.get("printed"), str) and ("unit" in value or "group" in value):
        return str(value["printed"])
    return "，".join(f"{_KEYS.get(key, key)}：{_VALUES.get(text, text)}" for key, entry in value.items() if (text := words(entry))) or None
