"""The search for cues: longest first, whole tables at once, only in the window."""

from __future__ import annotations

import pytest

from thaievent.events.cues import Cues, GroupRow, HeldRow, KindRow, RoleRow


@pytest.mark.parametrize(
    ("view", "cues"),
    [
        ("เปิดการสัมมนาครู", ["การสัมมนา"]),
        ("เปิดการสัมมนาเชิงปฏิบัติการ", ["การสัมมนาเชิงปฏิบัติการ"]),  # the longest one that fits
        ("เปิดการประชุมและการอบรม", ["การประชุม", "การอบรม"]),
        ("เปิดการอบรมเชิงปฏิบัติการแปรรูปไผ่", ["การอบรมเชิงปฏิบัติการ"]),
        ("จัดงานวันครู", ["งาน"]),
        ("จัด Craft Fair และ Kite Festival", ["Fair", "Festival"]),
        ("การศึกษาของเด็กไทย", []),
        ("", []),
    ],
)
def test_longest_cue_is_found(view: str, cues: list[str]) -> None:
    """Of cues that begin at one place the longest is given; they never overlap."""
    assert [cue.row.cue for cue in Cues(view).find(KindRow, 0, len(view))] == cues


@pytest.mark.parametrize(
    "view",
    [
        "แรงงาน",
        "พนักงานโรงงาน",
        "สำนักงานจัดหางาน",
        "หน่วยงานรายงานผลงาน",
        "ผู้เข้าร่วมงานใช้ห้องประชุม",  # who and where, not what
        "ได้รับมอบหมาย",  # holds รับมอบ
        "พิธีกร",
        "หัวหน้าผู้ตรวจราชการกระทรวง",  # a post
        "ศูนย์ราชการเฉลิมพระเกียรติ",  # a place
        "ครูเข้าร่วมประชุมในห้อง",  # where people sit, no name
        "ผ่านระบบการประชุมทางไกล Video Conference",  # a system
        "อยู่ระหว่างปรับปรุงร่างแถลงการณ์ร่วม",  # a paper
        "ยกระดับความสามารถในการแข่งขันในเวทีโลก",  # no contest, no stage
    ],
)
def test_words_that_hold_a_cue_tell_no_kind(view: str) -> None:
    """งาน stands in a hundred words of work, มอบ in มอบหมาย: their own rows keep them apart."""
    found = list(Cues(view).find(KindRow, 0, len(view)))
    assert found
    assert {cue.row.part for cue in found} == {"none"}


def test_cues_stand_where_they_say() -> None:
    """Start and end of a cue are positions of the view."""
    view = "โดยมีนายทวี ใจงาม กล่าวรายงาน พร้อมด้วยนางดาว มั่นคงดี กล่าวต้อนรับ"
    cues = Cues(view)
    roles = list(cues.find(RoleRow, 0, len(view)))
    assert [view[cue.start : cue.end] for cue in roles] == ["กล่าวรายงาน", "กล่าวต้อนรับ"]
    groups = list(cues.find(GroupRow, 0, len(view)))
    assert [view[cue.start : cue.end] for cue in groups] == ["โดยมี", "พร้อมด้วย"]


@pytest.mark.parametrize(
    ("start", "end", "cues"),
    [
        (0, 29, ["จัดขึ้น", "ระหว่างวันที่"]),
        (7, 29, ["ระหว่างวันที่"]),
        (0, 8, ["จัดขึ้น"]),
        (0, 16, ["จัดขึ้น", "ระหว่าง"]),  # the longer one does not fit
        (8, 29, ["วันที่"]),  # begun too late for the longer one
        (8, 8, []),
        (20, 10, []),
        (0, 1000, ["จัดขึ้น", "ระหว่างวันที่"]),
    ],
)
def test_only_the_window_is_searched(start: int, end: int, cues: list[str]) -> None:
    """A cue counts if all of it stands in the window, whose rims need not be word boundaries."""
    view = "จัดขึ้นระหว่างวันที่ 1 มีนาคม"
    assert [cue.row.cue for cue in Cues(view).find(HeldRow, start, end)] == cues


def test_tables_do_not_mix() -> None:
    """A form that stands in several tables is a cue of each, asked for by its row."""
    view = "นายทวี ใจงาม ลงพื้นที่อำเภอปากน้ำ"
    cues = Cues(view)
    assert [cue.row.kind for cue in cues.find(KindRow, 0, len(view))] == ["visit"]
    assert [cue.row.role for cue in cues.find(RoleRow, 0, len(view))] == ["visitor"]
