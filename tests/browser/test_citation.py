"""Citing in a real browser, under the headers that are shipped."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
TASK = "/binhai/2022-key/10/"


def test_a_citation_is_copied_with_the_address_of_the_page(served: str, browser: "Browser") -> None:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(served + TASK)
    button = page.get_by_role("button", name="复制引用")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".citation__text").inner_text()
    assert f"{served}{TASK}. 公开" in copied
    context.close()


def test_the_policy_of_the_site_has_nothing_against_data_for_machines(served: str, browser: "Browser") -> None:
    """JSON-LD is data, which a policy on scripts leaves alone: it is there to be read and no violation is reported."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script("document.addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective))")
    page.goto(served + "/data/")
    things = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@graph']")
    assert [thing["@type"] for thing in things] == ["BreadcrumbList", "Dataset"]
    assert said == []
    context.close()


def test_without_scripts_the_texts_are_there_and_no_dead_button(served: str, browser: "Browser") -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + TASK)
    assert page.locator("#cite button:visible").count() == 0
    assert "[EB/OL]" in page.locator(".citation__text").inner_text()
    context.close()
