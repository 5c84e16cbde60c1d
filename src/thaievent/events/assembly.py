"""From mentions to events: the way of the assembly, readable from top to bottom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from thaievent.dates import Dateline, FoundDate, FoundTime
from thaievent.events.acts import choose_act, is_mere_statement, same_name
from thaievent.events.attendance import choose_attendance
from thaievent.events.evidence import Found, of_participants, of_sessions, of_venue, tell
from thaievent.events.further import FurtherEvent, find_announced, find_stops
from thaievent.events.holders import choose_holders, find_signers
from thaievent.events.kinds import FoundKind
from thaievent.events.names import FoundName, edition_of
from thaievent.events.organisers import FoundOrganiser
from thaievent.events.participants import gather_participants
from thaievent.events.places import FoundVenue
from thaievent.events.quotes import find_quotes
from thaievent.events.reading import Reading, lay_out
from thaievent.events.roles import FoundRole, find_roles
from thaievent.events.scenes import Scene, find_scenes
from thaievent.events.sessions import FoundSession, find_sessions, session_of_event
from thaievent.events.themes import FoundTheme, choose_theme
from thaievent.events.when import FoundWhen, choose_when
from thaievent.organisations import FoundOrganisation
from thaievent.people import FoundPerson
from thaievent.records import Event, Evidence, Quote, Session
from thaievent.text import Text

__all__ = ["Assembly", "assemble_events"]

_CEREMONIOUS = ("ceremony", "signing", "visit", "press_conference")  # they consist of a ceremony
_ANNOUNCING = ("press_conference", "meeting")  # what is told there may be held elsewhere
# Those who meet, sign or visit do so on one day, as a rule.
_SHORT = ("meeting", "press_conference", "signing", "visit")
_UNHELD = ("visit", "press_conference")  # without a name, nobody is said to hold them
_MOST_OF = 0.6  # of a topic that holds the name of the event, if it is but that name
_MOST = 2  # events that a release announces beside its own


@dataclass(frozen=True, slots=True)
class Assembly:
    """What was put together from the mentions of a release.

    Attributes:
        events: The happenings in order of prominence; empty if the release tells of none.
        quotes: Direct and reported speech in order of the text.
    """

    events: tuple[Event, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What an event is, when and where, and the paragraphs that tell it, the leading one first.

    ``ceded`` are stretches of these paragraphs which tell of another event; an ``announced`` event
    is told within a paragraph about the main one, whose people are those of the main one. If that
    is the press conference held for it, ``told_at`` is the plan of that one.
    """

    kind: FoundKind
    name: FoundName | None
    when: FoundWhen
    venue: FoundVenue | None
    scenes: tuple[Scene, ...]
    ceded: tuple[tuple[int, int], ...] = ()
    announced: bool = False
    told_at: _Plan | None = None

    @property
    def lead(self) -> Scene:
        return self.scenes[0]


def assemble_events(  # noqa: PLR0913  one argument for each recogniser
    text: Text,
    *,
    published: dt.date | None,
    dateline: Dateline | None,
    dates: Sequence[FoundDate],
    times: Sequence[FoundTime],
    people: Sequence[FoundPerson],
    organisations: Sequence[FoundOrganisation],
) -> Assembly:
    """Assemble the events that a release tells of, and who is quoted with what.

    Args:
        text: The release.
        published: Its day, if known.
        dateline: Where its head gives that day, if it does.
        dates: Calendar expressions in order of the text.
        times: Clock times in order of the text.
        people: Named people in order of first mention.
        organisations: Named organisations in order of first mention.

    Returns:
        The events and the quotes.
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
    roles = {scene.index: find_roles(reading, scene.paragraph) for scene in scenes}
    body = [(scene.paragraph, roles[scene.index]) for scene in scenes[reading.body :]]
    lead = _lead(reading, scenes)
    plans = tuple(_plan(reading, scenes, lead)) if lead else ()
    sessions = _share_sessions(reading, plans, roles)
    return Assembly(
        events=tuple(
            _assemble(reading, plan, roles, own) for plan, own in zip(plans, sessions, strict=True)
        ),
        quotes=find_quotes(reading, body),
    )


def _lead(reading: Reading, scenes: Sequence[Scene]) -> Scene | None:
    """Choose the paragraph that tells the release's own happening; None if it tells of none."""
    lead = max(scenes, key=lambda scene: scene.weight, default=None)
    if lead is None or not lead.tells or is_mere_statement(reading, lead):
        return None
    if not lead.venues and choose_act(reading, lead, scenes).kind.rule == "kind-untold":
        return None
    return lead


