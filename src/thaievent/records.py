"""The public records: what a press release says, as frozen Pydantic models.

The fields named in the annotation guideline (people, organisations, dates, times, events and the
fields inside them) carry the same names here, so a gold file validates as a :class:`Release` and a
:class:`Release` dumps as a superset of a gold file. What the library adds beside them are the
``spans`` (where a value stands in the source), the ``rule`` that read it, and the bounds and grain
of dates.

All positions are half-open ``[start, end)`` and count Unicode code points of the source as it was
given, before any normalisation. ``source[span.start:span.end] == span.text`` always holds.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "Acronym",
    "AcronymKind",
    "AcronymTie",
    "AttendanceQualifier",
    "DateKind",
    "DateMention",
    "Diagnostic",
    "Era",
    "Event",
    "EventKind",
    "Evidence",
    "Grain",
    "Organisation",
    "Participant",
    "Person",
    "Position",
    "Qualifier",
    "Quote",
    "Record",
    "Release",
    "Role",
    "Session",
    "SessionKind",
    "Span",
    "TimeMention",
    "Title",
    "Venue",
    "YearSource",
]

DateKind = Literal["explicit", "relative", "fiscal_year", "academic_year", "quarter"]
Grain = Literal["day", "month", "quarter", "half", "year", "decade", "week"]
Era = Literal["BE", "CE", "RS", "CS", "MS"]
YearSource = Literal["written", "phrase", "neighbour", "published"]
Qualifier = Literal["early", "mid", "late", "end"]
AttendanceQualifier = Literal["over", "at_least", "about", "up_to"]
AcronymKind = Literal[
    "organisation",
    "post",
    "group",
    "course",
    "project",
    "plan",
    "agreement",
    "law",
    "event",
    "system",
    "standard",
    "other",
]
AcronymTie = Literal["text", "registry", "use"]
EventKind = Literal[
    "seminar",
    "training",
    "meeting",
    "ceremony",
    "signing",
    "press_conference",
    "exhibition",
    "competition",
    "visit",
    "campaign",
    "other",
]
Role = Literal[
    "chair",
    "host",
    "report",
    "speaker",
    "moderator",
    "signatory",
    "witness",
    "announcer",
    "recipient",
    "presenter",
    "visitor",
    "attendee",
]
SessionKind = Literal["keynote", "panel", "talk", "workshop", "ceremony", "other"]
ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-4]):[0-5]\d$")]


class Record(BaseModel):
    """What all records share: they are frozen, and a field that nobody declared is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of the source.

    Attributes:
        start: Index of the first code point.
        end: Index after the last code point.
        text: The stretch itself, letter for letter.
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Mention(Record):
    """Something read from the text.

    Attributes:
        spans: Where it stands, in order; empty in records that were written by hand.
        rule: Name of the rule that read it; None in records that were written by hand.
    """

    spans: tuple[Span, ...] = ()
    rule: str | None = None


class DateMention(Mention):
    """A calendar expression, e.g. ``8-10 ธันวาคม 2565``.

    Attributes:
        text: The smallest run that carries the date, without ``วันที่`` or the weekday.
        value: EDTF (ISO 8601-2, level 0) in the Gregorian calendar: ``2022-12-08``, ``2022-12``,
            ``2022``, ``2022-12-08/2022-12-10``, ``{2022-12-08,2022-12-10}``, ``2022-12-08/..``.
            None where nothing tells which date is meant or where the date does not exist.
        kind: How it is expressed.
        start: First day that it covers; None where open or unknown.
        end: Last day that it covers; None where open or unknown.
        grain: The unit in which it is given; a month is not a day.
        era: The era of the year as written (``BE`` for 2565); None where no year is written.
        year_from: Where the year came from.
        qualifier: The part of it that is meant: ``early`` for ต้นเดือน, ``mid`` for กลาง, ``late``
            for ปลาย, ``end`` for สิ้น; the bounds are those of the whole.
    """

    text: str
    value: str | None
    kind: DateKind
    start: dt.date | None = None
    end: dt.date | None = None
    grain: Grain | None = None
    era: Era | None = None
    year_from: YearSource | None = None
    qualifier: Qualifier | None = None


