"""The ``gongkai`` command: arguments in, exit code out (0 clean, 1 the content has errors, 2 usage or machine)."""

import datetime as dt
import functools
import gc
import re
import sys
from dataclasses import replace
from pathlib import Path

import click

from . import __version__, asof, codes, diagnostics, fileschema, history, ledger, replaced, repository, scaffold, shares, unchanged, verify
from .build import Options, Project, build, check, prepare
from .load import load
from .outputs import MARKER, Refusal
from .publishing import heal, traces
from .telling import CONTENT_ERROR, MACHINE_ERROR, print_problems, print_report, print_stage, print_update, print_verifications


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="gongkai %(version)s")
def main() -> None:
    """公开：把政府公布的重点工作任务表做成可查、可比、可追踪的网站。

    \b
    gongkai check   检查数据：写法、单位、序号、引文，并与原文逐字核对
    gongkai build   检查后生成网站到 site/
    gongkai serve   生成网站并在本机预览，文件一改自动刷新
    gongkai explain 说明一种问题：是什么、为什么、怎样改
    gongkai new     新建地区、文件、清单，记一条进展，每一项都写好说明
    gongkai schema  更新编辑器用的格式说明
    gongkai import  把 Word、Excel、网页里的任务表起草成清单
    gongkai export-table  把一张清单写成 Word 或 Excel 表格
    """


_ROOT = click.option(
    "--root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path), help="项目文件夹（含 data/ 和 templates/）。"
)
_AS_OF = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="统计截止日；不写则用 SOURCE_DATE_EPOCH，再不然用最新一次提交的日期，data/ 有未提交的改动时用今天。",
)

_BANNER = click.option("--banner", envvar="GONGKAI_BANNER", help="写在每一页最上面的一句话，例如说明这是预览。")


@main.command("check")
@_ROOT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json", "html"]),
    default="text",
    help="结果的写法：给人看、给 GitHub 批注、给程序、给网页。",
)
@click.option("--strict", is_flag=True, help="有提醒也算不通过。")
@_AS_OF
def check_command(root: Path, form: str, as_of: dt.datetime | None, *, strict: bool) -> None:
    """检查数据并与原文逐字核对，列出全部问题。没有问题时退出码为 0，内容有问题为 1，用法或机器有问题为 2。"""
    root = root.resolve()
    if not (root / "data").is_dir():
        raise click.UsageError(f"{root} 里没有 data/ 文件夹；请在项目文件夹里运行，或用 --root 指明。")
    latest = asof.days(root, as_of.date() if as_of else None).latest
    _loaded, report = check(root, past=replaced.read(root, root / ".cache"), latest=latest)
    print_problems(report, form)
    if form == "text":
        print_verifications(report.verifications)
        if not report.problems:
            click.echo("没有错误，可以预览和发布。")
    sys.exit(CONTENT_ERROR if diagnostics.errors(report.problems) or (strict and report.problems) else 0)


@main.command("explain")
@click.argument("name", metavar="代码", required=False)
def explain_command(name: str | None) -> None:
    """说明一种问题：是什么、为什么、例子、怎样改。不写代码时列出全部。"""
    if name is None:
        click.echo(codes.listed())
    elif name in codes.CODES:
        click.echo(codes.explained(codes.CODES[name]))
    else:
        near = codes.nearest(name)
        hint = f"是否为 {near}？" if near else ""
        raise click.UsageError(f"没有代码“{name}”。{hint}运行 gongkai explain 可列出全部。")


