"""What a part of a programme is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.reading import Reading
from thaievent.events.topics import Topic, find_topics, quoted, topic_end

Read = Callable[..., Reading]


def topics_of(reading: Reading) -> list[Topic]:
    """Find the topics in the first line of a text."""
    return find_topics(reading, reading.paragraphs[0])


TOPICS = [
    # What is written: kinds and topics.
    ("มีการเสวนา หัวข้อ “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    ("มีการเสวนาในหัวข้อ “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    ("มีการเสวนาเรื่อง “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    ("มีการเสวนา “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),  # right behind the word
    ("การเสวนาแลกเปลี่ยนเรียนรู้ในหัวข้อ “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    ("การบรรยายพิเศษ หัวข้อ : “ป่าชุมชนไทย”", [("talk", "ป่าชุมชนไทย")]),
    ("กล่าวปาฐกถาพิเศษ เรื่อง “ป่าชุมชนไทย”", [("keynote", "ป่าชุมชนไทย")]),
    ("Keynote Speech หัวข้อ “Rice for the World”", [("keynote", "Rice for the World")]),
    ("อบรมเชิงปฏิบัติการ หัวข้อ “ย้อมครามธรรมชาติ”", [("workshop", "ย้อมครามธรรมชาติ")]),
    ("นายทวี ใจงาม กล่าวในหัวข้อ “ป่าชุมชนไทย”", [("talk", "ป่าชุมชนไทย")]),
    # หัวข้อ follows the word for speaking at a distance.
    ("การอภิปรายระดับรัฐมนตรี หัวข้อ Safe Forests for All", [("panel", "Safe Forests for All")]),
    # Without marks, behind หัวข้อ or เรื่อง, up to who gives it or to the next part.
    ("การบรรยายหัวข้อ ป่าชุมชนไทย โดย นายทวี ใจงาม", [("talk", "ป่าชุมชนไทย")]),
    ("การบรรยายหัวข้อ ป่าชุมชนไทย นายทวี ใจงาม", [("talk", "ป่าชุมชนไทย")]),
    ("การบรรยายหัวข้อ ป่าชุมชนไทย และเวทีถามตอบ", [("talk", "ป่าชุมชนไทย")]),
    ("2. การบรรยายหัวข้อ ป่าชุมชนไทย และ 3. การแสดงดนตรี", [("talk", "ป่าชุมชนไทย")]),
    # A gloss in English is no part of it.
    ("การบรรยายหัวข้อ ป่าชุมชนไทย (Community Forests of Thailand)", [("talk", "ป่าชุมชนไทย")]),
    # The quotation names the session, its topic stands behind it.
    ("การเสวนา “ล้อมวงคุย” ในหัวข้อ ป่าชุมชนไทย", [("panel", "ป่าชุมชนไทย")]),
    ("การเสวนา “ล้อมวงคุย” ในหัวข้อ “ป่าชุมชนไทย”", [("panel", "ป่าชุมชนไทย")]),
    # Several topics.
    (
        "การบรรยาย หัวข้อ “ป่าชุมชนไทย” “น้ำคือชีวิต” และ “ดินดีมีกิน”",
        [("talk", "ป่าชุมชนไทย"), ("talk", "น้ำคือชีวิต"), ("talk", "ดินดีมีกิน")],
    ),
    (
        "การเสวนา หัวข้อ “ป่าชุมชนไทย” กับ “น้ำคือชีวิต”",
        [("panel", "ป่าชุมชนไทย"), ("panel", "น้ำคือชีวิต")],
    ),
    (
        "การเสวนา หัวข้อ “ป่าชุมชนไทย” และหัวข้อ “น้ำคือชีวิต”",
        [("panel", "ป่าชุมชนไทย"), ("panel", "น้ำคือชีวิต")],
    ),
    # The same topic in English is no second one.
    ("การเสวนา หัวข้อ “ป่าชุมชนไทย” “Thai Community Forests”", [("panel", "ป่าชุมชนไทย")]),
    # A mark that is never closed, and one that the next topic closes.
    (
        'หัวข้อ "ป่าชุมชนไทย โดย นายทวี ใจงาม และ "น้ำคือชีวิต" โดย นางดาว มั่นคงดี',
        [("talk", "ป่าชุมชนไทย")],
    ),
    (
        "หัวข้อ “ป่าชุมชนไทย“ โดย นายทวี ใจงาม หัวข้อ “น้ำคือชีวิต“ โดย นางดาว มั่นคงดี",
        [("talk", "ป่าชุมชนไทย"), ("talk", "น้ำคือชีวิต")],
    ),
    # A part that is called by a Latin name.
    ("ต่อด้วยกิจกรรม River Dinner Talk", [("talk", "River Dinner Talk")]),
]


@pytest.mark.parametrize(("source", "topics"), TOPICS)
def test_topics_behind_the_words_that_announce_them(
    read: Read, source: str, topics: list[tuple[str, str]]
) -> None:
    """Each topic stands behind a session's word, or is quoted right behind another."""
    reading = read(source)
    assert [
        (topic.kind, reading.view[topic.start : topic.end]) for topic in topics_of(reading)
    ] == topics


