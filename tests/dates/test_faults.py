"""What is wrong with the dates of a release is said, and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from thaievent.dates import find_date_faults, find_dateline, find_dates
from thaievent.dates.mentions import DateFault
from thaievent.text import normalise

HEAD = "ประชุมวิชาการประจำปี\nวันพฤหัสบดีที่ 15 ธันวาคม 2565\n"


def faults(body: str, published: dt.date | None = dt.date(2022, 12, 15)) -> list[DateFault]:
    """Find the faults of a release."""
    text = normalise(HEAD + body if published else body)
    return list(find_date_faults(text, find_dates(text, published), find_dateline(text)))


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (
            "วันศุกร์ที่ 8 ธันวาคม 2565",
            "weekday-mismatch",
            "2022-12-08 is a Thursday, not a Friday",
        ),
        (
            "วันพฤหัสบดีที่ 8 - วันอาทิตย์ที่ 10 ธ.ค. 65",
            "weekday-mismatch",
            "2022-12-10 is a Saturday, not a Sunday",
        ),
        ("วันที่ 31 เมษายน 2566", "no-such-day", "the calendar has no '31 เมษายน 2566'"),
        ("วันที่ 29 กุมภาพันธ์ 2566", "no-such-day", "the calendar has no '29 กุมภาพันธ์ 2566'"),
        (
            "วันที่ 10-8 มกราคม 2566",
            "backwards-range",
            "'10-8 มกราคม 2566' ends before it begins (2023-01-10/2023-01-08)",
        ),
        (
            "วันที่ 15 ธันวาคม 2564 นายสมชายกล่าว",
            "far-from-release",
            "'15 ธันวาคม 2564' lies years away from the release of 2022-12-15",
        ),
        (
            "วันนี้ (15 ธันวาคม 2556) นายสมชายกล่าว",
            "far-from-release",
            "'15 ธันวาคม 2556' lies years away from the release of 2022-12-15",
        ),
        (
            "วันที่ 5 มกราคม 2565 นายสมชายกล่าว",  # 2565 for 2566, over the year's end
            "far-from-release",
            "'5 มกราคม 2565' lies years away from the release of 2022-12-15",
        ),
    ],
)
def test_fault(body: str, code: str, message: str) -> None:
    """A slip is said once, with what disagrees with what."""
    (fault,) = faults(body)
    assert (fault.code, fault.message) == (code, message)


@pytest.mark.parametrize(
    "body",
    [
        "วันพฤหัสบดีที่ 8 ธันวาคม 2565",
        "วันพฤหัสบดีที่ 8 ถึงวันเสาร์ที่ 10 ธันวาคม 2565",
        "วันจันทร์ที่ 9 มกราคม",  # the year is not written; the nearest one fits
        "เมื่อวันที่ 5 ธันวาคม 2554 ได้เปิดศูนย์",  # history is far away without being a slip
        "พระราชบัญญัติตัวอย่าง พ.ศ. 2535",
        "30 ธ.ค. - 2 ม.ค. 66",  # the left year is the one before: not backwards
        "วันนี้ (15 ธันวาคม 2565)",
    ],
)
def test_no_fault(body: str) -> None:
    """What is right is not blamed."""
    assert faults(body) == []


@pytest.mark.parametrize("body", ["วันนี้", "ปีหน้า", "วันที่ 8 ธันวาคม", "เดือนธันวาคม", "ไตรมาสที่ 4"])
def test_nothing_to_count_from(body: str) -> None:
    """Without a day to count from the expression is kept, has no value, and this is said."""
    text = normalise(body)
    (date,) = find_dates(text, None)
    assert (date.value, date.first, date.last) == (None, None, None)
    (fault,) = faults(body, None)
    assert fault.code == "no-reference-day"
    assert text.original(fault.start, fault.end) in fault.message


def test_a_slip_keeps_its_value() -> None:
    """A range that runs backwards keeps the value that is written, but has no bounds."""
    (date,) = find_dates(normalise("วันที่ 10-8 มกราคม 2566"), None)
    assert (date.value, date.first, date.last) == ("2023-01-10/2023-01-08", None, None)
