"""A venue phrase taken apart into room, facility, district and province."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.events.cues import Cue, FacilityRow
from thaievent.events.phrases import trim
from thaievent.events.reading import Reading, between
from thaievent.lexicon import load_table
from thaievent.records import Venue
from thaievent.text import Text

__all__ = ["FoundVenue", "ProvinceRow", "begins_with_facility", "is_province", "take_apart"]

_PROVINCE_MARK = "จังหวัด"
_DISTRICT = re.compile(r"(?:อำเภอ|อ\.|(?<!วิทยา)เขต) ?([ก-๙]{2,24})")
_MARKED_PROVINCE = re.compile(r"(?:จังหวัด|จ\.) ?([ก-๙]{2,20})")
_WHOLE = ("town", "system")  # these begin a phrase, never a part of one
_AS_PART = {"country": "area", "tail": "site"}  # what a word is where it begins a part
_HOLDS_SITE = ("ห้องประชุม", "หอประชุม")
# Behind a name: its English one, a short form, or another name (วัดพระเชตุพนวิมลมังคลาราม (วัดโพธิ์)).
_GLOSS = re.compile(
    r" ?\((?:(?P<short>[A-Za-z][^)ก-๙]*|(?:[ก-ฮ]{1,3}\.){1,4})|(?P<other>[ก-๙][^()]*))\)$"
)
_AROUND = re.compile(r"บริเวณ(?!หน้า|รอบ|โดย|ลาน|โถง|ทาง|ที่|พื้น|ด้าน|ชั้น)")
_HEAD_OFFICE = re.compile(r" ?\(สำนักงานใหญ่\)| สำนักงานใหญ่")


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """A row of provinces.tsv."""

    form: str
    code: str
    marked: str
    example: str


@dataclass(frozen=True, slots=True)
class FoundVenue:
    """A venue phrase and its parts, as extents of the view."""

    start: int
    end: int
    rule: str
    name: tuple[int, int] | None = None
    room: tuple[int, int] | None = None
    district: tuple[int, int] | None = None
    province: tuple[int, int] | None = None
    province_code: str | None = None

    def record(self, text: Text) -> Venue:
        """Give the public record."""

        def original(part: tuple[int, int] | None) -> str | None:
            return text.original(*part) if part else None

        span = text.span(self.start, self.end)
        return Venue(
            spans=(span,),
            rule=self.rule,
            text=span.text,
            name=original(self.name),
            room=original(self.room),
            district=original(self.district),
            province=original(self.province),
            province_code=self.province_code,
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a venue phrase that a facility word begins."""

    start: int
    end: int
    level: str


def take_apart(reading: Reading, start: int, end: int, rule: str) -> FoundVenue:
    """Take a venue phrase apart.

    Args:
        reading: The release.
        start: Where the phrase begins.
        end: Where it ends.
        rule: What introduced it: ``at`` (ณ) or ``where`` (ที่).
    """
    view = reading.view
    province, code = _province(view, start, end)
    district = _district(view, start, end)
    parts = _parts(reading, start, end, province)
    name, room = _facility(reading, parts, start, end, province)
    return FoundVenue(
        start=start,
        end=end,
        rule=f"venue-{rule}",
        name=name,
        room=room,
        district=district,
        province=province,
        province_code=code,
    )


def begins_with_facility(reading: Reading, position: int) -> bool:
    """Tell whether a word of a facility or an area stands at a position."""
    for cue in reading.cues.find(FacilityRow, position, position + 24):
        return cue.start == position
    return False


def is_province(form: str) -> bool:
    """Tell whether a word is a province, or Bangkok under one of its names."""
    return form in _provinces()


@cache
def _provinces() -> dict[str, ProvinceRow]:
    return {row.form: row for row in load_table(__package__, "provinces.tsv", ProvinceRow)}


def _province(view: str, start: int, end: int) -> tuple[tuple[int, int] | None, str | None]:
    """Find the province of a venue: a marked one, else a bare one as the last word."""
    provinces = _provinces()
    for match in _MARKED_PROVINCE.finditer(view, start, end):
        row = provinces.get(match.group(1))
        if row:
            return match.span(1), row.code
    for match in re.finditer(r"[^ \n()]+", view[start:end]):
        row = provinces.get(match.group())
        if row and row.code == "TH-10":
            return (start + match.start(), start + match.end()), row.code
    last = view.rfind(" ", start, end) + 1 or start
    row = provinces.get(view[max(last, start) : end])
    if row and row.marked == "no":
        return (max(last, start), end), row.code
    return None, None


