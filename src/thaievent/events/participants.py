"""The people of an event: every role that its paragraphs give them, gathered by person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from thaievent.events.kinds import FoundKind
from thaievent.events.reading import Reading
from thaievent.events.roles import FoundRole
from thaievent.records import Participant, Role

__all__ = ["gather_participants"]


def gather_participants(
    reading: Reading, told: Sequence[tuple[FoundRole, ...]], kind: FoundKind
) -> tuple[Participant, ...]:
    """Gather the roles of each person over the paragraphs of an event, the leading one first.

    Who is only named in a list of the leading paragraph was there: ``attendee``. Who sends somebody
    else takes no part. ``attendee`` stands only where nothing more is said.
    """
    text = reading.text
    gathered: dict[int, dict[str, FoundRole]] = {}
    for number, roles in enumerate(told):
        for one in roles:
            role = one.role
            if role == "present":
                if number:
                    continue
                role = "attendee"
            gathered.setdefault(one.person, {}).setdefault(role, one)
    found = []
    for person in sorted(gathered):
        roles_of = gathered[person]
        if "delegator" in roles_of:
            continue
        if len(roles_of) > 1:
            roles_of.pop("attendee", None)
        found.append(
            Participant(
                spans=tuple(text.span(one.start, one.end) for one in roles_of.values()),
                rule="role-cue",
                name=reading.name_of(person),
                roles=tuple(cast("Role", role) for role in roles_of),
            )
        )
    return tuple(found)
