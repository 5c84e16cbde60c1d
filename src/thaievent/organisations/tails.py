"""What stands behind the end of a name and belongs to it, or shows that it is another's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import load_table
from thaievent.organisations.ends import first_end
from thaievent.organisations.registry import Body

__all__ = ["closings", "of_another", "with_tail"]


@dataclass(frozen=True, slots=True)
class Tail:
    """A row of ``tails.tsv``: what belongs to a name behind its clear end."""

    tail: str
    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Country:
    """A row of ``countries.tsv``: a country behind the name of a body of its own."""

    country: str
    example: str


def with_tail(view: str, end: int) -> int:
    """Take in what belongs to a name behind its clear end.

    Args:
        view: A normalised view.
        end: Where the name seems to end.

    Returns:
        Where it ends with ``(องค์การมหาชน)``, ``ในพระบรมราชูปถัมภ์`` …
    """
    for _ in range(2):  # จำกัด behind (ประเทศไทย), a patron behind แห่งประเทศไทย
        tail = _tails().match(view, end)
        if tail is None:
            break
        end = tail.end()
    return end


@cache
def closings() -> tuple[str, ...]:
    """Give what ends a name whatever stands before it: ``แห่งประเทศไทย``."""
    rows = load_table("thaievent.organisations", "tails.tsv", Tail)
    return tuple(row.tail for row in rows if row.tail.startswith("แห่ง"))


@cache
def _tails() -> re.Pattern[str]:
    rows = load_table("thaievent.organisations", "tails.tsv", Tail)
    return re.compile("|".join(map(_pattern, sorted(rows, key=lambda row: -len(row.tail)))))


def _pattern(row: Tail) -> str:
    if row.form == "rejoined":
        first, mark, second = re.split("([-– ])", row.tail)
        return f"(?<={re.escape(first)}) ?{re.escape(mark)} ?{second}(?!\\d)"
    behind = {"suffix": "(?![ก-๎A-Za-z])", "word": "[ก-๎]{2,20}", "number": r" ?\d{1,2}(?![\d.,/])"}
    return f" ?{re.escape(row.tail)}{behind[row.form]}"


# Bodies that other countries have by the same name.
_GOVERNING = frozenset({"ministry", "department", "parliament", "court", "police", "military"})
_PROVINCE = re.compile(r"(จังหวัด|อำเภอ)[ก-๎]{2,25}")
_CAMPUS = re.compile(r" ([ก-๎]{2,20})(?=[ \n])")
_SEAT = re.compile(r"([ก-๎]{3,30})")
_BRANCH = re.compile(r" ?\([^()\n]{2,20}\) ?จำกัด(?: ?\(มหาชน\))?")


def of_another(view: str, end: int, body: Body) -> int | None:
    """Tell where a name goes on that only begins like one of the registry.

    Args:
        view: A normalised view.
        end: Where the registry's name ends.
        body: Its row.

    Returns:
        The end of ``กระทรวงการคลังญี่ปุ่น``, ``สำนักงานประกันสังคมจังหวัดเลย`` or
        ``บริษัทปูนซิเมนต์ไทย (ทุ่งสง) จำกัด``; None if it does not go on.
    """
    branch = _PROVINCE.match(view, end)
    if branch:
        return first_end(view, branch.end(1), branch.end(), soft_at_once=True)
    if body.kind in {"schools", "court"}:
        own = (_CAMPUS if body.kind == "schools" else _SEAT).match(view, end)
        stop = first_end(view, own.start(1), own.end(), soft_at_once=True) if own else end
        return stop if own and stop > own.start(1) else None
    if body.kind in _GOVERNING:
        behind = _countries().match(view, end)
    elif body.name.startswith("บริษัท"):
        behind = _BRANCH.match(view, end)
    else:
        return None
    return behind.end() if behind else None


@cache
def _countries() -> re.Pattern[str]:
    rows = load_table("thaievent.organisations", "countries.tsv", Country)
    names = sorted((re.escape(row.country) for row in rows), key=len, reverse=True)
    return re.compile(f"(?:แห่ง|ของ)?(?:{'|'.join(names)})(?!เสนอ)")
