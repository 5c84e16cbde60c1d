"""How many people are said to take part, told from budgets, prizes and populations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from thaievent.events.reading import Reading
from thaievent.events.scenes import Scene

__all__ = ["FoundAttendance", "choose_attendance"]

_COUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?: ?[-–] ?(\d{1,3}(?:,\d{3})+|\d+))? ?(พัน|หมื่น)? ?(คน|ราย|ท่าน|รูป)(?!ละ|/)")
_PRESENT = re.compile(
    r"เข้าร่วม|ร่วมงาน|ผู้ร่วม|ร่วมสัมมนา|ร่วมประชุม|ร่วมกิจกรรม|ร่วมพิธี|ผู้เข้าอบรม|เข้ารับการ|เข้าอบรม|"
    r"ร่วมรับฟัง|เข้าชมงาน|ผู้เข้าชม|มาร่วม|กล่าวต้อนรับ|ให้การต้อนรับ|ร่วมในงาน|ร่วมวิ่ง|นักวิ่ง"
)
_ABSENT = re.compile(r"ผู้ป่วย|ประชากร|ครัวเรือน|ผู้ว่างงาน|แรงงานกว่า|อัตรา|ล้านคน|รางวัล|นักท่องเที่ยว|ต่อปี|ผู้ประสบ|ปี 25")
_NEAR = 60
_UNITS = {"พัน": 1_000, "หมื่น": 10_000, None: 1}


@dataclass(frozen=True, slots=True)
class FoundAttendance:
    """A number of people and where it stands."""

    start: int
    end: int
    count: int
    rule: str


def choose_attendance(reading: Reading, scenes: tuple[Scene, ...]) -> FoundAttendance | None:
    """Choose the number of people said to take part in an event told by these scenes."""
    view = reading.view
    for scene in scenes:
        start, end = scene.paragraph.start, scene.paragraph.end
        for match in _COUNT.finditer(view, start, end):
            before = view[max(start, match.start() - _NEAR) : match.start()]
            behind = view[match.end() : min(end, match.end() + _NEAR // 2)]
            if not _PRESENT.search(before + "|" + behind) or _ABSENT.search(before[-30:]):
                continue
            count = int((match.group(2) or match.group(1)).replace(",", ""))
            count *= _UNITS[match.group(3)]
            return FoundAttendance(match.start(), match.end(), count, "attendance-count")
    return None
