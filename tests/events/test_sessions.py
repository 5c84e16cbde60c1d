"""Programme items with a topic of their own, and who speaks in them."""

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
    ("การเสวนา หัวข้อ “ป่าชุมชน” โดยวิทยากรผู้ทรงคุณวุฒิ นางดาว มั่นคงดี", ["ดาว"], []),
    ("กิจกรรมวิชาการ หัวข้อ “ป่าชุมชน” วิทยากร ได้แก่ นายทวี ใจงาม", ["ทวี"], []),
    (
        "จัดประชุมภายใต้หัวข้อ “ป่าชุมชน” ผ่านระบบออนไลน์ให้ครู 90 คน โดยมีวิทยากร นางดาว มั่นคงดี",
        ["ดาว"],
        [],
    ),
    # Whose verb announces it speaks; behind it โดยมี tells who else is there.
    ("นายทวี ใจงาม กล่าวปาฐกถา เรื่อง “ป่าชุมชน” โดยมีนางดาว มั่นคงดี ร่วมลงนาม", ["ทวี"], []),
    ("นายทวี ใจงาม ให้เกียรติมาปาฐกถา เรื่อง “ป่าชุมชน” โดยมีนางดาว มั่นคงดี ต้อนรับ", ["ทวี"], []),
    # In reported speech no word gives a role, yet the subject stands there.
    ("นางดาว มั่นคงดี กล่าวว่า วันนี้ นายทวี ใจงาม จะมากล่าวปาฐกถา เรื่อง “ป่าชุมชน”", ["ทวี"], []),
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


@pytest.mark.parametrize(
    "source",
    [
        "นิทรรศการในหัวข้อ “ป่าชุมชนไทย”",  # of a show
        "อ่านได้ที่เว็บไซต์ หัวข้อ “ข่าวประกาศ”",  # of a page
        "จัดประชุมครูภายใต้หัวข้อ “ป่าชุมชนไทย”",  # the theme of all
        "การสัมมนาครู ครั้งที่ 4 ภายใต้หัวข้อ “ป่าชุมชนไทย”",
        # Who speaks further on speaks of something else.
        "จัดประชุมภายใต้หัวข้อ “ป่าชุมชน” ซึ่งมีครูมาร่วม 90 คน และนายทวี ใจงาม บรรยายพิเศษ",
    ],
)
def test_topic_about_which_nobody_speaks_is_no_session(read: Read, source: str) -> None:
    """หัวข้อ alone needs somebody who speaks, or a word that tells so."""
    assert sessions_of(read(source)) == ()


def test_next_speaker_is_told_in_front_of_the_next_session(read: Read) -> None:
    """A verb right in front of the second topic says nothing of the first."""
    reading = read(
        "นายทวี ใจงาม กล่าวปาฐกถา เรื่อง “ป่าชุมชนไทย” ผ่านวีดิทัศน์ และนางดาว มั่นคงดี กล่าวปาฐกถา เรื่อง “น้ำคือชีวิต”"
    )
    assert [given_names(reading, session.speakers) for session in sessions_of(reading)] == [
        ["ทวี"],
        ["ดาว"],
    ]


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
