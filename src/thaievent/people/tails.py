"""The words with which a post goes on, and which of them may hold which.

A unit stands in an institution, that in a department, that in a ministry: behind
``ผู้อำนวยการกองกฎหมาย`` the words ``กรมชลประทาน`` belong to the post, behind ``อธิบดีกรมชลประทาน`` the
words ``กรมการข้าว`` start something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Affixes, load_table

__all__ = [
    "ANYTHING",
    "DEPARTMENT",
    "INSTITUTION",
    "UNIT",
    "PostTail",
    "continues_post",
    "level_at_end",
    "may_hold",
    "tail_at",
    "takes_number",
]

# Levels of post_tails.tsv, from what goes on with anything to ministries.
ANYTHING, UNIT, INSTITUTION, DEPARTMENT, MINISTRY = range(5)


@dataclass(frozen=True, slots=True)
class PostTail:
    """A row of ``post_tails.tsv``; the table explains its columns."""

    form: str
    level: str
    example: str


@cache
def _levels() -> dict[str, int | None]:
    rows = load_table("thaievent.people", "post_tails.tsv", PostTail)
    return {row.form: None if row.level == "none" else int(row.level) for row in rows}


@cache
def _forms() -> Affixes:
    return Affixes(_levels())


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(form) for form in _levels()}, reverse=True))


def continues_post(view: str, at: int) -> bool:
    """Tell whether a post goes on with the word at a position, behind a space."""
    return tail_at(view, at) is not None


def tail_at(view: str, at: int) -> tuple[int, int] | None:
    """Give the length and level of the longest word of ``post_tails.tsv`` at a position."""
    if not _forms().begin(view, at):
        return None
    for length in _lengths():
        form = view[at : at + length]
        if form in _levels():
            level = _levels()[form]
            return None if level is None else (length, level)
    return None


def level_at_end(view: str, start: int, end: int) -> int:
    """Give the level of the word at the end of a stretch: ``ปลัดกระทรวง`` ends like a ministry."""
    for length in _lengths():
        level = _levels().get(view[max(start, end - length) : end])
        if level is not None:
            return level
    return ANYTHING


def takes_number(view: str, end: int) -> bool:
    """Tell whether a number may belong to the word that ends at a position: ``ภาค 10``."""
    return _forms().finish(view, 0, end)


def may_hold(level: int, reached: int) -> bool:
    """Tell whether a part of a level may hold what was read, rather than stand beside it."""
    return level == ANYTHING or level > reached or level == reached < DEPARTMENT
