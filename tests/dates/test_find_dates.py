"""What holds of all that the date reader finds, in whatever text."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from thaievent.dates import find_date_faults, find_dateline, find_dates, find_times
from thaievent.dates.eras import TwoDigits, written_year
from thaievent.records import Era
from thaievent.text import normalise

PUBLISHED = dt.date(2022, 12, 15)
DAYS = st.dates(dt.date(1941, 1, 1), dt.date(2150, 12, 31))
MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
MARKERS: dict[Era, str] = {
    "BE": "พ.ศ.", "CE": "ค.ศ.", "RS": "ร.ศ.", "CS": "จ.ศ.", "MS": "ม.ศ.",
}  # fmt: skip
ERAS = tuple(MARKERS)
# Pieces of calendar phrases; put together at random they make every sort of nonsense.
PIECES = (
    "วันที่ ", "วันนี้", "8", " 10", "2565", "65", "๓๑", " - ", "–", ", ", " และ ", " ถึง",
    "จนถึงวันที่ ",
    " ธันวาคม", " ก.พ. ", "มี.ค.", " พ.ศ. ", "ปี ", "ปีงบประมาณ ",
    "ปีการศึกษา ", "ไตรมาสที่ ", "ครึ่งปีแรก",
    "ทศวรรษ ", "ปีนี้", "เดือนหน้า", "สัปดาห์ที่แล้ว", "วันจันทร์", "หน้า", "ที่ผ่านมา",
    "ตั้งแต่", "เป็นต้นไป", "(", ")", "\n", " ", "9.00", " น.", "บ่ายสองโมง", "ตีสาม", "เที่ยงคืน", "/", ".",
    "#",
    "ของทุกปี", "ร.ศ. ", "00", "99999",
    "วันสงกรานต์ ", "วันมาฆบูชา", "ขึ้น 15 ค่ำ ", "แรม 8 ค่ำ เดือน 11 ", "เดือน ", "ปีมะโรง ", "ประจำปี ",
    "December ", "Q1", "H2", "FY", "\u200b", "\u00a0", "บัดนี้", "วันเดียวกัน",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(max_size=60)

EDTF_UNIT = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
EDTF = re.compile(
    rf"{EDTF_UNIT}|{EDTF_UNIT}/(?:{EDTF_UNIT}|\.\.)"
    rf"|\{{{EDTF_UNIT}(?:\.\.{EDTF_UNIT})?(?:,{EDTF_UNIT}(?:\.\.{EDTF_UNIT})?)*\}}"
)


@given(source=TEXTS, published=st.none() | DAYS, named_days=st.booleans())
def test_dates_hold_together(source: str, published: dt.date | None, *, named_days: bool) -> None:
    """Dates are in order, apart from each other, written in EDTF, and end after they begin."""
    text = normalise(source)
    found = find_dates(text, published, named_days=named_days)
    end = 0
    for date in found:
        assert end <= date.start < date.end <= len(text.view)
        end = date.end
        assert date.value is None or EDTF.fullmatch(date.value)
        assert (date.value is None) <= (date.fault is not None)
        assert date.first is None or date.last is None or date.first <= date.last
        record = date.record(text)
        assert record.text == source[record.spans[0].start : record.spans[0].end]
    find_date_faults(text, found, find_dateline(text))


@given(source=TEXTS)
def test_times_hold_together(source: str) -> None:
    """Times are in order, apart from each other and times of a day."""
    text = normalise(source)
    end = 0
    for found in find_times(text):
        assert end <= found.start < found.end <= len(text.view)
        end = found.end
        assert re.fullmatch(
            r"(?:[01]\d|2[0-4]):[0-5]\d(?:/(?:[01]\d|2[0-4]):[0-5]\d)?", found.value
        )
        assert found.record(text).text in source


@given(day=DAYS)
def test_every_day(day: dt.date) -> None:
    """Every day is read in all its spellings."""
    month = MONTHS[day.month - 1]
    for source in (
        f"{day.day} {month} {day.year + 543}",
        f"{day.day} {month} พ.ศ. {day.year + 543}",
        f"{day.day} {month} ค.ศ. {day.year}",
        f"{day.day}/{day.month}/{day.year + 543}",
        day.isoformat(),
    ):
        (found,) = find_dates(normalise(source), None)
        assert (found.value, found.day) == (day.isoformat(), day)


LEAP_DAYS = st.integers(1357, 2156).filter(calendar.isleap).map(lambda year: dt.date(year, 2, 29))


@given(
    day=st.dates(dt.date(1357, 1, 1), dt.date(2156, 12, 31)) | LEAP_DAYS, era=st.sampled_from(ERAS)
)
def test_every_day_of_every_era(day: dt.date, era: Era) -> None:
    """BE 1900 to 2700, leap days and the years that began on 1 April: a day is read as written."""
    year = written_year(day.year, era, day.month)
    assume(year >= 1)  # the era had begun
    source = f"{day.day} {MONTHS[day.month - 1]} {MARKERS[era]} {year}"
    found = find_dates(normalise(source), None)
    assert [(date.day, date.era) for date in found] == [(day, era)]


@given(first=DAYS, days=st.integers(1, 400))
def test_every_range(first: dt.date, days: int) -> None:
    """Every range is read, inside a month and across months and years."""
    last = first + dt.timedelta(days=days)
    written = [f"{day.day} {MONTHS[day.month - 1]} {day.year + 543}" for day in (first, last)]
    (found,) = find_dates(normalise(" - ".join(written)), None)
    assert found.value == f"{first}/{last}"
    assert (found.first, found.last) == (first, last)


@given(day=DAYS, published=DAYS)
def test_a_missing_year_is_near(day: dt.date, published: dt.date) -> None:
    """Without its year a day is the nearest to the release: at most half a year away."""
    source = f"{day.day} {MONTHS[day.month - 1]}"
    (found,) = find_dates(normalise(source), published)
    if (day.month, day.day) == (2, 29):
        return  # in some years the nearest leap day is years away
    assert found.day is not None
    assert (found.day.month, found.day.day) == (day.month, day.day)
    assert abs(found.day - published) <= dt.timedelta(days=183)
    assert found.year_from == "published"


@given(published=DAYS)
def test_words_count_from_the_release(published: dt.date) -> None:
    """Words for days count from the day of the release."""
    for word, days in (("วันนี้", 0), ("เมื่อวานนี้", -1), ("พรุ่งนี้", 1), ("มะรืนนี้", 2)):
        (found,) = find_dates(normalise(word), published)
        assert found.day == published + dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("source", "two_digits", "value"),
    [
        ("8 ธ.ค. 65", "BE", "2022-12-08"),
        ("8 ธ.ค. 65", "CE", "2065-12-08"),
        ("ปี 65", "BE", "2022"),
        ("ปี 65", "CE", "2065"),
        ("ปี 75", "CE", "1975"),
        ("8/12/65", "CE", "2065-12-08"),
        ("8 ธ.ค. พ.ศ. 65", "CE", "2022-12-08"),  # its marker says which
    ],
)
def test_two_digits(source: str, two_digits: TwoDigits, value: str) -> None:
    """The era of bare two-digit years is the caller's choice."""
    (found,) = find_dates(normalise(source), None, two_digits=two_digits)
    assert found.value == value


