"""The tables of events, both ways: each row is recognised in its own example, and none is loose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Protocol, cast, get_args

import pytest
from pythainlp.corpus import provinces

from thaievent.events.attendance import _AmountRow, choose_attendance
from thaievent.events.cues import (
    AttendanceRow,
    Cues,
    FacilityRow,
    GroupRow,
    HeldRow,
    KindRow,
    OrganiserRow,
    RoleRow,
    SessionRow,
    SignRow,
)
from thaievent.events.kinds import kind_of_name
from thaievent.events.name_ends import ContinuationRow
from thaievent.events.names import FoundName, _OpenerRow, find_names
from thaievent.events.organisers import _JoinRow, _UnitRow, find_organisers, find_subject
from thaievent.events.phrases import PhraseKind, StopRow, begins_phrase, next_stop
from thaievent.events.places import FoundVenue, ProvinceRow
from thaievent.events.reading import Reading
from thaievent.events.roles import find_roles
from thaievent.events.scenes import find_scenes
from thaievent.events.sessions import find_sessions
from thaievent.events.themes import _ThemeRow, choose_theme
from thaievent.events.topics import WordRow
from thaievent.events.venues import find_venues
from thaievent.lexicon import load_table
from thaievent.records import AttendanceQualifier, EventKind, Role, SessionKind

Read = Callable[..., Reading]

PACKAGE = "thaievent.events"
KINDS = load_table(PACKAGE, "kinds.tsv", KindRow)
FACILITIES = load_table(PACKAGE, "facilities.tsv", FacilityRow)
ROLES = load_table(PACKAGE, "roles.tsv", RoleRow)
GROUPS = load_table(PACKAGE, "groups.tsv", GroupRow)
SESSIONS = load_table(PACKAGE, "sessions.tsv", SessionRow)
TOPIC_WORDS = load_table(PACKAGE, "topic_words.tsv", WordRow)
ORGANISERS = load_table(PACKAGE, "organisers.tsv", OrganiserRow)
HELD = load_table(PACKAGE, "held.tsv", HeldRow)
SIGNS = load_table(PACKAGE, "signs.tsv", SignRow)
ATTENDANCE = load_table(PACKAGE, "attendance.tsv", AttendanceRow)
AMOUNTS = load_table(PACKAGE, "amounts.tsv", _AmountRow)
STOPS = load_table(PACKAGE, "stops.tsv", StopRow)
OPENERS = load_table(PACKAGE, "openers.tsv", _OpenerRow)
CONTINUATIONS = load_table(PACKAGE, "continuations.tsv", ContinuationRow)
THEMES = load_table(PACKAGE, "themes.tsv", _ThemeRow)
JOINS = load_table(PACKAGE, "joins.tsv", _JoinRow)
UNITS = load_table(PACKAGE, "units.tsv", _UnitRow)
PROVINCES = load_table(PACKAGE, "provinces.tsv", ProvinceRow)


class _CueRow(Protocol):
    """A row of a table that is searched by its cues."""

    @property
    def cue(self) -> str: ...

    @property
    def example(self) -> str: ...


CUES: Sequence[_CueRow] = (
    *KINDS,
    *FACILITIES,
    *ROLES,
    *GROUPS,
    *SESSIONS,
    *ORGANISERS,
    *HELD,
    *ATTENDANCE,
    *SIGNS,
)


def cue_of(row: _CueRow) -> str:
    """Give the name of a test."""
    return row.cue


def names_in(reading: Reading) -> tuple[FoundName, ...]:
    """Find the names in a text of one line."""
    return find_names(reading, reading.paragraphs[0])


def venues_in(reading: Reading) -> tuple[FoundVenue, ...]:
    """Find the venues in a text."""
    return find_venues(reading, 0, len(reading.view))


@pytest.mark.parametrize("row", CUES, ids=cue_of)
def test_cue_is_found_in_its_example(row: _CueRow) -> None:
    """The search of a table finds the row where its cue stands in its example."""
    table = cast("type[KindRow]", type(row))  # any of the tables
    found = [cue for cue in Cues(row.example).find(table, 0, len(row.example)) if cue.row == row]
    assert found, row
    assert row.example[found[0].start : found[0].end] == row.cue


@pytest.mark.parametrize("row", [row for row in KINDS if row.part == "name"], ids=cue_of)
def test_head_of_kind_begins_a_name(read: Read, row: KindRow) -> None:
    """A cue of part ``name`` is the head of the name in its example."""
    names = names_in(read(row.example))
    assert row in [name.head.row for name in names if name.head]


@pytest.mark.parametrize("row", [row for row in KINDS if row.part in ("word", "none")], ids=cue_of)
def test_other_words_of_kind_begin_no_name(read: Read, row: KindRow) -> None:
    """A cue of part ``word`` or ``none`` never is the head of a name."""
    names = names_in(read(row.example))
    assert row not in [name.head.row for name in names if name.head]


def kind_in(reading: Reading) -> tuple[str, str]:
    """Tell the kind of the event named in the first line, and the word that tells it."""
    paragraph = reading.paragraphs[0]
    found = kind_of_name(reading, names_in(reading)[0], paragraph)
    return found.kind, reading.view[found.start : found.end]


IN_NAMES = [row for row in SIGNS if row.where in ("name", "both", "meeting", "english")]


@pytest.mark.parametrize("row", IN_NAMES, ids=cue_of)
def test_sign_inside_a_name_tells_its_kind(read: Read, row: SignRow) -> None:
    """The event named in the example is of the kind of the row, because of the row."""
    assert kind_in(read(f"เปิด{row.example}")) == (row.kind, row.cue)


@pytest.mark.parametrize("row", [row for row in SIGNS if row.where == "none"], ids=cue_of)
def test_sign_of_nothing_tells_no_kind(read: Read, row: SignRow) -> None:
    """The head of the name in the example tells its kind, though a shorter sign stands in it."""
    assert any(other.cue in row.cue for other in IN_NAMES)
    kind, cue = kind_in(read(f"เปิด{row.example}"))
    assert row.example.startswith(cue), kind


@pytest.mark.parametrize("row", [row for row in SIGNS if row.where in ("text", "both")], ids=cue_of)
def test_sign_in_the_text_is_weighed(read: Read, row: SignRow) -> None:
    """Enough of them tell the kind of an event whose name says nothing."""
    apart = " " if row.kind == "ceremony" else "\n"  # a prize counts where the event is told
    text = f"เปิดงานครูคืนถิ่น{apart}{row.example}" + f" และ{row.cue}" * 3
    assert kind_in(read(text)) == (row.kind, row.cue)


@pytest.mark.parametrize("row", ROLES, ids=cue_of)
def test_word_of_role_gives_its_role(read: Read, row: RoleRow) -> None:
    """Somebody in the example gets the role of the row from its cue."""
    reading = read(row.example)
    told = find_roles(reading, reading.paragraphs[0])
    assert (row.role, row.cue) in [(one.role, reading.view[one.start : one.end]) for one in told]


HOLDERS = [row for row in ORGANISERS if row.side not in ("headline", "none")]


@pytest.mark.parametrize("row", HOLDERS, ids=cue_of)
def test_word_of_organiser_reaches_a_body(read: Read, row: OrganiserRow) -> None:
    """A body in the example gets the part of the row from its cue."""
    reading = read(row.example)
    told = find_organisers(reading, find_scenes(reading)[0])
    assert (row.part, row.cue) in [(one.part, reading.view[one.start : one.end]) for one in told]


@pytest.mark.parametrize("row", [row for row in ORGANISERS if row.side == "headline"], ids=cue_of)
def test_word_of_headline_reaches_its_subject(read: Read, row: OrganiserRow) -> None:
    """The body that begins the example holds what the row tells; in the text it would not."""
    reading = read(row.example)
    (scene,) = find_scenes(reading)
    told = find_subject(reading, scene)
    assert [reading.view[one.start : one.end] for one in told] == [row.cue]
    assert not find_organisers(reading, scene)


@pytest.mark.parametrize("row", [row for row in ORGANISERS if row.part == "none"], ids=cue_of)
def test_word_that_holds_a_cue_reaches_no_body(read: Read, row: OrganiserRow) -> None:
    """Nobody in the example holds anything, though a shorter cue stands in the row."""
    reading = read(row.example)
    assert reading.bodies
    assert not find_organisers(reading, find_scenes(reading)[0])
    assert any(other.cue in row.cue for other in HOLDERS)


JOINING = [row for row in JOINS if row.kind in ("link", "group", "land")]


@pytest.mark.parametrize("row", JOINING, ids=lambda row: row.join)
def test_join_leads_to_the_body_beyond_it(read: Read, row: _JoinRow) -> None:
    """All bodies in the example hold the event, those on either side of the join."""
    reading = read(row.example)
    assert row.join in row.example
    told = {one.organisation for one in find_organisers(reading, find_scenes(reading)[0])}
    assert told
    assert told == {body.organisation for body in reading.bodies}


@pytest.mark.parametrize(
    "row", [row for row in JOINS if row not in JOINING], ids=lambda row: row.join
)
def test_word_before_a_body_tells_whether_it_holds(read: Read, row: _JoinRow) -> None:
    """The body behind the word holds the event only if it is backed to."""
    reading = read(row.example)
    told = {one.organisation for one in find_organisers(reading, find_scenes(reading)[0])}
    behind = next(body for body in reading.bodies if reading.view.endswith(row.join, 0, body.start))
    assert (behind.organisation in told) == (row.kind == "backed")


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row.head)
def test_head_of_a_unit_tells_whether_its_parent_holds(read: Read, row: _UnitRow) -> None:
    """Of two bodies in a row the parent of the first is left out, a body of its own is not."""
    reading = read(row.example)
    first, second = reading.bodies
    told = {one.organisation for one in find_organisers(reading, find_scenes(reading)[0])}
    assert reading.view.startswith(row.head, (first if row.over == "none" else second).start)
    both = row.over == "none" and row.rank != "0"
    assert told == {first.organisation, *([second.organisation] if both else [])}


@pytest.mark.parametrize("row", SESSIONS, ids=cue_of)
def test_word_of_session_announces_one(read: Read, row: SessionRow) -> None:
    """The example holds a session of the kind; for ``same`` a second one like the first."""
    reading = read(row.example)
    found = find_sessions(reading, reading.paragraphs[0], ())
    kinds = [session.kind for session in found]
    if row.kind == "same":
        assert len(kinds) == 2
        assert kinds[0] == kinds[1]
    else:
        assert kinds == ["panel" if row.kind == "seminar" else row.kind]


@pytest.mark.parametrize("row", TOPIC_WORDS, ids=lambda row: f"{row.part} {row.word}")
def test_word_around_a_topic_is_what_reads_it(read: Read, row: WordRow) -> None:
    """With another word in its place, the sessions of the example are read otherwise."""

    def told(source: str) -> list[tuple[str, str, int]]:
        reading = read(source)
        return [
            (session.rule, reading.view[session.start : session.end], len(session.speakers))
            for session in find_sessions(reading, reading.paragraphs[0], ())
        ]

    assert row.word in row.example
    assert told(row.example) != told(row.example.replace(row.word, "ไม่ใช่ถ้อยคำนี้แน่นอน"))


DECIDING = ("present", "taker", "absent", "other")


@pytest.mark.parametrize("row", [row for row in ATTENDANCE if row.sense in DECIDING], ids=cue_of)
def test_word_of_attendance_decides_about_the_number(read: Read, row: AttendanceRow) -> None:
    """The number counts by a word of presence; one of others keeps it out in any company."""
    counts = row.sense in ("present", "taker")
    present = read(row.example)
    counted = choose_attendance(present, find_scenes(present))
    if row.sense != "other":  # what stands beside a word of another time is a word of presence
        assert (counted is not None) == counts
    in_company = read(f"มาร่วมงาน {row.example}")
    counted = choose_attendance(in_company, find_scenes(in_company))
    assert (counted is not None) == counts


LISTED = "ครูใหญ่ ครูน้อย และผู้ดูแลเด็กเล็กในศูนย์ทุกแห่งของเมืองท่า ทั้งที่อยู่ใกล้และที่อยู่ไกลออกไป รวม 200 คน"


@pytest.mark.parametrize("row", [row for row in ATTENDANCE if row.sense == "list"], ids=cue_of)
def test_word_of_list_leads_to_its_number(read: Read, row: AttendanceRow) -> None:
    """The number at the end of the list counts, which without the word says nothing."""
    told = read(f"เปิดงาน\n{row.example} {LISTED}")
    counted = choose_attendance(told, find_scenes(told))
    assert counted is not None
    assert (counted.count, counted.rule) == (200, "attendance-list")
    untold = read(f"เปิดงาน\n{row.example.replace(row.cue, 'กับ')} {LISTED}")
    assert choose_attendance(untold, find_scenes(untold)) is None


@pytest.mark.parametrize("row", [row for row in ATTENDANCE if row.sense == "now"], ids=cue_of)
def test_word_of_now_ends_another_time(read: Read, row: AttendanceRow) -> None:
    """The number behind it counts, whatever was said of last year."""
    reading = read(f"ปีที่แล้วงดจัด {row.example}")
    counted = choose_attendance(reading, find_scenes(reading))
    assert counted is not None
    assert counted.count == 200


@pytest.mark.parametrize("row", [row for row in ATTENDANCE if row.sense == "online"], ids=cue_of)
def test_word_of_afar_adds_its_number(read: Read, row: AttendanceRow) -> None:
    """The number of the example is added to the one before it."""
    reading = read(f"ผู้ร่วมงาน 200 คน {row.example}")
    counted = choose_attendance(reading, find_scenes(reading))
    assert counted is not None
    assert counted.count == 500


@pytest.mark.parametrize("row", [row for row in ATTENDANCE if row.sense == "part"], ids=cue_of)
def test_word_of_parts_adds_nothing(read: Read, row: AttendanceRow) -> None:
    """The numbers of the example are parts of the one before them."""
    reading = read(f"ผู้ร่วมงาน 500 คน {row.example}")
    counted = choose_attendance(reading, find_scenes(reading))
    assert counted is not None
    assert counted.count == 500


@pytest.mark.parametrize("row", [row for row in ATTENDANCE if row.sense == "none"], ids=cue_of)
def test_word_that_holds_a_cue_decides_nothing(read: Read, row: AttendanceRow) -> None:
    """In company its number counts, alone it does not."""
    alone, in_company = read(row.example), read(f"มาร่วมงาน {row.example}")
    assert choose_attendance(alone, find_scenes(alone)) is None
    assert choose_attendance(in_company, find_scenes(in_company)) is not None


@pytest.mark.parametrize("row", [row for row in ATTENDANCE if row.sense == "total"], ids=cue_of)
def test_word_of_total_sums_up_a_list(read: Read, row: AttendanceRow) -> None:
    """At the end of a long list of those present the number counts by the row alone."""
    reading = read("ครูร่วมงาน ได้แก่ " + "ครูใหญ่และครูน้อย " * 5 + row.example)
    counted = choose_attendance(reading, find_scenes(reading))
    assert counted is not None
    assert counted.rule == "attendance-total"


@pytest.mark.parametrize("row", AMOUNTS, ids=lambda row: row.word)
def test_word_of_amount_qualifies_the_number(read: Read, row: _AmountRow) -> None:
    """The number of the example is as exact as the row says."""
    assert row.word in row.example
    reading = read(row.example)
    counted = choose_attendance(reading, find_scenes(reading))
    assert counted is not None
    assert counted.qualifier == row.qualifier


@pytest.mark.parametrize("row", [row for row in FACILITIES if row.level != "system"], ids=cue_of)
def test_word_of_facility_begins_a_part_of_its_level(read: Read, row: FacilityRow) -> None:
    """Sites, buildings and rooms are named by themselves, areas, countries and towns are not."""
    (venue,) = venues_in(read("ณ " + row.example))
    whole = (2, 2 + len(row.example))
    if row.level in ("area", "country", "town"):
        assert venue.name is None
    else:
        assert venue.name is not None
        assert venue.name[0] == whole[0]
    assert (venue.start, venue.end) == whole


@pytest.mark.parametrize("row", [row for row in FACILITIES if row.level == "system"], ids=cue_of)
def test_system_is_the_place_of_an_online_event(read: Read, row: FacilityRow) -> None:
    """Where an event is held online only, its system is its name."""
    source = f"จัดการสัมมนาครู {row.example} เวลา 09.00 น."
    (venue,) = venues_in(read(source))
    assert venue.name is not None
    assert source[slice(*venue.name)] == row.cue
    assert source[venue.start : venue.end] == f"ระบบ {row.cue}"


@pytest.mark.parametrize(
    "row", [row for row in FACILITIES if row.level in ("room", "building")], ids=cue_of
)
def test_word_of_room_stands_in_a_facility(read: Read, row: FacilityRow) -> None:
    """In front of a site, the example of a room or building is the room."""
    (venue,) = venues_in(read(f"ณ {row.example} โรงแรมริมคลอง"))
    assert venue.room == (2, 2 + len(row.example))


@pytest.mark.parametrize("row", PROVINCES, ids=lambda row: row.form)
def test_province_is_found_with_its_code(read: Read, row: ProvinceRow) -> None:
    """The venue of the example stands in the province of the row, written as in the row."""
    reading = read("ณ " + row.example)
    (venue,) = venues_in(reading)
    assert venue.province is not None
    assert reading.view[slice(*venue.province)] == row.form
    assert venue.province_code == row.code


@pytest.mark.parametrize(
    "row", [row for row in PROVINCES if row.marked == "yes"], ids=lambda row: row.form
)
def test_everyday_word_is_a_province_only_behind_its_mark(read: Read, row: ProvinceRow) -> None:
    """Without จังหวัด or จ. such a word tells no province."""
    assert [venue.province for venue in venues_in(read(f"ณ หอประชุม {row.form}"))] == [None]
    (venue,) = venues_in(read(f"ณ หอประชุม จ.{row.form}"))
    assert venue.province_code == row.code


@pytest.mark.parametrize("row", OPENERS, ids=lambda row: row.opener)
def test_opener_gives_its_weight(read: Read, row: _OpenerRow) -> None:
    """A name in the example stands behind the opener and has its weight."""
    assert row.opener in row.example
    behind = row.example.index(row.opener) + len(row.opener)
    assert (behind, int(row.weight)) in [
        (name.start, name.opening) for name in names_in(read(row.example))
    ]


@pytest.mark.parametrize("row", CONTINUATIONS, ids=lambda row: row.word)
def test_continuation_carries_the_name_on(read: Read, row: ContinuationRow) -> None:
    """The name in the example goes on over the space in front of the row's word, to the end."""
    assert f" {row.word}" in row.example
    names = names_in(read(row.example))
    assert [row.example[name.start : name.end] for name in names][:1] == [row.example]


