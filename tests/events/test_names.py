"""What an event is called: how far its name goes, and what is no name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.names import FoundName, edition_of, find_names
from thaievent.events.reading import Reading

Read = Callable[..., Reading]


def names_of(reading: Reading) -> tuple[FoundName, ...]:
    """Find the names in a text of one line."""
    return find_names(reading, reading.paragraphs[0])


NAMED = [
    # Where the name ends.
    ("เป็นประธานเปิดการสัมมนาครูผู้สอนภาษาไทย ณ หอประชุมใหญ่", "การสัมมนาครูผู้สอนภาษาไทย"),
    ("เปิดการสัมมนาครูผู้สอนภาษาไทย เวลา 09.00 น.", "การสัมมนาครูผู้สอนภาษาไทย"),
    ("เปิดการสัมมนาครูผู้สอนภาษาไทย เพื่อพัฒนาการสอน", "การสัมมนาครูผู้สอนภาษาไทย"),
    ("เปิดการสัมมนาครูผู้สอนภาษาไทยระหว่างวันที่ 1 - 3 มีนาคม 2566", "การสัมมนาครูผู้สอนภาษาไทย"),
    ("เปิดการสัมมนาครูซึ่งจัดทุกปี", "การสัมมนาครู"),
    ("เปิดการสัมมนาครูโดยมีนายชัย มั่นคงดี กล่าวรายงาน", "การสัมมนาครู"),
    ("เปิดการสัมมนาครู นายชัย มั่นคงดี กล่าวรายงาน", "การสัมมนาครู"),  # the next person ends it
    ("เข้าร่วมการประชุมคณะกรรมการลุ่มน้ำ ผ่านระบบวีดิทัศน์", "การประชุมคณะกรรมการลุ่มน้ำ"),
    ("เป็นประธานในพิธีมอบบ้านผู้ยากไร้ จำนวน 3 หลัง", "พิธีมอบบ้านผู้ยากไร้"),
    ("เปิดการสัมมนาครูภาษาไทย\nณ หอประชุมใหญ่", "การสัมมนาครูภาษาไทย"),
    # Editions and what else goes on behind a space.
    ("เปิดการสัมมนาครูผู้สอนภาษาไทย ครั้งที่ 3 ณ หอประชุมใหญ่", "การสัมมนาครูผู้สอนภาษาไทย ครั้งที่ 3"),
    ("เปิดการประชุมคณะกรรมการลุ่มน้ำ ครั้งที่ 2/2566 ณ หอประชุมใหญ่", "การประชุมคณะกรรมการลุ่มน้ำ ครั้งที่ 2/2566"),
    (
        "เปิดการอบรมเชิงปฏิบัติการแปรรูปไผ่ รุ่นที่ 2 ประจำปี 2566 เวลา 09.00 น.",
        "การอบรมเชิงปฏิบัติการแปรรูปไผ่ รุ่นที่ 2 ประจำปี 2566",
    ),
    ("เปิดหลักสูตรนักบริหารชุมชน รุ่น 5 ณ หอประชุมใหญ่", "หลักสูตรนักบริหารชุมชน รุ่น 5"),
    ("เปิดงานมหกรรมผลไม้ ประจําปี ๒๕๖๖ ณ หอประชุมใหญ่", "งานมหกรรมผลไม้ ประจำปี 2566"),  # a decomposed ำ
    ("เปิดงาน วันครู ครั้งที่ 67 ณ หอประชุมใหญ่", "งาน วันครู ครั้งที่ 67"),  # a space behind the head
    (
        "เปิดโครงการจิตอาสาพัฒนาคลอง เนื่องในวันสิ่งแวดล้อม ณ หอประชุมใหญ่",
        "โครงการจิตอาสาพัฒนาคลอง เนื่องในวันสิ่งแวดล้อม",
    ),
    # An edition binds what stands between it and the head over a space.
    ("เปิดการประชุมสภาครู ภาคเหนือ ครั้งที่ 9 ณ หอประชุมใหญ่", "การประชุมสภาครู ภาคเหนือ ครั้งที่ 9"),
    # So do และ and the items of a list up to it, unless another sentence begins there.
    ("เปิดการสัมมนาครูภาษาไทย และครูดนตรี ณ หอประชุมใหญ่", "การสัมมนาครูภาษาไทย และครูดนตรี"),
    ("เปิดการสัมมนาการแก้หนี้ ไฟป่า และน้ำท่วม ณ หอประชุมใหญ่", "การสัมมนาการแก้หนี้ ไฟป่า และน้ำท่วม"),
    ("เปิดการสัมมนาครูภาษาไทย และกล่าวว่าดีใจ", "การสัมมนาครูภาษาไทย"),
    ("เปิดการสัมมนาครูภาษาไทย ครั้งที่ 3 และหน่วยงานอื่น ๆ", "การสัมมนาครูภาษาไทย ครั้งที่ 3"),
    # A number that counts takes its unit along, one that names an edition has none.
    ("เปิดการสัมมนาครูทั้ง 12 เขต ณ หอประชุมใหญ่", "การสัมมนาครูทั้ง 12 เขต"),
    ("เปิดการสัมมนาครู รุ่นที่ 12 เขตบ้านสวน", "การสัมมนาครู รุ่นที่ 12"),
    # The day of a royal birthday belongs to it; any other day is that of the event.
    (
        "เปิดพิธีถวายพระพร เนื่องในวันเฉลิมพระชนมพรรษา 28 กรกฎาคม 2566 ณ หอประชุมใหญ่",
        "พิธีถวายพระพร เนื่องในวันเฉลิมพระชนมพรรษา 28 กรกฎาคม 2566",
    ),
    ("เปิดพิธีถวายพระพร เนื่องในวันพ่อ 28 กรกฎาคม 2566", "พิธีถวายพระพร เนื่องในวันพ่อ"),
    ("จัดการลงนามความตกลงการค้าไทย – ลาว ณ หอประชุมใหญ่", "การลงนามความตกลงการค้าไทย – ลาว"),
    # Of a parliament the session is part of the name, though it stands in brackets.
    (
        "ชี้แจงในการประชุมสภาครู ครั้งที่ 9 (สมัยสามัญประจำปี) เป็นพิเศษ เพื่อพิจารณาญัตติ",
        "การประชุมสภาครู ครั้งที่ 9 (สมัยสามัญประจำปี) เป็นพิเศษ",
    ),
    ("เปิดการประชุมครู (Teachers (TT) Meeting) ณ หอประชุมใหญ่", "การประชุมครู"),
    # A gloss in brackets is inside the name or left off, never at its end.
    (
        "เปิดการประชุมผู้นำท้องถิ่น (Local Leaders Meeting) ครั้งที่ 4 ณ หอประชุมใหญ่",
        "การประชุมผู้นำท้องถิ่น (Local Leaders Meeting) ครั้งที่ 4",
    ),
    (
        "เปิดการประชุมผู้นำท้องถิ่น ครั้งที่ 4 (The 4th Local Leaders Meeting) ณ หอประชุมใหญ่",
        "การประชุมผู้นำท้องถิ่น ครั้งที่ 4",
    ),
    # What is held under a theme is no part of the name, with an edition or without.
    (
        "เปิดการประชุมวิชาการพืชสวนแห่งชาติ ครั้งที่ 12 ภายใต้แนวคิด “สวนไทยก้าวไกล”",
        "การประชุมวิชาการพืชสวนแห่งชาติ ครั้งที่ 12",
    ),
    ("เปิดการสัมมนาครู ครั้งที่ 3 เรื่อง “ครูสร้างคน”", "การสัมมนาครู ครั้งที่ 3"),
    ("เปิดการสัมมนา เรื่อง “ครูสร้างคน” ณ หอประชุมใหญ่", "การสัมมนา เรื่อง “ครูสร้างคน”"),  # its only name
    ("เปิดการสัมมนาเรื่องครูสร้างคน ณ หอประชุมใหญ่", "การสัมมนาเรื่องครูสร้างคน"),
    # Quotations: a broad head stays outside, a telling one belongs to the name.
    ("เปิดงาน “มหกรรมของดีเมืองเก่า” ณ ลานหน้าเสาธง", "มหกรรมของดีเมืองเก่า"),
    ("เปิดงาน “มหกรรมของดีเมืองเก่า” ครั้งที่ 5 ณ ลานหน้าเสาธง", "งาน “มหกรรมของดีเมืองเก่า” ครั้งที่ 5"),
    ("เปิดเวทีเสวนา “ป่าอยู่ได้ คนอยู่รอด” ณ หอประชุมใหญ่", "เวทีเสวนา “ป่าอยู่ได้ คนอยู่รอด”"),
    (
        "เปิดมหกรรมสินค้าชุมชน “ของดีเมืองเก่า” ประจำปี 2566 ณ หอประชุมใหญ่",
        "มหกรรมสินค้าชุมชน “ของดีเมืองเก่า” ประจำปี 2566",
    ),
    ("“มหกรรมของดีเมืองเก่า ครั้งที่ 5” เปิดแล้ววันนี้", "มหกรรมของดีเมืองเก่า ครั้งที่ 5"),
    ('จัดโครงการ "คืนปลาสู่แม่น้ำ" เพื่อชุมชน', "คืนปลาสู่แม่น้ำ"),
    ("เปิด “ตลาดน้ำยามเย็น” ณ ลานหน้าเสาธง", "ตลาดน้ำยามเย็น"),  # no head at all
    # Latin names.
    ("เปิดงาน Durian Expo 2023 ณ ศูนย์ประชุมริมคลอง", "งาน Durian Expo 2023"),
    ("จัด DURIAN EXPO 2023 ณ ศูนย์ประชุมริมคลอง", "DURIAN EXPO 2023"),
    # พิธีเปิด is the opening of what follows, unless a house is what is opened.
    ("เป็นประธานในพิธีเปิดงานวันครู ประจำปี 2566", "งานวันครู ประจำปี 2566"),
    ("เป็นประธานพิธีเปิดโครงการอบรมมัคคุเทศก์น้อย รุ่นที่ 4", "โครงการอบรมมัคคุเทศก์น้อย รุ่นที่ 4"),
    ("เป็นประธานในพิธีเปิดอาคารเรียนหลังใหม่ ณ โรงเรียนบ้านสวน", "พิธีเปิดอาคารเรียนหลังใหม่"),
    (
        "จัดพิธีลงนามบันทึกข้อตกลงความร่วมมือด้านวิจัยข้าว ระหว่างกรมการข้าวและมหาวิทยาลัยเมืองท่า",
        "พิธีลงนามบันทึกข้อตกลงความร่วมมือด้านวิจัยข้าว",
    ),
]


@pytest.mark.parametrize(("source", "name"), NAMED)
def test_name_of_an_event(read: Read, source: str, name: str) -> None:
    """The first name of the text reaches from its head to its edition, and no further."""
    reading = read(source)
    found = names_of(reading)
    assert found
    assert reading.view[found[0].start : found[0].end] == name


@pytest.mark.parametrize(
    "source",
    [
        "งานของสมาคมครูลุล่วงไปด้วยดี",  # work, not an event
        "งานเพื่อสังคม",
        "การประชุมครั้งนี้มีผู้เข้าร่วมจำนวนมาก",  # points back to what is named elsewhere
        "การประชุมดังกล่าวมีมติ",
        "การประชุมฯ มีมติ",
        "การประชุมเมื่อวานนี้",
        "งานนี้จัดขึ้นเพื่อเยาวชน",
        "กิจกรรมต่าง ๆ ภายในงาน",
        "โครงการที่ได้รับอนุมัติ",
        "โครงการทุกโครงการ",
        "ผลงานของนักเรียน",  # งาน inside a word
        "แรงงานและพนักงานโรงงาน",
        "สำนักงานการท่องเที่ยว",
        "ห้องประชุมใหญ่",
        "การอบรมและการประกวด",  # two things at once, named by neither
        "เปิด ABC",  # an acronym
        "เปิด “ตลาดน้ำ",  # a quotation that is never closed
        "เปิดประเทศ",
        "",
    ],
)
def test_what_names_no_event(read: Read, source: str) -> None:
    """What points back, what is work, and what only holds the letters of a head is no name."""
    reading = read(source + "\n.")  # so that an empty text has a line too
    assert names_of(reading) == ()


@pytest.mark.parametrize(
    ("source", "opening", "form"),
    [
        ("เป็นประธานเปิดการสัมมนาครูภาษาไทย", 3, 0),
        ("เข้าร่วมการสัมมนาครูภาษาไทย", 3, 0),
        ("จัดการสัมมนาครูภาษาไทย", 3, 0),
        ("จัด การสัมมนาครูภาษาไทย", 3, 0),  # a space between is allowed
        ("ร่วมการสัมมนาครูภาษาไทย", 2, 0),
        ("ในการสัมมนาครูภาษาไทย", 1, 0),
        ("สนใจการสัมมนาครูภาษาไทย", 0, 0),
        ("สนใจการสัมมนาครูภาษาไทย ครั้งที่ 3", 0, 1),  # an edition is evidence
        ("เปิดการสัมมนาครูภาษาไทย ครั้งที่ 3", 3, 1),
        ("เปิดงาน Durian Expo", 3, 1),  # so are Latin letters
        ("เปิดงาน Durian Expo ครั้งที่ 3", 3, 2),
        ("สนใจงาน “มหกรรมของดีเมืองเก่า”", 0, 2),  # and quotation marks
        ("เปิด “ตลาดน้ำยามเย็น”", 3, 0),
    ],
)
def test_evidence_is_weighed(read: Read, source: str, opening: int, form: int) -> None:
    """The words in front of a name and its form each say how surely it names an event."""
    (name,) = names_of(read(source))
    assert (name.opening, name.form) == (opening, form)
    assert name.weight == opening + form


@pytest.mark.parametrize(
    ("source", "rule", "head"),
    [
        ("เปิดการสัมมนาครูภาษาไทย", "name-phrase", "การสัมมนา"),
        ("เปิดงาน “ของดีเมืองเก่า”", "name-quoted", "งาน"),
        ("เปิดงาน “ของดีเมืองเก่า” ครั้งที่ 2", "name-head-quoted", "งาน"),
        ("“งานวันครูโลก ครั้งที่ 2” เปิดแล้ว", "name-in-quotation", "งาน"),
        ("เปิด “ของดีเมืองเก่า”", "name-headless-quoted", None),
        ("เปิด DURIAN EXPO", "name-headless-latin", None),
    ],
)
def test_rule_of_a_name(read: Read, source: str, rule: str, head: str | None) -> None:
    """Each form of name has its rule and tells its head, if it has one."""
    name = names_of(read(source))[0]
    assert name.rule == rule
    assert (name.head.row.cue if name.head else None) == head


def test_names_do_not_overlap(read: Read) -> None:
    """A head inside a name begins no second one; two names of one line come in order."""
    reading = read("เปิดการสัมมนาเครือข่ายการประชุมครู ครั้งที่ 3 พร้อมเข้าร่วมการอบรมครูภาษาไทย รุ่นที่ 2")
    found = names_of(reading)
    assert [reading.view[name.start : name.end] for name in found] == [
        "การสัมมนาเครือข่ายการประชุมครู ครั้งที่ 3",
        "การอบรมครูภาษาไทย รุ่นที่ 2",
    ]


@pytest.mark.parametrize(
    ("source", "edition"),
    [
        ("เปิดการสัมมนาครูภาษาไทย ครั้งที่ 14", "ครั้งที่ 14"),
        ("เปิดการสัมมนาครูภาษาไทย ครั้งที่ ๑๔", "ครั้งที่ 14"),
        ("เปิดการประชุมคณะกรรมการลุ่มน้ำ ครั้งที่ 2/2566", "ครั้งที่ 2/2566"),
        ("เปิดการอบรมช่างเชื่อมเรือ รุ่นที่ 1", "รุ่นที่ 1"),
        ("เปิดงานมหกรรมผลไม้ ประจำปี 2566", "ประจำปี 2566"),
        ("เปิดการอบรมช่างเชื่อมเรือ รุ่นที่ 1 ประจำปี 2566", "ประจำปี 2566"),  # the last of two
        ("เปิดการสัมมนาครูภาษาไทย", None),
        ("เปิดการประชุมครู 4 ภาค", None),  # a number that counts something else
    ],
)
def test_edition_of_a_name(read: Read, source: str, edition: str | None) -> None:
    """Which of a series an event is stands in its name."""
    reading = read(source)
    (name,) = names_of(reading)
    found = edition_of(reading.view, name)
    assert (reading.view[slice(*found)] if found else None) == edition