@pytest.mark.parametrize(
    ("source", "grain", "era", "year_from", "qualifier"),
    [
        ("8 ธันวาคม 2565", "day", "BE", "written", None),
        ("8 ธันวาคม 2022", "day", "CE", "written", None),
        ("8 ธันวาคม 65", "day", "BE", "written", None),
        ("8-10 ธันวาคม 2565", "day", "BE", "written", None),
        ("8 ธันวาคม 2565 - 10 มกราคม", "day", "BE", "phrase", None),
        ("8 ธันวาคม", "day", None, "published", None),
        ("ต้นเดือนธันวาคม 2565", "month", "BE", "written", "early"),
        ("กลางปี 2565", "year", "BE", "written", "mid"),
        ("ปลายปี ค.ศ. 2022", "year", "CE", "written", "late"),
        ("สิ้นปีนี้", "year", None, "published", "end"),
        ("ร.ศ. 112", "year", "RS", "written", None),
        ("จุลศักราช 1210", "year", "CS", "written", None),
        ("ม.ศ. 1205", "year", "MS", "written", None),
        ("ไตรมาส 1/2566", "quarter", "BE", "written", None),
        ("ครึ่งปีหลัง 2566", "half", "BE", "written", None),
        ("ทศวรรษ 1990", "decade", "CE", "written", None),
        ("สัปดาห์หน้า", "week", None, "published", None),
        ("ปีงบประมาณ 2566", "year", "BE", "written", None),
        ("วันนี้", "day", None, "published", None),
    ],
)
def test_what_is_known_beside_the_value(
    source: str, grain: str, era: str | None, year_from: str, qualifier: str | None
) -> None:
    """Grain, era as written, where the year came from, and which stretch of it is meant."""
    (found,) = find_dates(normalise(source), PUBLISHED)
    assert (found.grain, found.era, found.year_from, found.qualifier) == (
        grain,
        era,
        year_from,
        qualifier,
    )