class TimeMention(Mention):
    """A clock time or a range of them, e.g. ``09.00-12.00 น.``.

    Attributes:
        text: As written, with ``น.`` if it is there, without ``เวลา``.
        value: ``HH:MM`` or ``HH:MM/HH:MM``, 24 hours, local time.
    """

    text: str
    value: str


class Position(Mention):
    """A post that the text gives a person, e.g. ``อธิบดีกรมชลประทาน``.

    Attributes:
        text: The whole phrase as written, organisation and area included.
        organisation: The organisation named in the phrase or right behind it.
        full: The post with its short head written out (``รัฐมนตรีว่าการกระทรวง พม.`` for
            ``รมว.พม.``); None where it is written in full.
        short: The short form in brackets behind it (``รมว.พม.``), or None.
    """

    text: str
    organisation: str | None = None
    full: str | None = None
    short: str | None = None


class Title(Record):
    """One title of a person; ``ผศ.ดร.`` are two.

    Attributes:
        form: The form as the table of titles writes it, e.g. ``ผศ.``.
        kind: What sort of title it is: civil, courtesy, academic, medical, military, police,
            royal, noble, religious, calling or foreign.
        canonical: The full form, e.g. ``ผู้ช่วยศาสตราจารย์``; several with ``|`` between them where the
            short form is that of several ranks.
    """

    form: str
    kind: str
    canonical: str


class Person(Mention):
    """A named individual, once, with all mentions in ``spans``.

    Attributes:
        name: Given and family name of the fullest mention as written, without title.
        title: What stands before the name and belongs to it (``รศ.ดร.``), or None.
        given: Given name.
        family: Family name, or None.
        positions: Every post that the text gives the person, in order.
        titles: The single titles of ``title``, in order.
        references: Places that mean the person without the name: a post alone, ``นายกฯ``.
    """

    name: str
    title: str | None = None
    given: str | None = None
    family: str | None = None
    positions: tuple[Position, ...] = ()
    titles: tuple[Title, ...] = ()
    references: tuple[Span, ...] = ()


class Organisation(Mention):
    """A named body, once, with all mentions in ``spans``.

    Attributes:
        name: The fullest way in which the text writes it.
        acronyms: Short forms and English names which the text ties to it, in order.
        registry_id: Row of the registry that it was recognised as, or None.
    """

    name: str
    acronyms: tuple[str, ...] = ()
    registry_id: str | None = None


class Acronym(Mention):
    """A short form with what it stands for; ``spans`` hold every place where it stands.

    Attributes:
        short: The short form as written.
        long: What it stands for: as the text writes it, else the registry's name; None if open.
        kind: What sort of thing that is.
        tied_by: What ties the two: ``text`` says so (``กรมเจ้าท่า (จท.)``), the ``registry`` knows
            it, or another name in the text holds the short form (``use``: ``กระทรวง พม.``).
        long_span: Where the text has what it stands for, nearest before the first definition or in
            its fullest form; None if the text does not have it.
        registry_id: Row of the registry that is meant, or None.
        candidates: Rows of the registry that may be meant, where nothing tells which.
    """

    short: str
    long: str | None = None
    kind: AcronymKind = "organisation"
    tied_by: AcronymTie = "text"
    long_span: Span | None = None
    registry_id: str | None = None
    candidates: tuple[str, ...] = ()


class Venue(Mention):
    """A place, taken apart.

    Attributes:
        text: The whole phrase as written, from room to province.
        name: The facility, or the system of an online event.
        room: Room, floor or building inside the facility.
        district: Bare name of the อำเภอ or เขต.
        province: Bare name of the province as written (``กรุงเทพฯ`` counts).
        province_code: The province in ISO 3166-2, e.g. ``TH-40`` for ขอนแก่น.
    """

    text: str
    name: str | None = None
    room: str | None = None
    district: str | None = None
    province: str | None = None
    province_code: str | None = None


class Participant(Mention):
    """A person's part in an event; ``spans`` hold the words which tell the roles.

    Attributes:
        name: The name as in ``Release.people``.
        roles: What the person does there, one or more.
    """

    name: str
    roles: tuple[Role, ...]


