"""The view in a notebook and the page that stands alone, read back with a parser of HTML."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent import extract
from thaievent.exports.html import page_html, release_html
from thaievent.exports.html.marks import Mark, find_marks, marked_text
from thaievent.exports.html.markup import Html, element, join, readable
from thaievent.exports.interface import words
from thaievent.records import (
    Diagnostic,
    Event,
    Evidence,
    Organisation,
    Participant,
    Person,
    Position,
    Quote,
    Release,
    Session,
    Span,
    Venue,
)

SOURCE = "นายปิติ มีสุข ผอ.กรมประมง เปิดงานวันปลา 3 มี.ค. 66 ณ ตลาดปลา จ.ตาก มีคนร่วม 90 คน"


def _span(text: str) -> Span:
    start = SOURCE.index(text)
    return Span(start=start, end=start + len(text), text=text)


RELEASE = Release(
    id="วันปลา",
    source=SOURCE,
    people=(
        Person(
            name="ปิติ มีสุข",
            title="นาย",
            spans=(_span("นายปิติ มีสุข"),),
            rule="titled",
            positions=(Position(text="ผอ.กรมประมง", spans=(_span("ผอ.กรมประมง"),)),),
        ),
    ),
    organisations=(
        Organisation(name="กรมประมง", acronyms=("กปม.",), spans=(_span("กรมประมง"),)),
        Organisation(name="เทศบาล"),  # written by hand: it has no place in the text
    ),
    events=(
        Event(
            name="งานวันปลา",
            kind="press_conference",
            theme="น้ำคือชีวิต",
            edition="ครั้งที่ 2",
            start=dt.date(2023, 3, 3),
            end=dt.date(2023, 3, 5),
            start_time="09:00",
            venue=Venue(
                text="ตลาดปลา จ.ตาก",
                name="ตลาดปลา",
                province="ตาก",
                spans=(_span("ตลาดปลา จ.ตาก"),),
            ),
            organisers=("กรมประมง",),
            supporters=("เทศบาล",),
            participants=(Participant(name="ปิติ มีสุข", roles=("chair",), spans=(_span("เปิด"),)),),
            sessions=(Session(kind="panel", topic="ปลากับคน", speakers=("ปิติ มีสุข",)),),
            attendance=90,
            attendance_qualifier="over",
            evidence=(
                Evidence(field="name", spans=(_span("งานวันปลา"),), rule="name-phrase"),
                Evidence(field="start", spans=(_span("3 มี.ค. 66"),), confidence=0.934),
            ),
        ),
    ),
    quotes=(Quote(text="น้ำคือชีวิต", direct=True, speaker="ปิติ มีสุข"),),
    diagnostics=(
        Diagnostic(code="weekday-mismatch", message="It is a Friday.", spans=(_span("3 มี.ค."),)),
    ),
)


class Page(HTMLParser):
    """What a reader of HTML finds in a page: elements in their order, and text."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}  # of the element of each class
        self._open: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "input", "br"}:
            self._open.append((tag, dict(attrs).get("class") or tag))

    def handle_endtag(self, tag: str) -> None:
        """Hold an end against its beginning."""
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Give the text to all the elements that it stands in."""
        for name in {name for _, name in self._open}:
            self.texts[name] = self.texts.get(name, "") + data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Give the attributes of all elements of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]


# --- Escaping ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("กรมประมง", "กรมประมง"),
        ("<script>", "&lt;script&gt;"),
        ("ก & ข", "ก &amp; ข"),
        ("&amp;", "&amp;amp;"),
        ("\"ปลา\" 'ทู'", "&quot;ปลา&quot; &#39;ทู&#39;"),
        ("ก\u00a0ข\u200bค", "ก\u00a0ข\u200bค"),  # harmless; they stay as they are
        ("ก\r\nข\rค\nง", "ก\nข\nค\nง"),
        ("ก\u202eข", 'ก<span class="unseen">U+202E</span>ข'),  # would turn what follows round
        ("\u2067ก", '<span class="unseen">U+2067</span>ก'),
        ("\x00", '<span class="unseen">U+0000</span>'),
        ("\ud83d", '<span class="unseen">U+D83D</span>'),  # half of a pair; UTF-8 can't hold it
        ("\U0001f41f", "\U0001f41f"),
    ],
)
def test_readable(written: str, shown: str) -> None:
    """Text is shown as text; what would act unseen is shown by its number."""
    assert readable(written) == shown


def test_elements_escape_what_is_no_html() -> None:
    """A plain string is escaped wherever it stands; only what was built here is kept."""
    inner = element("b", "<i>")
    built = element("p", inner, "<u>", title="\"'<\u202e", hidden=True, lang=None, data_key="x")
    assert built == (
        '<p title="&quot;&#39;&lt;\ufffd" hidden data-key="x"><b>&lt;i&gt;</b>&lt;u&gt;</p>'
    )
    assert join(["<", Html("<br>")], " & ") == "&lt; &amp; <br>"


def test_a_title_holds_letters_only() -> None:
    """The title of a page shows no source of an element."""
    assert element("title", "<b>\u202eก") == "<title>&lt;b&gt;\ufffdก</title>"


@given(st.text(max_size=60))
def test_any_text_survives_in_content_and_in_attributes(content: str) -> None:
    """What a parser reads back is what was put in, but for what a page can't hold."""
    page = Page(element("div", element("p", content, data_tip=content), class_="all"))
    expected = re.sub(r"\r\n?", "\n", content)
    if readable(content).count("<span") == 0:
        assert page.texts.get("p", "") == expected
        assert page.of("p")[0]["data-tip"] in {content, expected}
    assert len(page.of("p")) == 1
    assert {tag for tag, _ in page.elements} <= {"div", "p", "span"}


