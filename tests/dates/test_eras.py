"""The arithmetic of the eras."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.dates.eras import era_of, full_year, gregorian, written_year
from thaievent.records import Era

ERAS: tuple[Era, ...] = ("BE", "CE", "RS", "CS", "MS")


@pytest.mark.parametrize(
    ("year", "era", "month", "common"),
    [
        (2565, "BE", None, 2022),
        (2565, "BE", 12, 2022),
        (2484, "BE", 1, 1941),  # the first year that began in January
        (2483, "BE", 4, 1940),
        (2483, "BE", 12, 1940),
        (2483, "BE", 1, None),  # nine months long: it had no January
        (2483, "BE", 3, None),
        (2482, "BE", 3, 1940),  # its March lies in the next Common year
        (2475, "BE", 6, 1932),
        (2475, "BE", 2, 1933),
        (2475, "BE", None, 1932),
        (112, "RS", 7, 1893),
        (112, "RS", 3, 1894),
        (241, "RS", 1, 2022),  # counted on today, the old eras follow the Act as well
        (1210, "CS", None, 1848),
        (1205, "MS", None, 1283),
        (2022, "CE", 1, 2022),
        (1912, "CE", 1, 1912),  # the April rule is none of the Common Era
    ],
)
def test_gregorian(year: int, era: Era, month: int | None, common: int | None) -> None:
    """A year of an era is a year of the Common Era, by the rule of its time."""
    assert gregorian(year, era, month) == common


@given(
    common=st.integers(1400, 2200), month=st.integers(1, 12) | st.none(), era=st.sampled_from(ERAS)
)
def test_round_trip(common: int, month: int | None, era: Era) -> None:
    """What is written of a year leads back to it."""
    assert gregorian(written_year(common, era, month), era, month) == common


@given(year=st.integers(1900, 2700), month=st.integers(1, 12))
def test_buddhist_year(year: int, month: int) -> None:
    """A Buddhist year is 543 ahead, or 542 in January to March of the time before BE 2484."""
    common = gregorian(year, "BE", month)
    old_spring = month < 4 and year < 2484
    if year == 2483 and old_spring:
        assert common is None
    else:
        assert common == year - (542 if old_spring else 543)


@given(year=st.integers(1900, 2700))
def test_months_follow_each_other(year: int) -> None:
    """Inside a Buddhist year months follow each other, from April before BE 2484."""
    order = range(1, 13) if year >= 2484 else (*range(4, 13), 1, 2, 3)
    firsts = [
        dt.date(common, month, 1)
        for month in order
        if (common := gregorian(year, "BE", month)) is not None
    ]
    assert firsts == sorted(firsts)
    assert len(firsts) == (9 if year == 2483 else 12)


@pytest.mark.parametrize(
    ("year", "era", "full"),
    [
        (68, "BE", 2568),
        (0, "BE", 2500),
        (99, "BE", 2599),
        (25, "CE", 2025),
        (68, "CE", 2068),
        (69, "CE", 1969),
        (98, "RS", 98),  # complete as it is
    ],
)
def test_full_year(year: int, era: Era, full: int) -> None:
    """Two digits are completed by the rule of their era."""
    assert full_year(year, era) == full


@pytest.mark.parametrize(
    ("year", "era"),
    [(2565, "BE"), (2200, "BE"), (2199, "CE"), (2022, "CE"), (2050, "CE"), (1893, "CE")],
)
def test_era_of(year: int, era: Era) -> None:
    """Four digits without a marker tell their era by their size."""
    assert era_of(year) == era
