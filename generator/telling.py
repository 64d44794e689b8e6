"""What the command line tells of a check, a build and an update: problems, figures, and what was written."""

import os
from collections.abc import Sequence

import click

from . import diagnostics, ledger
from .build import Project, Report
from .tally import Verification

CONTENT_ERROR, MACHINE_ERROR = 1, 2


def print_stage(name: str, seconds: float | None) -> None:
    """Tell that a stage is done and how long it took, or what is waited for, on standard error so that output stays clean."""
    click.echo(name if seconds is None else f"  {name} {'·' * max(2, 24 - 2 * len(name))} {seconds:.2f} 秒", err=True)


def print_report(report: Report, project: Project) -> int:
    """Tell what a build found and did; returns the exit code."""
    print_problems(report, "text")
    if diagnostics.errors(report.problems):
        click.echo("数据有错误，未发布；原来的网站没有改动。", err=True)
        return CONTENT_ERROR
    if report.refusal is not None:
        click.echo(report.refusal.message, err=True)
        return MACHINE_ERROR
    print_verifications(report.verifications)
    if report.changes:
        changed = report.changes
        click.echo(f"网站在 {_shown(project)}，共 {report.pages} 页。")
        click.echo(f"写出 {changed.written} 个文件，未变 {changed.unchanged} 个，删去 {changed.removed} 个。")
        if report.unrecorded:
            click.echo(f"有 {report.unrecorded} 个新地址还没有登记。网站发布之后运行 gongkai addresses --update，并提交 {ledger.RECORD}。")
    return 0


def print_update(report: Report, seconds: float) -> None:
    """Tell what ``serve`` did after a change."""
    print_problems(report, "text")
    if diagnostics.errors(report.problems):
        click.echo("有错误，网页保持上一次正确的样子；改正并保存后自动更新。", err=True)
    elif report.refusal is not None:
        click.echo(report.refusal.message, err=True)
    elif report.changes:
        click.echo(f"已更新：写出 {report.changes.written} 个文件，删去 {report.changes.removed} 个，{seconds:.2f} 秒。")


def _shown(project: Project) -> str:
    """The site's folder as the editor would type it."""
    return os.path.relpath(project.site) + "/"


def print_problems(report: Report, form: str) -> None:
    """Tell the problems in the form asked for: text, github, json or html."""
    problems = report.problems
    if form == "json":
        click.echo(diagnostics.as_json(problems))
    elif form == "github":
        click.echo(diagnostics.as_github(problems), nl=bool(problems))
    elif form == "html":
        click.echo(diagnostics.as_html(problems, report.files))
    elif problems:
        click.echo(diagnostics.as_text(problems, report.files))
        click.echo(f"\n共 {len(diagnostics.errors(problems))} 个错误，{len(problems) - len(diagnostics.errors(problems))} 个提醒。")


def print_verifications(verifications: Sequence[Verification]) -> None:
    """Tell how much of each document is proved."""
    for entry in verifications:
        proved = sum(entry.tasks.values())
        rules = sum(entry.rules.values())
        click.echo(
            f"与原文逐字核对 {entry.document:<14} 单元格 {entry.covered}/{entry.cells}（{entry.percent}）"
            f"，任务 {proved}/{len(entry.tasks)}，用规则 {rules} 次"
        )