def _plan(reading: Reading, scenes: tuple[Scene, ...], lead: Scene) -> Iterator[_Plan]:
    """Plan the main event, then those announced beside it or visited after it."""
    everything = (lead, *(scene for scene in scenes if scene is not lead))
    act = choose_act(reading, lead, scenes)
    when = choose_when(reading, everything, act)
    if act.kind.kind in _SHORT and when.end != when.start:
        # Days that are told of a fair of another name are not those of the meeting about it.
        others = find_announced(reading, scenes, act)
        days = {(one.when.start, one.when.end) for one in others if one.kind.kind not in _SHORT}
        if (when.start, when.end) in days:
            when = replace(when, start=None, end=None, date=None)
    announced = list(find_announced(reading, scenes, act, when))
    if len(announced) > _MOST:
        announced = []  # dated parts of one programme, not events of their own
    further = [*announced, *find_stops(reading, scenes, lead, act, when)]
    taken = {
        event.scene.index for event in further if event.scene is not lead and event.name is None
    }
    own = tuple(scene for scene in everything if scene.index not in taken)
    theirs = {event.venue for event in announced if event.venue}
    venue = next((place for scene in own for place in scene.venues if place not in theirs), None)
    ceded = tuple((event.name.start, event.scene.paragraph.end) for event in further if event.name)
    main = _Plan(act.kind, act.name, when, venue, own, ceded)
    yield main
    for event in further:
        yield _further_plan(reading, event, main)


def _further_plan(reading: Reading, event: FurtherEvent, main: _Plan) -> _Plan:
    when, day = event.when, main.when
    if when.start is None:  # another stop of the same day
        when = FoundWhen(day.start, day.start, day.date, when.start_time, when.end_time, when.time)
    paragraph = event.scene.paragraph
    before = ((paragraph.start, event.name.start),) if event.name else ()
    about = (
        main.kind.kind == "press_conference"
        and event.name is not None
        and main.name is not None
        and same_name(reading, event.name, main.name)
    )
    return _Plan(
        event.kind,
        event.name,
        when,
        event.venue,
        (event.scene,),
        before,
        announced=event.name is not None,
        told_at=main if about else None,
    )


def _assemble(
    reading: Reading,
    plan: _Plan,
    roles: dict[int, tuple[FoundRole, ...]],
    sessions: tuple[FoundSession, ...],
) -> Event:
    """Make the record of a planned event: all that its paragraphs say of it."""
    text = reading.text
    theme = choose_theme(reading, plan.name, plan.scenes)
    told_of = plan.scenes[:1] if plan.kind.kind == "press_conference" else plan.scenes
    attendance = choose_attendance(reading, told_of, plan.ceded)  # further down it tells of others
    edition = edition_of(text.view, plan.name) if plan.name else None
    holds = ("organiser", "party") if plan.kind.kind == "signing" else ("organiser",)
    told = () if plan.announced else [roles[scene.index] for scene in plan.scenes]
    organisers = _holders(reading, plan)
    if plan.kind.kind == "signing" and not any(one.part in holds for one in organisers):
        organisers += find_signers(reading, chain.from_iterable(told))
    when = plan.when
    venue = plan.venue.record(text) if plan.venue else None
    participants = gather_participants(reading, told, sessions, plan.kind)
    records = _sessions(reading, sessions)
    evidence = (
        *_told_by(text, "kind", plan.kind),
        *_told_by(text, "name", plan.name),
        *_told_by(text, "theme", theme),
        *_told_by(text, "start", when.date),
        *_told_by(text, "start_time", when.time),
        *of_venue(venue),
        *_held_by(reading, organisers, holds),
        *of_participants(participants),
        *of_sessions(records),
        *_told_by(text, "attendance", attendance),
    )
    return Event(
        name=text.original(plan.name.start, plan.name.end) if plan.name else None,
        kind=plan.kind.kind,
        theme=text.original(theme.start, theme.end) if theme else None,
        start=when.start,
        end=when.end,
        start_time=when.start_time,
        end_time=when.end_time,
        venue=venue,
        organisers=_bodies(reading, organisers, holds),
        supporters=_bodies(reading, organisers, ("supporter",)),
        participants=participants,
        sessions=records,
        attendance=attendance.count if attendance else None,
        attendance_qualifier=attendance.qualifier if attendance else None,
        edition=text.original(*edition) if edition else None,
        evidence=evidence,
    )


def _holders(reading: Reading, plan: _Plan) -> list[FoundOrganiser]:
    """Choose who holds or supports an event; a fair is held by those who told the press of it."""
    if plan.name is None and plan.kind.kind in _UNHELD:
        return []
    found = choose_holders(reading, plan.name, plan.scenes, plan.ceded, announced=plan.announced)
    if plan.told_at and not any(one.part == "organiser" for one in found):
        found += [one for one in _holders(reading, plan.told_at) if one.part == "organiser"]
    return found


