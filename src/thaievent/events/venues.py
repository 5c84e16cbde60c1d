"""Where an event is held: the phrase behind ณ or ที่, to where it ends."""

from __future__ import annotations

import re

from thaievent.events.cues import FacilityRow, OrganiserRow
from thaievent.events.phrases import next_stop, trim
from thaievent.events.places import FoundVenue, begins_with_facility, is_province, take_apart
from thaievent.events.reading import Reading, between

__all__ = ["find_venues"]

_LONGEST = 220  # code points; the longest venue seen in 1,200 real releases has 170

# ณ needs no facility behind it, but it also stands in words, family names and in ณ ขณะนี้. Both
# patterns begin with their letters, so that most of a text is passed over at once.
_AT = re.compile(
    r"ณ(?P<apart> )?(?! ?(?:ขณะ|วัน|ปัจจุบัน|ตอนนี้|เวลา|สิ้น|โอกาส|จุด(?!ผ่าน)|ที่นี้|ที่นั้น|เดือน|ไตรมาส))"
)
# ที่ and its kin introduce a place only with a facility right behind them.
_WHERE = re.compile(r"ที่ ?|ไปยัง ?")
_BEFORE_WHERE = (*tuple(" )\n.0123456789"), "จัดขึ้น", "จัด", "นี้")
# An online event is held on a system: ผ่านระบบ Zoom Meeting.
_THROUGH = re.compile(
    r"ผ่าน(?:ทาง|ช่องทาง)? ?(?=(?:(?:ระบบ|โปรแกรม|แอปพลิเคชัน)[ก-๙]{0,20} ?\(?)?[A-Z])"
)
# A province that stands by itself.
_WHOLE_PROVINCE = re.compile(
    r"(?<![ก-๙])(?:(?:จังหวัด|จ\.) ?(?P<marked>[ก-๙]{2,20})|(?P<bare>กรุงเทพ(?:ฯ|มหานคร)))(?= )"
)
_DANGLING = re.compile(r" และ ?$")
_AND = re.compile(r" {1,2}(?:และ|หรือ|, ?)? ?")
_SYSTEM = 40  # code points from ผ่าน to the name of the system


def find_venues(reading: Reading, start: int, end: int) -> tuple[FoundVenue, ...]:
    """Find the venue phrases in a stretch of the view, in order of the text."""
    view = reading.view
    openings = [
        (match.end(), "at")
        for match in _AT.finditer(view, start, end)
        if not _is_thai(view[match.start() - 1 : match.start()])
        and (match.group("apart") or begins_with_facility(reading, match.end()))
        and not _in_a_name(reading, match.start(), start)
    ]
    openings += [
        (match.end(), "where")
        for match in _WHERE.finditer(view, start, end)
        if (view[match.start()] == "ไ" or view.endswith(_BEFORE_WHERE, start, match.start()))
        and begins_with_facility(reading, match.end())
    ]
    found: list[FoundVenue] = []
    for opening, rule in sorted(openings):
        if found and opening < found[-1].end:
            continue
        last = _phrase_end(reading, opening, end)
        if _DANGLING.search(view[max(opening, last - 8) : last]):
            last = view.rindex("และ", opening, last)
        first, last = trim(view, opening + 2 * view.startswith("ณ ", opening), last)
        if rule == "where" and _is_body(reading, first, last) and _acts(reading, last):
            continue  # ที่ begins a clause: งานที่กระทรวงแรงงานจัดขึ้น
        if last - first > 2:  # noqa: PLR2004  shorter than any place name
            found.append(take_apart(reading, first, last, rule))
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


def _phrase_end(reading: Reading, start: int, end: int) -> int:
    """Find where a venue phrase ends: a stop word, a person, a body that acts, the line's end."""
    view = reading.view
    furthest = min(start + _LONGEST, end)
    limit = next_stop(view, start, furthest, "venue")
    while view.startswith("ที่", limit) and begins_with_facility(reading, limit):
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
        if not is_province(name) or end >= limit:
            continue
        # โรงแรมตัวอย่าง กรุงเทพฯ ริมน้ำ: the name of a hotel goes on, an address has districts.
        if match["bare"] and begin > start and not _has_area(reading, first, begin):
            continue
        following = _AND.match(view, end)
        at = following.end() if following else end
        if view[at] in "(–-" or begins_with_facility(reading, at):
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