# --- Marks ---------------------------------------------------------------------------------------


def _marks(*spans: tuple[int, int, str]) -> list[Mark]:
    return [
        Mark(start, end, "person", (key,), "", anchor=key)
        for number, (start, end, key) in enumerate(spans)
    ]


def _sketch(source: str, *spans: tuple[int, int, str]) -> str:
    """Give marked text with each mark as ``(key content)``."""
    shown = marked_text(source, _marks(*spans), "r")
    return re.sub(r'<mark[^>]*data-keys="(\w+)"[^>]*>', r"(\1 ", shown).replace("</mark>", ")")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((), "กขคงจ"),
        (((1, 3, "a"),), "ก(a ขค)งจ"),
        (((0, 5, "a"), (1, 3, "b")), "(a ก(b ขค)งจ)"),  # inside
        (((0, 2, "a"), (2, 5, "b")), "(a กข)(b คงจ)"),  # side by side
        (((1, 3, "a"), (1, 3, "b")), "ก(a (b ขค))งจ"),  # the same stretch
        (((0, 3, "a"), (2, 5, "b")), "(a กข(b ค))(b งจ)"),  # crossing
        (((0, 3, "a"), (1, 4, "b"), (2, 5, "c")), "(a ก(b ข(c ค)))(c (b ง)จ)"),
        (((1, 2, "a"), (0, 5, "b")), "(b ก(a ข)คงจ)"),  # any order
    ],
)
def test_marks_are_nested_and_cut(spans: tuple[tuple[int, int, str], ...], expected: str) -> None:
    """Overlapping marks become elements that are properly nested, and no letter is lost."""
    assert _sketch("กขคงจ", *spans) == expected


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=30))
def test_any_marks_leave_the_text_as_it_is(stretches: list[tuple[int, int]]) -> None:
    """However marks overlap, the text reads as before and each mark covers its own stretch."""
    source = "".join(chr(0xE01 + at) for at in range(42))
    spans = [(start, start + size, f"k{at}") for at, (start, size) in enumerate(stretches)]
    page = Page(element("div", marked_text(source, _marks(*spans), "r")))
    assert page.texts["div"] == source
    ids = [found["id"] for found in page.of("mark") if "id" in found]
    assert len(ids) == len(set(ids))


def test_depth_and_length_are_bounded() -> None:
    """Stretches that all cross each other do not blow the page up."""
    spans = [(at, at + 2000, f"k{at}") for at in range(2000)]
    assert marked_text("ก" * 4000, _marks(*spans), "r").count("<mark") < 10 * len(spans)


def test_every_value_with_a_place_is_marked() -> None:
    """People, posts, bodies, places, roles, facts and findings all light up in the text."""
    kinds = [mark.kind for mark in find_marks(RELEASE, words())[0]]
    expected = ["person", "post", "organisation", "event", "event", "venue", "role", "diagnostic"]
    assert kinds == expected


def test_one_cue_tells_the_roles_of_several() -> None:
    """Values that were read from the same words share a mark, and each one's link leads there."""
    cue = (_span("เปิด"),)
    parts = tuple(Participant(name=name, roles=("speaker",), spans=cue) for name in "กขค")
    event = Event(kind="visit", participants=parts)
    marks, anchors = find_marks(Release(source=SOURCE, events=(event,)), words())
    assert [mark.keys for mark in marks] == [("role-0-0", "role-0-1", "role-0-2")]
    assert marks[0].tip.count("\n") == 2
    assert set(anchors.values()) == {"role-0-0"}


@pytest.mark.parametrize("span", [(5, 5), (0, 10_000), (10_000, 10_001)])
def test_spans_outside_the_text_are_left_out(span: tuple[int, int]) -> None:
    """A record that was read from another text gets no marks that would break this one."""
    person = Person(name="ปิติ", spans=(Span(start=span[0], end=span[1], text=""),))
    assert find_marks(Release(source=SOURCE, people=(person,)), words()) == ((), {})


# --- The view ------------------------------------------------------------------------------------


def test_the_text_is_shown_letter_for_letter() -> None:
    """Marks add nothing to the text and take nothing away."""
    assert Page(release_html(RELEASE)).texts["text"] == SOURCE


