"""Programme items with a topic of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.names import find_names
from thaievent.events.reading import Reading
from thaievent.events.roles import find_roles
from thaievent.events.scenes import find_scenes
from thaievent.events.sessions import FoundSession, find_sessions, session_of_event
from thaievent.events.themes import choose_theme

Read = Callable[..., Reading]


def sessions_of(reading: Reading) -> tuple[FoundSession, ...]:
    """Find the sessions in the first line of a text."""
    paragraph = reading.paragraphs[0]
    return find_sessions(reading, paragraph, find_roles(reading, paragraph))


def given_names(reading: Reading, people: tuple[int, ...]) -> list[str]:
    """Give the given names of people."""
    return [reading.name_of(person).split()[0] for person in people]


TOPICS = [
    # What is written: kinds and topics.
    ("มีการเสวนา หัวข้อ “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    ("มีการเสวนาในหัวข้อ “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    ("มีการเสวนาเรื่อง “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    ("มีการเสวนา “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),  # right behind the word
    ("การบรรยายพิเศษ หัวข้อ : “ป่าชุมชนไทย”", [("talk", "ป่าชุมชนไทย")]),
    ("กล่าวปาฐกถาพิเศษ เรื่อง “ป่าชุมชนไทย”", [("keynote", "ป่าชุมชนไทย")]),
    ("Keynote Speech หัวข้อ “Rice for the World”", [("keynote", "Rice for the World")]),
    ("อบรมเชิงปฏิบัติการ หัวข้อ “ย้อมครามธรรมชาติ”", [("workshop", "ย้อมครามธรรมชาติ")]),
    # Without marks, behind หัวข้อ or เรื่อง, up to who gives it.
    ("การบรรยายหัวข้อ ป่าชุมชนไทย โดย นายทวี ใจงาม", [("talk", "ป่าชุมชนไทย")]),
    ("การบรรยายหัวข้อ ป่าชุมชนไทย นายทวี ใจงาม", [("talk", "ป่าชุมชนไทย")]),
    # Lists of topics.
    (
        "การบรรยาย หัวข้อ “ป่าชุมชนไทย” “น้ำคือชีวิต” และ “ดินดีมีกิน”",
        [("talk", "ป่าชุมชนไทย"), ("talk", "น้ำคือชีวิต"), ("talk", "ดินดีมีกิน")],
    ),
    (
        "การเสวนา หัวข้อ “ป่าชุมชนไทย” และหัวข้อ “น้ำคือชีวิต”",
        [("panel", "ป่าชุมชนไทย"), ("panel", "น้ำคือชีวิต")],
    ),
    (
        "1) ป่าชุมชนไทย โดย นายทวี ใจงาม 2) น้ำคือชีวิต โดย นางดาว มั่นคงดี",
        [("talk", "ป่าชุมชนไทย"), ("talk", "น้ำคือชีวิต")],
    ),
    # A part that is called by a Latin name.
    ("ต่อด้วยกิจกรรม River Dinner Talk", [("talk", "River Dinner Talk")]),
    # A ceremony: its phrase is its topic.
    ("ภายในงานมีพิธีมอบรางวัลป่าชุมชนดีเด่น จำนวน 5 รางวัล", [("ceremony", "พิธีมอบรางวัลป่าชุมชนดีเด่น")]),
    ("พร้อมมอบโล่รางวัลครูดีเด่นประจำปี 2566", [("ceremony", "มอบโล่รางวัลครูดีเด่นประจำปี 2566")]),
]


@pytest.mark.parametrize(("source", "topics"), TOPICS)
def test_sessions_with_their_topics(read: Read, source: str, topics: list[tuple[str, str]]) -> None:
    """Each topic stands behind the word that announces it, or in a list with others."""
    reading = read(source)
    assert [
        (session.kind, reading.view[session.start : session.end])
        for session in sessions_of(reading)
    ] == topics


@pytest.mark.parametrize(
    "source",
    [
        "มีการบรรยายและการเสวนา",  # no topic
        "มีการบรรยายหัวข้อต่าง ๆ ที่น่าสนใจ",
        "มีการบรรยายเกี่ยวกับการสอน",
        "การเสวนา เรื่อง “น้ำ”",  # too short to be a title
        "พร้อมมอบรางวัล",
        "1) อบรมครู 2) ประกวดแผนการสอน",  # contents of a course, given by nobody
        "ข้อ 1) ให้ครูเตรียมแผน โดยส่งภายในเดือนมีนาคม",
        "หัวข้อ “ป่าชุมชนไทย",  # a quotation that is never closed
        "ครูกล่าวถึงหัวข้อหลักของงาน",
        "Talk to us",
        "",
    ],
)
def test_what_is_no_session(read: Read, source: str) -> None:
    """Without a topic of its own a part of a programme is no session."""
    assert sessions_of(read(source + "\n.")) == ()


PEOPLE = [
    # topic's line: speakers, moderators
    ("การบรรยายพิเศษ หัวข้อ “ป่าชุมชนไทย” โดย นายทวี ใจงาม อธิบดีกรมการข้าว", ["ทวี"], []),
    ("นายทวี ใจงาม กล่าวปาฐกถาพิเศษ เรื่อง “ป่าชุมชนไทย”", ["ทวี"], []),
    ("นายทวี ใจงาม บรรยายพิเศษ หัวข้อ “ป่าชุมชนไทย”", ["ทวี"], []),
    (
        "มีการเสวนา หัวข้อ “ป่าชุมชนไทย” โดยนายทวี ใจงาม และนางดาว มั่นคงดี ดำเนินรายการโดย นางแก้ว รักไทย",
        ["ทวี", "ดาว"],
        ["แก้ว"],
    ),
    ("นายทวี ใจงาม และนางดาว มั่นคงดี ร่วมเสวนา หัวข้อ “ป่าชุมชนไทย”", ["ทวี", "ดาว"], []),
    ("การเสวนา หัวข้อ “ป่าชุมชนไทย” วิทยากรโดย นายทวี ใจงาม", ["ทวี"], []),
    # The list stands in the lines below, one person a line.
    (
        "การเสวนา หัวข้อ “ป่าชุมชนไทย” โดย\n- นายทวี ใจงาม\n- นางดาว มั่นคงดี\nผู้สนใจลงทะเบียนได้แล้ววันนี้",
        ["ทวี", "ดาว"],
        [],
    ),
    # โดยมี … กล่าวรายงาน speaks of the event, not of the session.
    ("การเสวนา หัวข้อ “ป่าชุมชนไทย” โดยมีนางดาว มั่นคงดี กล่าวรายงาน", [], []),
    ("การเสวนา หัวข้อ “ป่าชุมชนไทย”", [], []),
    # A ceremony has neither.
    ("นายทวี ใจงาม มอบโล่รางวัลครูดีเด่นประจำปี 2566", [], []),
]


@pytest.mark.parametrize(("source", "speakers", "moderators"), PEOPLE)
def test_people_of_a_session(
    read: Read, source: str, speakers: list[str], moderators: list[str]
) -> None:
    """Who gives a session stands behind โดย or in front of a verb; a moderator is no speaker."""
    reading = read(source)
    (session,) = sessions_of(reading)
    assert given_names(reading, session.speakers) == speakers
    assert given_names(reading, session.moderators) == moderators


def test_each_session_has_its_own_speakers(read: Read) -> None:
    """Of several items each keeps who is told behind it."""
    reading = read(
        "1. หัวข้อ “ป่าชุมชนไทย” โดย นายทวี ใจงาม 2. หัวข้อ “น้ำคือชีวิต” โดย นางดาว มั่นคงดี และนายชัย รักไทย"
    )
    assert [given_names(reading, session.speakers) for session in sessions_of(reading)] == [
        ["ทวี"],
        ["ดาว", "ชัย"],
    ]


@pytest.mark.parametrize(
    ("source", "kind", "topic", "speakers"),
    [
        # The topic is the theme, else what the name quotes, else the name.
        (
            "จัดเวทีเสวนาป่าชุมชน ครั้งที่ 3 หัวข้อ “ป่าอยู่ได้ คนอยู่รอด” วิทยากร ได้แก่ นายทวี ใจงาม",
            "panel",
            "ป่าอยู่ได้ คนอยู่รอด",
            ["ทวี"],
        ),
        (
            "จัดเวทีเสวนา “ป่าอยู่ได้ คนอยู่รอด” วิทยากร ได้แก่ นายทวี ใจงาม และนางดาว มั่นคงดี",
            "panel",
            "ป่าอยู่ได้ คนอยู่รอด",
            ["ทวี", "ดาว"],
        ),
        (
            "จัดการบรรยายพิเศษเรื่องป่าชุมชนไทย มีวิทยากร ได้แก่ นายทวี ใจงาม",
            "talk",
            "การบรรยายพิเศษเรื่องป่าชุมชนไทย",
            ["ทวี"],
        ),
    ],
)
def test_event_that_is_one_panel_is_its_own_session(
    read: Read, source: str, kind: str, topic: str, speakers: list[str]
) -> None:
    """An event which consists of one panel or talk has that session."""
    reading = read(source)
    paragraph = reading.paragraphs[0]
    name = find_names(reading, paragraph)[0]
    theme = choose_theme(reading, name, find_scenes(reading))
    (session,) = session_of_event(reading, name, theme, find_roles(reading, paragraph))
    assert (session.kind, reading.view[session.start : session.end]) == (kind, topic)
    assert given_names(reading, session.speakers) == speakers


@pytest.mark.parametrize(
    "source",
    [
        "จัดเวทีเสวนา “ป่าอยู่ได้ คนอยู่รอด” ณ หอประชุมใหญ่",  # nobody speaks
        "จัดการอบรมครูภาษาไทย วิทยากร ได้แก่ นายทวี ใจงาม",  # a course is no panel
    ],
)
def test_event_that_is_no_session(read: Read, source: str) -> None:
    """Without a speaker, or as a course, an event is not its own session."""
    reading = read(source)
    paragraph = reading.paragraphs[0]
    name = find_names(reading, paragraph)[0]
    assert session_of_event(reading, name, None, find_roles(reading, paragraph)) == ()
