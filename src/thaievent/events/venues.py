"""Where an event is held: the phrase behind ณ or ที่, taken apart into room, facility and area."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.events.cues import Cue, FacilityRow, OrganiserRow
from thaievent.events.phrases import next_stop, trim
from thaievent.events.reading import Reading, between
from thaievent.lexicon import load_table
from thaievent.records import Venue
from thaievent.text import Text

__all__ = ["FoundVenue", "ProvinceRow", "find_venues"]

_LONGEST = 220  # code points; the longest venue seen in 1,200 real releases has 170

# ณ needs no facility behind it, but it also stands in words, family names and in ณ ขณะนี้. Both
# patterns begin with their letters, so that most of a text is passed over at once.
_AT = re.compile(r"ณ(?P<apart> )?(?! ?(?:ขณะ|วัน|ปัจจุบัน|ตอนนี้|เวลา|สิ้น|โอกาส|จุด|ที่นี้|ที่นั้น|เดือน|ไตรมาส))")
# ที่ and its kin introduce a place only with a facility right behind them.
_WHERE = re.compile(r"ที่ ?|ไปยัง ?")
_BEFORE_WHERE = (*tuple(" )\n.0123456789"), "จัดขึ้น", "จัด", "นี้")
# An online event is held on a system: ผ่านระบบ Zoom Meeting.
_THROUGH = re.compile(
    r"ผ่าน(?:ทาง|ช่องทาง)? ?(?=(?:(?:ระบบ|โปรแกรม|แอปพลิเคชัน)[ก-๙]{0,20} ?\(?)?[A-Z])"
)
_PROVINCE_MARK = "จังหวัด"
_DISTRICT = re.compile(r"(?:อำเภอ|อ\.|(?<!วิทยา)เขต) ?([ก-๙]{2,24})")
_MARKED_PROVINCE = re.compile(r"(?:จังหวัด|จ\.) ?([ก-๙]{2,20})")
# A province that stands by itself.
_WHOLE_PROVINCE = re.compile(
    r"(?<![ก-๙])(?:(?:จังหวัด|จ\.) ?(?P<marked>[ก-๙]{2,20})|(?P<bare>กรุงเทพ(?:ฯ|มหานคร)))(?= )"
)
_AND = re.compile(r" {1,2}(?:และ|หรือ|, ?)? ?")
_SYSTEM = 40  # code points from ผ่าน to the name of the system
_WHOLE = ("town", "system")  # these begin a phrase, never a part of one
_NEVER_INSIDE = (*_WHOLE, "tail")
_HOLDS_SITE = ("ห้องประชุม", "หอประชุม")
_LATIN_GLOSS = re.compile(r" ?\([A-Za-z][^)ก-๙]*\)$")


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


def find_venues(reading: Reading, start: int, end: int) -> tuple[FoundVenue, ...]:
    """Find the venue phrases in a stretch of the view, in order of the text."""
    view = reading.view
    openings = [
        (match.end(), "at")
        for match in _AT.finditer(view, start, end)
        if not _is_thai(view[match.start() - 1 : match.start()])
        and (match.group("apart") or _starts_with_facility(reading, match.end()))
        and not _in_a_name(reading, match.start(), start)
    ]
    openings += [
        (match.end(), "where")
        for match in _WHERE.finditer(view, start, end)
        if (view[match.start()] == "ไ" or view.endswith(_BEFORE_WHERE, start, match.start()))
        and _starts_with_facility(reading, match.end())
    ]
    found: list[FoundVenue] = []
    for opening, rule in sorted(openings):
        if found and opening < found[-1].end:
            continue
        first, last = trim(view, opening, _phrase_end(reading, opening, end))
        if rule == "where" and _is_body(reading, first, last) and _acts(reading, last):
            continue  # ที่ begins a clause: งานที่กระทรวงแรงงานจัดขึ้น
        if last - first > 2:  # noqa: PLR2004  shorter than any place name
            found.append(_take_apart(reading, first, last, rule))
    return tuple(found) or _online(reading, start, end)


def _online(reading: Reading, start: int, end: int) -> tuple[FoundVenue, ...]:
    """Find the system of an event that is held online only: ``ผ่านระบบ Zoom Meeting``."""
    for through in _THROUGH.finditer(reading.view, start, end):
        begins = through.end()
        for cue in reading.cues.find(FacilityRow, begins, min(begins + _SYSTEM, end)):
            if cue.row.level == "system":
                extent = begins, cue.end
                return (FoundVenue(*extent, "venue-online", name=(cue.start, cue.end)),)
    return ()


def _is_thai(letter: str) -> bool:
    return "ก" <= letter <= "๙"


def _in_a_name(reading: Reading, position: int, floor: int) -> bool:
    """Tell whether ณ is that of a family name (ณ อยุธยา)."""
    before = between(reading.appearances, floor, position)
    return any(place.end > position for place in before[-2:])


def _starts_with_facility(reading: Reading, position: int) -> bool:
    for cue in reading.cues.find(FacilityRow, position, position + 24):
        return cue.start == position
    return False


def _phrase_end(reading: Reading, start: int, end: int) -> int:
    """Find where a venue phrase ends: a stop word, a person, a body that acts, the line's end."""
    view = reading.view
    furthest = min(start + _LONGEST, end)
    limit = next_stop(view, start, furthest, "venue")
    while view.startswith("ที่", limit) and _starts_with_facility(reading, limit):
        limit = next_stop(view, limit + 1, furthest, "venue")  # ที่ of ที่ว่าการอำเภอ stops nothing
    limit = _behind_province(reading, start, limit)
    for place in between(reading.appearances, start, limit):
        if not _is_dedicated(view, place.start):
            limit = place.start
            break
    for body in between(reading.bodies, start + 1, limit):
        if view[body.start - 1] == " " and _acts(reading, body.end):
            return body.start
    return limit


