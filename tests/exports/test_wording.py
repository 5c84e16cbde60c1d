"""What the exports say alike: online or not, the name of an event, safe text."""

from __future__ import annotations

import pytest

from thaievent.exports.wording import OnlineRow, Where, identified, plain, summary, where
from thaievent.lexicon import load_table
from thaievent.records import Event, Release, Session, Venue

ROWS = load_table("thaievent.exports", "online.tsv", OnlineRow)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.form)
def test_each_row_finds_its_example(row: OnlineRow) -> None:
    """A venue that is nothing but the example of a row is online, and no place."""
    assert row.form in row.example
    assert where(Venue(text=row.example, name=row.example)) == Where(online=True, on_site=False)


@pytest.mark.parametrize(
    ("venue", "online", "on_site"),
    [
        (None, False, False),
        (Venue(text="ห้องประชุม 2 กรมประมง", name="กรมประมง", room="ห้องประชุม 2"), False, True),
        (Venue(text="จังหวัดตาก", province="ตาก"), False, True),
        # A place and a system: the parts tell that there is a place.
        (Venue(text="กรมประมง และผ่านระบบ Zoom", name="กรมประมง"), True, True),
        (Venue(text="ห้อง 1 และระบบ Zoom", name="ระบบ Zoom", room="ห้อง 1"), True, True),
        (Venue(text="ระบบออนไลน์ จากจังหวัดตาก", province="ตาก"), True, True),
        # Nothing but the phrase: a place, unless it names a system.
        (Venue(text="ริมน้ำ"), False, True),
        (Venue(text="ผ่านโปรแกรม Webex"), True, False),
    ],
)
def test_where(venue: Venue | None, online: bool, on_site: bool) -> None:  # noqa: FBT001  a table
    """A place, a system for meetings, both, or nothing."""
    assert where(venue) == Where(online=online, on_site=on_site)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (Event(kind="visit", name="งาน\nวันปลา", theme="ปลา"), "งาน วันปลา"),
        (Event(kind="visit", theme="ปลา"), "ปลา"),
        (Event(kind="visit", sessions=(Session(kind="talk", topic="ปลา"),)), "ปลา"),
        (Event(kind="press_conference", venue=Venue(text="ณ ตลาด")), "press conference: ณ ตลาด"),
        (Event(kind="other"), "other"),
    ],
)
def test_summary(event: Event, name: str) -> None:
    """An event is called by the best that is known of it, on one line."""
    assert summary(event) == name


def test_identifiers() -> None:
    """Events of a text are numbered; without a text the record itself tells them apart."""
    events = (Event(kind="visit"), Event(kind="other"))
    one, two = identified([Release(source="ก", events=events)])
    assert one[0].removesuffix("-1") == two[0].removesuffix("-2")
    bare = [Release(id="a", events=events[:1]), Release(id="b", events=events[:1])]
    assert len({found[0] for found in identified(bare)}) == 2


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("ก\r\nข\tค\nง", "ก\nข\tค\nง"),
        ("ก\rข\x00\x1b\x85\u2028\ud83d", "ก ข     "),
        ("🙂\u200b", "🙂\u200b"),
    ],
)
def test_plain(text: str, safe: str) -> None:
    """Line ends that only some know and controls go; Thai, emoji and joiners stay."""
    assert plain(text) == safe