@pytest.mark.parametrize("row", THEMES, ids=cue_of)
def test_word_of_theme_introduces_it(read: Read, row: _ThemeRow) -> None:
    """What the example quotes behind the cue is the theme."""
    assert row.cue in row.example
    reading = read(row.example)
    scenes = find_scenes(reading)
    name = next(iter(scenes[0].names), None)
    theme = choose_theme(reading, name, scenes)
    assert theme is not None
    assert reading.view[theme.start : theme.end] == "ครูสร้างคน"


@pytest.mark.parametrize(
    "row",
    [row for row in STOPS if row.where in ("any", "space")],
    ids=lambda row: f"{row.phrase}-{row.stop}",
)
def test_stop_ends_the_phrase_of_its_example(row: StopRow) -> None:
    """The phrase which the example begins reaches up to the stop."""
    head = {"name": "", "venue": "", "topic": "หัวข้อ"}[row.phrase]
    start = len(head) if row.example.startswith(head) else 0
    stop = (
        row.example.index(" " + row.stop) + 1
        if row.where == "space"
        else row.example.index(row.stop, start)
    )
    assert next_stop(row.example, start, len(row.example), row.phrase) == stop  # type: ignore[arg-type]


@pytest.mark.parametrize("row", [row for row in STOPS if row.where == "within"], ids=str)
def test_words_that_hold_a_stop_are_none(row: StopRow) -> None:
    """The phrase goes on beyond them, though another row would stop it there."""
    at = row.example.index(row.stop)
    assert next_stop(row.example, at, at + 1, row.phrase) == at + 1  # type: ignore[arg-type]
    others = [other for other in STOPS if other.phrase == row.phrase and other.where != "within"]
    assert any(row.stop.startswith(other.stop) for other in others)


