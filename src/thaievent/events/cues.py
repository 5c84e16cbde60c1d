"""The words that tell what happens: one search for each table of cues beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from thaievent.lexicon import Gazetteer, load_table

__all__ = [
    "AttendanceRow",
    "Cue",
    "FacilityRow",
    "GroupRow",
    "HeldRow",
    "KindRow",
    "OrganiserRow",
    "RoleRow",
    "SessionRow",
    "find_cues",
]


@dataclass(frozen=True, slots=True)
class KindRow:
    """A row of kinds.tsv."""

    cue: str
    kind: str
    part: str
    example: str


@dataclass(frozen=True, slots=True)
class FacilityRow:
    """A row of facilities.tsv."""

    cue: str
    level: str
    example: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A row of roles.tsv."""

    cue: str
    role: str
    side: str
    reach: str
    other: str
    example: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row of groups.tsv."""

    cue: str
    effect: str
    example: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A row of sessions.tsv."""

    cue: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class OrganiserRow:
    """A row of organisers.tsv."""

    cue: str
    part: str
    side: str
    example: str


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row of held.tsv."""

    cue: str
    sense: str
    example: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A row of attendance.tsv."""

    cue: str
    sense: str
    example: str


_TABLES: dict[type, str] = {
    KindRow: "kinds.tsv",
    FacilityRow: "facilities.tsv",
    RoleRow: "roles.tsv",
    GroupRow: "groups.tsv",
    SessionRow: "sessions.tsv",
    OrganiserRow: "organisers.tsv",
    HeldRow: "held.tsv",
    AttendanceRow: "attendance.tsv",
}

Row = TypeVar(
    "Row",
    KindRow,
    FacilityRow,
    RoleRow,
    GroupRow,
    SessionRow,
    OrganiserRow,
    HeldRow,
    AttendanceRow,
)


@dataclass(frozen=True, slots=True)
class Cue(Generic[Row]):
    """A cue where it stands in the view, with the row of the table that it comes from."""

    start: int
    end: int
    row: Row


# One automaton for each table, built when the table is first asked for.
_gazetteers: dict[type, Gazetteer[object]] = {}


def _gazetteer(row: type[Row]) -> Gazetteer[Row]:
    known = _gazetteers.get(row)
    if known is None:
        # mypy takes the __hash__ of the rows for that of their type.
        rows = load_table(__package__, _TABLES[row], row)  # type: ignore[arg-type]
        known = _gazetteers[row] = Gazetteer({entry.cue: entry for entry in rows})
    return cast("Gazetteer[Row]", known)


def find_cues(
    row: type[Row], view: str, start: int = 0, end: int | None = None
) -> Iterator[Cue[Row]]:
    """Find the cues of one table in a stretch of the view.

    Args:
        row: The table, by the type of its rows.
        view: A normalised view.
        start: Where to begin.
        end: Where to stop; None for the end of the view.

    Yields:
        The cues from left to right, without overlaps.
    """
    for first, last, entry in _gazetteer(row).find(view, start, end):
        yield Cue(first, last, entry)
