"""The people of an event: every role that its paragraphs give them, gathered by person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from thaievent.events.kinds import FoundKind
from thaievent.events.reading import Reading
from thaievent.events.roles import FoundRole
from thaievent.events.sessions import FoundSession
from thaievent.records import Participant, Role

__all__ = ["gather_participants"]


def gather_participants(
    reading: Reading,
    told: Sequence[tuple[FoundRole, ...]],
    sessions: Sequence[FoundSession],
    kind: FoundKind,
) -> tuple[Participant, ...]:
    """Gather the roles of each person over the paragraphs of an event, the leading one first.

    Who is only named in a list of the leading paragraph was there: ``attendee``. Who sends somebody
    else takes no part. Who gives a session speaks, whoever moderates it moderates.
    """
    gathered: dict[int, dict[str, FoundRole]] = {}
    chaired = bool(told) and any(one.role == "chair" for one in told[0])
    for number, roles in enumerate(told):
        for one in roles:
            role = "attendee" if one.role == "present" else one.role
            if number and not _told_again(one, chaired=chaired):
                continue
            gathered.setdefault(one.person, {}).setdefault(role, one)
    for session in sessions:
        for role, people in (("speaker", session.speakers), ("moderator", session.moderators)):
            for person in people:
                place = FoundRole(
                    person, role, session.start, session.end, session.start, named=True
                )
                gathered.setdefault(person, {}).setdefault(role, place)
    text = reading.text
    found = []
    for person in sorted(gathered):
        roles_of = _agreed(gathered[person], kind)
        if roles_of:
            found.append(
                Participant(
                    spans=tuple(text.span(one.start, one.end) for one in roles_of.values()),
                    rule="role-cue",
                    name=reading.name_of(person),
                    roles=tuple(cast("Role", role) for role in roles_of),
                )
            )
    return tuple(found)


def _told_again(one: FoundRole, *, chaired: bool) -> bool:
    """Tell whether a role of a paragraph behind the leading one is one in this event.

    Further down a release turns to policy and background: who is not named there only speaks, who
    presides there presides over something else if the lead has a chair, and a list is any list.
    """
    if one.role == "present" or (one.role == "chair" and chaired):
        return False
    return one.named or one.role in ("announcer", "speaker")


def _agreed(roles: dict[str, FoundRole], kind: FoundKind) -> dict[str, FoundRole]:
    """Keep the roles of a person that go together, and that go with the kind of event.

    The guideline: ``attendee`` only where nothing more is said; one quoted from inside a talk is a
    speaker alone. A visit has visitors and no chair; elsewhere to look around is no visit.
    """
    if "delegator" in roles:
        return {}
    dropped = {"chair"} if kind.kind == "visit" and "visitor" in roles else set()
    if kind.kind != "visit":
        dropped.add("visitor")
    if "speaker" in roles and "chair" not in roles:
        dropped.add("announcer")
    if "moderator" in roles:
        dropped.add("speaker")
    if "host" in roles and "visitor" in roles:
        dropped.add(max("host", "visitor", key=lambda role: roles[role].start))
    kept = {role: one for role, one in roles.items() if role not in dropped}
    if len(kept) > 1:
        kept.pop("attendee", None)
    return kept or {"attendee": next(iter(roles.values()))}