@pytest.mark.parametrize(
    "row",
    [row for row in STOPS if row.where in ("start", "broad")],
    ids=lambda row: f"{row.phrase}-{row.stop}",
)
def test_stop_begins_no_phrase(row: StopRow) -> None:
    """No phrase begins where the stop stands; behind a broad head only, if the row says so."""
    at = row.example.index(row.stop)
    assert at > 0
    assert not begins_phrase(row.example, at, row.phrase, broad=True)  # type: ignore[arg-type]
    if row.where == "start":
        assert not begins_phrase(row.example, at, row.phrase)  # type: ignore[arg-type]


ROLE_NAMES = {*get_args(Role)}
CLOSED = [
    # column, its values, those that there are
    ("kinds.tsv kind", {row.kind for row in KINDS}, {*get_args(EventKind)}),
    ("roles.tsv role", {row.role for row in ROLES}, {*ROLE_NAMES, "delegator"}),
    ("roles.tsv other", {row.other for row in ROLES}, {*ROLE_NAMES, ""}),
    (
        "sessions.tsv kind",
        {row.kind for row in SESSIONS},
        {*get_args(SessionKind), "same", "seminar"},
    ),
    ("signs.tsv kind", {row.kind for row in SIGNS}, {*get_args(EventKind), "none"}),
    ("amounts.tsv qualifier", {row.qualifier for row in AMOUNTS}, {*get_args(AttendanceQualifier)}),
    ("stops.tsv phrase", {row.phrase for row in STOPS}, {*get_args(PhraseKind)}),
    ("openers.tsv weight", {row.weight for row in OPENERS}, {"1", "2", "3"}),
    ("units.tsv rank", {row.rank for row in UNITS}, {"0", "1", "2", "3", "9"}),
    ("units.tsv over", {row.over for row in UNITS}, {"none", "0", "1", "2"}),
    ("provinces.tsv marked", {row.marked for row in PROVINCES}, {"yes", "no"}),
]
REMARKED = [
    # table, column, its values: those that there are stand in the remarks of the table
    ("kinds.tsv", "part", {row.part for row in KINDS}),
    ("facilities.tsv", "level", {row.level for row in FACILITIES}),
    ("roles.tsv", "side", {row.side for row in ROLES}),
    ("roles.tsv", "reach", {row.reach for row in ROLES}),
    ("groups.tsv", "effect", {row.effect for row in GROUPS}),
    ("organisers.tsv", "part", {row.part for row in ORGANISERS}),
    ("organisers.tsv", "side", {row.side for row in ORGANISERS}),
    ("joins.tsv", "kind", {row.kind for row in JOINS}),
    ("held.tsv", "sense", {row.sense for row in HELD}),
    ("signs.tsv", "where", {row.where for row in SIGNS}),
    ("attendance.tsv", "sense", {row.sense for row in ATTENDANCE}),
    ("stops.tsv", "where", {row.where for row in STOPS}),
    ("continuations.tsv", "part", {row.part for row in CONTINUATIONS}),
    ("themes.tsv", "where", {row.where for row in THEMES}),
]