class Session(Mention):
    """A programme item with a topic of its own.

    Attributes:
        kind: What sort of item it is.
        topic: Its title as written.
        speakers: Names as in ``Release.people``.
        moderators: Names as in ``Release.people``.
        start_time: ``HH:MM``, local time, where the programme gives it.
        end_time: ``HH:MM``, local time, likewise.
    """

    kind: SessionKind
    topic: str | None = None
    speakers: tuple[str, ...] = ()
    moderators: tuple[str, ...] = ()
    start_time: ClockTime | None = None
    end_time: ClockTime | None = None


class Quote(Mention):
    """Direct or reported speech; ``spans`` hold the speech as it stands in the text.

    Attributes:
        text: What is said, without its quotation marks.
        speaker: The name as in ``Release.people``, or None where the text leaves it open.
        direct: True if it stands in quotation marks.
    """

    text: str
    speaker: str | None = None
    direct: bool


class Evidence(Mention):
    """Where the value of an event's field was read.

    Attributes:
        field: Name of the field of :class:`Event`, e.g. ``start``.
        value: Which of the field's values, where it holds several: a participant's name.
        confidence: How often values read in this way are right, between 0 and 1, measured on
            annotated releases; None where it was not measured.
    """

    field: str
    value: str | None = None
    confidence: float | None = Field(default=None, ge=0, le=1)


class Event(Record):
    """A happening that the release reports or announces.

    Attributes:
        name: The phrase that names it, with its edition; None if it is told in verbs alone.
        kind: What happens there.
        theme: What the whole event is held under (``ภายใต้แนวคิด …``).
        start: First day of the event itself.
        end: Last day; equal to ``start`` for one day.
        start_time: ``HH:MM``, local time.
        end_time: ``HH:MM``, local time.
        venue: Where it is held.
        organisers: Organisations that hold it, named as in ``Release.organisations``.
        supporters: Organisations that support or fund it, named likewise.
        participants: People who took or will take part, with their roles.
        sessions: Programme items with a topic of their own.
        attendance: Number of people said to take part.
        attendance_qualifier: What the text says of the number: ``over`` (กว่า), ``at_least``
            (ไม่น้อยกว่า), ``about`` (ประมาณ), ``up_to`` (ไม่เกิน); None for a plain one.
        edition: Which of a series it is, as written: ``ครั้งที่ 14``, ``รุ่นที่ 1``, ``ประจำปี 2566``.
        evidence: Where the plain values above were read, and by which rule.
    """

    name: str | None = None
    kind: EventKind
    theme: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    start_time: ClockTime | None = None
    end_time: ClockTime | None = None
    venue: Venue | None = None
    organisers: tuple[str, ...] = ()
    supporters: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    sessions: tuple[Session, ...] = ()
    attendance: int | None = Field(default=None, ge=0)
    attendance_qualifier: AttendanceQualifier | None = None
    edition: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Diagnostic(Mention):
    """A contradiction or slip noticed in the text; the text is kept as written.

    Attributes:
        code: Stable name of the kind of finding, e.g. ``weekday-mismatch``.
        message: One English sentence that says what disagrees with what.
    """

    code: str
    message: str


class Release(Record):
    """All that was read from one press release.

    Attributes:
        id: The caller's name for it; None unless a caller or a gold file sets it.
        source: The text as given, to which every span refers; empty in gold files.
        published: Day of the release: the caller's, else the dateline's, else None.
        people: Named individuals in order of first mention.
        organisations: Named bodies in order of first mention.
        acronyms: Short forms of bodies, posts, courses, projects and the like in order of the text.
        dates: Calendar expressions in order of the text.
        times: Clock times in order of the text.
        events: Happenings in order of prominence; empty if the release tells of none.
        quotes: Direct and reported speech in order of the text.
        diagnostics: What disagrees with itself in the text.
        note: An annotator's remark in a gold file; None otherwise.
    """

    id: str | None = None
    source: str = Field(default="", repr=False)
    published: dt.date | None = None
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    dates: tuple[DateMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    note: str | None = None

    def _repr_html_(self) -> str:
        """Show the release in a notebook: its text with marks, beside it its events."""
        # The one import against the layers (see pyproject.toml): a notebook asks the object itself.
        from thaievent.exports.html import release_html  # noqa: PLC0415  views are not for all

        return release_html(self)
