"""The kind of an event: by the head of its name, the words inside it, or what is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.cues import KindRow
from thaievent.events.kinds import kind_of_act, kind_of_name
from thaievent.events.names import find_names
from thaievent.events.reading import Reading

Read = Callable[..., Reading]

BY_NAME = [
    ("เปิดการสัมมนาครูผู้สอนภาษาไทย", "seminar", "kind-head"),
    ("เปิดการเสวนาเรื่องข้าวพื้นเมือง", "seminar", "kind-head"),
    ("เปิดการประชุมวิชาการพืชสวนแห่งชาติ", "seminar", "kind-head"),
    ("เปิดการประชุมเชิงปฏิบัติการแปรรูปไผ่", "training", "kind-head"),
    ("เปิดการสัมมนาเชิงปฏิบัติการด้านน้ำบาดาล", "seminar", "kind-head"),
    ("เปิดการอบรมมัคคุเทศก์น้อย", "training", "kind-head"),
    ("เปิดการประชุมคณะกรรมการลุ่มน้ำ", "meeting", "kind-head"),
    ("เป็นประธานในพิธีมอบบ้านผู้ยากไร้", "ceremony", "kind-head"),
    ("เป็นประธานในพิธีลงนามบันทึกข้อตกลงความร่วมมือ", "signing", "kind-head"),
    ("เปิดงานแถลงข่าวเทศกาลดนตรี", "press_conference", "kind-head"),
    ("เปิดมหกรรมสินค้าชุมชน", "exhibition", "kind-head"),
    ("เปิดการแข่งขันเรือยาวสองฝั่งคลอง", "competition", "kind-head"),
    ("เปิดกิจกรรมรณรงค์ขับขี่ปลอดภัย", "campaign", "kind-head"),
    ("เปิดการอบรมครู โดยมีครูเข้าร่วมอบรม 30 คน", "training", "kind-head"),  # no มอบ in ร่วมอบรม
    # Opening or closing something is an event of that something's kind.
    ("เป็นประธานในพิธีเปิดการสัมมนาครูผู้สอนภาษาไทย", "seminar", "kind-head"),
    # Behind a broad head the words inside decide.
    ("เปิดงาน Rubber Symposium", "seminar", "kind-inside-name"),
    ("เปิดงาน Durian Expo", "exhibition", "kind-inside-name"),
    ("เปิดงาน “มหกรรมของดีเมืองเก่า”", "exhibition", "kind-inside-name"),
    ("เปิดโครงการประกวดร้องเพลงลูกทุ่ง", "competition", "kind-inside-name"),
    ("เปิดโครงการจิตอาสาพัฒนาคลอง", "campaign", "kind-inside-name"),
    ("เปิดงานฉลองครบรอบ 50 ปี", "ceremony", "kind-inside-name"),
    ("เปิดงานประกาศรางวัลครูดีเด่น", "ceremony", "kind-inside-name"),
    ("เปิดกิจกรรมสร้างการรับรู้เรื่องภาษี", "training", "kind-inside-name"),
    ("เปิดโครงการบริจาคโลหิตเฉลิมพระเกียรติ", "campaign", "kind-inside-name"),  # the first one
    ("เปิดงาน International Jewellery Show", "exhibition", "kind-inside-name"),
    # So does a gift, where a part of the name begins with it.
    ("เปิดโครงการมอบแว่นตาผู้สูงอายุ", "ceremony", "kind-inside-name"),
    ("เปิดกิจกรรม “รวมใจเมืองท่า มอบน้ำใสให้โรงเรียน”", "ceremony", "kind-inside-name"),
    ("เปิดโครงการเที่ยวเมืองเก่าเพื่อมอบเป็นของขวัญ", "training", "kind-broad-head"),
    # A conference is called a meeting too, but neither a summit nor a call is one.
    ("เปิดการประชุม International Rubber Conference", "seminar", "kind-inside-name"),
    ("เปิดการประชุมประจำปีและประชุมวิชาการพืชสวน", "seminar", "kind-inside-name"),
    ("เปิดการประชุม Video Conference หัวหน้าส่วนราชการ", "meeting", "kind-head"),
    ("เปิดการประชุม Mekong Summit", "meeting", "kind-head"),
    # Then the paragraph, if it tells of learning.
    ("เปิดโครงการครูคืนถิ่น โดยมีผู้เข้าอบรม 30 คน", "training", "kind-around-name"),
    ("เปิดงานครูคืนถิ่น พร้อมเสวนาหลายเวที", "seminar", "kind-around-name"),
    # Stalls and shows outweigh a talk given among them, if they are many.
    (
        "เปิดงานครูคืนถิ่น พร้อมเสวนา ชมนิทรรศการ การแสดง และบูธจำหน่ายสินค้า",
        "exhibition",
        "kind-signs",
    ),
    ("เปิดงานครูคืนถิ่น พร้อมเสวนา และชมนิทรรศการ", "seminar", "kind-around-name"),
    # A prize is given at a ceremony, unless something is shown.
    ("เปิดงานครูคืนถิ่น พร้อมมอบโล่แก่ครู", "ceremony", "kind-signs"),
    ("เปิดงานครูคืนถิ่น พร้อมมอบโล่แก่ครู และชมนิทรรศการ", "exhibition", "kind-broad-head"),
    # Teaching makes a training, if there is more of it than of anything shown.
    ("เปิดกิจกรรมครูคืนถิ่น เพื่อให้ความรู้และฝึกปฏิบัติ", "training", "kind-signs"),
    ("เปิดกิจกรรมครูคืนถิ่น เพื่อให้ความรู้", "exhibition", "kind-broad-head"),
    # Then the broad head itself.
    ("เปิดโครงการครูคืนถิ่น", "training", "kind-broad-head"),
    ("เปิดงานผ้าทอเมืองเก่า", "exhibition", "kind-broad-head"),
    ("เปิด “ตลาดน้ำยามเย็น”", "exhibition", "kind-unmarked-name"),
    # What a meeting is called in English says more, if it is called so at once.
    ("เข้าร่วมการประชุม Asian Forum on Rivers", "seminar", "kind-inside-name"),
    ("เข้าร่วมการประชุมเจรจาธุรกิจ Asian Forum on Rivers", "meeting", "kind-head"),
]


@pytest.mark.parametrize(("source", "kind", "rule"), BY_NAME)
def test_kind_of_a_named_event(read: Read, source: str, kind: str, rule: str) -> None:
    """The first word of the name that says something decides, not what it is called at large."""
    reading = read(source)
    paragraph = reading.paragraphs[0]
    found = kind_of_name(reading, find_names(reading, paragraph)[0], paragraph)
    assert (found.kind, found.rule) == (kind, rule)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("ลงพื้นที่อำเภอปากน้ำ", "visit"),
        ("ตรวจเยี่ยมศูนย์พักพิง", "visit"),
        ("ตรวจราชการจังหวัดชายแดน", "visit"),
        ("เข้าเยี่ยมคารวะผู้ว่าราชการจังหวัด", "visit"),
        ("นำคณะศึกษาดูงานโรงงานต้นแบบ", "visit"),
        ("ติดตามความคืบหน้าการก่อสร้าง", "visit"),
        ("หารือแนวทางแก้ไขหนี้สิน", "meeting"),
        ("ร่วมลงนามบันทึกข้อตกลง", "signing"),
        ("ให้สัมภาษณ์สื่อมวลชน", "press_conference"),
        ("วางพวงมาลาถวายราชสักการะ", "ceremony"),
        ("ถวายแจกันดอกไม้และลงนามถวายพระพร", "ceremony"),
        ("ลงนามแสดงความเสียใจ ณ สถานทูต", "ceremony"),
        ("ให้การต้อนรับคณะนักเรียน", "visit"),
        ("มอบทุนแก่นักเรียน", "ceremony"),
    ],
)
def test_kind_of_what_is_done(read: Read, source: str, kind: str) -> None:
    """A verb of kinds.tsv tells the kind of an event without a name, and stands as its evidence."""
    reading = read(source)
    act = next(
        cue for cue in reading.cues.find(KindRow, 0, len(reading.view)) if cue.row.part == "act"
    )
    found = kind_of_act(act)
    assert (found.kind, found.rule) == (kind, "kind-act")
    assert reading.view[found.start : found.end] == act.row.cue
