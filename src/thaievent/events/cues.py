"""The words that tell what happens: one search for all tables of cues beside this module."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from thaievent.lexicon import Vocabulary, load_table

__all__ = [
    "AttendanceRow",
    "Cue",
    "Cues",
    "FacilityRow",
    "GroupRow",
    "HeldRow",
    "KindRow",
    "OrganiserRow",
    "RoleRow",
    "SessionRow",
    "SignRow",
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


@dataclass(frozen=True, slots=True)
class SignRow:
    """A row of signs.tsv."""

    cue: str
    kind: str
    where: str
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
    SignRow: "signs.tsv",
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
    SignRow,
)


_AnyRow: TypeAlias = (
    KindRow
    | FacilityRow
    | RoleRow
    | GroupRow
    | SessionRow
    | OrganiserRow
    | HeldRow
    | AttendanceRow
    | SignRow
)


class Cue(NamedTuple, Generic[Row]):
    """A cue where it stands in the view, with the row of the table that it comes from."""

    start: int
    end: int
    row: Row


def _forms() -> dict[str, tuple[_AnyRow, ...]]:
    """Give the forms of all tables; one may stand in several of them."""
    entries: dict[str, list[_AnyRow]] = {}
    for row, name in _TABLES.items():
        for entry in load_table(__package__, name, row):
            entries.setdefault(entry.cue, []).append(entry)
    return {form: tuple(rows) for form, rows in entries.items()}


_VOCABULARY = Vocabulary(_forms)


class Cues:
    """The cues of a view, found in one pass over it for all tables."""

    def __init__(self, view: str) -> None:
        """Find all cues.

        Args:
            view: A normalised view.
        """
        self._by_table: dict[type, list[Cue[Any]]] = {row: [] for row in _TABLES}
        for start, end, rows in _VOCABULARY.occurrences(view):
            for row in rows:
                self._by_table[type(row)].append(Cue(start, end, row))

    def find(self, row: type[Row], start: int, end: int) -> Iterator[Cue[Row]]:
        """Find the cues of one table in a stretch of the view.

        Where they overlap, the leftmost counts, and of these the longest that fits the stretch.

        Args:
            row: The table, by the type of its rows.
            start: Where the stretch begins.
            end: Where it ends.

        Yields:
            The cues from left to right, without overlaps.
        """
        cues = self._by_table[row]
        free = start
        for index in range(bisect_left(cues, start, key=_start), len(cues)):
            cue = cues[index]
            if cue.start >= end:
                return
            if cue.start >= free and cue.end <= end:
                free = cue.end
                yield cue


_start = attrgetter("start")
