"""Quotes: who says what, in marks or reported, with the speaker in front, behind or carried on."""

from __future__ import annotations

import pytest

from thaievent import extract

LEAD = "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม อธิบดีกรมการข้าว เป็นประธานเปิดงานวันข้าวไทย ณ หอประชุมใหญ่\n"

# paragraph behind the lead, then (speaker, direct, speech) of each quote
SPEECHES = {
    "reported": (
        "นายทวี กล่าวว่า ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม",
        [("ทวี ใจงาม", False, "ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม")],
    ),
    "in marks behind the verb": (
        "นายทวี กล่าวว่า “ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม”",
        [("ทวี ใจงาม", True, "ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม")],
    ),
    "in marks in front of the speaker": (
        "“ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม” นายทวี กล่าว",
        [("ทวี ใจงาม", True, "ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม")],
    ),
    "marks inside the speech": (
        "“โครงการ “ข้าวรักษ์โลก” ทำให้ดินดีขึ้นทุกปี” นายทวี กล่าว",
        [("ทวี ใจงาม", True, "โครงการ “ข้าวรักษ์โลก” ทำให้ดินดีขึ้นทุกปี")],
    ),
    "by the post alone": (
        "อธิบดีกรมการข้าว กล่าวเพิ่มเติมว่า พันธุ์ใหม่ทนแล้งกว่าเดิมมาก",
        [("ทวี ใจงาม", False, "พันธุ์ใหม่ทนแล้งกว่าเดิมมาก")],
    ),
    "carried on over a line": (
        "นายทวี กล่าวว่า ปีนี้ชาวนาปลูกข้าวได้มาก\nกล่าวต่อว่า ปีหน้าจะปลูกให้ได้มากกว่านี้",
        [
            ("ทวี ใจงาม", False, "ปีนี้ชาวนาปลูกข้าวได้มาก"),
            ("ทวี ใจงาม", False, "ปีหน้าจะปลูกให้ได้มากกว่านี้"),
        ],
    ),
    "two speakers": (
        "นายทวี กล่าวว่า ปีนี้ข้าวราคาดีทุกพันธุ์ ด้านนางดาว แสนสุข ชาวนา ระบุว่า น้ำมาเร็วกว่าทุกปี",
        [
            ("ทวี ใจงาม", False, "ปีนี้ข้าวราคาดีทุกพันธุ์"),
            ("ดาว แสนสุข", False, "น้ำมาเร็วกว่าทุกปี"),
        ],
    ),
    # a name in marks is no speech, and too short for one
    "a name in marks": ("“ข้าวไทย” นายทวี กล่าว", []),
    "nobody speaks": ("ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม", []),
}


@pytest.mark.parametrize(("paragraph", "quotes"), SPEECHES.values(), ids=SPEECHES.keys())
def test_speech_and_speaker(paragraph: str, quotes: list[tuple[str, bool, str]]) -> None:
    """Each speech is found once, with its speaker and its extent in the source."""
    source = LEAD + paragraph
    release = extract(source)
    assert [(q.speaker, q.direct, q.text) for q in release.quotes] == quotes
    for quote in release.quotes:
        (span,) = quote.spans
        assert source[span.start : span.end] == span.text == quote.text
