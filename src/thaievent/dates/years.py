"""Reads years that say that they are years, their ranges and lists."""

from __future__ import annotations

import re
from typing import Final

from thaievent.dates import patterns
from thaievent.dates.eras import era_of
from thaievent.dates.phrases import Joint, Phrase, Point, Year
from thaievent.dates.vocabulary import era_named

__all__ = ["link_years", "read_years", "year_of"]

_MEMBERS_AT_MOST: Final = 31
_TWO_DIGITS: Final = 100
# Beside an English month 43 to 99 are Buddhist (from 2000 on), less is Common.
_ENGLISH_BUDDHIST_FROM: Final = 43


def year_of(match: re.Match[str]) -> Year | None:
    """Give the year that a match of a pattern with a year in it holds."""
    groups = match.groupdict()
    if marked := groups.get("marked"):
        return Year(int(marked), era_named(groups["era"]))
    if whole := groups.get("whole"):
        return Year(int(whole), era_of(int(whole)))
    short = groups.get("short") or groups.get("risky") or groups.get("tied")
    if short is None:
        return None
    month = groups.get("month") or ""
    if month[:1].isascii() and month[:1].isalpha():
        return Year(int(short), "BE" if int(short) >= _ENGLISH_BUDDHIST_FROM else "CE")
    return Year(int(short), None)


def read_years(view: str, at: int) -> Phrase | None:
    """Read a year that says it is one, or a range or list: ``ปี 2566 - 2570``, ``พ.ศ. 2562``."""
    first = patterns.year_item().match(view, at)
    return None if first is None else link_years(view, at, first)


def link_years(view: str, at: int, first: re.Match[str]) -> Phrase | None:
    """Read on behind a year: ``- 2570``, ``/67``, ``, 2567 และ 2568``."""
    years = [year_of(first)]
    joints: list[Joint] = []
    end = first.end()
    while len(years) < _MEMBERS_AT_MOST:
        if view.startswith("/", end):
            following = patterns.next_year().match(view, end + 1)
            if following is None or not _follows(year_of(following), years[-1]):
                return None
            years.append(year_of(following))
            joints.append("to")
            end = following.end()
            break
        joint: Joint = "to"
        tie = patterns.to_joint().match(view, end)
        if tie is None:
            joint = "and"
            tie = patterns.and_joint().match(view, end)
        following = patterns.next_year().match(view, tie.end()) if tie else None
        if following is None or not _is_later(year_of(following), years[-1]):
            break
        if joint == "and" and (following["again"] or not following["whole"]):
            break
        years.append(year_of(following))
        joints.append(joint)
        end = following.end()
    return Phrase(at, end, tuple(Point(year=year) for year in years), tuple(joints))


def _follows(year: Year | None, before: Year | None) -> bool:
    """Whether a year is the next one: 2567 or 67 behind 2566."""
    if year is None or before is None:
        return False
    return year.number % _TWO_DIGITS == (before.number + 1) % _TWO_DIGITS


def _is_later(year: Year | None, than: Year | None) -> bool:
    """Whether a year comes after one of the same era, two digits taken for those of its century."""
    if year is None or than is None:
        return False
    if year.number < _TWO_DIGITS <= than.number:
        return year.number > than.number % _TWO_DIGITS
    return year.era == than.era and year.number > than.number
