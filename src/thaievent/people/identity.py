"""Ties namings together: one person, many mentions; the fullest form wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from thaievent.people.mentions import FoundPerson, FoundPost, NameMention

__all__ = ["tie_mentions"]


@dataclass(slots=True)
class _Group:
    given: str
    family: str | None
    mentions: list[NameMention] = field(default_factory=list)


def tie_mentions(view: str, mentions: Sequence[NameMention]) -> tuple[FoundPerson, ...]:
    """Make persons of namings.

    Args:
        view: A normalised view.
        mentions: All namings in order of the text.
    """
    groups: list[_Group] = []
    for mention in sorted(mentions, key=lambda mention: mention.family is None):
        given = view[slice(*mention.given)]
        family = _squeezed(view, mention.family)
        group = _group_of(groups, given, family)
        if group is None:
            group = _Group(given, family)
            groups.append(group)
        group.mentions.append(mention)
    return tuple(
        sorted(
            (_person(view, group) for group in groups), key=lambda person: person.mentions[0].start
        )
    )


def _group_of(groups: Sequence[_Group], given: str, family: str | None) -> _Group | None:
    same = [
        group
        for group in groups
        if group.given == given and (family is None or group.family == family)
    ]
    if not same:
        return None
    return same[0]


def _squeezed(view: str, extent: tuple[int, int] | None) -> str | None:
    return None if extent is None else view[slice(*extent)].replace(" ", "")


def _person(view: str, group: _Group) -> FoundPerson:
    mentions = tuple(sorted(group.mentions, key=lambda mention: mention.start))
    fullest = max(
        mentions,
        key=lambda mention: (mention.family is not None, mention.title is not None, -mention.start),
    )
    return FoundPerson(fullest, mentions, _posts(view, mentions))


def _posts(view: str, mentions: Sequence[NameMention]) -> tuple[FoundPost, ...]:
    kept: list[FoundPost] = []
    for post in (post for mention in mentions for post in mention.posts):
        text = view[post.start : post.end].replace(" ", "")
        others = [view[other.start : other.end].replace(" ", "") for other in kept]
        if any(text in other for other in others):
            continue
        kept = [other for other, form in zip(kept, others, strict=True) if form not in text]
        kept.append(post)
    return tuple(kept)
