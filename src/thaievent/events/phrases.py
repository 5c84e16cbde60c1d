"""Where a phrase ends: quotations, brackets and the words that cannot belong to it any more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from thaievent.lexicon import load_table

__all__ = [
    "Quotation",
    "StopRow",
    "begins_phrase",
    "joins_sentences",
    "next_stop",
    "quotation_at",
    "trim",
]

PhraseKind = Literal["name", "venue", "topic"]

_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "”": "”"}
_ALSO_CLOSING = {"“": '"”', '"': '"”', "‘": "’'", "”": '”"'}  # quotation marks are often mixed
_RIM = " \n,;:–—-/.…*"


@dataclass(frozen=True, slots=True)
class StopRow:
    """A row of stops.tsv."""

    phrase: str
    stop: str
    where: str
    example: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: ``start`` and ``end`` take its marks in, ``inner`` is what stands inside."""

    start: int
    end: int
    inner: tuple[int, int]


@cache
def _stops(phrase: PhraseKind) -> re.Pattern[str]:
    rows = [row for row in load_table(__package__, "stops.tsv", StopRow) if row.phrase == phrase]
    anywhere = [row.stop for row in rows if row.where == "any"]
    behind_space = [row.stop for row in rows if row.where == "space"]
    within = [row.stop for row in rows if row.where == "within"]
    never = f"(?!{_alternatives(within)})" if within else ""
    # That a space stands before is asked once for all; most places fail it.
    return re.compile(
        rf"(?<=\s){never}(?:{_alternatives(behind_space)})|{never}(?:{_alternatives(anywhere)})|\n"
    )


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def next_stop(view: str, start: int, end: int, phrase: PhraseKind) -> int:
    """Find the first word in ``[start, end)`` which ends a phrase of this kind; ``end`` if none."""
    match = _stops(phrase).search(view, start, end)
    return match.start() if match else end


@cache
def _forms(phrase: PhraseKind, where: str) -> tuple[str, ...]:
    rows = load_table(__package__, "stops.tsv", StopRow)
    return tuple(row.stop for row in rows if row.phrase == phrase and row.where == where)


def begins_phrase(view: str, position: int, phrase: PhraseKind, *, broad: bool = False) -> bool:
    """Tell whether a phrase of this kind may begin at a position.

    Args:
        view: A normalised view.
        position: Where it would begin.
        phrase: The kind of phrase.
        broad: Whether the head in front of it says little by itself (งาน), so that a connective
            behind it makes no name (งานของสมาคม).
    """
    if view.startswith(_forms(phrase, "within"), position):
        return True
    if view.startswith(_forms(phrase, "start"), position):
        return False
    return not (broad and view.startswith(_forms(phrase, "broad"), position))


def joins_sentences(view: str, position: int, phrase: PhraseKind) -> bool:
    """Tell whether และ in front of a position joins another sentence to a phrase of this kind."""
    return view.startswith(_forms(phrase, "joined"), position)


def quotation_at(view: str, position: int, limit: int) -> Quotation | None:
    """Read the quotation that opens at a position.

    Args:
        view: A normalised view.
        position: Where the opening mark stands.
        limit: How far its end is looked for.

    Returns:
        The quotation, or None if there is no opening mark or it is never closed.
    """
    opening = view[position : position + 1]
    if opening not in _CLOSING:
        return None
    closing = _ALSO_CLOSING.get(opening, _CLOSING[opening])
    for index in range(position + 1, min(limit, len(view))):
        if view[index] in closing or (index > position + 1 and _closes(view, index)):
            inner = trim(view, position + 1, index)
            return Quotation(position, index + 1, inner) if inner[0] < inner[1] else None
        if view[index] == "\n":
            return None
    return None


def _closes(view: str, index: int) -> bool:
    """Tell whether an opening mark serves as the closing one: ``“หัวข้อ“ โดย``."""
    return (
        view[index] == "“" and view[index - 1] not in " (" and view[index + 1 : index + 2] in " \n)"
    )


def _opened(view: str, start: int, closing: int) -> bool:
    """Tell whether anything is quoted in front of a closing mark: not so in ``ครูสร้างคน”``."""
    return any(view.find(mark, start, closing) >= 0 for mark in '“"')


def trim(view: str, start: int, end: int) -> tuple[int, int]:
    """Drop spaces and punctuation at the rims of a stretch; unmatched brackets, quotes too."""
    while start < end and view[start] in _RIM + "”’)":
        start += 1
    while start < end and (
        view[end - 1] in " \n,;:–—-/…*“‘("
        or (view[end - 1] == ")" and "(" not in view[start:end])
        or (view[end - 1] in '”"' and not _opened(view, start, end - 1))
        or (view[end - 1] == "." and view[end - 2 : end - 1] == ".")
    ):
        end -= 1
    return start, end