@main.command("build")
@_ROOT
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="网站写到哪个文件夹，默认 site/。")
@_AS_OF
@click.option("--offline", is_flag=True, help="链接写成不用服务器、直接从文件夹打开也能用的样子（搜索除外）。")
@click.option("--search/--no-search", default=True, help="是否建立搜索索引。")
@click.option("--data/--no-data", default=True, help="是否写出开放数据、订阅和日历；不写的网站只供快速看一看，不要发布。")
@click.option("--cards", is_flag=True, help="为每项任务画一张分享用的图片；第一次要十几秒，以后只画改过的。")
@_BANNER
def build_command(  # noqa: PLR0913 - one parameter for each option
    root: Path, out: Path | None, as_of: dt.datetime | None, banner: str | None, *, offline: bool, search: bool, data: bool, cards: bool
) -> None:
    """检查数据，没有错误才生成网站；有错误时原来的网站保持不变。"""
    root = root.resolve()
    before = unchanged.basis(str(root), sys.argv[1:])
    project = Project(root, (out or root / "site").absolute(), root / ".cache")
    given = _options(project, as_of)
    options = replace(
        given,
        offline=offline,
        with_search=search,
        with_data=data,
        with_cards=cards,
        banner=banner,
        durable=True,
        processes=shares.processors(),
    )
    gc.disable()  # looking for garbage in values that are all kept costs a fifth of the time; the process ends with the build
    report = build(project, options, print_stage)
    code = print_report(report, project)
    if code == 0 and not report.problems:
        words = f"与上次生成时完全一样，{project.site} 没有变，共 {report.pages} 页。\n"
        unchanged.remember(str(root), before, f"{project.site}/{MARKER}", traces(project.site), words)
    sys.exit(code)


@main.command("serve")
@_ROOT
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="端口；被占用时自动换一个空闲的。")
@_AS_OF
@_BANNER
def serve_command(root: Path, port: int, as_of: dt.datetime | None, banner: str | None) -> None:
    """生成网站并在本机预览；data/、content/、templates/ 里的文件一改就重新生成并刷新页面。"""
    root = root.resolve()
    project = Project(root, root / "site", root / ".cache")
    whole = (
        sys.executable,
        "-m",
        "generator",
        "build",
        "--root",
        str(root),
        "--banner",
        banner or "",
        *(("--as-of", f"{as_of:%Y-%m-%d}") if as_of else ()),
    )
    from . import server  # only here: what it needs takes longer to start than a check

    commands = server.Commands(
        options=lambda: _preview(project, as_of, banner),
        tell=lambda report: print_report(report, project),
        progress=print_stage,
        tell_update=print_update,
        whole=whole,
    )
    server.serve(project, commands, port)


def _preview(project: Project, as_of: dt.datetime | None, banner: str | None) -> Options:
    """What a preview depends on at this moment: a commit made meanwhile counts."""
    return replace(_options(project, as_of), banner=banner)


def _options(project: Project, as_of: dt.datetime | None) -> Options:
    """What any build depends on besides the files: the days, the newest commit and the history up to it."""
    days, commit = _days(project.root, as_of), repository.newest(project.root)
    past = _history(project.root, project.cache, commit)
    changed = replaced.read(project.root, project.cache, past)
    return Options(days.as_of, commit, history=past, replaced=changed, latest=days.latest)


@functools.lru_cache(maxsize=1)
def _history(root: Path, cache: Path, _commit: str | None) -> history.History:
    """The history up to the newest commit, read once for each."""
    return history.read(root, cache)


@main.command("schema")
@_ROOT
def schema_command(root: Path) -> None:
    """写出各种数据文件的格式说明（JSON Schema）到 data/schema/，编辑器用它来提示和补全。"""
    folder = root.resolve() / fileschema.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in fileschema.schemas().items():
        path = folder / f"{name}.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            click.echo(f"已更新 {fileschema.FOLDER}/{name}.json")


@main.group("new")
def new_group() -> None:
    """新建地区、文件、清单，或记一条进展：写好每一项的说明，只等填写；已有的文件一律不动。"""


@new_group.command("place")
@_ROOT
@click.argument("place_id", metavar="编号")
@click.option("--name", required=True, help="地区名称，如 和平区。")
@click.option("--level", type=click.Choice(["市", "区"]), default="区", show_default=True, help="级别。")
@click.option("--parent", help="上级地区的编号，如 tianjin。")
def new_place(root: Path, place_id: str, name: str, level: str, parent: str | None) -> None:
    """新建地区：data/编号/place.yaml 和 documents.yaml。编号用拼音，如 heping。"""
    _write_scaffold(root, scaffold.place(root, place_id, name, level, parent))


@new_group.command("document")
@_ROOT
@click.argument("address", metavar="地区/编号")
@click.option("--source", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), help="原始文本（.txt）。")
def new_document(root: Path, address: str, source: Path) -> None:
    """登记一份文件，如 heping/2023；原始文本收进 data/sources/。"""
    place_id, _, document_id = address.partition("/")
    _write_scaffold(root, scaffold.document(root, place_id, document_id, source))


