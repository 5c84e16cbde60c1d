"""Every face shows every field of the record, or the list below says that it does not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import StringIO
from typing import get_args

import pytest
from pydantic import BaseModel
from rich.console import Console

from thaievent.exports.csv_tables import csv_tables
from thaievent.exports.html import release_html
from thaievent.exports.terminal import view
from thaievent.records import (
    Acronym,
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
    Span,
    TimeMention,
    Title,
    Venue,
)

SOURCE = "".join(chr(0xE01 + at % 40) for at in range(400))
_PLACED = [DateMention, TimeMention, Person, Position, Organisation, Venue, Participant, Session]
_PLACED += [Quote, Evidence, Diagnostic, Acronym]
_AT = {
    model: (Span(start=at * 10, end=at * 10 + 5, text=SOURCE[at * 10 : at * 10 + 5]),)
    for at, model in enumerate(_PLACED)
}

# Every field has a value that stands nowhere else; its name is its value where it can be.
RELEASE = Release(
    id="Release.id",
    source=SOURCE,
    published=dt.date(2031, 1, 1),
    people=(
        Person(
            name="Person.name",
            title="Person.title",
            given="Person.given",
            family="Person.family",
            titles=(Title(form="Title.form", kind="Title.kind", canonical="Title.canonical"),),
            positions=(
                Position(
                    text="Position.text",
                    organisation="Position.organisation",
                    full="Position.full",
                    short="Position.short",
                    spans=_AT[Position],
                    rule="Position.rule",
                ),
            ),
            references=(Span(start=300, end=305, text=SOURCE[300:305]),),
            spans=_AT[Person],
            rule="Person.rule",
        ),
    ),
    organisations=(
        Organisation(
            name="Organisation.name",
            acronyms=("Organisation.acronyms",),
            registry_id="Organisation.registry_id",
            spans=_AT[Organisation],
            rule="Organisation.rule",
        ),
    ),
    acronyms=(
        Acronym(
            short="Acronym.short",
            long="Acronym.long",
            kind="agreement",
            tied_by="use",
            long_span=Span(start=310, end=315, text=SOURCE[310:315]),
            registry_id="Acronym.registry_id",
            spans=_AT[Acronym],
            rule="Acronym.rule",
        ),
        Acronym(short="ก.", candidates=("Acronym.candidates",)),
    ),
    dates=(
        DateMention(
            text="DateMention.text",
            value="DateMention.value",
            kind="fiscal_year",
            start=dt.date(2032, 1, 1),
            end=dt.date(2033, 1, 1),
            grain="decade",
            era="MS",
            year_from="neighbour",
            qualifier="late",
            spans=_AT[DateMention],
            rule="DateMention.rule",
        ),
    ),
    times=(
        TimeMention(
            text="TimeMention.text",
            value="TimeMention.value",
            spans=_AT[TimeMention],
            rule="TimeMention.rule",
        ),
    ),
    events=(
        Event(
            name="Event.name",
            kind="press_conference",
            theme="Event.theme",
            edition="Event.edition",
            start=dt.date(2034, 1, 1),
            end=dt.date(2035, 1, 1),
            start_time="01:11",
            end_time="02:22",
            venue=Venue(
                text="Venue.text",
                name="Venue.name",
                room="Venue.room",
                district="Venue.district",
                province="Venue.province",
                province_code="Venue.province_code",
                spans=_AT[Venue],
                rule="Venue.rule",
            ),
            organisers=("Event.organisers",),
            supporters=("Event.supporters",),
            participants=(
                Participant(
                    name="Person.name",
                    roles=("signatory",),
                    spans=_AT[Participant],
                    rule="Participant.rule",
                ),
            ),
            sessions=(
                Session(
                    kind="keynote",
                    topic="Session.topic",
                    speakers=("Session.speakers",),
                    moderators=("Session.moderators",),
                    start_time="03:33",
                    end_time="04:44",
                    spans=_AT[Session],
                    rule="Session.rule",
                ),
            ),
            attendance=98765,
            attendance_qualifier="up_to",
            evidence=(
                Evidence(field="name", confidence=0.61, spans=_AT[Evidence], rule="Evidence.rule"),
                Evidence(field="participants", value="Person.name", confidence=0.57),
            ),
        ),
    ),
    quotes=(
        Quote(
            text="Quote.text",
            speaker="Quote.speaker",
            direct=True,
            spans=_AT[Quote],
            rule="Quote.rule",
        ),
    ),
    diagnostics=(
        Diagnostic(
            code="Diagnostic.code",
            message="Diagnostic.message",
            spans=_AT[Diagnostic],
            rule="Diagnostic.rule",
        ),
    ),
)

# How a field is seen where its name is not its value, in any of the faces.
SEEN = {
    "Release.source": [SOURCE[350:]],  # where no mark cuts it
    "Release.published": ["2031-01-01"],
    "Acronym.kind": ["agreement"],
    "Acronym.tied_by": [",use,"],
    "DateMention.kind": ["fiscal_year", "fiscal year"],
    "DateMention.start": ["2032-01-01"],
    "DateMention.end": ["2033-01-01"],
    "DateMention.grain": ["decade"],
    "DateMention.era": [",MS,"],
    "DateMention.year_from": ["neighbour"],
    "DateMention.qualifier": ["late"],
    "Event.kind": ["press_conference", "press conference"],
    "Event.start": ["2034-01-01"],
    "Event.end": ["2035-01-01"],
    "Event.start_time": ["01:11"],
    "Event.end_time": ["02:22"],
    "Event.attendance": ["98765", "98,765"],
    "Event.attendance_qualifier": ["up_to", "up to"],
    "Participant.name": ["Person.name"],
    "Participant.roles": ["signatory"],
    "Session.kind": ["keynote"],
    "Session.start_time": ["03:33"],
    "Session.end_time": ["04:44"],
    "Evidence.field": ["name,"],
    "Evidence.value": ["Person.name"],
    "Evidence.confidence": ["61 %", "0.61"],
    "Quote.direct": ["“Quote.text”", "direct"],
    "Release.note": ["a note"],
}

# The organisation shows its row; what ties the two is for tables.
_TIES = {"Acronym.registry_id", "Acronym.tied_by"}
_UNSEEN = {"Title.form", "Title.kind", "Diagnostic.rule"}  # parts of the title; never set
_DATES = {f"DateMention.{name}" for name in ("start", "end", "grain", "era", "year_from")}
_RULES = {f"{model.__name__}.rule" for model in _PLACED if model is not Diagnostic}

# A face need not show everything, but what it leaves out is left out on purpose.
LEFT_OUT = {
    "terminal": {
        *_UNSEEN,
        *_RULES,  # `thaievent explain` tells them
        *_TIES,
        *_DATES,  # the value holds them
        "Release.id",  # the reader named the file
        "Release.source",
        "Release.note",
        "Person.given",
        "Person.family",
        "Title.canonical",
        "Position.organisation",
        "Position.short",
        "Evidence.field",  # the confidence stands behind its value
    },
    "page": {
        *_UNSEEN,
        *_DATES,
        "Release.id",  # the page shows it above
        "Release.note",
        "Person.given",
        "Person.family",
        "Acronym.rule",
        *_TIES,
        "Position.short",
        "Evidence.field",
    },
    "tables": {
        *_UNSEEN,
        "Position.rule",
        "Venue.rule",
        "Participant.rule",
        "Session.rule",  # the last three stand in the table of evidence
        "Release.source",
        "Release.note",
    },
}


def _terminal(release: Release) -> str:
    console = Console(file=StringIO(), width=400, highlight=False)
    with console.capture() as captured:
        console.print(view(release))
    return captured.get()


def _tables(release: Release) -> str:
    return "\n".join(csv_tables([release]).values())


FACES: dict[str, Callable[[Release], str]] = {
    "terminal": _terminal,
    "page": release_html,
    "tables": _tables,
}


def _fields() -> set[str]:
    """Give every field of the records that holds a value of its own."""
    found: set[str] = set()
    waiting: list[type[BaseModel]] = [Release]
    while waiting:
        model = waiting.pop()
        for name, field in model.model_fields.items():
            inner = [
                part
                for part in (field.annotation, *get_args(field.annotation))
                if isinstance(part, type) and issubclass(part, BaseModel)
            ]
            waiting += [part for part in inner if part is not Span]
            if not inner:
                found.add(f"{model.__name__}.{name}")
    return found


@pytest.mark.parametrize("face", FACES)
def test_every_field_is_shown_or_left_out_on_purpose(face: str) -> None:
    """A field that is added to the records must be shown, or be named in the list above."""
    shown = FACES[face](RELEASE)
    missing = {
        field for field in _fields() if not any(seen in shown for seen in SEEN.get(field, [field]))
    }
    assert missing == LEFT_OUT[face]
