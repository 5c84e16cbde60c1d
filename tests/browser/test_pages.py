"""The pages in a real browser: what is seen, clicked, reached by keys, and kept out."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

from thaievent import extract
from thaievent.exports.html import page_html, release_html
from thaievent.records import Event, Organisation, Person, Release, Span, Venue

if TYPE_CHECKING:
    from selenium.webdriver.remote.webelement import WebElement

FIXTURES = Path(__file__).parents[2] / "fixtures"
Shows = Callable[[str], Chrome]

# The least contrast of text by WCAG 2.2, level AA.
AA = 4.5

# The contrast of each element that has text of its own to the first ground behind it.
CONTRASTS = """
const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = ([r, g, b]) => {
  const part = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const [x, y, z] = [r, g, b].map((c) => part(c / 255));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const ground = (at) => {
  for (; at; at = at.parentElement) {
    const colour = channels(getComputedStyle(at).backgroundColor);
    if (colour.length < 4 || colour[3] === 1) return colour;
    if (colour[3] !== 0) throw new Error("half see-through: " + at.outerHTML.slice(0, 80));
  }
  return channels(getComputedStyle(document.documentElement).backgroundColor);
};
return [...document.body.querySelectorAll("*")]
  .filter((at) => at.checkVisibility())
  .filter((at) => [...at.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((at) => {
    const [a, b] = [light(channels(getComputedStyle(at).color)), light(ground(at))];
    return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), at.outerHTML.slice(0, 80)];
  });
"""


@pytest.fixture(scope="module")
def releases() -> list[Release]:
    """Give the records of two fixtures."""
    files = [FIXTURES / f"{name}.txt" for name in ("ministry-seminar", "university-panel")]
    return [
        extract(file.read_text(encoding="utf-8")).model_copy(update={"id": file.stem})
        for file in files
    ]


def _all(browser: Chrome, selector: str) -> list[WebElement]:
    return browser.find_elements(By.CSS_SELECTOR, selector)


def _complaints(browser: Chrome) -> list[str]:
    log: list[dict[str, str]] = browser.get_log("browser")  # type: ignore[no-untyped-call]
    return [entry["message"] for entry in log if "favicon" not in entry["message"]]


def _violations(browser: Chrome) -> list[Any]:
    """Give what axe-core says against the page that is open: rule, first element, why."""
    browser.execute_script((files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
    found: list[Any] = browser.execute_async_script(
        "axe.run().then((said) => arguments[0](said.violations.map("
        "(one) => [one.id, one.nodes[0].html, one.nodes[0].failureSummary])))"
    )
    return found


def _focused(browser: Chrome) -> WebElement:
    return browser.switch_to.active_element


def _focus_after(browser: Chrome, before: WebElement) -> WebElement:
    """Give what has the focus when it has left an element."""
    assert _becomes(lambda: _focused(browser) != before, expected=True)
    return _focused(browser)


def _becomes(value: Callable[[], Any], expected: object) -> bool:
    """Tell whether a value of the page is soon as expected.

    A click comes back before the page has gone to a new fragment, scrolled or shown a tip.
    """
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        if value() == expected:
            return True
        time.sleep(0.05)
    return bool(value() == expected)


def _seen(browser: Chrome, element: WebElement) -> bool:
    """Tell whether an element soon lies in the part of the page that is on the screen."""
    script = (
        "const b = arguments[0].getClientRects()[0]; return b.top >= 0 && b.bottom <= innerHeight"
    )
    return _becomes(lambda: browser.execute_script(script, element), expected=True)


def test_the_page_shows_the_record(shows: Shows, releases: list[Release]) -> None:
    """Text and cards stand beside each other, in Thai, and the browser complains of nothing."""
    browser = shows(page_html(releases[:1]))
    text, card = _all(browser, ".text")[0], _all(browser, ".card")[0]
    assert text.get_property("textContent") == releases[0].source
    event = releases[0].events[0]
    assert event.name is not None
    assert event.name in card.text
    assert card.location["x"] >= text.location["x"] + text.size["width"]
    cards = _all(browser, ".cards")[0]
    assert abs(cards.location["y"] - text.location["y"]) < 20
    assert browser.execute_script("return document.documentElement.lang") == "th"
    assert text.get_attribute("lang") == "th"
    assert _complaints(browser) == []
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_a_value_leads_to_its_text(shows: Shows, releases: list[Release]) -> None:
    """A click on a value goes to its first mention, a second one to the next, Escape goes back."""
    browser = shows(page_html(releases[:1]))
    _all(browser, "details summary")[0].click()
    _wait_for(browser, "details[open] a")
    person = next(person for person in releases[0].people if len(person.spans) > 1)
    link = next(a for a in _all(browser, "details a") if a.text.split() == person.name.split())
    for span in person.spans[:2]:
        link.click()
        assert _becomes(lambda: _focused(browser).get_property("textContent"), span.text)
        assert _seen(browser, _focused(browser))
    assert len(_all(browser, "mark.lit")) >= 2
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    assert _becomes(lambda: _focused(browser), link)


def test_a_mention_tells_what_it_is(shows: Shows, releases: list[Release]) -> None:
    """Pointing at a mention shows its value and what it stands in; leaving it hides that."""
    browser = shows(page_html(releases[:1]))
    inner = _all(browser, "mark.post mark.organisation")[0]
    ActionChains(browser).move_to_element(inner).perform()
    tip = _all(browser, "#tip")[0]
    assert _becomes(tip.is_displayed, expected=True)
    assert tip.text.splitlines()[0].startswith("organisation · ")
    assert tip.text.splitlines()[1].startswith("post · ")
    ActionChains(browser).move_to_element(_all(browser, "h1")[0]).perform()
    assert _becomes(tip.is_displayed, expected=False)


def test_a_mention_leads_to_its_value(shows: Shows, releases: list[Release]) -> None:
    """A click on a mention opens the list which its value stands in."""
    browser = shows(page_html(releases[:1]))
    _all(browser, "mark.date")[-1].click()
    assert _wait_for(browser, "details[open] summary").text.startswith("Dates")


def test_filter_by_kind(shows: Shows, releases: list[Release]) -> None:
    """A kind that is not ticked is no longer marked; the others are."""
    browser = shows(page_html(releases[:1]))

    def is_marked() -> list[bool]:
        marks = (_all(browser, f".text mark.{kind}")[0] for kind in ("person", "date"))
        return [
            mark.value_of_css_property("background-color") != "rgba(0, 0, 0, 0)" for mark in marks
        ]

    assert is_marked() == [True, True]
    box = _all(browser, "input[value=person]")[0]
    box.click()
    assert _becomes(is_marked, expected=[False, True])
    box.click()
    assert _becomes(is_marked, expected=[True, True])


def test_several_releases(shows: Shows, releases: list[Release]) -> None:
    """One release is shown at a time, the one that is chosen from the list."""
    browser = shows(page_html(releases))
    sections, entries = _all(browser, ".release"), _all(browser, "nav a")

    def shown() -> list[bool]:
        return [section.is_displayed() for section in sections]

    assert _becomes(shown, expected=[True, False])
    entries[1].click()
    assert _becomes(shown, expected=[False, True])
    assert entries[1].get_attribute("aria-current") == "true"
    browser.back()
    assert _becomes(shown, expected=[True, False])


def test_the_keyboard_reaches_everything(shows: Shows, releases: list[Release]) -> None:
    """Tab goes over list, filters, values and lists; Enter and Space do what a click does."""
    browser = shows(page_html(releases))
    reached: list[str] = []
    at = _focused(browser)
    for _ in range(60):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        at = _focus_after(browser, at)
        if at.tag_name == "body":
            break
        reached.append(at.tag_name)
        assert float(at.value_of_css_property("outline-width").removesuffix("px")) >= 1
    shown = len(_all(browser, ".release:not([hidden]) .cards > article a"))
    assert reached[:2] == ["a", "a"]
    assert reached.count("input") == 11
    assert reached.count("a") >= 2 + shown
    assert reached.count("summary") >= 4
    link = _all(browser, ".card dd a")[0]
    browser.execute_script("arguments[0].focus()", link)
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    assert _becomes(lambda: _focused(browser).tag_name, "mark")
    box = _all(browser, "input[value=date]")[0]
    browser.execute_script("arguments[0].focus()", box)
    ActionChains(browser).send_keys(Keys.SPACE).perform()
    assert _becomes(box.is_selected, expected=False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(
    shows: Shows, screen: Callable[..., None], releases: list[Release], scheme: str
) -> None:
    """All text stands out from its ground as WCAG asks, in light and in dark colours."""
    browser = shows(page_html(releases))
    screen(scheme=scheme)
    found: list[tuple[float, str]] = browser.execute_script(CONTRASTS)
    assert len(found) > 50
    assert [(round(ratio, 2), shown) for ratio, shown in found if ratio < AA] == []


def test_accessibility(shows: Shows, releases: list[Release]) -> None:
    """A checker of its own (axe-core: WCAG 2.1 AA and best practice) finds nothing."""
    assert _violations(shows(page_html(releases[:1]))) == []
    assert _violations(shows(page_html(releases))) == []
    assert _violations(shows(page_html(releases, language="th"))) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_notebook_shows_it_too(
    shows: Shows, screen: Callable[..., None], releases: list[Release], scheme: str
) -> None:
    """The view without a script has readable colours, links that lead and tips that show."""
    browser = shows(f"<!DOCTYPE html><body>{release_html(releases[0])}{release_html(releases[1])}")
    screen(scheme=scheme)
    ratios = [ratio for ratio, _ in browser.execute_script(CONTRASTS)]
    assert min(ratios) >= AA
    link = _all(browser, ".card dd a")[0]
    link.click()
    target = _wait_for(browser, "mark:target")
    assert _seen(browser, target)
    tip = "return getComputedStyle(arguments[0], '::after').content"
    other = _all(browser, ".text mark.date")[-1]

    def tells(mark: WebElement, start: str) -> bool:
        return _becomes(lambda: browser.execute_script(tip, mark).startswith(start), expected=True)

    assert tells(target, '"event 1: ')  # it has the focus
    assert tells(other, "none")
    ActionChains(browser).move_to_element(other).perform()
    assert tells(other, '"date · ')


@pytest.mark.parametrize("width", [320, 390, 768])
def test_narrow_screens(
    shows: Shows, screen: Callable[..., None], releases: list[Release], width: int
) -> None:
    """On a phone the card stands below the text and nothing has to be scrolled sideways."""
    screen(width, 800)
    browser = shows(page_html(releases))
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    text, card = _all(browser, ".text")[0], _all(browser, ".card")[0]
    assert card.location["y"] >= text.location["y"] + text.size["height"]
    _all(browser, ".card dd a")[0].click()
    assert _becomes(_all(browser, "#tip")[0].is_displayed, expected=True)
    tip = browser.execute_script("return document.getElementById('tip').getBoundingClientRect()")
    assert tip["left"] >= 0
    assert tip["right"] <= width


# --- Hostile releases ----------------------------------------------------------------------------

ATTACK = (
    "</textarea></script></style><script>window.pwned = 1</script>"
    "<img src=x onerror='window.pwned = 1'><a href=\"javascript:window.pwned=1\">กด</a>"
    '"\' onmouseover=window.pwned=1 x="<!-- ]]> <svg onload=window.pwned=1>'
    "\u202eมุข\u2066\x00\x1b[31m\ufeff"
)


def _hostile(size: int) -> Release:
    source = (ATTACK + "นายปิติ มีสุข ไปตลาดปลา\n") * (size // len(ATTACK.encode()) + 1)
    line = source.index("\n") + 1
    spans = tuple(
        Span(start=at, end=at + len(ATTACK), text=ATTACK) for at in range(0, 2000 * line, line)
    )
    return Release(
        id=ATTACK,
        source=source,
        people=(Person(name=ATTACK, spans=spans),),
        organisations=(Organisation(name=ATTACK, spans=spans),),
        events=(
            Event(
                name=ATTACK,
                kind="visit",
                venue=Venue(text=ATTACK, spans=spans[:1]),
                organisers=(ATTACK,),
            ),
        ),
    )


def test_a_hostile_release_is_shown_harmlessly(shows: Shows) -> None:
    """Five megabytes of script tags, quotes and marks of direction: shown, and nothing runs."""
    started = time.monotonic()
    browser = shows(page_html([_hostile(5_000_000)], title=ATTACK))
    link = _all(browser, ".card dd a")[0]
    browser.execute_script("arguments[0].click()", link)
    state: dict[str, Any] = browser.execute_script(
        "return {pwned: window.pwned ?? null, scripts: document.scripts.length,"
        " images: document.images.length, marks: document.querySelectorAll('.text mark').length,"
        " turned: document.body.textContent.includes('\u202e'),"
        " focus: document.activeElement.tagName}"
    )
    expected = {"pwned": None, "scripts": 1, "images": 0, "turned": False, "focus": "MARK"}
    assert {name: state[name] for name in expected} == expected
    assert state["marks"] > 2000
    assert time.monotonic() - started < 30


def test_the_policy_holds_if_escaping_ever_fails(shows: Shows) -> None:
    """Even markup that got into the page runs no script, loads no picture and calls nobody."""
    attack = (
        "<script>window.pwned = 1</script><img src='http://127.0.0.1:9/x' onerror='window.pwned=1'>"
    )
    page = page_html([Release(source="ก")]).replace("<main>", f"<main>{attack}")
    browser = shows(page)
    browser.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.pwned = 1';"
        "document.body.append(s);"
    )
    assert browser.execute_script("return window.pwned ?? null") is None
    complaints = "\n".join(_complaints(browser))
    assert complaints.count("Content Security Policy") >= 3


# --- The service ---------------------------------------------------------------------------------


def test_paste_and_see(browser: Chrome, address: str, releases: list[Release]) -> None:
    """A release that is pasted is read at once, and the page shows its record."""
    browser.get(address)
    box = _all(browser, "textarea")[0]
    browser.execute_script("arguments[0].value = arguments[1]", box, releases[0].source)
    box.send_keys(Keys.CONTROL, "a")
    box.send_keys(Keys.CONTROL, "x")
    assert _becomes(lambda: box.get_property("value"), "")
    box.send_keys(Keys.CONTROL, "v")
    card = _wait_for(browser, ".card")
    event = releases[0].events[0]
    assert event.name is not None
    assert event.name in card.text
    assert _all(browser, "textarea")[0].get_property("value") == releases[0].source
    assert _violations(browser) == []
    assert _complaints(browser) == []


def test_in_thai_and_back(browser: Chrome, address: str) -> None:
    """The page is had in Thai, and a text that was read goes along to the other language."""
    browser.get(address)
    _all(browser, "a.other")[0].click()
    box = _wait_for(browser, "main[lang=th] textarea")
    text = "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า"
    box.send_keys(text)
    _all(browser, "button.main")[0].click()
    assert "8 ธันวาคม 2565" in _wait_for(browser, "main[lang=th] .card").text
    assert _violations(browser) == []
    _all(browser, "button.other")[0].click()
    assert "2022-12-08" in _wait_for(browser, "main[lang=en] .card").text
    assert _all(browser, "textarea")[0].get_property("value") == text
    assert _violations(browser) == []
    assert _complaints(browser) == []


def test_take_it_away(browser: Chrome, address: str, tmp_path: Path) -> None:
    """The record can be saved as JSON, calendar, JSON-LD and page."""
    settings = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", settings)
    browser.get(address)
    text = "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า"
    _all(browser, "textarea")[0].send_keys(text)
    _all(browser, "button.main")[0].click()
    _wait_for(browser, ".card")

    def is_saved(file: str) -> Callable[[], bool]:
        return (tmp_path / file).is_file

    expected = ["release.json", "release.ics", "release.jsonld", "release.html"]
    for button, file in zip(_all(browser, "form button[formaction]"), expected, strict=True):
        button.click()
        assert _becomes(is_saved(file), expected=True), file
    saved = Release.model_validate_json((tmp_path / "release.json").read_text(encoding="utf-8"))
    assert saved == extract(text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/docs"])
def test_pages_of_the_service(
    browser: Chrome, screen: Callable[..., None], address: str, path: str, scheme: str
) -> None:
    """Its pages have readable colours, fit a phone and load nothing from elsewhere."""
    screen(390, 800, scheme=scheme)
    browser.get(address + path)
    assert _violations(browser) == []
    found: list[tuple[float, str]] = browser.execute_script(CONTRASTS)
    assert [(round(ratio, 2), shown) for ratio, shown in found if ratio < AA] == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    assert _complaints(browser) == []
    hosts = "return performance.getEntriesByType('resource').map((e) => new URL(e.name).origin)"
    assert set(browser.execute_script(hosts)) <= {address}


def _wait_for(browser: Chrome, selector: str) -> WebElement:
    deadline = time.monotonic() + 15
    while not (found := _all(browser, selector)):
        assert time.monotonic() < deadline, f"nothing became {selector}"
        time.sleep(0.05)
    return found[0]
