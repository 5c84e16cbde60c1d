"""From mentions to events: the way of the assembly, readable from top to bottom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import cast

from thaievent.dates import Dateline, FoundDate, FoundTime
from thaievent.events.acts import FoundAct, choose_act
from thaievent.events.attendance import choose_attendance
from thaievent.events.kinds import FoundKind
from thaievent.events.organisers import FoundOrganiser, find_organisers
from thaievent.events.reading import Reading, lay_out
from thaievent.events.roles import FoundRole, find_roles
from thaievent.events.scenes import Scene, find_scenes
from thaievent.events.sessions import FoundSession, find_sessions
from thaievent.events.themes import FoundTheme, choose_theme
from thaievent.events.when import choose_when
from thaievent.organisations import FoundOrganisation
from thaievent.people import FoundPerson
from thaievent.records import Event, Evidence, Participant, Role, Session
from thaievent.text import Text

__all__ = ["assemble_events"]

_CEREMONIOUS = ("ceremony", "signing", "visit", "press_conference")  # they consist of a ceremony


def assemble_events(  # noqa: PLR0913  one argument for each recogniser
    text: Text,
    *,
    published: dt.date | None,
    dateline: Dateline | None,
    dates: Sequence[FoundDate],
    times: Sequence[FoundTime],
    people: Sequence[FoundPerson],
    organisations: Sequence[FoundOrganisation],
) -> tuple[Event, ...]:
    """Assemble the events that a release tells of.

    Args:
        text: The release.
        published: Its day, if known.
        dateline: Where its head gives that day, if it does.
        dates: Calendar expressions in order of the text.
        times: Clock times in order of the text.
        people: Named people in order of first mention.
        organisations: Named organisations in order of first mention.

    Returns:
        The events in order of prominence; empty if the release tells of no happening.
    """
    reading = lay_out(
        text,
        published=published,
        dateline=dateline,
        dates=dates,
        times=times,
        people=people,
        organisations=organisations,
    )
    scenes = find_scenes(reading)
    lead = max(scenes, key=lambda scene: scene.weight, default=None)
    if lead is None or not lead.tells:
        return ()
    return (_assemble(reading, scenes, lead),)


def _assemble(reading: Reading, scenes: tuple[Scene, ...], lead: Scene) -> Event:
    own = (lead, *(scene for scene in scenes if scene is not lead))
    act = choose_act(reading, lead, scenes)
    name, kind = act.name, act.kind
    when = choose_when(reading, own, kind.kind)
    venue = lead.venues[0] if lead.venues else next((s.venues[0] for s in own if s.venues), None)
    theme = choose_theme(reading, name, own)
    attendance = choose_attendance(reading, own)
    roles = [find_roles(reading, scene.paragraph) for scene in scenes]
    sessions = [
        session
        for scene, told in zip(scenes, roles, strict=True)
        if scene.index >= reading.body
        for session in find_sessions(reading, scene.paragraph, told)
        if _is_part(reading, session, scene is lead, act, theme)
    ]
    organisers = [
        found for scene in scenes for found in find_organisers(reading, scene.paragraph)
    ]
    text = reading.text
    return Event(
        name=text.original(name.start, name.end) if name else None,
        kind=kind.kind,
        theme=text.original(theme.start, theme.end) if theme else None,
        start=when.start,
        end=when.end,
        start_time=when.start_time,
        end_time=when.end_time,
        venue=venue.record(text) if venue else None,
        organisers=_bodies(
            reading,
            organisers,
            ("organiser", "party") if kind.kind == "signing" else ("organiser",),
        ),
        supporters=_bodies(reading, organisers, ("supporter",)),
        participants=_participants(reading, roles, lead, kind),
        sessions=_sessions(reading, sessions),
        attendance=attendance.count if attendance else None,
        evidence=(),
    )


def _is_part(
    reading: Reading,
    session: FoundSession,
    in_lead: bool,  # noqa: FBT001  read at one call only
    act: FoundAct,
    theme: FoundTheme | None,
) -> bool:
    """Tell whether a session is a part of the event and not the event itself under another word."""
    if session.kind == "ceremony" and (not in_lead or act.kind.kind in _CEREMONIOUS):
        return False
    if session.speakers:
        return True
    topic = _bare(reading.view[session.start : session.end])
    named = _bare(reading.view[act.name.start : act.name.end]) if act.name else ""
    held_under = _bare(reading.view[theme.start : theme.end]) if theme else ""
    return topic not in named and topic not in held_under and (not named or named not in topic)


def _bare(phrase: str) -> str:
    return "".join(letter for letter in phrase if letter not in " “”\"‘’'\n")


def _bodies(
    reading: Reading, found: Iterable[FoundOrganiser], parts: tuple[str, ...]
) -> tuple[str, ...]:
    names = (reading.body_name(one.organisation) for one in found if one.part in parts)
    return tuple(dict.fromkeys(names))


def _sessions(reading: Reading, found: Iterable[FoundSession]) -> tuple[Session, ...]:
    text = reading.text
    by_topic: dict[str, Session] = {}
    for one in found:
        topic = text.original(one.start, one.end)
        session = Session(
            spans=(text.span(one.start, one.end),),
            rule=one.rule,
            kind=one.kind,
            topic=topic,
            speakers=tuple(map(reading.name_of, one.speakers)),
            moderators=tuple(map(reading.name_of, one.moderators)),
        )
        known = by_topic.get(topic)
        if known is None or len(session.speakers) > len(known.speakers):
            by_topic[topic] = session
    return tuple(by_topic.values())


def _participants(
    reading: Reading, roles: Sequence[tuple[FoundRole, ...]], lead: Scene, kind: FoundKind
) -> tuple[Participant, ...]:
    """Gather the roles of each person over the paragraphs of an event."""
    text = reading.text
    gathered: dict[int, dict[str, FoundRole]] = {}
    for index, told in enumerate(roles):
        for role in told:
            if role.role == "present":
                if index != lead.index:
                    continue
                role = FoundRole(role.person, "attendee", role.start, role.end, role.at)
            gathered.setdefault(role.person, {}).setdefault(role.role, role)
    found = []
    for person, by_role in gathered.items():
        if "delegator" in by_role:
            continue
        if len(by_role) > 1:
            by_role.pop("attendee", None)
        found.append(
            Participant(
                spans=tuple(text.span(one.start, one.end) for one in by_role.values()),
                rule="role",
                name=reading.name_of(person),
                roles=tuple(cast("Role", role) for role in by_role),
            )
        )
    return tuple(found)