@new_group.command("list")
@_ROOT
@click.argument("address", metavar="地区/清单")
@click.option("--document", "document_id", required=True, help="属于哪份文件：documents.yaml 里的编号。")
def new_list(root: Path, address: str, document_id: str) -> None:
    """新建一张表，如 heping/2023-key。"""
    place_id, _, slug = address.partition("/")
    _write_scaffold(root, scaffold.task_list(root, place_id, slug, document_id))


_GOAL = click.option("--goal", help="目标的编号，如 a1q1；不写就列出有哪些。")
_DAY = click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="公布（决定）的日期；不写就是今天。")
_TASK = click.argument("task", metavar="地区/清单/序号")


@new_group.command("progress")
@_ROOT
@_TASK
@_GOAL
@_DAY
def new_progress(root: Path, task: str, goal: str | None, day: dt.datetime | None) -> None:
    """记一条进展，如 binhai/2022-key/10 --goal a1q1；写在那个季度的文件末尾。"""
    _write_scaffold(root, scaffold.progress(root, _subject(task, goal, day)))


@new_group.command("adjustment")
@_ROOT
@_TASK
@_GOAL
@_DAY
def new_adjustment(root: Path, task: str, goal: str | None, day: dt.datetime | None) -> None:
    """记一次目标调整、时限调整或撤销；不写 --goal 就是整项任务。"""
    _write_scaffold(root, scaffold.adjustment(root, _subject(task, goal, day)))


@new_group.command("rating")
@_ROOT
@_TASK
@_DAY
def new_rating(root: Path, task: str, day: dt.datetime | None) -> None:
    """记一个政府自己的评价：红黄灯、红黄牌、考核。"""
    _write_scaffold(root, scaffold.rating(root, _subject(task, None, day)))


def _subject(task: str, goal: str | None, day: dt.datetime | None) -> scaffold.Subject:
    return scaffold.Subject(task, goal, day.date() if day else asof.today())


def _write_scaffold(root: Path, made: scaffold.Scaffold | Refusal) -> None:
    """Write what was scaffolded, nothing over a file there is, and say what to do next."""
    if isinstance(made, Refusal):
        click.echo(made.message, err=True)
        sys.exit(MACHINE_ERROR)
    taken = [writing.path for writing in made.writings if not writing.is_addition and (root / writing.path).exists()]
    if taken:
        click.echo(f"已有 {'、'.join(taken)}，没有改动。", err=True)
        sys.exit(MACHINE_ERROR)
    for writing in made.writings:
        path = root / writing.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a" if writing.is_addition else "x", encoding="utf-8", newline="\n") as file:
            file.write(writing.text)
        click.echo(f"{'已补充' if writing.is_addition else '已新建'} {writing.path}")
    click.echo("下一步：")
    for number, step in enumerate(made.steps, 1):
        click.echo(f"{number}. {step}")


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_ROOT
@click.option("--place", help="地区的文件夹名，如 binhai；不写则按标题猜。")
@click.option("--year", type=click.IntRange(1949, 2200), help="清单的年度；不写则按标题猜。")
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), help="直接写进 data/<地区>，只新建文件；不写则写到 drafts/ 下的新文件夹。"
)
def import_command(file: Path, root: Path, place: str | None, year: int | None, into: Path | None) -> None:
    """把 Word、Excel、网页或文本里的任务表起草成清单；已有的文件从不改动。"""
    from .imports import report, work  # only here: Word, Excel and pinyin take longer to start than a check

    root = root.resolve()
    place = place or (into.name if into else None)
    if place is not None and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", place):
        click.echo("地区的文件夹名只用小写字母、数字和连字符，如 binhai。", err=True)
        sys.exit(MACHINE_ERROR)
    draft = work.draft(work.Request(file, root, place, year))
    if isinstance(draft, str):
        click.echo(draft, err=True)
        sys.exit(MACHINE_ERROR)
    folder = into.absolute() if into else report.free_folder(root, draft.place)
    saved = report.save(draft, folder, root / "data" / "sources" if into else folder / "sources")
    click.echo(report.report_text(draft) + "\n\n" + report.saved_text(saved, draft, root))
    sys.exit(CONTENT_ERROR if report.needs_a_person(draft) or saved.kept else 0)


