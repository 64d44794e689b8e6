"""The hostile portal in Chromium, under the shipped headers: nothing runs, nothing is asked for, nothing is complained about."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from generator import diagnostics
from generator.build import check
from generator.outputs import Changes, Output
from generator.publishing import claimed, publish
from tests.hostile import filling
from tests.hostile.payloads import ALL, RUN, Payload
from tests.hostile.sites import hostile
from tests.quality.sample import everything
from tests.serving import serving, shipped_headers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.browser
TURNS = (0, 40, 100)
ELSEWHERE = ("/404.html", "/mou/2019-key/")
"""Served at any depth from the root, and leading on at once."""
_TYPED = tuple(payload for payload in ALL if payload.kind != "length" and "\0" not in payload.text)
typed = pytest.mark.parametrize("typed", [pytest.param(_TYPED[::7], id="some"), pytest.param(_TYPED, id="all", marks=pytest.mark.full)])


@dataclass
class Watch:
    """A page whose every dialog, foreign request, message and breach of the policy is kept."""

    page: "Page"
    base: str
    wrong: list[str] = field(default_factory=list)

    def start(self) -> None:
        page = self.page
        page.on("dialog", self._dismiss)
        page.on("console", lambda message: self.wrong.append(f"{message.type}: {message.text}") if message.type != "info" else None)
        page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        page.on("popup", lambda _popup: self.wrong.append("a window"))
        page.on("request", lambda asked: None if self._is_own(asked.url) else self.wrong.append(f"request {asked.url}"))
        page.add_init_script("addEventListener('securitypolicyviolation', (e) => console.error('policy ' + e.violatedDirective))")

    def _dismiss(self, dialog: "Dialog") -> None:
        self.wrong.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _is_own(self, url: str) -> bool:
        return url == "data:," or (url.startswith(self.base) and "hostile-request" not in url.partition("?")[0])

    def ran(self) -> bool:
        """Whether anything hostile ran in the page, or hid it."""
        return bool(
            self.page.evaluate("window.hostile !== undefined || !document.body || getComputedStyle(document.body).display === 'none'")
        )


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """The address and folder of a hostile site for each turn."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        found = {}
        for turn in TURNS:
            folder = tmp_path_factory.mktemp("hostile")
            one = hostile(folder / "project", turn, with_search=turn == TURNS[0])
            with claimed(folder / "site", print) as claim:
                assert isinstance(publish(claim, [Output(*item) for item in one.outputs.items()]), Changes)
            found[stack.enter_context(serving(folder / "site", tmp_path_factory.mktemp("served")))] = folder / "site"
        yield found


