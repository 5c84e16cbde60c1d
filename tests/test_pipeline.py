"""extract(): what goes in, what comes out, and that every span is where it says."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from thaievent import Release, Span, extract, find_dates, find_times

FIXTURES = Path(__file__).parent.parent / "fixtures"

# Pieces that recognisers react to, to be thrown together in any order.
PIECES = [
    *("วันที่ 8 ธันวาคม 2565", "๘-๑๐ ธ.ค. ๖๕", "วันนี้", "เมื่อวานนี้", "ปีงบประมาณ 2566", "31 กุมภาพันธ์ 2566"),
    *("เวลา 09.00 น.", "บ่ายสองโมงครึ่ง", "09.00-12.00 น."),
    *("นายทวี ใจงาม", "ผศ. ดร.ดาว  ณ เมืองท่า", "พล.ต.อ.", "พระครูทวีธรรม", "อธิบดีกรมการข้าว", "นาย"),
    *("กระทรวงการคลัง", "(กค.)", "มหาวิทยาลัยเมืองท่า", "บริษัท เรือใบ จำกัด (มหาชน)", "คณะกรรมการ", "สสส."),
    *("เป็นประธานเปิด", "การสัมมนา", "โครงการ", "งาน", "“", "”", '"', "ภายใต้หัวข้อ", "เสวนา", "โดยมี"),
    *(" ณ ", "ที่โรงแรม", "ห้องประชุม ชั้น 3", "จังหวัดขอนแก่น", "กรุงเทพฯ", "กล่าวว่า", "พร้อมด้วย"),
    *("จำนวน 200 คน", "กว่า 1,000 คน", "ครั้งที่ 2/2566", "จัดโดย", "และ", ",", "(", ")", ".", "ฯ", "1)"),
    *(
        "\n",
        " ",
        "  ",
        "\u00a0",
        "\u200b",
        "\r\n",
        "\ufeff",
        "สํานัก",
        "เเละ",
        "ท่ี",
        "ABC Forum 2023",
        "😀",
    ),
]
RELEASES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def spans(record: BaseModel) -> Iterator[Span]:
    """Give every span of a record and of the records inside it."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Span):
                yield item
            elif isinstance(item, BaseModel):
                yield from spans(item)


@settings(deadline=None, max_examples=300)
@given(RELEASES)
def test_every_span_is_where_it_says(source: str) -> None:
    """For whatever pieces a text is made of, ``source[start:end] == text`` for every span."""
    for span in spans(extract(source)):
        assert source[span.start : span.end] == span.text
        assert span.text


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=300))
def test_any_text_is_read(source: str) -> None:
    """Text never raises, whatever script or control characters it holds."""
    release = extract(source)
    assert release.source == source
    for span in spans(release):
        assert source[span.start : span.end] == span.text


@settings(deadline=None, max_examples=100)
@given(RELEASES)
def test_names_in_events_are_names_of_the_record(source: str) -> None:
    """Who and what an event refers to is listed among the people and the organisations."""
    release = extract(source)
    people = {person.name for person in release.people}
    bodies = {body.name for body in release.organisations}
    for event in release.events:
        assert {participant.name for participant in event.participants} <= people
        assert {*event.organisers, *event.supporters} <= bodies
        for session in event.sessions:
            assert {*session.speakers, *session.moderators} <= people


@settings(deadline=None, max_examples=100)
@given(RELEASES)
def test_record_survives_json(source: str) -> None:
    """A record that is written as JSON and read again is the same record."""
    release = extract(source)
    assert Release.model_validate_json(release.model_dump_json()) == release


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.stem)
def test_spans_of_fixtures(path: Path) -> None:
    """Spans hold in whole releases too, odd characters included."""
    source = path.read_text(encoding="utf-8")
    found = list(spans(extract(source)))
    assert found
    for span in found:
        assert source[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text", ["", " \n ", "Nothing Thai in here, on 3 of 4.", "新闻稿", "\ufeff"]
)
def test_nothing_in_it_is_no_error(text: str) -> None:
    """Empty or foreign text gives a record with nothing in it."""
    release = extract(text)
    assert (release.people, release.organisations, release.events) == ((), (), ())


@pytest.mark.parametrize("text", [None, b"\xe0\xb8\x81", 25, ["ก"]])
def test_text_must_be_a_str(text: object) -> None:
    """Any other type is told so, bytes with the remedy."""
    told = f"text must be a str, not {type(text).__name__}"
    for verb in (extract, find_dates, find_times):
        with pytest.raises(TypeError, match=told):
            verb(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["2022-12-09", 2565])
def test_published_must_be_a_date(published: object) -> None:
    """A string is no date."""
    for verb in (extract, find_dates):
        with pytest.raises(TypeError, match="published must be a date, not"):
            verb("วันนี้", published=published)  # type: ignore[arg-type]


def test_published_decides_what_today_means() -> None:
    """Relative dates and missing years are counted from the given day."""
    text = "เปิดรับสมัครวันนี้ถึง 20 มกราคมนี้"
    values = [date.value for date in find_dates(text, published=dt.date(2024, 1, 5))]
    assert values
    assert all(value is not None and value.startswith("2024-01") for value in values)


def test_without_a_day_relative_dates_stay_open() -> None:
    """No clock is read: what nothing resolves has no value, and a diagnostic says so."""
    release = extract("พรุ่งนี้จะมีการประชุม")
    assert [date.value for date in release.dates] == [None]
    assert [diagnostic.code for diagnostic in release.diagnostics] == ["no-reference-day"]


def test_dateline_is_the_day_of_the_release() -> None:
    """Without ``published`` the head of the release gives its day."""
    release = extract("จังหวัดจัดงานวันครู\nวันพฤหัสบดีที่ 8 ธันวาคม 2565\nพรุ่งนี้เปิดงานวันครู")
    assert release.published == dt.date(2022, 12, 8)
    assert release.dates[-1].value == "2022-12-09"


def test_given_day_goes_before_the_dateline() -> None:
    """The caller knows better."""
    release = extract("ข่าว\nวันพฤหัสบดีที่ 8 ธันวาคม 2565\nพรุ่งนี้", published=dt.date(2022, 12, 10))
    assert release.published == dt.date(2022, 12, 10)
    assert release.dates[-1].value == "2022-12-11"


def test_contradictions_are_told_and_kept() -> None:
    """A weekday that contradicts its date is a diagnostic; the date stays as written."""
    release = extract("ประชุมวันจันทร์ที่ 8 ธันวาคม 2565")  # a Thursday
    assert release.dates[0].value == "2022-12-08"
    assert [diagnostic.code for diagnostic in release.diagnostics] == ["weekday-mismatch"]


def test_same_text_same_record() -> None:
    """Nothing is remembered between two calls."""
    text = (FIXTURES / "ministry-seminar.txt").read_text(encoding="utf-8")
    assert extract(text) == extract(text)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(enabled: bool) -> None:  # noqa: FBT001  a parameter
    """Python's collector of cycles is paused for a very long text only, and for no longer."""
    try:
        (gc.enable if enabled else gc.disable)()
        extract("กรมประมง " * 6_000)
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