def _behind_province(reading: Reading, start: int, limit: int) -> int:
    """End a phrase behind its province, unless another part of an address follows."""
    view = reading.view
    first = start + 1
    for match in _WHOLE_PROVINCE.finditer(view[start : limit + 1]):
        name, begin, end = (
            match["marked"] or match["bare"],
            match.start() + start,
            match.end() + start,
        )
        if name not in _provinces() or end >= limit:
            continue
        # โรงแรมตัวอย่าง กรุงเทพฯ ริมน้ำ: the name of a hotel goes on, an address has districts.
        if match["bare"] and begin > start and not _has_area(reading, first, begin):
            continue
        following = _AND.match(view, end)
        at = following.end() if following else end
        if view[at] in "(–-" or _starts_with_facility(reading, at):
            continue
        return end
    return limit


def _has_area(reading: Reading, start: int, end: int) -> bool:
    return any(cue.row.level == "area" for cue in reading.cues.find(FacilityRow, start, end))


def _is_dedicated(view: str, position: int) -> bool:
    """Tell whether a name is glued to a facility word, as that of a hall named after someone."""
    return position > 0 and view[position - 1] not in " \n("


def _is_body(reading: Reading, start: int, end: int) -> bool:
    return any(
        body.start == start and body.end >= end
        for body in between(reading.bodies, start, start + 1)
    )


def _acts(reading: Reading, position: int) -> bool:
    """Tell whether the body that ends at a position is the subject of what follows."""
    view = reading.view
    position += len(view[position : position + 2]) - len(view[position : position + 2].lstrip())
    if view.startswith(("โดย", "ร่วมกับ"), position):
        return not view.startswith(("โดยมี", "โดยที่"), position)
    return any(
        cue.start == position and cue.row.side == "before"
        for cue in reading.cues.find(OrganiserRow, position, position + 16)
    )


def _take_apart(reading: Reading, start: int, end: int, rule: str) -> FoundVenue:
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
    for cue in reading.cues.find(FacilityRow, start, end):
        level = cue.row.level
        if cue.start > start and (
            level in _NEVER_INSIDE or not _begins_part(view, start, cue, starts)
        ):
            continue
        starts.append((cue.start, "site" if level == "tail" else level))
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


def _in_facility(view: str, position: int) -> bool:
    """Tell whether a province is the end of a facility's name: ``ศาลากลางจังหวัดน่าน``."""
    mark = position - len(_PROVINCE_MARK)
    return mark > 0 and view.startswith(_PROVINCE_MARK, mark) and view[mark - 1] not in " \n"


def _begins_part(
    view: str, start: int, cue: Cue[FacilityRow], before: Sequence[tuple[int, str]]
) -> bool:
    """Tell whether a facility word inside the phrase begins a part: behind a space or a room."""
    if view[cue.start - 1] == " ":
        return True
    if not before or before[-1][1] != "room":
        return False
    if cue.row.level == "building":
        return True
    return cue.row.level == "site" and view.endswith(_HOLDS_SITE, start, cue.start)


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
    name_end = chosen.end
    for body in between(reading.bodies, chosen.start, chosen.start + 1):
        if body.end <= chosen.end:
            name_end = body.end
    gloss = _LATIN_GLOSS.search(reading.view[chosen.start : name_end])
    if gloss:
        name_end = chosen.start + gloss.start()
    name = trim(reading.view, chosen.start, name_end)
    before = [part for part in inner if part.end <= chosen.start]
    behind = [part for part in inner if part.start >= chosen.end and part.level != "site"]
    if before:
        return name, trim(reading.view, before[0].start, before[-1].end)
    if behind:
        return name, trim(reading.view, behind[0].start, behind[-1].end)
    return name, None
