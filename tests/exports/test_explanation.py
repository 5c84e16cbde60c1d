"""Why a record says what it says: every value has a reason, and each reason leads to its words."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console

from thaievent import Release, extract
from thaievent.exports.explanation import explain, reasons

SOURCE = (
    "เปิดงานข้าวไทย\nวันศุกร์ที่ 9 ธันวาคม 2565\n"
    "วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม อธิบดีกรมการข้าว เป็นประธานเปิดการสัมมนา"
    "ชาวนาไทย ครั้งที่ 3 ณ หอประชุมใหญ่ กรมการข้าว มีผู้เข้าร่วมกว่า 200 คน\n"
    "นายทวี กล่าวว่า ปีนี้ชาวนาปลูกข้าวได้มากกว่าเดิม"
)


def test_every_value_of_the_event_has_a_reason() -> None:
    """Kind, name, day, hour, venue, roles and attendance are told with rule and confidence."""
    release = extract(SOURCE)
    found = {reason.field: reason for reason in reasons(release)}
    for field in ("kind", "name", "start", "start_time", "venue", "participants", "attendance"):
        reason = found[f"events[0].{field}"]
        assert reason.rule
        assert reason.value
        assert reason.confidence is not None
        assert 0 < reason.confidence <= 1
    assert found["people[0].name"].value == "ทวี ใจงาม"
    assert found["quotes[0]"].value == "ทวี ใจงาม"


def test_reasons_lead_to_their_words() -> None:
    """Every place is one of the source."""
    for reason in reasons(extract(SOURCE)):
        assert reason.spans
        for span in reason.spans:
            assert SOURCE[span.start : span.end] == span.text


def test_table_shows_rule_and_words() -> None:
    """A wide terminal shows field, confidence, rule and the words."""
    console = Console(width=200, record=True, file=None, quiet=False)
    with console.capture() as captured:
        console.print(explain(extract(SOURCE)))
    shown = captured.get()
    assert "events[0].start" in shown
    assert "8 ธันวาคม 2565" in shown
    assert "role-chair" in shown


def test_a_narrow_terminal_shows_lines_below_one_another() -> None:
    """Where a table would break every cell, each reason has lines of its own; nothing is lost."""
    console = Console(width=80)
    with console.capture() as captured:
        console.print(explain(extract(SOURCE)))
    lines = captured.get().split("\n")
    assert all(cell_len(line) <= 80 for line in lines)
    at = next(n for n, line in enumerate(lines) if line.startswith("events[0].start  "))
    assert lines[at].split()[2:] == ["day", "at", str(SOURCE.index("8 ธันวาคม"))]
    assert lines[at + 1].strip() == "2022-12-08"  # the value, where the text says it otherwise
    assert "8 ธันวาคม 2565 เวลา" in lines[at + 2]
    assert not [line for line in lines if line.strip() == "หอประชุมใหญ่ กรมการข้าว"]


def test_hostile_text_moves_no_cursor() -> None:
    """Escape sequences of a release do not reach the terminal."""
    hostile = SOURCE.replace("ใจงาม", "ใจงาม\x1b[2J", 1)
    console = Console(width=200)
    with console.capture() as captured:
        console.print(explain(extract(hostile)))
    assert "\x1b[2J" not in captured.get()


def test_nothing_found_is_said() -> None:
    """A release with nothing in it says so."""
    console = Console(width=80)
    with console.capture() as captured:
        console.print(explain(Release()))
    assert "Nothing was found" in captured.get()
