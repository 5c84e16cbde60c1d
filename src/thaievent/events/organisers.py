"""Which organisations hold an event and which support it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from thaievent.events.cues import Cue, OrganiserRow
from thaievent.events.names import FoundName
from thaievent.events.places import ProvinceRow
from thaievent.events.reading import NamedBody, Reading, between
from thaievent.events.scenes import Scene
from thaievent.lexicon import load_table

__all__ = ["FoundOrganiser", "find_organisers", "find_owner", "find_subject"]

_UNIT, _USUAL = 0, 1  # ranks of a small unit and of a body whose head tells none
_PROVINCIAL = "จังหวัด"  # an office with this in its name is the unit of a department
_FAR = 12  # code points between an event's name and the body that holds it
_NEAR = 64  # code points between a word and the nearest body, and between two bodies of a list
_HELD = 3  # code points between จัด and the name of what is held
_RIM = 2  # a headline may begin with a quotation mark
_HEADLINE = 120  # code points of a headline between its subject and จัด
_DESCRIBED = 40  # code points that describe partners without a name: หน่วยงานที่เกี่ยวข้องทุกแห่ง
_BETWEEN = frozenset(' ,/:()“”"0123456789')


@dataclass(frozen=True, slots=True)
class _JoinRow:
    """A row of joins.tsv."""

    join: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class _UnitRow:
    """A row of units.tsv."""

    head: str
    rank: str
    over: str
    example: str


@dataclass(frozen=True, slots=True)
class FoundOrganiser:
    """An organisation's part in an event and the word that tells it."""

    organisation: int
    part: str
    start: int
    end: int
    rule: str = "organiser-cue"


def find_organisers(reading: Reading, scene: Scene) -> tuple[FoundOrganiser, ...]:
    """Find who holds or supports what a paragraph tells of, in order of the text.

    Args:
        reading: The release.
        scene: One of its paragraphs; จัด alone tells a holder only in front of a name found there.

    Returns:
        The bodies with their parts: ``สมาคมเรือใบ`` holds what it says it does in
        ``สมาคมเรือใบจัดงานแข่งเรือ``.
    """
    found: list[FoundOrganiser] = []
    start, end = scene.paragraph.start, scene.paragraph.end
    for cue in reading.cues.find(OrganiserRow, start, end):
        bodies: list[NamedBody] = []
        if cue.row.side in ("before", "around") or _holds_named(scene, cue):
            bodies += _before(reading, cue.start, start)
            if any(
                place.start <= body.start and body.end <= place.end
                for body in bodies
                for place in scene.venues
            ):
                bodies = []  # ณ สมาคมเรือใบ ได้มีการจัดงาน
        if cue.row.side in ("behind", "around") or _is_held(scene, cue):
            bodies += _behind(reading, cue.end, end)
        found.extend(
            FoundOrganiser(body.organisation, cue.row.part, cue.start, cue.end) for body in bodies
        )
    return tuple(found)


def find_subject(reading: Reading, scene: Scene) -> tuple[FoundOrganiser, ...]:
    """Find who holds an event by its headline: ``กรมการข้าว เดินหน้าสู้แล้ง จัดอบรมชาวนา``.

    The body that begins a headline is the subject of all its verbs; เปิด must follow at once.
    """
    start, end = scene.paragraph.start, scene.paragraph.end
    bodies = between(reading.bodies, start, start + _RIM)
    if not bodies:
        return ()
    subjects = [bodies[0], *_behind(reading, bodies[0].end, end)]
    position = subjects[-1].end
    for cue in reading.cues.find(OrganiserRow, position, min(position + _HEADLINE, end)):
        if between(reading.bodies, position, cue.start):
            break
        opens = cue.row.side == "headline" and _joins(reading.view, position, cue.start)
        holds = cue.row.side == "before" or _holds_named(scene, cue)
        nominal = reading.view.endswith("การ", position, cue.start)  # แผนการจัดงาน
        if cue.row.part == "organiser" and (opens or (holds and not nominal)):
            return tuple(
                FoundOrganiser(
                    body.organisation, "organiser", cue.start, cue.end, "organiser-headline"
                )
                for body in subjects
            )
    return ()


def _holds_named(scene: Scene, cue: Cue[OrganiserRow]) -> bool:
    """Tell whether a word like จัด stands in front of the name of an event."""
    return cue.row.side == "named" and bool(between(scene.names, cue.end, cue.end + _HELD + 1))


