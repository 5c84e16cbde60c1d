"""What the event of a lead is: something with a name, or a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.acts import FoundAct, choose_act, same_name
from thaievent.events.names import find_names
from thaievent.events.reading import Reading
from thaievent.events.scenes import find_scenes

Read = Callable[..., Reading]


def act_of(reading: Reading) -> FoundAct:
    """Choose the act of the leading paragraph of a text."""
    scenes = find_scenes(reading)
    return choose_act(reading, max(scenes, key=lambda scene: scene.weight), scenes)


def name_of(reading: Reading, act: FoundAct) -> str | None:
    """Give the name of an act."""
    return reading.view[act.name.start : act.name.end] if act.name else None


DAY = "วันที่ 8 ธันวาคม 2565 "
PLACE = " ณ หอประชุมใหญ่"

NAMED = [
    # lead without day and place, kind, name
    ("นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู ครั้งที่ 3", "seminar", "การสัมมนาครู ครั้งที่ 3"),
    ("นายทวี ใจงาม เข้าร่วมการประชุมคณะกรรมการลุ่มน้ำ", "meeting", "การประชุมคณะกรรมการลุ่มน้ำ"),
    ("นายทวี ใจงาม เปิดงาน “มหกรรมของดีเมืองเก่า”", "exhibition", "มหกรรมของดีเมืองเก่า"),
    # What is opened goes before what else the person does there.
    (
        "นายทวี ใจงาม เป็นประธานเปิดงานวันครูโลก ครั้งที่ 3 และตรวจเยี่ยมร้านค้า",
        "exhibition",
        "งานวันครูโลก ครั้งที่ 3",
    ),
    ("นายทวี ใจงาม ลงพื้นที่และเปิดงานวันครูโลก ครั้งที่ 3", "exhibition", "งานวันครูโลก ครั้งที่ 3"),
    # What is opened goes before what it is part of.
    (
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครูภาษาไทย ในงานวันครูโลก",
        "seminar",
        "การสัมมนาครูภาษาไทย",
    ),
]


@pytest.mark.parametrize(("lead", "kind", "name"), NAMED)
def test_what_is_opened_or_held_is_the_event(read: Read, lead: str, kind: str, name: str) -> None:
    """A lead that opens, holds or joins something named tells of that."""
    reading = read(DAY + lead + PLACE)
    act = act_of(reading)
    assert (act.kind.kind, name_of(reading, act)) == (kind, name)


TOLD = [
    ("นายทวี ใจงาม ลงพื้นที่ตรวจเยี่ยมศูนย์พักพิง", "visit", "kind-act"),
    ("นายทวี ใจงาม เข้าเยี่ยมคารวะนายชัย มั่นคงดี", "visit", "kind-act"),
    # The call is the event, not the fair that is spoken of.
    ("นายทวี ใจงาม เข้าเยี่ยมคารวะนายชัย มั่นคงดี เพื่อหารือการจัดงานวันครูโลก ครั้งที่ 3", "visit", "kind-act"),
    ("นายทวี ใจงาม แถลงข่าวการจัดงานวันครูโลก ครั้งที่ 3", "press_conference", "kind-act"),
    ("นายทวี ใจงาม ให้สัมภาษณ์สื่อมวลชน", "press_conference", "kind-act"),
    ("นายทวี ใจงาม หารือแนวทางแก้ไขหนี้สิน ร่วมกับหัวหน้าส่วนราชการ", "meeting", "kind-act"),
    ("นายทวี ใจงาม และนายชัย มั่นคงดี ร่วมลงนามบันทึกข้อตกลงความร่วมมือ", "signing", "kind-act"),
    ("นายทวี ใจงาม มอบทุนแก่นักเรียน", "ceremony", "kind-act"),
    ("คณะนักเรียนเดินทางมาถึงจังหวัดน่าน", "other", "kind-untold"),
]


@pytest.mark.parametrize(("lead", "kind", "rule"), TOLD)
def test_event_told_in_a_verb_has_no_name(read: Read, lead: str, kind: str, rule: str) -> None:
    """A verb right behind the subject is the event, whatever else the sentence mentions."""
    reading = read(DAY + lead + PLACE)
    act = act_of(reading)
    assert (act.kind.kind, act.kind.rule, act.name) == (kind, rule, None)


HOUR = "วันนี้ (8 ธันวาคม 2565) เวลา 14.00 น. ณ หอประชุมใหญ่ "


@pytest.mark.parametrize(
    "statement",
    [
        "นายทวี ใจงาม โฆษกจังหวัด กล่าวถึงสถานการณ์น้ำท่วม",
        "นายทวี ใจงาม โฆษกจังหวัด เปิดเผยว่า สถานการณ์น้ำดีขึ้น",
        "นายทวี ใจงาม โฆษกจังหวัด แถลงว่า การประชุมครั้งหน้าจะจัดการสัมมนาครูโลก",
        # After a meeting one speaks to the press; the meeting is over.
        "นายทวี ใจงาม โฆษกจังหวัด กล่าวภายหลังการประชุมสภาครูโลก ว่าพอใจมาก",
        "นายทวี ใจงาม โฆษกจังหวัด เปิดเผยหลังเสร็จสิ้นการประชุมสภาครูโลก ว่าพอใจมาก",
        "ภายหลังการประชุมสภาครูโลก นายทวี ใจงาม โฆษกจังหวัด ย้ำว่าพอใจมาก",
    ],
)
def test_statement_at_an_hour_and_a_place(read: Read, statement: str) -> None:
    """Hour and place in front of who speaks are those of the statement."""
    act = act_of(read(HOUR + statement))
    assert (act.kind.kind, act.kind.rule, act.name) == ("press_conference", "kind-statement", None)


@pytest.mark.parametrize(
    "source",
    [
        # Hour and place behind กล่าวว่า are those of what is spoken about.
        "นายทวี ใจงาม โฆษกจังหวัด กล่าวว่า วันนี้ เวลา 14.00 น. เปิดการสัมมนาครูโลก ณ หอประชุมใหญ่",
        # Who speaks about what they did just before speaks as its chair.
        HOUR + "นายทวี ใจงาม เปิดเผยภายหลังเป็นประธานเปิดการสัมมนาครูโลก",
        # Somebody else acts behind กล่าวว่า.
        HOUR + "นายทวี ใจงาม โฆษกจังหวัด เปิดเผยว่า นายชัย มั่นคงดี เปิดการสัมมนาครูโลก",
        # Who speaks in a meeting speaks to those who sit there.
        HOUR + "นายทวี ใจงาม โฆษกจังหวัด กล่าวชี้แจงในการประชุมสภาครูโลก ครั้งที่ 3",
        # No hour.
        "วันนี้ ณ หอประชุมใหญ่ นายทวี ใจงาม กล่าวถึงการสัมมนาครูโลก",
    ],
)
def test_what_is_no_statement(read: Read, source: str) -> None:
    """Speaking about an event makes no press conference of it."""
    assert act_of(read(source)).kind.rule != "kind-statement"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        # The headline may have the fuller name.
        (
            (
                "เปิดการสัมมนาครูภาษาไทยแห่งภาคเหนือ ครั้งที่ 3\n"
                "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครูภาษาไทยแห่งภาคเหนือ ณ หอประชุมใหญ่"
            ),
            "การสัมมนาครูภาษาไทยแห่งภาคเหนือ ครั้งที่ 3",
        ),
        # A name without opening words that is repeated goes before one that is not.
        (
            (
                "ข่าวจังหวัด\n"
                "วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. สมาคมครูเชิญร่วมมหกรรมหนังสือเมืองท่า "
                "ในวันครูโลก ณ หอประชุมใหญ่\n"
                "ผู้สนใจเข้าร่วมมหกรรมหนังสือเมืองท่า ได้ตลอดวัน"
            ),
            "มหกรรมหนังสือเมืองท่า",
        ),
    ],
)
def test_name_is_taken_in_its_fullest_form(read: Read, source: str, name: str) -> None:
    """Of several ways in which lead and headline write a name the fullest is taken."""
    reading = read(source)
    assert name_of(reading, act_of(reading)) == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("เปิดการสัมมนาครูภาษาไทย ครั้งที่ 3", "เปิดการสัมมนาครูภาษาไทย", True),
        ("เปิดการสัมมนาครูภาษาไทย", "เปิดงาน “ครูภาษาไทย”", True),  # without their heads
        ("เปิดการสัมมนา ครูภาษาไทย ครั้งที่ 3", "เปิดการสัมมนาครูภาษาไทย ครั้งที่ 3", True),  # a space more
        ("เปิดการสัมมนาครูภาษาไทย", "เปิดการอบรมช่างเชื่อมเรือ", False),
        ("เปิดงานวันครูโลก", "เปิดงานวันครูไทย", False),
    ],
)
def test_two_phrases_name_the_same_event(read: Read, one: str, other: str, *, same: bool) -> None:
    """One holds the other, or both begin alike; the order of the two does not matter."""
    reading = read(f"{one}\n{other}")
    first, second = (find_names(reading, paragraph)[0] for paragraph in reading.paragraphs)
    assert same_name(reading, first, second) is same
    assert same_name(reading, second, first) is same
