"""Reads periods with a name of their own: fiscal and academic years, quarters, halves of a year."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from thaievent.dates.explicit import read_years
from thaievent.dates.patterns import GAP
from thaievent.dates.phrases import Phrase
from thaievent.records import DateKind

__all__ = ["read_academic_years", "read_fiscal_years"]


@cache
def _fiscal() -> re.Pattern[str]:
    return re.compile(rf"ปี{GAP}(?:งบประมาณ|งบฯ|งปม\.){GAP}(?:ประจำ)?{GAP}(?:ปี{GAP})?")


@cache
def _academic() -> re.Pattern[str]:
    return re.compile(rf"ปี{GAP}การศึกษา{GAP}(?:ปี{GAP})?")


def read_fiscal_years(view: str, at: int) -> Phrase | None:
    """Read ``ปีงบประมาณ พ.ศ. 2566`` or ``ปีงบประมาณ 2566-2570``."""
    return _read_named_years(view, at, _fiscal(), "fiscal_year", "fiscal-year")


def read_academic_years(view: str, at: int) -> Phrase | None:
    """Read ``ปีการศึกษา 2566``."""
    return _read_named_years(view, at, _academic(), "academic_year", "academic-year")


def _read_named_years(
    view: str, at: int, name: re.Pattern[str], kind: DateKind, rule: str
) -> Phrase | None:
    head = name.match(view, at)
    if head is None:
        return None
    years = read_years(view, head.end(), marked=True)
    if years is None:
        return None
    return replace(years, start=at, kind=kind, rule=rule)
