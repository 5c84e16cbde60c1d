"""Marks that an annotator moved, dropped or added become corrections of the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaievent.exports.annotation.corrections import Corrected, corrected
from thaievent.exports.annotation.marks import LABELS, Document, Mark
from thaievent.records import Release

TEXT = (
    "นายทวี ใจงาม อธิบดีกรมประมง (กปม.) เปิดงานวันปลา วันที่ 3 มีนาคม 2566 เวลา 09.00 น."
    " ณ หอประชุมเมืองท่า จังหวัดตาก โดย ดร.มานี ใจดี บรรยายเรื่อง ปลาทอง และ ทวี ใจงาม กล่าวปิด"
)
RECORD = Release.model_validate(
    {
        "id": "a",
        "people": [
            {
                "name": "ทวี ใจงาม",
                "title": "นาย",
                "given": "ทวี",
                "family": "ใจงาม",
                "positions": [{"text": "อธิบดีกรมประมง", "organisation": "กรมประมง"}],
            },
            {"name": "มานี ใจดี", "title": "ดร.", "given": "มานี", "family": "ใจดี"},
        ],
        "organisations": [{"name": "กรมประมง", "acronyms": ["กปม."]}],
        "dates": [{"text": "3 มีนาคม 2566", "value": "2023-03-03", "kind": "explicit"}],
        "times": [{"text": "09.00 น.", "value": "09:00"}],
        "events": [
            {
                "name": "งานวันปลา",
                "kind": "other",
                "venue": {
                    "text": "หอประชุมเมืองท่า จังหวัดตาก",
                    "name": "หอประชุมเมืองท่า",
                    "province": "ตาก",
                },
                "organisers": ["กรมประมง"],
                "participants": [
                    {"name": "ทวี ใจงาม", "roles": ["chair"]},
                    {"name": "มานี ใจดี", "roles": ["speaker"]},
                ],
                "sessions": [{"kind": "talk", "topic": "ปลาทอง", "speakers": ["มานี ใจดี"]}],
            }
        ],
    }
)
DOCUMENT = Document.of("a", TEXT, RECORD)


def mark(label: str, words: str, nth: int = 0) -> Mark:
    """Mark words where they stand for the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Mark(at, at + len(words), label)


def changed(*, without: tuple[Mark, ...] = (), plus: tuple[Mark, ...] = ()) -> Corrected:
    """Correct the document after marks went and came."""
    assert set(without) <= set(DOCUMENT.marks)
    marks = (set(DOCUMENT.marks) - set(without)) | set(plus)
    return corrected(replace(DOCUMENT, marks=tuple(sorted(marks))))


def test_nothing_changed() -> None:
    """Marks that come back as they went leave the very same record."""
    assert corrected(DOCUMENT).record is RECORD


def test_one_mention_of_two_gone() -> None:
    """A person of whom a mention is left stays as they are."""
    assert changed(without=(mark("PERSON", "ทวี ใจงาม", 1),)).record == RECORD


def test_a_person_dropped() -> None:
    """Who goes also goes from the event and the programme."""
    done = changed(without=(mark("PERSON", "มานี ใจดี"), mark("TITLE", "ดร.")))
    assert [person.name for person in done.record.people] == ["ทวี ใจงาม"]
    (event,) = done.record.events
    assert [person.name for person in event.participants] == ["ทวี ใจงาม"]
    assert event.sessions[0].speakers == ()
    assert done.remarks == ()


def test_a_name_made_shorter() -> None:
    """A boundary that was moved renames the person wherever the record names them."""
    done = changed(without=(mark("PERSON", "มานี ใจดี"),), plus=(mark("PERSON", "มานี"),))
    person = done.record.people[1]
    assert (person.name, person.given, person.family, person.title) == ("มานี", "มานี", None, "ดร.")
    (event,) = done.record.events
    assert event.participants[1].name == "มานี"
    assert event.sessions[0].speakers == ("มานี",)


def test_an_organisation_renamed_and_dropped() -> None:
    """An organiser and the body of a post follow the organisation."""
    body = mark("ORG", "กรมประมง")
    renamed = changed(without=(body,), plus=(mark("ORG", "ประมง"),)).record
    assert renamed.organisations[0].name == "ประมง"
    assert renamed.events[0].organisers == ("ประมง",)
    assert renamed.people[0].positions[0].organisation == "ประมง"
    dropped = changed(without=(body, mark("ACRONYM", "กปม."))).record
    assert dropped.organisations == ()
    assert dropped.events[0].organisers == ()
    assert dropped.people[0].positions[0].organisation is None


@pytest.mark.parametrize(
    ("label", "words", "path"),
    [
        ("TITLE", "นาย", "people.0.title"),
        ("EVENT", "งานวันปลา", "events.0.name"),
        ("VENUE", "หอประชุมเมืองท่า จังหวัดตาก", "events.0.venue"),
    ],
)
def test_single_values_dropped(label: str, words: str, path: str) -> None:
    """A value that its owner can do without becomes None."""
    record = changed(without=(mark(label, words),)).record
    value: object = record.model_dump()
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, list | tuple) else value[step]  # type: ignore[index]
    assert value is None


@pytest.mark.parametrize(
    ("label", "words"), [("POSITION", "อธิบดีกรมประมง"), ("TOPIC", "ปลาทอง"), ("ACRONYM", "กปม.")]
)
def test_items_dropped(label: str, words: str) -> None:
    """An item of a list goes as a whole, and nothing else does."""
    before, after = RECORD.model_dump_json(), changed(without=(mark(label, words),)).record
    assert words in before
    assert f'"{words}"' not in after.model_dump_json()
    assert [person.name for person in after.people] == ["ทวี ใจงาม", "มานี ใจดี"]


