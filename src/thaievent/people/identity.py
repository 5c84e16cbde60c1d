"""Ties namings together: one person, many mentions; the fullest form of the name wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from thaievent.people.mentions import FoundPerson, FoundPost, NameMention
from thaievent.people.sweep import Draft

__all__ = ["settle_families", "tie_mentions"]


@dataclass(slots=True)
class _Group:
    given: str
    family: str | None
    mentions: list[NameMention] = field(default_factory=list)


def settle_families(view: str, drafts: Sequence[Draft]) -> tuple[NameMention, ...]:
    """Decide doubtful family names by what the same given name has elsewhere in the text.

    ``นายสมชาย นำคณะ`` is no family name where the text has ``นายสมชาย ใจดี`` too.

    Args:
        view: A normalised view.
        drafts: All namings in order of the text.

    Returns:
        The namings, in the same order.
    """
    known: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.name.family is not None and draft.name.proven:
            given = view[slice(*draft.name.given)]
            known.setdefault(given, set()).add(view[slice(*draft.name.family)])
    return tuple(_settled(view, draft, known) for draft in drafts)


def _settled(view: str, draft: Draft, known: dict[str, set[str]]) -> NameMention:
    name = draft.name
    families = known.get(view[slice(*name.given)], set())
    family, end, rule = name.family, name.end, name.rule
    if family is not None and not name.proven and families and view[slice(*family)] not in families:
        family, end, rule = None, name.given[1], "given-name-known"
    elif name.candidate is not None and view[slice(*name.candidate)] in families:
        family, end, rule = name.candidate, name.candidate[1], "family-name-known"
    return NameMention(
        start=draft.start,
        end=end,
        title=(draft.title.start, draft.title.end) if draft.title else None,
        given=name.given,
        family=family,
        posts=draft.posts,
        rule=rule,
        titles=draft.title.titles if draft.title else (),
    )


def tie_mentions(view: str, mentions: Sequence[NameMention]) -> tuple[FoundPerson, ...]:
    """Make persons of namings.

    Args:
        view: A normalised view.
        mentions: All namings in order of the text.

    Returns:
        Each person once, in order of first mention.
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
    people = (_person(view, group.mentions) for group in groups)
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def _group_of(groups: Sequence[_Group], given: str, family: str | None) -> _Group | None:
    for group in groups:
        if group.given == given and family in {None, group.family}:
            return group
    return None


def _squeezed(view: str, extent: tuple[int, int] | None) -> str | None:
    return None if extent is None else view[slice(*extent)].replace(" ", "")


def _person(view: str, found: Sequence[NameMention]) -> FoundPerson:
    mentions = tuple(sorted(found, key=lambda mention: mention.start))
    fullest = max(
        mentions,
        key=lambda mention: (
            mention.family is not None,
            mention.title is not None,
            -mention.start,
        ),
    )
    return FoundPerson(fullest, mentions, _posts(view, mentions))


def _posts(view: str, mentions: Sequence[NameMention]) -> tuple[FoundPost, ...]:
    """Give each post once: of one written short and full the fullest."""
    kept: list[tuple[str, FoundPost]] = []
    for post in (post for mention in mentions for post in mention.posts):
        text = view[post.start : post.end].replace(" ", "")
        if any(other.startswith(text) for other, _ in kept):
            continue
        kept = [(other, held) for other, held in kept if not text.startswith(other)]
        kept.append((text, post))
    return tuple(post for _, post in kept)
