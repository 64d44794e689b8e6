"""One command takes a picture of every template in every mode."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.quality.sample import Portal
from tests.screenshots import MODES, take

pytestmark = pytest.mark.browser

PNG = b"\x89PNG\r\n\x1a\n"


def test_a_picture_is_taken_of_every_template_in_every_mode(years_portal: Portal, browser: Browser, tmp_path: Path) -> None:
    made = [path for mode in MODES for path in take(browser, mode, [years_portal], tmp_path)]
    assert len(set(made)) == len(MODES) * len(years_portal.first)
    assert all(path.read_bytes().startswith(PNG) for path in made)
    widths = {path.parent.name: int.from_bytes(path.read_bytes()[16:20], "big") for path in made}
    assert widths == {mode.name: mode.width for mode in MODES}
