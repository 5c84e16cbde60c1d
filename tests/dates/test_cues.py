"""Where a calendar phrase may begin."""

from __future__ import annotations

import pytest

from thaievent.dates.cues import CueKind, find_cues


@pytest.mark.parametrize(
    ("view", "kinds"),
    [
        ("8 ธันวาคม 2565", ["number", "month"]),
        ("8/12/2565", ["digits"]),
        ("2022-12-08", ["digits"]),
        ("ปี 2565", ["year"]),
        ("วันนี้", ["day-word"]),
        ("วันจันทร์หน้า", ["weekday"]),
        ("เดือนหน้า", ["unit"]),
        ("Q1/2567", ["part"]),
        ("วันที่ 15 นี้", ["called-day"]),
        # Most numbers of a release have no month anywhere near: they are no cues.
        ("จำนวน 25 คน เป็นเงิน 300 บาท", []),
        ("25 คน" + "ก" * 200 + "มกราคม", ["month"]),
    ],
)
def test_cues(view: str, kinds: list[CueKind]) -> None:
    """A text has cues where a phrase may begin, and no more of them than that."""
    assert [cue.kind for cue in find_cues(view)] == kinds