@pytest.mark.parametrize(
    ("source", "first", "last"),
    [
        ("8 ธันวาคม 2565", "2022-12-08", "2022-12-08"),
        ("กุมภาพันธ์ 2567", "2024-02-01", "2024-02-29"),
        ("ปี 2565", "2022-01-01", "2022-12-31"),
        ("ปีงบประมาณ 2566", "2022-10-01", "2023-09-30"),
        ("ปีการศึกษา 2565", "2022-05-16", "2023-05-15"),
        ("ไตรมาส 2/2566", "2023-04-01", "2023-06-30"),
        ("8, 10 และ 12 ธันวาคม 2565", "2022-12-08", "2022-12-12"),
        ("ตั้งแต่ปี 2565", "2022-01-01", None),
    ],
)
def test_bounds(source: str, first: str, last: str | None) -> None:
    """An expression knows the first and the last day that it covers."""
    (found,) = find_dates(normalise(source), PUBLISHED)
    assert str(found.first) == first
    assert (found.last and str(found.last)) == last


@pytest.mark.parametrize(
    ("source", "values"),
    [
        ("วันที่ 5 มกราคม 2566 เปิดงาน\nวันที่ 7 มกราคม ปิดงาน", ["2023-01-05", "2023-01-07"]),
        ("วันที่ 28 ธันวาคม 2565 เปิดงาน\nวันที่ 3 มกราคมนี้ ปิดงาน", ["2022-12-28", "2023-01-03"]),
        ("วันที่ 5 มกราคม เปิดงาน\nถึงวันที่ 7 มกราคม 2566", ["2023-01-05", "2023-01-07"]),
        (
            "วันนี้ (28 พ.ย. 65) เปิดงาน\nวันที่ 4 ตุลาคม 2560 เริ่ม\nภายในเดือนธันวาคมนี้",  # today tells more
            ["2022-11-28", "2022-11-28", "2017-10-04", "2022-12"],
        ),
        ("วันที่ 5 มกราคม เปิดงาน\nปี 2566", [None, "2023"]),  # a year by itself tells too little
    ],
)
def test_without_a_day_of_the_release(source: str, values: list[str | None]) -> None:
    """A year that is missing is that of the nearest date in front, else of that behind."""
    assert [found.value for found in find_dates(normalise(source), None)] == values


@pytest.mark.parametrize(
    ("tail", "value"),
    [
        ("\nต่อมา เวลา 13.30 น. วันเดียวกัน ลงพื้นที่", "2022-12-14"),  # the day that is told
        ("\nวันรุ่งขึ้นลงพื้นที่", "2022-11-03"),  # after the day named last
        (" โดยในวันเดียวกันมีมติ", "2022-11-02"),
    ],
)
def test_the_same_day(tail: str, value: str) -> None:
    """A paragraph that opens with วันเดียวกัน goes on with the day of what is told."""
    head = "ข่าว\nเมื่อวันที่ 14 ธันวาคม 2565 นายสมชาย ใจดี เปิดงาน ตามที่เห็นชอบเมื่อวันที่ 2 พฤศจิกายน 2565"
    assert find_dates(normalise(head + tail), PUBLISHED)[-1].value == value


HOSTILE = (
    "1 ", "8-", "8, ", "8 และ ", "1/2/", "มกราคม ", "ม.ค.-", "ปี 2566 - ", "วันที่ 8 - ", "9.00-",
    "9.00, ", "9.00 และ ", "8 ธ.ค. และ ", "8 ธ.ค. 65 - ",
    "โมง", "สองทุ่ม", "วันนี้ (", "ไตรมาส 1 และ ", "ตั้งแต่วันที่ ", "#", " ", "\n8 ", "2565", "๙",
    "วันสงกรานต์ ", "วันแม่ 2566 (", "ขึ้น 8 ค่ำ เดือน 5 ", "วันที่ 8 เดือน 12 ",
    "8 ธ.ค. เวลา 09.00 น. - ", "8 ธ.ค. ", "บ่ายสอง", "เที่ยง ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    """Ten times the text takes about ten times as long, not a hundred times."""

    def seconds(repeats: int) -> float:
        text = normalise(piece * repeats + "มกราคม 2566")
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            find_dates(text, PUBLISHED)
            find_dates(text, None, named_days=True)
            find_times(text)
            find_dateline(text)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(2000) < 40 * seconds(200) + 0.02
