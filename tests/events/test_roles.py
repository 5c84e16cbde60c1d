"""Who does what: roles shared out over the people of a paragraph."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.reading import Reading
from thaievent.events.roles import find_roles

Read = Callable[..., Reading]


def told(reading: Reading) -> list[tuple[str, str]]:
    """Give the given names of a text of one line with their roles, each pair once, in order."""
    return list(
        dict.fromkeys(
            (reading.name_of(one.person).split()[0], one.role)
            for one in find_roles(reading, reading.paragraphs[0])
        )
    )


ROLES = [
    # The subject stands in front of its verb, posts between.
    ("นายทวี ใจงาม อธิบดีกรมการข้าว เป็นประธานเปิดการสัมมนาครู", [("ทวี", "chair")]),
    ("นายทวี ใจงาม กล่าวรายงาน", [("ทวี", "report")]),
    ("ขณะที่นายชัย มั่นคงดี กล่าวต้อนรับ", [("ชัย", "host")]),
    ("นายทวี ใจงาม มอบรางวัลแก่เกษตรกรดีเด่น", [("ทวี", "presenter")]),
    ("นายทวี ใจงาม แถลงข่าวผลการจับกุม", [("ทวี", "announcer")]),
    ("โดยได้รับเกียรติจากนายทวี ใจงาม เป็นวิทยากร", [("ทวี", "speaker")]),
    # Two verbs, one subject.
    (
        "นายทวี ใจงาม เป็นประธานเปิดการประชุม และบรรยายพิเศษเรื่องข้าวไทย",
        [("ทวี", "chair"), ("ทวี", "speaker")],
    ),
    (
        "นายทวี ใจงาม เปิดเผยภายหลังเป็นประธานการประชุมคณะกรรมการลุ่มน้ำ",
        [("ทวี", "announcer"), ("ทวี", "chair")],
    ),
    # โดยมี opens a group of its own.
    (
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู โดยมีนางสาวดาว มั่นคงดี กล่าวรายงาน",
        [("ทวี", "chair"), ("ดาว", "report")],
    ),
    # One clause a person, without any word between.
    (
        "นายทวี ใจงาม เป็นประธาน นายชัย มั่นคงดี กล่าวต้อนรับ และนางแก้ว สุขเจริญ กล่าวรายงาน",
        [("ทวี", "chair"), ("ชัย", "host"), ("แก้ว", "report")],
    ),
    # A verb of many speaks of the whole list, a verb of one of the nearest.
    (
        "นายทวี ใจงาม นายชัย มั่นคงดี และนางแก้ว สุขเจริญ ร่วมเสวนา",
        [("ทวี", "speaker"), ("ชัย", "speaker"), ("แก้ว", "speaker")],
    ),
    (
        "นายทวี ใจงาม เป็นประธานในพิธี พร้อมด้วยนายชัย มั่นคงดี และนางแก้ว สุขเจริญ เข้าร่วม",
        [("ทวี", "chair"), ("ชัย", "attendee"), ("แก้ว", "attendee")],
    ),
    # Behind พร้อมด้วย the first of the list leads.
    (
        "นายทวี ใจงาม พร้อมด้วยนายชัย มั่นคงดี เป็นประธานในพิธี",
        [("ทวี", "chair"), ("ชัย", "present")],
    ),
    (
        "นายทวี ใจงาม ร่วมกับนายชัย มั่นคงดี ลงนามบันทึกข้อตกลง โดยมีนางแก้ว สุขเจริญ เป็นสักขีพยาน",
        [("ทวี", "signatory"), ("ชัย", "signatory"), ("แก้ว", "witness")],
    ),
    # Words of side "behind": the people follow.
    (
        "วิทยากร ได้แก่ นายทวี ใจงาม และนางดาว มั่นคงดี ดำเนินรายการโดย นางแก้ว รักไทย",
        [("ทวี", "speaker"), ("ดาว", "speaker"), ("แก้ว", "moderator")],
    ),
    ("ผู้ดำเนินรายการ คือ นางแก้ว รักไทย", [("แก้ว", "moderator")]),
    # A call has two sides, whichever of them is the subject.
    (
        "นายทวี ใจงาม เข้าเยี่ยมคารวะนายชัย มั่นคงดี ผู้ว่าราชการจังหวัดน่าน",
        [("ทวี", "visitor"), ("ชัย", "host")],
    ),
    ("นายชัย มั่นคงดี ให้การต้อนรับนายทวี ใจงาม", [("ชัย", "host"), ("ทวี", "visitor")]),
    # All who are named one after the other are received; who joins them, or acts next, is not.
    (
        "นายชัย มั่นคงดี ให้การต้อนรับนายทวี ใจงาม ปลัดจังหวัด และนางดาว ใจงาม ศึกษาดูงาน",
        [("ชัย", "host"), ("ทวี", "visitor"), ("ดาว", "visitor")],
    ),
    (
        "นายชัย มั่นคงดี ให้การต้อนรับนายทวี ใจงาม โดยนางดาว ใจงาม เปิดเผยว่า พอใจมาก",
        [("ชัย", "host"), ("ทวี", "visitor"), ("ดาว", "announcer")],
    ),
    (
        "นายทวี ใจงาม ลงพื้นที่ตรวจเยี่ยมศูนย์พักพิง โดยมีนายชัย มั่นคงดี ให้การต้อนรับ",
        [("ทวี", "visitor"), ("ชัย", "host")],
    ),
    # Who sends somebody else, and in whose name it is done.
    (
        "นายทวี ใจงาม มอบหมายให้นางดาว มั่นคงดี เป็นประธานเปิดงานวันครู",
        [("ทวี", "delegator"), ("ดาว", "chair")],
    ),
    (
        "นางดาว มั่นคงดี ได้รับมอบหมายจากนายทวี ใจงาม เป็นประธานเปิดงานวันครู",
        [("ทวี", "delegator"), ("ดาว", "chair")],
    ),
    (
        "ตามนโยบายของนายทวี ใจงาม นางดาว มั่นคงดี ลงพื้นที่อำเภอปากน้ำ",
        [("ทวี", "delegator"), ("ดาว", "visitor")],
    ),
    # Verbs inside reported speech are not done there.
    ("นายทวี ใจงาม กล่าวว่า จะลงพื้นที่ตรวจเยี่ยมทุกจังหวัด", [("ทวี", "announcer")]),
    ("นายทวี ใจงาม กล่าวว่า การลงนามครั้งนี้จะเป็นประโยชน์", [("ทวี", "announcer")]),
    # Who speaks right behind the name of a new person speaks all the same.
    (
        "นายทวี ใจงาม กล่าวว่า การประชุมได้ผลดี ด้านนางดาว มั่นคงดี กล่าวเสริมว่า จะเดินหน้าต่อ",
        [("ทวี", "announcer"), ("ดาว", "announcer")],
    ),
    # A list of which nothing is said: they were there.
    (
        "นายทวี ใจงาม นายชัย มั่นคงดี โดยมี นางแก้ว สุขเจริญ กล่าวรายงาน",
        [("ทวี", "present"), ("ชัย", "present"), ("แก้ว", "report")],
    ),
    # A noun does nothing: พิธีมอบรางวัล, การลงนาม, ผู้เข้าร่วม.
    ("นายทวี ใจงาม ชื่นชมพิธีมอบรางวัลประจำปี", [("ทวี", "present")]),
    ("นายทวี ใจงาม ชื่นชมการลงนามครั้งนี้", [("ทวี", "present")]),
    ("นายทวี ใจงาม ทักทายผู้เข้าร่วมทุกคน", [("ทวี", "present")]),
    # Without people there are no roles.
    ("กรมการข้าว แถลงข่าวผลการประชุม", []),
    ("อธิบดีกรมการข้าวเป็นประธานเปิดงาน", []),  # nobody is named anywhere
]


@pytest.mark.parametrize(("source", "roles"), ROLES)
def test_roles_of_a_paragraph(read: Read, source: str, roles: list[tuple[str, str]]) -> None:
    """Each word of a role speaks of the people whom the grammar gives it."""
    assert told(read(source)) == roles


def test_roles_stay_in_their_paragraph(read: Read) -> None:
    """A verb in the next line does not reach back over the end of the line."""
    reading = read("ข่าวงานวันครู\nนายทวี ใจงาม และคณะ\nกล่าวรายงานต่อที่ประชุม")
    assert [one.role for one in find_roles(reading, reading.paragraphs[1])] == ["present"]
    assert find_roles(reading, reading.paragraphs[2]) == ()


def test_role_stands_at_its_word(read: Read) -> None:
    """A role knows its word, the place of its person, and whether that place names them."""
    reading = read("นายทวี ใจงาม เป็นประธานเปิดงานวันครู นายทวี กล่าวว่า ครูสำคัญ")
    roles = find_roles(reading, reading.paragraphs[0])
    first, last = roles[0], roles[-1]
    assert reading.view[first.start : first.end] == "เป็นประธาน"
    assert first.at == 0
    assert reading.view[last.start : last.end] == "กล่าวว่า"
    assert last.at == reading.view.rindex("นายทวี")
    assert (first.person, first.named) == (last.person, last.named) == (0, True)
