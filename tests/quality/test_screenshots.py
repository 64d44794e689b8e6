"""One command takes a picture of every template in every mode, and prints it."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from generator.pages import Context
from tests.quality.sample import RICH, Portal, first_pages, richest_pages
from tests.screenshots import MODES, printed, take

pytestmark = pytest.mark.browser


def test_a_template_is_shown_by_its_page_with_most_on_it(context: Context) -> None:
    shown = first_pages(context) | richest_pages(context)
    assert shown["task.html"] == "/binhai/2022-key/10/"
    assert shown["list.html"] == "/xiqing/2023-key/"
    assert set(richest_pages(context).values()) < set(RICH)
    assert shown.keys() == first_pages(context).keys()


def width(path: Path) -> int:
    with Image.open(path) as picture:
        return picture.width


def test_a_picture_is_taken_of_every_template_in_every_mode_at_every_width(years_portal: Portal, browser: Browser, tmp_path: Path) -> None:
    for mode in MODES:
        made = list(take(browser, mode, [years_portal], tmp_path))
        assert len(set(made)) == len(mode.widths) * len(years_portal.first)
        assert {path.parent.name for path in made} == {mode.name}
        assert {width(path) for path in made} == set(mode.widths)


def test_a_page_of_every_template_is_printed(years_portal: Portal, browser: Browser, tmp_path: Path) -> None:
    sheets = list(printed(browser, [years_portal], tmp_path))
    assert len(set(sheets)) == len(years_portal.first)
    assert all(path.read_bytes().startswith(b"%PDF") for path in sheets)