@main.command("export-table")
@click.argument("list_id", metavar="清单")
@_ROOT
@click.option("--docx", type=click.Path(dir_okay=False, path_type=Path), help="写成 Word 文件。")
@click.option("--xlsx", type=click.Path(dir_okay=False, path_type=Path), help="写成 Excel 文件。")
def export_table_command(list_id: str, root: Path, docx: Path | None, xlsx: Path | None) -> None:
    """把一张清单（如 binhai/2022-key）写成公文表格的样子。"""
    from . import tablefile  # only here: Word and Excel take long to start

    portal = load(root.resolve()).portal
    found = next((entry for entry in portal.lists if entry.id == list_id), None) if portal else None
    tables = [entry.id for entry in portal.lists if entry.document.form != "prose"] if portal else []
    if found is None or list_id not in tables or not (docx or xlsx):
        reason = f"没有这张表格清单：{list_id}。可选：{'、'.join(tables)}" if list_id not in tables else "请写明 --docx 文件 或 --xlsx 文件"
        click.echo(f"{reason}。", err=True)
        sys.exit(MACHINE_ERROR)
    table = tablefile.printed_table(found)
    for path, write in ((docx, tablefile.word_document), (xlsx, tablefile.workbook)):
        if path:
            path.write_bytes(write(table))
            click.echo(f"写出 {path}（{len(found.tasks)} 项任务）。")


@main.command("verify")
@_ROOT
@click.argument("places", nargs=-1)
def verify_command(root: Path, places: tuple[str, ...]) -> None:
    """核对公布的数据没有被改动：逐条重算校验值，与下载的数据、与 git 历史比对。

    \b
    PLACES 可以是下载的 data/v1 文件夹、它的网址，或一份 git 副本；
    不写则核对本机 site/data/v1 和当前文件夹。
    """
    clones = [Path(place) for place in places if verify.is_clone(place)] or [root.resolve()]
    downloads = [place for place in places if not verify.is_clone(place)]
    failed = False
    refusal = None if downloads else heal(clones[0] / "site", functools.partial(click.echo, err=True))
    if refusal:
        click.echo(refusal.message, err=True)
        sys.exit(MACHINE_ERROR)
    for where in downloads or [str(clones[0] / "site/data/v1")]:
        published = verify.fetch(where)
        if isinstance(published, str):
            click.echo(published, err=True)
            sys.exit(MACHINE_ERROR)
        for finding in (verify.download(published), *(verify.clone(one, published) for one in clones)):
            click.echo(f"{'一致' if finding.is_right else '不符'}　{finding.words}")
            failed = failed or not finding.is_right
    sys.exit(CONTENT_ERROR if failed else 0)


@main.command("addresses")
@_ROOT
@click.option("--update", is_flag=True, help="把新地址记进 data/addresses.txt（只增不减），然后提交这个文件。")
def addresses_command(root: Path, *, update: bool) -> None:
    """登记发布过的地址：以后的生成若会丢掉其中一个，就不让发布。

    \b
    网站每次发布之后运行 gongkai addresses --update，再提交 data/addresses.txt。
    要撤下或改换一个地址，先在 data/redirects.yaml 写明它的去向。
    """
    root = root.resolve()
    project = Project(root, root / "site", root / ".cache")
    options = replace(_options(project, None), with_search=False)
    report, _outputs = prepare(project, options, print_stage)
    if diagnostics.errors(report.problems):
        sys.exit(print_report(report, project))
    record, _problems = ledger.read(root)
    if update:
        (root / ledger.RECORD).write_text(ledger.updated(record, report.addresses), encoding="utf-8")
        click.echo(f"已登记 {report.unrecorded} 个新地址，共 {len({*record.recorded, *report.addresses})} 个。请提交 {ledger.RECORD}。")
    else:
        click.echo(f"登记过 {len(record.recorded)} 个地址，另有 {report.unrecorded} 个新地址。")


def _days(root: Path, given: dt.datetime | None) -> asof.Days:
    """The as-of date and the newest day there is; says so when nothing but today's date is known."""
    found = asof.days(root, given.date() if given else None)
    if found.is_guess:
        click.echo("没有 git 历史，也没有给出 --as-of：统计截止日用今天。", err=True)
    return found
