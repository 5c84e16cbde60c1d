"""Where a name or a post ends: words of speech, of action and those that lead on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from thaievent.lexicon import Affixes, Vocabulary, load_table

__all__ = ["Opening", "first_stop", "opening_of"]

# How a run of letters opens: with a word that ends what stands before it, with one that may also
# begin a family name, or with neither.
Opening = Literal["stop", "doubtful", "free"]


@dataclass(frozen=True, slots=True)
class Stop:
    """A row of ``stops.tsv``; the table explains its columns."""

    form: str
    where: str
    kind: str
    example: str


@cache
def _rows() -> tuple[Stop, ...]:
    return load_table("thaievent.people", "stops.tsv", Stop)


_ANYWHERE = Vocabulary(lambda: {row.form: row.kind for row in _rows() if row.where == "anywhere"})


@cache
def _openings(*, doubtful: bool) -> Affixes:
    return Affixes(row.form for row in _rows() if (row.where == "doubtful") == doubtful)


def first_stop(view: str, start: int, end: int) -> int:
    """Give where the first word begins that ends a name or post even without a space, or ``end``.

    Args:
        view: A normalised view.
        start: Where to begin.
        end: Where to stop looking.
    """
    for found, _, _ in _ANYWHERE.find(view, start, end):
        return found
    return end


def opening_of(view: str, start: int, end: int) -> Opening:
    """Tell how the run ``[start, end)`` opens.

    Returns:
        ``stop`` for ``กล่าวว่า``, ``doubtful`` for ``นำคน`` (as ``นำพร`` may be a family name),
        ``free`` for ``ใจดี``.
    """
    if _openings(doubtful=False).begin(view, start, end):
        return "stop"
    return "doubtful" if _openings(doubtful=True).begin(view, start, end) else "free"