@pytest.fixture
def watch(browser: "Browser", sites: dict[str, Path]) -> Iterator[Watch]:
    context = browser.new_context(reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"])
    found = Watch(context.new_page(), next(iter(sites)))
    found.start()
    yield found
    context.close()


def test_no_page_of_a_hostile_portal_runs_asks_or_complains(watch: Watch, sites: dict[str, Path]) -> None:
    opened = 0
    for base, site in sites.items():
        watch.base = base
        for address in everything(site):
            if address.startswith("/guide/") or address in ELSEWHERE or (address == "/search/" and not (site / "pagefind").exists()):
                continue
            watch.page.goto(base + address)
            if address == "/search/":  # what it still fetches would be cut short by the next page, and complain
                watch.page.wait_for_selector("#result-count:not([aria-busy])", state="attached")
            assert not watch.ran(), address
            assert watch.wrong == [], address
            opened += 1
    sys.stdout.write(f"\n{opened} pages of {len(sites)} hostile portals opened: no dialog, request, message or breach of the policy\n")


@typed
def test_a_hostile_word_is_only_looked_for(watch: Watch, typed: tuple[Payload, ...]) -> None:
    for payload in typed:
        watch.page.goto(f"{watch.base}/search/?q={quote(payload.text)}&{quote('地区')}={quote(payload.text)}&all=1")
        watch.page.wait_for_selector("#result-count:not([aria-busy])")
        assert watch.page.input_value("#search-form [name=q]") == one_line(payload), payload
        assert not watch.ran(), payload
        assert watch.wrong == [], payload
    sys.stdout.write(f"\n{len(typed)} payloads looked for\n")


def one_line(payload: Payload) -> str:
    """What a field of one line makes of a text."""
    return payload.text.replace("\r", "").replace("\n", "")


def test_a_hostile_text_is_found_and_shown_as_it_is(watch: Watch) -> None:
    watch.page.goto(f"{watch.base}/search/?q={filling.tag('TaskRecord.text')}")
    watch.page.wait_for_selector("#results .search-result")
    words = "".join(watch.page.inner_text("#results .search-result__title").split())
    value = watch.page.evaluate("document.querySelector('#results').querySelectorAll('*:not(li,h3,a,p,span,mark)').length")
    assert filling.tag("TaskRecord.text") in words
    assert value == 0
    assert watch.wrong == []


@typed
@pytest.mark.parametrize("address", ["/mou/2022-key/", "/near/"])
def test_hostile_filters_and_fragments_narrow_and_nothing_else(watch: Watch, address: str, typed: tuple[Payload, ...]) -> None:
    for payload in typed:
        asked = "&".join(f"{name}={quote(payload.text)}" for name in ("q", "unit", "leader", "quarter", "x"))
        watch.page.goto(f"{watch.base}{address}?{asked}#{quote(payload.text)}:~:text={quote(payload.text)}")
        assert not watch.ran(), payload
        assert watch.wrong == [], payload


@typed
def test_hostile_settings_kept_by_the_browser_do_nothing(watch: Watch, typed: tuple[Payload, ...]) -> None:
    texts = [payload.text for payload in typed]
    kept = [json.dumps(dict.fromkeys(("view", "size", "theme", "contrast", "commit", "day"), text)) for text in texts]
    strange = ["null", "[]", "1", '"x"', "{", '{"__proto__":{"view":"x"}}', '{"view":{}}', '{"view":["<b>"]}', "true"]
    watch.page.goto(f"{watch.base}/changes/")
    for value in (*kept, *texts, *strange):
        watch.page.evaluate("(text) => { for (const key of ['gongkai-display', 'gongkai-visit']) localStorage.setItem(key, text); }", value)
        watch.page.reload()
        watch.page.click(".display summary")
        assert not watch.ran(), value
        assert watch.wrong == [], value


def test_the_problems_of_hostile_files_are_shown_as_texts(watch: Watch, tmp_path: Path) -> None:
    """``check --format html``, in a page of its own without any policy."""
    shown = 0
    for turn in range(0, len(ALL), 40):
        slots = (*filling.closed_slots(), *filling.open_slots())
        filling.write(tmp_path / "project", {slot: ALL[(turn + 5 * at) % len(ALL)].text for at, slot in enumerate(slots)})
        _, report = check(tmp_path / "project")
        watch.page.set_content(f"<!doctype html><title>x</title><body>{diagnostics.as_html(report.problems, report.files)}")
        watch.page.wait_for_timeout(20)
        assert not watch.ran()
        assert watch.wrong == []
        shown += len(report.problems)
    sys.stdout.write(f"\n{shown} problems of hostile files shown\n")


def test_the_policy_would_stop_what_got_through(watch: Watch, tmp_path: Path) -> None:
    """The second barrier by itself: a page into which scripts were put runs none of them under the shipped headers."""
    assert "unsafe-inline" not in shipped_headers()["Content-Security-Policy"]
    (tmp_path / "index.html").write_text(
        f"<!doctype html><title>x</title><script>{RUN}</script><img src=x onerror={RUN}>", encoding="utf-8"
    )
    with serving(tmp_path) as base:
        watch.base = base
        watch.page.goto(f"{base}/")
    assert not [one for one in watch.wrong if one.startswith("dialog")]
    assert [one for one in watch.wrong if one.startswith("error: policy script-src")]