def test_a_venue_cut_shorter() -> None:
    """Parts that the phrase no longer holds go with the words."""
    old = mark("VENUE", "หอประชุมเมืองท่า จังหวัดตาก")
    venue = changed(without=(old,), plus=(mark("VENUE", "หอประชุมเมืองท่า"),)).record.events[0].venue
    assert venue is not None
    assert (venue.text, venue.name, venue.province) == ("หอประชุมเมืองท่า", "หอประชุมเมืองท่า", None)


def test_a_date_is_read_anew() -> None:
    """The value of a corrected date follows from its words."""
    old = mark("DATE", "3 มีนาคม 2566")
    done = changed(without=(old,), plus=(mark("DATE", "มีนาคม 2566"),))
    assert [(date.text, date.value) for date in done.record.dates] == [("มีนาคม 2566", "2023-03")]


def test_what_cannot_be_read_is_a_remark() -> None:
    """A date without a value is kept open, a time without one left out; both are told."""
    done = changed(plus=(mark("DATE", "วันปลา"), mark("TIME", "กล่าวปิด")))
    assert [date.value for date in done.record.dates] == [None, "2023-03-03"]
    assert len(done.record.times) == 1
    assert len(done.remarks) == 2


def bare(**fields: object) -> Document:
    """Give the document with a record that holds only these fields."""
    return Document.of("a", TEXT, Release.model_validate({"id": "a"} | fields))


def test_a_record_made_from_marks_alone() -> None:
    """Marks on a blank record become people, bodies, dates and an event, each at its place."""
    marks = (*DOCUMENT.marks, mark("THEME", "กล่าวปิด"))
    done = corrected(replace(bare(), marks=tuple(sorted(marks))))
    record = done.record
    assert [(p.title, p.name, p.family) for p in record.people] == [
        ("นาย", "ทวี ใจงาม", "ใจงาม"),
        ("ดร.", "มานี ใจดี", "ใจดี"),
    ]
    assert [post.text for post in record.people[0].positions] == ["อธิบดีกรมประมง"]
    assert record.people[0].positions[0].organisation == "กรมประมง"
    assert record.organisations[0].acronyms == ("กปม.",)
    assert record.dates[0].value == "2023-03-03"
    assert record.times[0].value == "09:00"
    (event,) = record.events
    assert event.venue is not None
    assert (event.name, event.theme, event.venue.text) == (
        "งานวันปลา",
        "กล่าวปิด",
        "หอประชุมเมืองท่า จังหวัดตาก",
    )
    assert [session.topic for session in event.sessions] == ["ปลาทอง"]
    assert done.remarks == ()


def test_people_stand_in_order_of_the_text() -> None:
    """A person who was missed is put where the first mention puts them."""
    document = bare(people=[{"name": "มานี ใจดี"}])
    marks = (*document.marks, mark("PERSON", "ทวี ใจงาม"))
    record = corrected(replace(document, marks=marks)).record
    assert [person.name for person in record.people] == ["ทวี ใจงาม", "มานี ใจดี"]


@pytest.mark.parametrize(
    "label", ["TITLE", "POSITION", "ACRONYM", "VENUE", "THEME", "TOPIC", "DOG"]
)
def test_marks_without_an_owner(label: str) -> None:
    """What no mark tells is left out and told."""
    done = corrected(replace(bare(), marks=(mark(label, "ปลาทอง"),)))
    assert done.record.model_dump(exclude_defaults=True) in ({"id": "a"}, {"id": "a", "events": ()})
    assert len(done.remarks) == 1


@st.composite
def any_marks(draw: st.DrawFn) -> Mark:
    """Make a mark anywhere in the text."""
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start + 1, min(len(TEXT), start + 30)))
    return Mark(start, end, draw(st.sampled_from(LABELS)))


@settings(deadline=None)
@given(st.sets(st.sampled_from(DOCUMENT.marks)), st.sets(any_marks()))
def test_any_correction_gives_a_record(without: set[Mark], plus: set[Mark]) -> None:
    """Whatever somebody does to the marks, the record is valid, and its parts name one another."""
    marks = (set(DOCUMENT.marks) - without) | plus
    record = corrected(replace(DOCUMENT, marks=tuple(sorted(marks)))).record
    assert Release.model_validate(record.model_dump()) == record
    assert record.id == "a"
    people = {person.name for person in record.people}
    bodies = {body.name for body in record.organisations}
    for event in record.events:
        assert {person.name for person in event.participants} <= people
        assert {name for session in event.sessions for name in session.speakers} <= people
        assert set(event.organisers) <= bodies
    for person in record.people:
        assert all(post.text in TEXT for post in person.positions)


def test_marks_of_nothing() -> None:
    """White space that somebody marked by accident says nothing."""
    done = changed(plus=(Mark(6, 7, "PERSON"),))
    assert done.record == RECORD
    assert len(done.remarks) == 1


def test_spans_follow_a_correction() -> None:
    """In a record that was read, the corrected value stands where the new mark does."""
    start = TEXT.index("มานี ใจดี")
    span = {"start": start, "end": start + 9, "text": "มานี ใจดี"}
    document = bare(people=[{"name": "มานี ใจดี", "spans": [span], "rule": "title"}])
    shorter = Mark(start, start + 4, "PERSON")
    record = corrected(replace(document, marks=(shorter,))).record
    assert [(s.start, s.end, s.text) for s in record.people[0].spans] == [(start, start + 4, "มานี")]
