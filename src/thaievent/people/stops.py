"""Where a name or a post ends: words of speech, of action and those that lead on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Gazetteer, load_table

__all__ = ["first_stop", "starts_with_stop"]


@dataclass(frozen=True, slots=True)
class Stop:
    """A row of ``stops.tsv``; the table explains its columns."""

    form: str
    where: str
    kind: str
    example: str


@cache
def _anywhere() -> Gazetteer[str]:
    rows = load_table("thaievent.people", "stops.tsv", Stop)
    return Gazetteer({row.form: row.kind for row in rows if row.where == "anywhere"})


@cache
def _forms() -> tuple[str, ...]:
    return tuple(row.form for row in load_table("thaievent.people", "stops.tsv", Stop))


def first_stop(view: str, start: int, end: int) -> int:
    """Give where the first word that ends a name or post begins, or ``end``.

    Args:
        view: A normalised view.
        start: Where to begin.
        end: Where to stop looking.
    """
    for found, _, _ in _anywhere().find(view, start, end):
        return found
    return end


def starts_with_stop(view: str, start: int, end: int) -> bool:
    """Tell whether the run ``[start, end)`` begins with a word that no name begins with."""
    return view.startswith(_forms(), start, end)