def _district(view: str, start: int, end: int) -> tuple[int, int] | None:
    match = _DISTRICT.search(view, start, end)
    return match.span(1) if match else None


def _parts(
    reading: Reading, start: int, end: int, province: tuple[int, int] | None
) -> tuple[_Part, ...]:
    """Cut a venue phrase at the facility words which begin its parts."""
    view = reading.view
    starts: list[tuple[int, str]] = []
    abroad = _is_abroad(reading, start, end)
    for cue in reading.cues.find(FacilityRow, start, end):
        level = _AS_PART.get(cue.row.level, cue.row.level)
        if level == "town" and abroad and cue.start > start:
            level = "area"
        if cue.start > start and (
            cue.row.level == "tail" or level in _WHOLE or not _begins_part(view, start, cue, starts)
        ):
            continue
        starts.append((cue.start, level))
    for body in between(reading.bodies, start + 1, end):
        behind = [level for at, level in starts if at <= body.start][-1:]
        if view[body.start - 1] == " " and behind in (["room"], ["building"]):
            starts = sorted({**dict(starts), body.start: "site"}.items())
    if (
        province
        and province[1] == end
        and not _in_facility(view, province[0])
        and all(at != province[0] for at, _ in starts)
    ):
        starts.append((province[0], "area"))
    if not starts or starts[0][0] > start:
        starts.insert(0, (start, "unmarked"))
    starts.sort()
    ends = [at for at, _ in starts[1:]] + [end]
    return tuple(
        _Part(*trim(view, at, last), level) for (at, level), last in zip(starts, ends, strict=True)
    )


def _is_abroad(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a phrase ends with a country: the town in front of it is no part of a name."""
    return any(
        cue.row.level == "country" and reading.view[cue.start - 1] == " "
        for cue in reading.cues.find(FacilityRow, start + 1, end)
    )


def _in_facility(view: str, position: int) -> bool:
    """Tell whether a province is the end of a facility's name: ``ศาลากลางจังหวัดน่าน``."""
    mark = position - len(_PROVINCE_MARK)
    return mark > 0 and view.startswith(_PROVINCE_MARK, mark) and view[mark - 1] not in " \n"


def _begins_part(
    view: str, start: int, cue: Cue[FacilityRow], before: Sequence[tuple[int, str]]
) -> bool:
    """Tell whether a facility word inside the phrase begins a part: behind a space or a room."""
    if view[cue.start - 1] == " ":
        return not view[cue.start - 2].isdigit() or cue.row.cue != "ไร่"  # ศาลา 4 ไร่
    if not before or before[-1][1] != "room":
        return False
    if cue.row.level == "building":
        return True
    return cue.row.level == "site" and view.endswith(_HOLDS_SITE, start, cue.start)


def _bare_name(reading: Reading, part: _Part) -> tuple[int, int]:
    """Give the name of a facility without บริเวณ in front and without other names behind it."""
    view = reading.view
    start, end = part.start, part.end
    for body in between(reading.bodies, start, start + 1):
        if body.end <= end:
            tail = _HEAD_OFFICE.match(view, body.end, end)
            end = tail.end() if tail else body.end
    gloss = _GLOSS.search(view[start:end])
    other = gloss["other"] and not _HEAD_OFFICE.match(gloss.group()) if gloss else False
    if gloss and (
        gloss["short"] or (other and begins_with_facility(reading, start + gloss.start("other")))
    ):
        end = start + gloss.start()
    around = _AROUND.match(view, start, end)
    return trim(view, around.end() if around else start, end)


def _facility(
    reading: Reading,
    parts: Sequence[_Part],
    start: int,
    end: int,
    province: tuple[int, int] | None,
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Choose the part that names the facility, and the room in front of it or behind it."""
    inner = [part for part in parts if part.level not in ("area", *_WHOLE)]
    if not inner or province == (start, end):
        return None, None
    by_level = {
        level: [part for part in inner if part.level == level]
        for level in ("site", "building", "unmarked", "room")
    }
    chosen = next(found[0] for found in by_level.values() if found)
    name = _bare_name(reading, chosen)
    before = [part for part in inner if part.end <= chosen.start]
    behind = [part for part in inner if part.start >= chosen.end and part.level != "site"]
    if before:
        return name, trim(reading.view, before[0].start, before[-1].end)
    if behind:
        return name, trim(reading.view, behind[0].start, behind[-1].end)
    return name, None