@pytest.mark.parametrize(("column", "values", "known"), CLOSED, ids=[row[0] for row in CLOSED])
def test_closed_vocabulary_is_closed(column: str, values: set[str], known: set[str]) -> None:
    """A column with a fixed vocabulary holds nothing else."""
    assert values
    assert values <= known, column


@pytest.mark.parametrize(
    ("table", "column", "values"), REMARKED, ids=[f"{row[0]} {row[1]}" for row in REMARKED]
)
def test_values_are_those_of_the_remark(table: str, column: str, values: set[str]) -> None:
    """What a column may hold is explained in the remarks of its table; it holds nothing else."""
    lines = (files(PACKAGE) / table).read_text(encoding="utf-8").split("\n")
    remarks = " ".join(line.removeprefix("# ") for line in lines if line.startswith("#"))
    explained = remarks[remarks.index(f"{column}:") :].partition("Licence:")[0]
    assert values
    assert values <= set(re.findall("[a-z]+", explained))


def test_only_idle_rows_are_other() -> None:
    """A row that only keeps a shorter cue from being read tells no kind; all others tell one."""
    assert {row.kind for row in KINDS if row.part == "none"} == {"other"}
    assert [row.cue for row in KINDS if row.kind == "other" and row.part != "none"] == []


def test_idle_rows_hold_a_shorter_cue() -> None:
    """A row of part ``none`` is there because it holds another cue, which it keeps quiet."""
    telling = [row.cue for row in KINDS if row.part != "none"]
    idle = [
        row.cue
        for row in KINDS
        if row.part == "none" and not any(cue in row.cue for cue in telling)
    ]
    assert idle == []