def _is_held(scene: Scene, cue: Cue[OrganiserRow]) -> bool:
    """Tell whether a word like ดำเนินการโดย stands behind the name of an event."""
    return cue.row.side == "held" and any(
        0 <= cue.start - name.end <= _HELD for name in scene.names
    )


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
    view = reading.view
    taken: list[NamedBody] = []
    for body in between(reading.bodies, position, end):
        if body.start < position:
            continue
        parent = _word_before(view, position, body.start, "parent")
        if parent is None and not _joins(view, position, body.start):
            break
        if parent is not None and not _joins(view, position, parent, described=True):
            break
        if parent is None:
            taken.append(body)
        position = body.end
    return _without_parents(reading, taken)


def _before(reading: Reading, position: int, floor: int) -> list[NamedBody]:
    """Collect the list of bodies that ends in front of a word, in order of the text.

    A body that is told to hold something (มอบหมายให้กรมการข้าว จัด…) does not hold this.
    """
    view = reading.view
    taken: list[NamedBody] = []
    for body in reversed(between(reading.bodies, floor, position)):
        if body.end > position:
            continue
        if not _joins(view, body.end, position, described=True) or _in_post(reading, body):
            break
        parent = _word_before(view, floor, body.start, "parent")
        if parent is None:
            taken.insert(0, body)
        position = body.start if parent is None else parent
    told = _word_before(view, floor, position, "told") is not None
    if told and _word_before(view, floor, position, "backed") is None:
        return []
    return _without_parents(reading, taken)


def _in_post(reading: Reading, body: NamedBody) -> bool:
    """Tell whether a body stands only in the post of somebody, who does what follows."""
    near = between(reading.appearances, body.start - _NEAR, body.start)
    return any(place.start < body.start and body.end <= place.end for place in near)


def _joins(view: str, start: int, end: int, *, described: bool = False) -> bool:
    """Tell whether nothing but connectives stands between two bodies, or a body and its word.

    With ``described``, partners without a name may be described by further words.
    """
    if end - start > _NEAR:
        return False
    spare = 0
    while start < end:
        word = _words().match(view, start, end)
        if word:
            start = word.end()
            spare = _DESCRIBED if described and word.group() in _kind("group") else spare
        elif view[start] in _BETWEEN:
            start += 1
        elif spare:
            start += 1
            spare -= 1
        else:
            return False
    return True


def _word_before(view: str, floor: int, position: int, kind: str) -> int | None:
    """Give the start of the word of this kind that ends at a position; None if there is none."""
    while position > floor and view[position - 1] == " ":
        position -= 1
    return next(
        (position - len(word) for word in _kind(kind) if view.endswith(word, floor, position)), None
    )


@cache
def _kind(kind: str) -> tuple[str, ...]:
    """Give the words of joins.tsv of one kind, the longest first."""
    rows = load_table(__package__, "joins.tsv", _JoinRow)
    return tuple(sorted((row.join for row in rows if row.kind == kind), key=len, reverse=True))


@cache
def _words() -> re.Pattern[str]:
    """Match what may stand between bodies.

    A province may be a partner, but is no organisation; it may also be the place of the body
    before it, as may a country.
    """
    joins = "|".join(_escaped((*_kind("link"), *_kind("group"))))
    provinces = {row.form for row in load_table(__package__, "provinces.tsv", ProvinceRow)}
    province = rf"(?:(?:จังหวัด|จ\.) ?)?(?:{'|'.join(_escaped(provinces))})"
    land = rf"(?:จาก)?(?:{'|'.join(_escaped(_kind('land')))})\S{{2,25}}(?= )"
    return re.compile(f"{joins}|{province}|{land}")


def _escaped(words: Iterable[str]) -> list[str]:
    """Give words for a pattern, the longest first."""
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


def _without_parents(reading: Reading, bodies: list[NamedBody]) -> list[NamedBody]:
    """Leave out a parent that stands right behind its unit: ``กรมการข้าว กระทรวงเกษตรและสหกรณ์``."""
    view = reading.view
    kept: list[NamedBody] = []
    below, end = _UNIT, 0
    for body in bodies:
        rank, over = _rank(view, body)
        is_parent = kept and not view[end : body.start].strip() and below <= over
        below, end = rank, body.end
        if not is_parent:
            kept.append(body)
    return kept


def _rank(view: str, body: NamedBody) -> tuple[int, int]:
    """Tell how high a body stands and up to which rank it is a parent, by its head."""
    row = next((row for row in _unit_heads() if view.startswith(row.head, body.start)), None)
    over = -1 if row is None or row.over == "none" else int(row.over)
    rank = _USUAL if row is None else int(row.rank)
    if row and row.over == "0" and view.find(_PROVINCIAL, body.start, body.end) >= 0:
        rank = _UNIT
    return rank, over


@cache
def _unit_heads() -> tuple[_UnitRow, ...]:
    """Give the rows of units.tsv, the longest head first."""
    rows = load_table(__package__, "units.tsv", _UnitRow)
    return tuple(sorted(rows, key=lambda row: len(row.head), reverse=True))