@pytest.mark.parametrize(
    "source",
    [
        "มีการบรรยายและการเสวนา",  # no topic
        "มีการบรรยายหัวข้อต่าง ๆ ที่น่าสนใจ",
        "มีการบรรยายเกี่ยวกับการสอน",
        "การเสวนา เรื่อง “น้ำ”",  # too short to be a title
        "หัวข้อ “ป่าชุมชนไทย",  # a quotation that is never closed
        "ครูกล่าวถึงหัวข้อหลักของงาน",
        "หัวข้อหลักของงาน คือ “ป่าชุมชนไทย”",  # what all is about
        "พบกันในงานเสวนา “ป่าชุมชนไทย”",  # the name of an event
        "บรรยายแล้วกว่า 20 หัวข้อ และมีร้านค้าของชุมชน",  # a number of topics
        "หัวข้อ ป่าชุมชนไทย",  # neither a mark nor a word for speaking
        "Talk to us",
        "",
    ],
)
def test_what_is_no_topic(read: Read, source: str) -> None:
    """Without a topic of its own a part of a programme is no session."""
    assert topics_of(read(source + "\n.")) == []


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("การเสวนา หัวข้อ “ป่าชุมชนไทย”", "session-topic"),
        ("การสัมมนา หัวข้อ “ป่าชุมชนไทย”", "session-seminar"),  # perhaps the event itself
        ("กิจกรรม River Talk", "session-latin-name"),
    ],
)
def test_rule_says_how_a_topic_was_read(read: Read, source: str, rule: str) -> None:
    """The rule of a topic is the one which ``explain`` shows."""
    assert [topic.rule for topic in topics_of(read(source))] == [rule]


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        ("จัดประชุมภายใต้หัวข้อ “ป่าชุมชนไทย”", True),
        ("การเสวนาภายใต้หัวข้อ “ป่าชุมชนไทย”", False),
    ],
)
def test_topic_without_a_session_may_be_a_theme(read: Read, source: str, *, alone: bool) -> None:
    """หัวข้อ without a word for speaking in front of it is marked as standing alone."""
    assert [topic.alone for topic in topics_of(read(source))] == [alone]


def test_quoted_topic_ends_before_its_giver(read: Read) -> None:
    """A mark that is closed too late does not swallow who gives the topic."""
    reading = read("“ป่าชุมชน โดย นายทวี ใจงาม และ “น้ำคือชีวิต”")
    found = quoted(reading, 0, len(reading.view))
    assert found is not None
    assert reading.view[found[0] : found[1]] == "ป่าชุมชน"
    assert reading.view[found[2] :].startswith("โดย")


def test_no_quotation_is_no_topic(read: Read) -> None:
    """Where no mark stands nothing is read."""
    assert quoted(read("ป่าชุมชน"), 0, 8) is None


@pytest.mark.parametrize(
    ("source", "topic"),
    [
        ("ป่าชุมชนไทย ซึ่งมีคนสนใจ", "ป่าชุมชนไทย "),
        ("ป่าชุมชนไทย นายทวี ใจงาม", "ป่าชุมชนไทย "),
        ("ป่าชุมชนไทย 2) น้ำคือชีวิต", "ป่าชุมชนไทย"),
        ("ป่าชุมชนไทย", "ป่าชุมชนไทย"),
    ],
)
def test_topic_without_marks_ends(read: Read, source: str, topic: str) -> None:
    """A stop, a person or the next number of a list ends a topic."""
    reading = read(source)
    assert reading.view[: topic_end(reading, 0, len(reading.view))] == topic
