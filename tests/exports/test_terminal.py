"""The readable view of a release."""

from __future__ import annotations

import datetime as dt
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from thaievent.exports.terminal import view
from thaievent.records import (
    DateMention,
    Diagnostic,
    Event,
    Evidence,
    Organisation,
    Participant,
    Person,
    Position,
    Quote,
    Release,
    Session,
    TimeMention,
    Venue,
)

RELEASE = Release(
    published=dt.date(2023, 3, 4),
    people=(
        Person(
            name="สิรินทร์ เกษตรศิลป์ชัย",
            title="ผศ.ดร.",
            positions=(
                Position(text="อธิบดีกรมประมง"),
                Position(text="โฆษก กปม.", full="โฆษกกรมประมง"),
            ),
        ),
        Person(name="ปิติ มีสุข", title="นาย", positions=(Position(text="ผู้ใหญ่บ้านบ้านดง"),)),
        Person(name="ชูใจ"),
    ),
    organisations=(
        Organisation(name="กรมประมง", acronyms=("กปม.", "DOF"), registry_id="fisheries"),
        Organisation(name="โรงเรียนบ้านดง"),
    ),
    dates=(
        DateMention(text="3 มีนาคม 2566", value="2023-03-03", kind="explicit"),
        DateMention(text="ปีงบประมาณ 2566", value="2022-10-01/2023-09-30", kind="fiscal_year"),
        DateMention(text="3 มีนาคม 2566", value="2023-03-03", kind="explicit"),
        DateMention(text="วันนี้", value=None, kind="relative"),
        DateMention(text="มีนาคม", value="2023-03", kind="explicit", qualifier="late"),
    ),
    times=(TimeMention(text="9 โมงเช้า", value="09:00"),),
    events=(
        Event(
            name="เสวนาปลาไทยคืนถิ่น",
            kind="press_conference",
            theme="น้ำคือชีวิต",
            edition="ครั้งที่ 2",
            start=dt.date(2023, 3, 3),
            end=dt.date(2023, 3, 5),
            start_time="09:00",
            end_time="12:00",
            venue=Venue(
                text="ห้องบัว ตลาดปลา จ.ตาก",
                room="ห้องบัว",
                name="ตลาดปลา",
                province="ตาก",
                province_code="TH-63",
            ),
            organisers=("กรมประมง", "โรงเรียนบ้านดง"),
            supporters=("กรมประมง",),
            participants=(
                Participant(name="สิรินทร์ เกษตรศิลป์ชัย", roles=("chair", "announcer")),
                Participant(name="ปิติ มีสุข", roles=("speaker",)),
            ),
            sessions=(
                Session(
                    kind="panel",
                    topic="ปลากับคน",
                    speakers=("ปิติ มีสุข",),
                    moderators=("ชูใจ",),
                    start_time="10:00",
                ),
                Session(kind="other"),
            ),
            attendance=1200,
            attendance_qualifier="over",
            evidence=(
                Evidence(field="kind", confidence=0.9),
                Evidence(field="name", confidence=0.704),
                Evidence(field="start", confidence=0.95),
                Evidence(field="organisers", value="กรมประมง", confidence=0.85),
                Evidence(field="participants", value="สิรินทร์ เกษตรศิลป์ชัย", confidence=0.97),
                Evidence(field="participants", value="สิรินทร์ เกษตรศิลป์ชัย", confidence=0.88),
                Evidence(field="venue"),  # not measured
            ),
        ),
        Event(kind="visit"),
    ),
    quotes=(Quote(text="น้ำคือชีวิตของปลา", speaker="ชูใจ", direct=True),),
    diagnostics=(Diagnostic(code="weekday-mismatch", message="3 มีนาคม 2566 is a Friday."),),
)

SHOWN = """\
published  2023-03-04

EVENT 1  press conference  90 %
  name          เสวนาปลาไทยคืนถิ่น  70 %
  theme         น้ำคือชีวิต
  edition       ครั้งที่ 2
  when          2023-03-03 – 2023-03-05, 09:00 – 12:00  95 %
  where         ห้องบัว ตลาดปลา จ.ตาก
                ห้องบัว · ตลาดปลา · ตาก · TH-63
  organisers    กรมประมง  85 %
                โรงเรียนบ้านดง
  supporter     กรมประมง
  participants  สิรินทร์ เกษตรศิลป์ชัย  chair, announcer  88 %
                ปิติ มีสุข            speaker
  session       ปลากับคน (panel, 10:00)
                speaker    ปิติ มีสุข
                moderator  ชูใจ
  session       other
  attendance    over 1,200

EVENT 2  visit

PEOPLE
  ผศ.ดร.  สิรินทร์ เกษตรศิลป์ชัย  อธิบดีกรมประมง
                            โฆษก กปม. (= โฆษกกรมประมง)
  นาย     ปิติ มีสุข            ผู้ใหญ่บ้านบ้านดง
          ชูใจ

ORGANISATIONS
  กรมประมง      กปม., DOF  fisheries
  โรงเรียนบ้านดง

DATES
  2023-03-03             3 มีนาคม 2566    explicit        ×2
  2022-10-01/2023-09-30  ปีงบประมาณ 2566  fiscal year
  ?                      วันนี้             relative
  2023-03                มีนาคม           explicit, late

TIMES
  09:00  9 โมงเช้า

QUOTES
  ชูใจ  “น้ำคือชีวิตของปลา”

DIAGNOSTICS
  weekday-mismatch  3 มีนาคม 2566 is a Friday.
"""


