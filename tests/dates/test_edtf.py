"""Calendar units and their values."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.dates.edtf import Stretch, Unit, interval, listed, open_ended

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(3000, 12, 31))


@pytest.mark.parametrize(
    ("unit", "text", "begins", "ends"),
    [
        (Unit(2022, 12, 8), "2022-12-08", dt.date(2022, 12, 8), dt.date(2022, 12, 8)),
        (Unit(2024, 2), "2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        (Unit(2023, 2), "2023-02", dt.date(2023, 2, 1), dt.date(2023, 2, 28)),
        (Unit(2022), "2022", dt.date(2022, 1, 1), dt.date(2022, 12, 31)),
        (Unit(800), "0800", dt.date(800, 1, 1), dt.date(800, 12, 31)),
    ],
)
def test_unit(unit: Unit, text: str, begins: dt.date, ends: dt.date) -> None:
    """A unit is written in EDTF and knows its bounds."""
    assert (str(unit), unit.begins, unit.ends) == (text, begins, ends)


@given(day=DAYS)
def test_day_is_iso(day: dt.date) -> None:
    """A day is written as ISO 8601 has it."""
    assert str(Unit.of(day)) == day.isoformat()
    assert Unit.of(day).exists


@pytest.mark.parametrize(
    "unit",
    [Unit(2023, 2, 29), Unit(2023, 4, 31), Unit(2023, 13), Unit(2023, 0), Unit(0), Unit(10000)],
)
def test_no_such_unit(unit: Unit) -> None:
    """What the calendar does not have does not exist."""
    assert not unit.exists


def test_writing() -> None:
    """Intervals, open ends and lists are written as EDTF has them."""
    first, last = Stretch.of(Unit(2022, 12, 8)), Stretch.of(Unit(2022, 12, 10))
    assert interval(first, last) == "2022-12-08/2022-12-10"
    assert open_ended(first) == "2022-12-08/.."
    assert listed(first.members()) == "{2022-12-08}"
    assert listed(first.members(last)) == "{2022-12-08,2022-12-09,2022-12-10}"


def test_long_stretch_in_a_list() -> None:
    """More than a month of days is not written out one by one."""
    first, last = Stretch.of(Unit(2022, 1, 1)), Stretch.of(Unit(2022, 3, 1))
    assert first.members(last) == ["2022-01-01..2022-03-01"]
