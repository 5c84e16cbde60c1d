"""Bars that a run has to reach."""

from __future__ import annotations

import pytest

from thaievent.evaluation import evaluate
from thaievent.evaluation.bars import Bar, parse_bar, shortfall
from thaievent.records import Person, Release

HALF = evaluate(
    {"a": Release(people=(Person(name="มานี"), Person(name="ปิติ")))},
    {"a": Release(people=(Person(name="มานี"), Person(name="ชูใจ")))},
)


@pytest.mark.parametrize(
    ("written", "bar"),
    [
        ("0.8", Bar(None, 0.8)),
        ("1", Bar(None, 1.0)),
        ("people.name=0.9", Bar("people.name", 0.9)),
        ("events.name relaxed=0", Bar("events.name relaxed", 0.0)),  # a field with a space
        (" people.name = .5 ", Bar("people.name", 0.5)),
        ("dates.text+value=0.5", Bar("dates.text+value", 0.5)),
    ],
)
def test_bars_are_read(written: str, bar: Bar) -> None:
    """A bar is a field and a figure, or a figure alone for the mean."""
    assert parse_bar(written) == bar


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "'' is not a number from 0 to 1"),
        ("people.name", "'people.name' is not a number"),  # the figure was forgotten
        ("people.name=", "'' is not a number"),
        ("people.name=80", "'80' is not a number from 0 to 1"),  # no percentages
        ("-0.1", "'-0.1' is not a number from 0 to 1"),
        ("nan", "'nan' is not a number from 0 to 1"),  # nothing would be below it
        ("people.nick=0.9", "there is no field 'people.nick'"),
        ("=0.9", "there is no field ''"),
    ],
)
def test_what_is_no_bar(written: str, message: str) -> None:
    """Anything else is refused with a reason."""
    with pytest.raises(ValueError, match=message):
        parse_bar(written)


@pytest.mark.parametrize(
    ("bar", "expected"),
    [
        (Bar("people.name", 0.5), None),  # just reached
        (Bar("people.name", 0.6), "people.name: F1 is 0.5000, below the bar of 0.6"),
        (Bar(None, 0.5), None),
        (Bar(None, 0.51), "mean of the fields: F1 is 0.5000, below the bar of 0.51"),
        # What measures nothing is not passed in silence.
        (Bar("times.value", 0.0), "times.value: there is nothing to score for the bar of 0"),
    ],
)
def test_shortfall(bar: Bar, expected: str | None) -> None:
    """A bar is reached or the shortfall is told."""
    assert shortfall(HALF, bar) == expected