def _told_by(text: Text, field: str, found: Found | None) -> Iterator[Evidence]:
    if found is not None:
        yield tell(text, field, found)


def _held_by(
    reading: Reading, found: Iterable[FoundOrganiser], holds: tuple[str, ...]
) -> Iterator[Evidence]:
    """Give the evidence of the organisers and supporters, each body once."""
    seen = set()
    for one in found:
        field = "organisers" if one.part in holds else "supporters"
        known = (field, one.organisation)
        if one.part in (*holds, "supporter") and known not in seen:
            seen.add(known)
            name = reading.body_name(one.organisation)
            yield tell(reading.text, field, one, name)


def _share_sessions(
    reading: Reading, plans: Sequence[_Plan], roles: dict[int, tuple[FoundRole, ...]]
) -> list[tuple[FoundSession, ...]]:
    """Share the sessions out over the events of a release.

    Where a press conference or a meeting announces a fair, the programme told there is the fair's.
    """
    shares = [_own_sessions(reading, plan, roles) for plan in plans]
    fair = next((number for number, plan in enumerate(plans) if plan.announced), None)
    if fair is None or plans[0].kind.kind not in _ANNOUNCING:
        return shares
    told = plans[0].lead.paragraph  # what stands here happens where the fair is announced
    own = tuple(session for session in shares[0] if told.start <= session.start < told.end)
    theirs = tuple(session for session in shares[0] if session not in own)
    shares[0], shares[fair] = own, (*shares[fair], *theirs)
    return shares


def _own_sessions(
    reading: Reading, plan: _Plan, roles: dict[int, tuple[FoundRole, ...]]
) -> tuple[FoundSession, ...]:
    """Find the sessions of an event in all its paragraphs but the headlines.

    An event that is itself one panel or talk has itself as its only session.
    """
    theme = choose_theme(reading, plan.name, plan.scenes)
    in_order = sorted(plan.scenes, key=lambda scene: scene.index)
    found = tuple(
        session
        for scene in in_order
        if scene.index >= reading.body
        for session in find_sessions(reading, scene.paragraph, roles[scene.index])
        if not any(first <= session.start < last for first, last in plan.ceded)
        if _is_part(reading, plan, scene, session, theme)
    )
    if found or plan.name is None:
        return found
    told = [role for scene in in_order for role in roles[scene.index]]
    return session_of_event(reading, plan.name, theme, told)


def _is_part(
    reading: Reading, plan: _Plan, scene: Scene, session: FoundSession, theme: FoundTheme | None
) -> bool:
    """Tell whether a session is a part of the event and not the event itself under another word."""
    if session.kind == "ceremony":
        listed = session.rule == "session-ceremony-listed"
        held = listed or session.rule == "session-ceremony-held" or scene is plan.lead
        if not (listed if plan.kind.kind in _CEREMONIOUS else held):
            return False
    if session.speakers and session.rule != "session-seminar":
        return True
    topic = _bare(reading.view[session.start : session.end])
    named = _bare(reading.view[plan.name.start : plan.name.end]) if plan.name else ""
    held_under = _bare(reading.view[theme.start : theme.end]) if theme else ""
    holds = named and named in topic and len(named) >= _MOST_OF * len(topic)
    return topic not in named and topic not in held_under and not holds


def _bare(phrase: str) -> str:
    return "".join(letter for letter in phrase if letter not in " “”\"‘’'\n")


def _bodies(
    reading: Reading, found: Iterable[FoundOrganiser], parts: tuple[str, ...]
) -> tuple[str, ...]:
    names = (reading.body_name(one.organisation) for one in found if one.part in parts)
    return tuple(dict.fromkeys(names))


def _sessions(reading: Reading, found: Iterable[FoundSession]) -> tuple[Session, ...]:
    """Make the records of sessions; of one told twice the fuller telling stays."""
    text = reading.text
    by_topic: dict[str, Session] = {}
    for one in found:
        begins, _, ends = one.time.value.partition("/") if one.time else ("", "", "")
        session = Session(
            spans=(text.span(one.start, one.end),),
            rule=one.rule,
            kind=one.kind,
            topic=text.original(one.start, one.end),
            speakers=tuple(map(reading.name_of, one.speakers)),
            moderators=tuple(map(reading.name_of, one.moderators)),
            start_time=begins or None,
            end_time=ends or None,
        )
        topic = _bare(reading.view[one.start : one.end])
        known = by_topic.get(topic)
        if known is None or len(session.speakers) > len(known.speakers):
            by_topic[topic] = session
    return tuple(by_topic.values())
