"""Who holds an event: out of all that its paragraphs say, what they say of this event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from thaievent.events.acts import same_name
from thaievent.events.names import FoundName
from thaievent.events.organisers import (
    FoundOrganiser,
    find_organisers,
    find_owner,
    find_subject,
)
from thaievent.events.reading import Reading, between
from thaievent.events.roles import FoundRole
from thaievent.events.scenes import Scene

__all__ = ["choose_holders", "find_signers"]

_VERB = 4  # code points between a verb and the name of what is held
_SAID_OF = 60  # between a name and what is said of it


def choose_holders(
    reading: Reading,
    name: FoundName | None,
    scenes: Sequence[Scene],
    ceded: Sequence[tuple[int, int]] = (),
    *,
    announced: bool = False,
) -> list[FoundOrganiser]:
    """Choose who holds or supports an event.

    Args:
        reading: The release.
        name: What the event is called, if anything.
        scenes: The paragraphs that tell it, the leading one first.
        ceded: Stretches of these which tell of another event.
        announced: Whether it is told within a paragraph about another event.

    Returns:
        The bodies with their parts. Who is said to hold it goes before whose anniversary it is
        (``งานวันสถาปนากรมการข้าว``), and this before who begins a headline.
    """
    found = [
        one
        for scene in scenes
        for one in find_organisers(reading, scene)
        if not _is_ceded(one, ceded) or (announced and name and _said_of(reading, one, name, scene))
    ]
    if name and not _held(found):
        found += find_owner(reading, name)
    if name and not _held(found):
        headlines = (scene for scene in scenes if scene.index < reading.body)
        found += [one for scene in headlines for one in find_subject(reading, scene)]
    return found


def find_signers(reading: Reading, roles: Iterable[FoundRole]) -> Iterator[FoundOrganiser]:
    """Find the parties of a signing: the bodies for which people sign, by their posts.

    Args:
        reading: The release.
        roles: What its people do at the event.

    Yields:
        Each body as a party, with the word that tells the signing.
    """
    signing = {role.person: role for role in roles if role.role == "signatory" and role.named}
    for person, role in signing.items():
        for post in reading.people[person].posts:
            inside = between(reading.bodies, post.start, post.end)
            if inside:
                yield FoundOrganiser(
                    inside[0].organisation, "party", role.start, role.end, "organiser-signer"
                )
                break


def _held(found: Sequence[FoundOrganiser]) -> bool:
    return any(one.part == "organiser" for one in found)


def _is_ceded(found: FoundOrganiser, ceded: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a word tells of another event; the verb in front of a name is part of it."""
    return any(start - _VERB <= found.end < end - _VERB for start, end in ceded)


def _said_of(reading: Reading, found: FoundOrganiser, name: FoundName, scene: Scene) -> bool:
    """Tell whether a word stands behind an earlier mention of an event: ``งานวันข้าวที่จัดโดย …``."""
    before = [one for one in scene.names if 0 <= found.start - one.end <= _SAID_OF]
    return any(same_name(reading, one, name) for one in before)
