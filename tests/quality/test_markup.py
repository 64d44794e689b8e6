"""The pages and the style sheet are valid to the letter: the Nu Html Checker and html-validate find nothing, not even a warning."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.projects import ROOT
from tests.quality import checkers
from tests.quality.sample import TEMPLATES, Portal, everything, missing

LOCKS = sorted((ROOT / ".ci").glob("*/package-lock.json"))


def sampled(portals: Iterable[Portal]) -> list[Path]:
    return [portal.file(address) for portal in portals for address in portal.addresses]


def whole(portals: Iterable[Portal]) -> list[Path]:
    return [portal.file(address) for portal in portals for address in everything(portal.site)]


def styles(portals: Iterable[Portal]) -> list[Path]:
    return [path for portal in portals for path in portal.site.glob("assets/*/*.css")]


def test_no_template_is_forgotten(portals: tuple[Portal, ...]) -> None:
    assert missing(portals) == frozenset()
    assert all(portal.file(address).is_file() for portal in portals for address in portal.addresses)
    assert len(sampled(portals)) > len(TEMPLATES)


def test_a_page_of_every_template_and_the_style_are_valid(portals: tuple[Portal, ...]) -> None:
    assert checkers.vnu([*sampled(portals), *styles(portals)]) == []


def test_a_page_of_every_template_keeps_the_rules_of_html_validate(portals: tuple[Portal, ...]) -> None:
    assert checkers.html_validate(sampled(portals)) == []


def test_the_checkers_find_what_is_wrong(tmp_path: Path) -> None:
    bad = tmp_path / "site" / "bad.html"
    bad.parent.mkdir()
    bad.write_text('<!DOCTYPE html>\n<html lang="zh-CN"><title>坏</title><h2></h2><img src="a.png">\n', encoding="utf-8")
    assert any("alt" in said for said in checkers.vnu([bad]))
    assert any("empty-heading" in said for said in checkers.html_validate([bad]))


@pytest.mark.parametrize("lock", LOCKS, ids=[path.parent.name for path in LOCKS])
def test_tools_are_pinned_by_hash_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    packages = [package for name, package in json.loads(text)["packages"].items() if name]
    assert packages
    assert [package for package in packages if not package["integrity"].startswith("sha512-")] == []
    assert "://" not in text
    assert '"resolved"' not in text


@pytest.mark.full
def test_every_page_is_valid(portals: tuple[Portal, ...]) -> None:
    assert checkers.vnu([*whole(portals), *styles(portals)]) == []


@pytest.mark.full
def test_every_page_keeps_the_rules_of_html_validate(portals: tuple[Portal, ...]) -> None:
    assert checkers.html_validate(whole(portals)) == []
