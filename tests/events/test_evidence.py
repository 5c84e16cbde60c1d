"""Where each value was read, by which rule, and how far the rule can be trusted."""

from __future__ import annotations

import pytest

from thaievent import extract
from thaievent.events.evidence import _ConfidenceRow, confidence, tell
from thaievent.events.themes import FoundTheme
from thaievent.lexicon import load_table
from thaievent.records import Event
from thaievent.text import normalise

ROWS = load_table("thaievent.events", "confidence.tsv", _ConfidenceRow)
SOURCE = (
    "วันที่ 8 ธันวาคม 2565 เวลา 09.30 น. นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครูภาษาไทย ครั้งที่ 4 "
    "ภายใต้แนวคิด “อ่านเปลี่ยนเมือง” จัดโดยเทศบาลเมืองท่า ณ โรงแรมริมน้ำ โดยมีนางสาวดาว มั่นคงดี กล่าวรายงาน "
    "และมีครูเข้าร่วม 150 คน พร้อมการบรรยาย หัวข้อ “ห้องสมุดกลางตลาด” โดย นายชัย รักอ่าน"
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.field} {row.rule}")
def test_counts_are_counts(row: _ConfidenceRow) -> None:
    """A row counts readings of a field of events, no more of them right than were made."""
    assert row.field in Event.model_fields
    assert 0 <= int(row.right) <= int(row.read)
    assert int(row.read) > 0


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.field} {row.rule}")
def test_few_readings_are_drawn_to_the_average(row: _ConfidenceRow) -> None:
    """The confidence of a rule lies between its own share and that of its field."""
    share = int(row.right) / int(row.read)
    average = confidence(row.field, "a rule that nobody has seen")
    told = confidence(row.field, row.rule)
    assert average is not None
    assert told is not None
    low, high = sorted((share, average))
    assert low - 0.01 <= told <= high + 0.01  # both are rounded


def test_unmeasured_field_has_no_confidence() -> None:
    """Nothing is made up for a field that was never measured."""
    assert confidence("weather", "kind-head") is None


def test_evidence_points_into_the_source() -> None:
    """A span found in the view is told in positions of the source."""
    source = "งานวันครู ภายใต้แนวคิด “ครู\u200bสร้างคน”"
    text = normalise(source)
    start = text.view.index("ครูสร้างคน")
    told = tell(text, "theme", FoundTheme(start, start + len("ครูสร้างคน"), "theme-marked"))
    (span,) = told.spans
    assert source[span.start : span.end] == span.text == "ครู\u200bสร้างคน"
    assert (told.field, told.rule, told.value) == ("theme", "theme-marked", None)


def test_every_value_has_its_evidence() -> None:
    """Each field of an event that is filled says where it was read, lists once a value."""
    (event,) = extract(SOURCE).events
    told = [(one.field, one.value) for one in event.evidence]
    plain = {"kind", "name", "theme", "start", "start_time", "attendance"}
    assert plain <= {field for field, value in told if value is None}
    assert event.venue is not None
    assert ("venue", event.venue.text) in told
    assert [value for field, value in told if field == "organisers"] == list(event.organisers)
    roles = [one.name for one in event.participants for _ in one.roles]
    assert [value for field, value in told if field == "participants"] == roles
    topics = [session.topic for session in event.sessions]
    assert [value for field, value in told if field == "sessions"] == topics == ["ห้องสมุดกลางตลาด"]


def test_evidence_stands_where_it_says() -> None:
    """Every piece of evidence has a rule, a share between 0 and 1, and a place in the source."""
    (event,) = extract(SOURCE).events
    for one in event.evidence:
        assert one.field in Event.model_fields
        assert one.rule
        assert one.confidence is None or 0 < one.confidence <= 1
        assert one.spans
        assert all(SOURCE[span.start : span.end] == span.text for span in one.spans)