def _shown(release: Release, width: int = 100) -> list[str]:
    """Give the lines that a console of a width shows, without the spaces at their ends."""
    console = Console(file=StringIO(), width=width, highlight=False, force_terminal=False)
    with console.capture() as captured:
        console.print(view(release))
    lines = captured.get().split("\n")
    assert all(cell_len(line) <= width for line in lines)
    return [line.rstrip() for line in lines]


def test_view() -> None:
    """Every part of a release is shown, aligned by the width of Thai characters on the screen."""
    assert _shown(RELEASE) == SHOWN.split("\n")


def test_columns_start_where_the_screen_says() -> None:
    """Marks above and below take no cell, so columns begin at the same cell, not the same index."""
    rows = [line for line in _shown(RELEASE) if "chair" in line or "speaker" in line][:2]
    indices = [rows[0].index("chair"), rows[1].index("speaker")]
    cells = [cell_len(row[:index]) for row, index in zip(rows, indices, strict=True)]
    assert cells[0] == cells[1]
    assert indices[0] != indices[1]


@pytest.mark.parametrize("width", [32, 40, 60, 80, 200])
def test_nothing_is_cut_off(width: int) -> None:
    """On a narrow screen lines are folded; every character of the record is still there."""
    wide, narrow = (
        sorted("".join("".join(_shown(RELEASE, columns)).split())) for columns in (300, width)
    )
    assert narrow == wide


def test_the_last_column_gives_way() -> None:
    """A name is not broken while the post behind it can be."""
    release = Release(people=(RELEASE.people[0].model_copy(update={"name": "ก" * 30}),))
    assert any("ก" * 30 in line for line in _shown(release, 64))


def test_long_quotes_are_shortened() -> None:
    """A quote is shown by its beginning."""
    quote = Quote(text="ปลา" * 100, direct=True)
    shown = "".join(_shown(Release(quotes=(quote,))))
    assert 50 < shown.count("ปลา") < 70
    assert "…" in shown


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (Event(kind="visit", start=dt.date(2023, 3, 3), end=dt.date(2023, 3, 3)), "2023-03-03"),
        (Event(kind="visit", start_time="09:00"), "09:00"),
        (Event(kind="visit", end=dt.date(2023, 3, 3)), "until 2023-03-03"),
        (
            Event(kind="visit", start=dt.date(2023, 3, 3), start_time="09:00", end_time="10:00"),
            "2023-03-03, 09:00 – 10:00",
        ),
    ],
)
def test_when(event: Event, expected: str) -> None:
    """Days and times are shown as far as they are known."""
    assert f"  when  {expected}" in _shown(Release(events=(event,)))


def test_a_venue_that_is_its_name_is_not_repeated() -> None:
    """Parts of a place are only shown where they say more than the whole phrase."""
    event = Event(kind="visit", venue=Venue(text="ตลาดปลา", name="ตลาดปลา"))
    assert "".join(_shown(Release(events=(event,)))).count("ตลาดปลา") == 1


def test_empty_release() -> None:
    """Where nothing was found, that is said."""
    assert _shown(Release()) == ["No event was found in this text.", ""]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[bold]กรมประมง[/bold]", "[bold]กรมประมง[/bold]"),  # no markup of ours
        ("กรม\nประมง", "กรม ประมง"),
        ("กรม\u00a0ประมง\u200b", "กรม ประมง"),
        ("กรม\x1b[31mประมง", "กรม�[31mประมง"),  # an escape sequence would colour the terminal
        ("กรม\u202eประมง", "กรมประมง"),  # a change of direction
        ("กรม\x07", "กรม�"),
        (":smile:", ":smile:"),
    ],
)
def test_what_a_text_holds_does_nothing_to_the_terminal(written: str, expected: str) -> None:
    """Text is shown as text, on one line."""
    assert _shown(Release(organisations=(Organisation(name=written),)))[3] == f"  {expected}"


@given(st.text(max_size=200), st.integers(24, 120))
def test_any_text(name: str, width: int) -> None:
    """Any text is shown on any screen without control characters."""
    event = Event(kind="visit", name=name, participants=(Participant(name=name, roles=("chair",)),))
    release = Release(people=(Person(name=name, title=name),), events=(event,))
    shown = "".join(_shown(release, width))
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)


def test_colours_only_where_the_console_has_them() -> None:
    """The view brings styles; a console without colours shows none."""
    plain = Console(file=StringIO(), force_terminal=False)
    coloured = Console(file=StringIO(), force_terminal=True, color_system="standard")
    for console in (plain, coloured):
        console.print(view(RELEASE))
    assert isinstance(plain.file, StringIO)
    assert isinstance(coloured.file, StringIO)
    assert "\x1b[" not in plain.file.getvalue()
    assert "\x1b[" in coloured.file.getvalue()
