"""Which organisations hold an event and which support it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thaievent.events.cues import OrganiserRow
from thaievent.events.names import FoundName
from thaievent.events.reading import NamedBody, Paragraph, Reading, between
from thaievent.lexicon import load_table

__all__ = ["FoundOrganiser", "find_organisers", "find_owner"]

# Heads of bodies that are parents of what stands right in front of them, but for their peers.
_PARENTS = {
    "กระทรวง": ("กระทรวง",),
    "มหาวิทยาลัย": ("มหาวิทยาลัย", "กระทรวง", "กรม", "บริษัท", "สมาคม", "มูลนิธิ"),
}
_FAR = 12  # code points between an event's name and the body that holds it
_NEAR = 64  # code points between a word and the nearest body, and between two bodies of a list


@dataclass(frozen=True, slots=True)
class _JoinRow:
    """A row of joins.tsv."""

    join: str
    example: str


@dataclass(frozen=True, slots=True)
class FoundOrganiser:
    """An organisation's part in an event and the word that tells it."""

    organisation: int
    part: str
    start: int
    end: int
    rule: str = "organiser-cue"


def find_organisers(reading: Reading, paragraph: Paragraph) -> tuple[FoundOrganiser, ...]:
    """Find who holds or supports what a paragraph tells of, in order of the text."""
    found: list[FoundOrganiser] = []
    for cue in reading.cues.find(OrganiserRow, paragraph.start, paragraph.end):
        bodies: list[NamedBody] = []
        if cue.row.side in ("before", "around"):
            bodies += _before(reading, cue.start, paragraph.start)
        if cue.row.side in ("behind", "around"):
            bodies += _behind(reading, cue.end, paragraph.end)
        found.extend(
            FoundOrganiser(body.organisation, cue.row.part, cue.start, cue.end) for body in bodies
        )
    return tuple(found)


def find_owner(reading: Reading, name: FoundName) -> tuple[FoundOrganiser, ...]:
    """Find whose anniversary or yearly meeting an event is: ``งานวันสถาปนากรมการข้าว``.

    Args:
        reading: The release.
        name: What the event is called.

    Returns:
        One organisation, or none.
    """
    end = name.end + _NEAR
    for cue in reading.cues.find(OrganiserRow, max(0, name.start - _FAR), end):
        owners = _behind(reading, cue.end, end) if cue.row.part == "owner" else []
        if owners:
            owner = owners[0].organisation
            return (FoundOrganiser(owner, "organiser", cue.start, cue.end, "organiser-owner"),)
    return ()


def _behind(reading: Reading, position: int, end: int) -> list[NamedBody]:
    """Collect the list of bodies that begins behind a word."""
    taken: list[NamedBody] = []
    for body in between(reading.bodies, position, end):
        if body.start < position:
            continue
        gap = reading.view[position : body.start]
        if not _joins(gap):
            break
        taken.append(body)
        position = body.end
    return _without_parents(reading, taken)


def _before(reading: Reading, position: int, floor: int) -> list[NamedBody]:
    """Collect the list of bodies that ends in front of a word, nearest first."""
    taken: list[NamedBody] = []
    for body in reversed(between(reading.bodies, floor, position)):
        if body.end > position:
            continue
        gap = reading.view[body.end : position]
        if not _joins(gap):
            break
        taken.insert(0, body)
        position = body.start
    return _without_parents(reading, taken)


def _joins(gap: str) -> bool:
    """Tell whether nothing but connectives stands between two bodies, or a body and its word."""
    return len(gap) <= _NEAR and _gap().fullmatch(gap) is not None


@cache
def _gap() -> re.Pattern[str]:
    joins = sorted(
        (row.join for row in load_table(__package__, "joins.tsv", _JoinRow)), key=len, reverse=True
    )
    # At most eight words: the repetition is bounded and its alternatives begin differently.
    return re.compile(
        "(?:[ ,/:()\\d]{0,6}(?:" + "|".join(map(re.escape, joins)) + ")){0,8}[ ,/:()]{0,4}"
    )


def _without_parents(reading: Reading, bodies: list[NamedBody]) -> list[NamedBody]:
    """Leave out a parent that stands right behind its unit: ``กรมการข้าว กระทรวงเกษตรและสหกรณ์``."""
    view = reading.view
    kept: list[NamedBody] = []
    for body in bodies:
        runs_on = kept and not view[kept[-1].end : body.start].strip()
        if runs_on and any(
            view.startswith(parent, body.start) and not view.startswith(peers, kept[-1].start)
            for parent, peers in _PARENTS.items()
        ):
            continue
        kept.append(body)
    return kept
