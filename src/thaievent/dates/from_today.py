"""Reads ranges that begin today: ``วันนี้ – 30 มิถุนายน 2567``."""

from __future__ import annotations

from dataclasses import replace

from thaievent.dates import patterns
from thaievent.dates.explicit import read_days
from thaievent.dates.phrases import Phrase, Point, Shift
from thaievent.dates.shifted import day_word_at

__all__ = ["read_from_today"]


def read_from_today(view: str, at: int) -> Phrase | None:
    """Read ``วันนี้จนถึงวันที่ 30 ธันวาคม 2563`` or ``บัดนี้ - 26 กุมภาพันธ์ 2566``."""
    word = day_word_at(view, at)
    if word is None:
        return None
    tie = patterns.to_joint().match(view, at + len(word.form))
    until = read_days(view, tie.end()) if tie else None
    if until is None or until.joints:
        return None
    today = Point(shift=Shift("day", int(word.offset)))
    return replace(until, start=at, points=(today, *until.points), joints=("to",), kind="relative")