@pytest.mark.parametrize(
    "told",
    [
        "งานวันปลา",
        "press conference",
        "น้ำคือชีวิต",
        "ครั้งที่ 2",
        "2023-03-03 – 2023-03-05 93 %, 09:00",  # with its confidence
        "ตลาดปลา จ.ตาก",
        "ตลาดปลา · ตาก",
        "กรมประมง",
        "เทศบาล",
        "ปิติ มีสุข",
        "chair",
        "ปลากับคน",
        "over 90",
        "weekday-mismatch",
        "It is a Friday.",
    ],
)
def test_a_card_tells_the_event(told: str) -> None:
    """When, where, who with roles, sessions, bodies, attendance and findings stand on the card."""
    assert told in Page(release_html(RELEASE)).texts["card"]


def test_every_link_leads_to_a_mark() -> None:
    """A value is a link only if its place is in the text; each id stands there once."""
    page = Page(release_html(RELEASE))
    ids = [found["id"] for found in page.of("mark") if "id" in found]
    targets = {(found["href"] or "").removeprefix("#") for found in page.of("a")}
    assert len(ids) == len(set(ids))
    assert targets == set(ids)
    assert {target.split("-", 1)[1] for target in targets} >= {"person-0", "venue-0", "role-0-0"}


def test_ids_differ_between_releases_and_not_between_runs() -> None:
    """Two outputs in one notebook do not share ids; the same notebook run twice does not change."""
    other = RELEASE.model_copy(update={"id": "อื่น"})
    assert release_html(RELEASE) == release_html(RELEASE)
    first, second = (
        {found.get("id") for found in Page(release_html(release)).of("mark") if found.get("id")}
        for release in (RELEASE, other)
    )
    assert not first & second


def test_a_notebook_shows_a_release() -> None:
    """The object shows itself, without a script."""
    shown = RELEASE._repr_html_()
    assert shown == release_html(RELEASE)
    assert "<script" not in shown


def test_a_record_without_text_shows_its_cards() -> None:
    """A gold record holds no source; an empty one says so."""
    texts = Page(release_html(RELEASE.model_copy(update={"source": ""}))).texts
    assert "งานวันปลา" in texts["card"]
    assert "text" not in texts
    assert "No event was found" in Page(release_html(Release())).texts["nothing"]


def test_what_was_extracted_is_shown() -> None:
    """The view takes what the pipeline gives."""
    text = "วันศุกร์ที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า"
    page = Page(release_html(extract(text)))
    assert page.texts["text"] == text
    assert {"person", "date", "diagnostic"} <= {found["class"] for found in page.of("mark")}


# --- The page ------------------------------------------------------------------------------------

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'--><!-- ]]>\u202e"


def test_a_page_needs_nothing_else() -> None:
    """Whole document, Thai, and no address in it that could be loaded."""
    page = page_html([RELEASE, RELEASE], title="ข่าว")
    read = Page(page)
    assert page.startswith("<!DOCTYPE html>")
    assert read.of("html") == [{"lang": "th"}]
    assert not re.search(r"https?:|//\w|@import|url\(", page)
    assert not {"link", "img", "iframe", "object", "form"} & {tag for tag, _ in read.elements}
    assert not [found for _, found in read.elements if "style" in found or "src" in found]


def test_the_policy_lets_only_our_own_script_run() -> None:
    """The content security policy names the hash of each inline part and nothing else."""
    page = page_html([RELEASE])
    policy = next(found["content"] for found in Page(page).of("meta") if "http-equiv" in found)
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src ")
    inline = re.findall(r"<(style|script)>(.*?)</\1>", page, re.DOTALL)
    assert [tag for tag, _ in inline] == ["style", "style", "script"]
    for _, content in inline:
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_several_releases_are_listed() -> None:
    """A release is listed by its name, else by its number; one alone needs no list."""
    page = Page(page_html([RELEASE, Release(source=SOURCE)]))
    assert page.texts["nav"] == "วันปลาRelease 2"
    assert "nav" not in Page(page_html([RELEASE])).texts


def test_a_hostile_release_adds_no_element() -> None:
    """Script tags, quotes and marks of direction in every field are shown, never obeyed."""
    person = Person(name=HOSTILE, title=HOSTILE, positions=(Position(text=HOSTILE),), rule=HOSTILE)
    spans = (Span(start=0, end=len(HOSTILE), text=HOSTILE),)
    event = Event(
        name=HOSTILE,
        kind="visit",
        theme=HOSTILE,
        venue=Venue(text=HOSTILE, name=HOSTILE + "x", spans=spans),
        organisers=(HOSTILE,),
        participants=(Participant(name=HOSTILE, roles=("chair",)),),
        sessions=(Session(kind="talk", topic=HOSTILE, speakers=(HOSTILE,)),),
    )
    hostile = Release(
        id=HOSTILE,
        source=HOSTILE,
        people=(person,),
        events=(event,),
        quotes=(Quote(text=HOSTILE, speaker=HOSTILE, direct=True),),
        diagnostics=(Diagnostic(code=HOSTILE, message=HOSTILE, spans=spans),),
    )
    page = page_html([hostile, hostile], title=HOSTILE)
    read = Page(page)
    assert len(read.of("script")) == 1
    assert not read.of("img")
    assert "\u202e" not in page
    assert not [name for _, found in read.elements for name in found if name.startswith("on")]
    assert read.texts["text"].count("alert(1)") == 2 * HOSTILE.count("alert(1)")
