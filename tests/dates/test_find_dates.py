"""What the date reader finds, and what it leaves alone."""

from __future__ import annotations

import datetime as dt

import pytest

from thaievent.dates import find_dates
from thaievent.text import normalise

PUBLISHED = dt.date(2022, 12, 15)


@pytest.mark.parametrize(
    ("source", "text", "value"),
    [
        ("วันที่ 8 ธันวาคม 2565", "8 ธันวาคม 2565", "2022-12-08"),
        ("๘ ธ.ค. ๖๕", "๘ ธ.ค. ๖๕", "2022-12-08"),
        ("ระหว่างวันที่ 8-10 ธันวาคม 2565", "8-10 ธันวาคม 2565", "2022-12-08/2022-12-10"),
        ("ปีงบประมาณ 2566", "ปีงบประมาณ 2566", "2022-10-01/2023-09-30"),
    ],
)
def test_reads(source: str, text: str, value: str) -> None:
    """A written date gives its text and its value."""
    view = normalise(source)
    (found,) = find_dates(view, PUBLISHED)
    assert (view.original(found.start, found.end), found.value) == (text, value)
