"""A file an office published as ``Content``, whatever it is; and for what cannot be read, how to get to what can.

The kind is told by the bytes, not by the name: many ``.doc`` files are web pages, many ``.xls`` too.
"""

import io
import zipfile
import zlib
from pathlib import Path

from .dump import read_dump
from .grid import Content
from .sheet import read_workbook
from .web import read_page
from .word import read_word

_MAX_BYTES = 50_000_000
_MAX_XML = 10_000_000
"""What may be unpacked of a package's texts; pictures are never looked at. The longest official table so far has a fifth of it."""
_MAX_CELLS = 200_000
_AS_DOCX = "请用 Word 或 WPS 打开，“另存为” Word 文档（*.docx），再导入那个 .docx 文件"
_OLD = {
    ".doc": f"这是旧的 Word 格式（.doc）。{_AS_DOCX}。",
    ".wps": f"这是 WPS 文字的旧格式（.wps）。{_AS_DOCX}。",
    ".xls": "这是旧的 Excel 格式（.xls）。请用 Excel 或 WPS 表格打开，“另存为” Excel 工作簿（*.xlsx），再导入。",
    ".et": "这是 WPS 表格的旧格式（.et）。请用 WPS 表格打开，“另存为” Excel 工作簿（*.xlsx），再导入。",
}
_PDF = (
    "这是 PDF，里面没有表格的结构。请先向发文单位索取 Word 原件；没有时用 Word（打开 PDF 时会自动转换）或 WPS“PDF 转 Word”"
    "另存为 *.docx，对照原件核对一遍再导入。扫描件须先做文字识别。"
)
_UNKNOWN = "不认识这个文件。能读的有：Word（*.docx）、Excel（*.xlsx）、网页（*.html）和 data/sources 的文本（*.txt）。"


def read(path: Path) -> Content | str:
    """The file's content, or in Chinese why it cannot be read and what to do."""
    if not path.is_file():  # a pipe or a device never ends
        return f"{path.name} 不是普通文件，没有读。"
    if (size := path.stat().st_size) > _MAX_BYTES:
        return f"文件有 {size // 1_000_000} MB，过大。请只留下要导入的表格。"
    raw = path.read_bytes()
    if raw.startswith(b"%PDF"):
        return _PDF
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        return _OLD.get(path.suffix.lower(), f"这是旧的 Office 格式。{_AS_DOCX}（表格文件另存为 *.xlsx）。")
    if raw.startswith(b"PK"):
        return _read_package(raw)
    return _read_text(raw)


def _read_package(raw: bytes) -> Content | str:
    broken = "文件损坏或加了密码。请在 Word、Excel 或 WPS 里打开，去掉密码后另存一份再导入。"
    try:
        package = zipfile.ZipFile(io.BytesIO(raw))
        names = set(package.namelist())
        if sum(entry.file_size for entry in package.infolist() if entry.filename.endswith((".xml", ".rels"))) > _MAX_XML:
            return "文件解开后过大，没有读。请只留下要导入的表格。"
        if "word/document.xml" in names:
            return read_word(package)
        if "xl/workbook.xml" in names:
            return read_workbook(package, raw)
    except (zipfile.BadZipFile, SyntaxError, KeyError, ValueError, TypeError, OSError, RuntimeError, zlib.error):
        return broken  # both parsers' complaints about XML, endless entities among them, are SyntaxErrors
    return f"这是 OpenDocument 文件。{_AS_DOCX}。" if "content.xml" in names else _UNKNOWN


def _read_text(raw: bytes) -> Content | str:
    start = raw[:4000].lower()
    if any(mark in start for mark in (b"<html", b"<table", b"<!doctype html", b"<body")):
        return read_page(raw)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.count("\t") > _MAX_CELLS:
            return "文本里的单元格（制表符）过多，没有读。请只留下要导入的表格。"
        return read_dump(text.replace("\r\n", "\n")) if "\t" in text else f"{_UNKNOWN}这份文本里没有表格（单元格之间应有制表符）。"
    return _UNKNOWN