def test_every_role_and_session_kind_has_a_word() -> None:
    """No role or kind of session of the records is out of reach, but for those told otherwise."""
    assert set(get_args(Role)) <= {row.role for row in ROLES}
    assert {*get_args(SessionKind)} - {row.kind for row in SESSIONS} == {"other"}
    assert {*get_args(EventKind)} <= {row.kind for row in KINDS}


# The codes of ISO 3166-2:TH follow the regions of the Ministry of Interior.
ISO_CODES = {
    f"TH-{number}"
    for first, last in [
        (10, 27),
        (30, 39),
        (40, 49),
        (50, 58),
        (60, 67),
        (70, 77),
        (80, 86),
        (90, 96),
    ]
    for number in range(first, last + 1)
}


def test_all_provinces_have_their_code() -> None:
    """The 77 codes of ISO 3166-2:TH are all there and no other."""
    assert len(ISO_CODES) == 77
    assert {row.code for row in PROVINCES} == ISO_CODES
    assert len({row.form for row in PROVINCES}) == len(PROVINCES)


def test_all_provinces_have_their_name() -> None:
    """Each province of an independent list is a form, and no two of them share a code."""
    codes = {row.form: row.code for row in PROVINCES}
    assert {codes[name] for name in provinces()} == ISO_CODES


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("กรุงเทพมหานคร", "TH-10"),
        ("กทม.", "TH-10"),
        ("พระนครศรีอยุธยา", "TH-14"),
        ("อยุธยา", "TH-14"),
        ("นครราชสีมา", "TH-30"),
        ("โคราช", "TH-30"),
        ("บึงกาฬ", "TH-38"),  # the youngest province
        ("ขอนแก่น", "TH-40"),
        ("เชียงใหม่", "TH-50"),
        ("สุราษฏร์ธานี", "TH-84"),  # a frequent misspelling, ฏ for ฎ
        ("ยะลา", "TH-95"),
    ],
)
def test_codes_of_some_provinces(form: str, code: str) -> None:
    """Codes known by heart, one of each region, and other ways of writing."""
    assert [row.code for row in PROVINCES if row.form == form] == [code]
