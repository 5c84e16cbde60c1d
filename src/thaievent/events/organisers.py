"""Which organisations hold an event and which support it."""

from __future__ import annotations

from dataclasses import dataclass

from thaievent.events.cues import OrganiserRow, find_cues
from thaievent.events.reading import NamedBody, Paragraph, Reading, between

__all__ = ["FoundOrganiser", "find_organisers"]

_NEAR = 24  # code points between a word and the nearest body, and between two bodies of a list
_JOINS = ("และ", "กับ", "ร่วมกับ", "โดย", "ร่วมด้วย", ",", "พร้อมด้วย", "หรือ", "ได้", "รวมถึง", "ตลอดจน")


@dataclass(frozen=True, slots=True)
class FoundOrganiser:
    """An organisation's part in an event and the word that tells it."""

    organisation: int
    part: str
    start: int
    end: int


def find_organisers(reading: Reading, paragraph: Paragraph) -> tuple[FoundOrganiser, ...]:
    """Find who holds or supports what a paragraph tells of, in order of the text."""
    found: list[FoundOrganiser] = []
    for cue in find_cues(OrganiserRow, reading.view, paragraph.start, paragraph.end):
        if cue.row.side == "behind":
            bodies = _behind(reading, cue.end, paragraph.end)
        else:
            bodies = _before(reading, cue.start, paragraph.start)
        found.extend(
            FoundOrganiser(body.organisation, cue.row.part, cue.start, cue.end) for body in bodies
        )
    return tuple(found)


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
    """Tell whether nothing but a connective stands between two bodies, or a body and its word."""
    if len(gap) > _NEAR:
        return False
    rest = gap.strip(" ,()/\n")
    for word in _JOINS:
        rest = rest.removeprefix(word).strip()
    return not rest or rest in ("ภาคีเครือข่าย", "ภาคีเครือข่าย จัด", "หน่วยงานที่เกี่ยวข้อง")


def _without_parents(reading: Reading, bodies: list[NamedBody]) -> list[NamedBody]:
    """Leave out a parent that stands right behind its unit: ``กรมการข้าว กระทรวงเกษตรและสหกรณ์``."""
    kept: list[NamedBody] = []
    for body in bodies:
        if kept and reading.view[kept[-1].end : body.start] in (" ", "") and reading.view.startswith(
            "กระทรวง", body.start
        ):
            continue
        kept.append(body)
    return kept
