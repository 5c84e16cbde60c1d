"""How many people take part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.attendance import FoundAttendance, choose_attendance
from thaievent.events.reading import Reading
from thaievent.events.scenes import find_scenes

Read = Callable[..., Reading]


def attendance_of(reading: Reading) -> FoundAttendance | None:
    """Choose the attendance told in the paragraphs of a text."""
    return choose_attendance(reading, find_scenes(reading))


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("มีครูเข้าร่วมกว่า 200 คน", 200),
        ("มีครูเข้าร่วมกว่า 200คน", 200),
        ("มีผู้เข้าร่วมจำนวน 1,200 คน", 1200),
        ("มีผู้เข้าร่วมงาน ๒๕๐ คน", 250),  # Thai digits
        ("มีผู้เข้าร่วมรวมทั้งสิ้น 150 คน", 150),
        ("มีผู้เข้าร่วมไม่น้อยกว่า 80-100 คน", 100),  # of a range the larger number
        ("มีผู้เข้าร่วม 80 – 100 คน", 100),
        ("มีผู้เข้าร่วมงานกว่า 2 หมื่นคน", 20_000),
        ("มีผู้เข้าร่วมงานกว่า 3 แสนคน", 300_000),
        ("มีนักวิ่งเข้าร่วม 5 พันคน", 5_000),
        ("มีผู้เข้าอบรม 30 ราย", 30),
        ("อาจารย์ 120 ท่าน เข้าร่วม", 120),
        ("สามเณร 40 รูป เข้าร่วมพิธี", 40),
        # The word may stand behind, with where they come from between.
        ("ครูกว่า 200 คน ร่วมกิจกรรม", 200),
        ("ครูกว่า 200 คน จากทุกโรงเรียนในเขตเมืองท่า เข้าร่วมงาน", 200),
        ("ครูกว่า 200 คน พร้อมใจกันร่วมงาน", 200),
        ("ครูและอาสาสมัคร 200 คน เข้าร่วม", 200),  # สมัคร inside อาสาสมัคร
        ("ญาติผู้ป่วยที่มาร่วมพิธี 200 คน", 200),  # those who come, not the patients
        ("ปีที่แล้วงดจัด ปีนี้มีผู้เข้าร่วม 200 คน", 200),
        # The number with which the list of those present ends.
        ("นายทวี ใจงาม เปิดงาน มีครู นักเรียน และผู้ปกครองร่วมงาน ณ หอประชุมใหญ่ รวมทั้งสิ้น 250 คน", 250),
        # However long the list of those who take part, in whatever paragraph.
        (
            "เปิดงาน\nมีผู้เข้าอบรมจากโรงเรียนในเมืองท่าและริมเขา" + " ครู" * 30 + " รวมจำนวน 45 คน",
            45,
        ),
        ("กลุ่มเป้าหมายเป็นเจ้าหน้าที่ของทุกอำเภอ" + "ทั้งใกล้และไกล" * 8 + " รวม 60 คน", 60),
        # So many people are somewhere.
        ("อธิบดีให้ความรู้แก่ครูกว่า 46 ท่าน ณ หอประชุมใหญ่", 46),
        ("เปิดอบรมพระสอนศีลธรรม จำนวน 77 รูป ระหว่างวันที่ 5 - 19 มิถุนายน 2568", 77),
        # On site and online is added up, unless both are parts of the sum.
        ("มีผู้เข้าร่วม ณ หอประชุมใหญ่ 200 คน และผ่านระบบออนไลน์ 300 คน", 500),
        ("ครู 200 คน เข้าร่วมงาน ณ หอประชุมใหญ่ และประชุมทางไกลจากทุกอำเภอ จำนวน 300 คน", 500),
        ("มีผู้เข้าร่วมในห้องประชุม 200 คน และ 300 คน ผ่านระบบ Zoom", 500),
        ("มีผู้เข้าร่วม 500 คน แบ่งเป็นในห้องประชุม 200 คน และออนไลน์ 300 คน", 500),
        ("มีผู้เข้าร่วม 84 คน ในจำนวนนี้เป็นผู้เข้าร่วมผ่านระบบ Zoom จากที่ว่าการอำเภอ 37 คน", 84),
        # A second number counts something else.
        ("มีผู้เข้าร่วม 200 คน จากหน่วยงานละ 2 คน", 200),
        ("มีผู้เข้าร่วม 200 คน เป็นครู 50 คน", 200),
        # The first paragraph that has a number tells it.
        ("นายทวี ใจงาม เปิดงาน\nมีครูเข้าร่วม 40 คน\nรุ่นต่อไปมีผู้เข้าร่วม 60 คน", 40),
    ],
)
def test_attendance_is_counted(read: Read, source: str, count: int) -> None:
    """A number of people beside a word of taking part is the attendance."""
    found = attendance_of(read(source))
    assert found is not None
    assert found.count == count


@pytest.mark.parametrize(
    "source",
    [
        "จับกุมผู้ต้องหา 12 คน",
        "นิมนต์พระสงฆ์ 9 รูป เข้าร่วมพิธี",  # they hold the rite
        "ปีที่ผ่านมามีผู้เข้าร่วม 200 คน",  # last time
        "โดยในปีที่ผ่านมา งานนี้ขายสินค้าได้หลายร้อยล้านบาท และมีผู้เข้าร่วมงานกว่า 200 คน",
        "พบผู้ป่วยสะสม 333 ราย เข้ารับการรักษาในโรงพยาบาล",  # no training
        "ตั้งเป้าแกนนำ 300 คน ขอบคุณผู้ที่เข้าร่วม",  # the word tells of others
        "มอบเข็มแก่ครูดีเด่น 110 คน จากนั้นพบครูที่มาร่วมพิธี",
        "จังหวัดมีครูทั้งสิ้น 200 คน",  # a sum of no list
        "มีผู้ประสบภัย 200 คน ณ ศูนย์พักพิง",
        "พบครู 2 คน ณ หอประชุม",  # nobody sums them up
        "ผู้เข้าร่วมเลือกอาหารได้ 3 รูปแบบ",  # รูป and ราย inside a word
        "ผู้เข้าร่วมเสนอสินค้า 30 รายการ",
        "มีผู้ป่วย 1,200 คน",
        "จังหวัดมีประชากร 20,000 คน",
        "เปิดรับสมัคร 50 คน ร่วมกิจกรรม",  # places, not people
        "ช่วยเหลือ 200 ครัวเรือน 800 คน",
        "มีผู้เข้าร่วม 30 ทีม",
        "ผู้เข้าร่วมจ่ายคนละ 500 บาท",
        "ผู้เข้าร่วมได้รับงบประมาณ 200 บาทต่อคน",
        "ผู้เข้าร่วมใช้น้ำ 200 ลิตร/คน",
        "มีผู้เข้าร่วมจำนวนมาก",
        "มีนักเรียน 200 คน",  # nobody says that they came
        "",
    ],
)
def test_what_is_no_attendance(read: Read, source: str) -> None:
    """Arrests, patients, inhabitants, prizes and shares count something else."""
    assert attendance_of(read(source)) is None


@pytest.mark.parametrize(
    ("amount", "qualifier"),
    [
        ("กว่า 200", "over"),
        ("มากกว่า 200", "over"),
        ("ไม่น้อยกว่า 200", "at_least"),  # holds กว่า
        ("ประมาณ 200", "about"),
        ("ไม่เกิน 200", "up_to"),
        ("จำนวนกว่า 200", "over"),
        ("จำนวน 200", None),
        ("200", None),
    ],
)
def test_number_says_how_exact_it_is(read: Read, amount: str, qualifier: str | None) -> None:
    """The word right in front of the number tells whether it is a bound or an estimate."""
    found = attendance_of(read(f"มีผู้เข้าร่วม{amount} คน"))
    assert found is not None
    assert (found.count, found.qualifier) == (200, qualifier)


def test_number_of_another_event_is_left_to_it(read: Read) -> None:
    """A stretch that tells of another event is not searched."""
    reading = read("มีครูเข้าร่วม 40 คน ทั้งนี้ งานใหญ่จะมีผู้เข้าชม 900 คน")
    scenes = find_scenes(reading)
    whole, other = (0, len(reading.view)), (19, len(reading.view))
    counted = [choose_attendance(reading, scenes, (ceded,)) for ceded in ((0, 19), other, whole)]
    assert [found.count if found else None for found in counted] == [900, 40, None]


def test_attendance_stands_where_it_says(read: Read) -> None:
    """The number is evidence with a place; what is added up reaches from the first to the last."""
    reading = read("มีผู้เข้าร่วม 200 คน และผ่านระบบออนไลน์ 300 คน ในปีนี้")
    found = attendance_of(reading)
    assert found is not None
    assert reading.view[found.start : found.end] == "200 คน และผ่านระบบออนไลน์ 300 คน"
