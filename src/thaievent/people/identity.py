"""Ties namings together: one person, many mentions; the fullest form of the name wins."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from thaievent.people.cues import Draft
from thaievent.people.extents import PostPhrase
from thaievent.people.letters import skip_spaces
from thaievent.people.mentions import FoundPerson, FoundPost, NameMention
from thaievent.people.stops import opening_of

__all__ = ["settle_families", "tie_mentions"]

# Two spellings of one family name, of which one is a slip, share at least so much; two family
# names of people with the same given name hardly ever do.
_SAME_SPELLING = 0.82
_ALIAS = "in-other-letters"
# A run that opens like a verb is still a family name rather than a clause up to this length.
_LONGEST_LIKELY = 16


@dataclass(slots=True)
class _Group:
    """The namings of one person, as far as they are known."""

    given: str
    family: str | None
    mentions: list[NameMention] = field(default_factory=list)

    @property
    def called(self) -> str | None:
        """The family name, if it stands first: by it such people are called."""
        mention = self.mentions[0] if self.mentions else None
        is_first = mention and mention.family and mention.family[0] < mention.given[0]
        return self.family if is_first else None


def settle_families(view: str, drafts: Sequence[Draft]) -> list[NameMention]:
    """Decide doubtful names by what else the text says of the same given name.

    ``นายสมชาย นำคณะ`` holds no family name where the text has ``นายสมชาย ใจดี`` too.

    Args:
        view: A normalised view.
        drafts: All namings in order of the text.

    Returns:
        The namings, and behind each those in a bracket that mean the same person.
    """
    known: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.name.family is not None and draft.name.proven:
            given = view[slice(*draft.name.given)]
            known.setdefault(given, set()).add(view[slice(*draft.name.family)])
    givens = {view[slice(*draft.name.given)] for draft in drafts}
    settled: list[NameMention] = []
    for draft in drafts:
        mention = _settled(view, draft, known, givens)
        if mention.family is None and draft.title and draft.title.common:
            continue
        settled.append(mention)
        settled.extend(_mention(alias, alias.name.family, _ALIAS) for alias in draft.aliases)
    return settled


def _settled(
    view: str, draft: Draft, known: dict[str, set[str]], givens: Container[str]
) -> NameMention:
    """Give the naming of a draft, its family name settled."""
    name = draft.name
    start, end = name.given
    families = known.get(view[start:end])
    if families is None:
        shorter = _known_beginning(view, start, end, givens) if name.family is None else None
        if shorter is not None:
            cut = replace(name, given=(start, shorter), end=shorter)
            return _mention(replace(draft, name=cut), None, "given-name")
        family = name.family
        if family is None and name.candidate is not None and _is_short(name.candidate):
            family = name.candidate
        return _mention(draft, family, name.rule if family == name.family else "family-name-likely")
    if name.family is None or not name.proven:
        at = skip_spaces(view, end)
        again = next((form for form in families if view.startswith(form, at)), None)
        if again is not None:
            return _mention(draft, (at, at + len(again)), "given-and-family-name")
        return _mention(draft, None, "given-name")
    return _mention(draft, name.family, name.rule)


def _known_beginning(view: str, start: int, end: int, givens: Container[str]) -> int | None:
    """Give where a known given name ends to which a word is written on: ``สมชายได้มอบ``."""
    for middle in range(end - 1, start + 1, -1):
        if view[start:middle] in givens and opening_of(view, middle, end) != "free":
            return middle
    return None


def _is_short(extent: tuple[int, int]) -> bool:
    return extent[1] - extent[0] <= _LONGEST_LIKELY


def _mention(draft: Draft, family: tuple[int, int] | None, rule: str) -> NameMention:
    name = draft.name
    return NameMention(
        start=draft.start,
        end=name.end if family == name.family else max(name.given[1], family[1] if family else 0),
        title=(draft.title.start, draft.title.end) if draft.title else None,
        given=name.given,
        family=family,
        posts=tuple(_post(phrase, how) for phrase, how in draft.posts),
        rule=rule,
        titles=draft.title.titles if draft.title else (),
    )


def _post(phrase: PostPhrase, rule: str) -> FoundPost:
    """Give the post of a phrase, with the rule that tied it to its holder."""
    return FoundPost(phrase.start, phrase.end, rule, phrase.full, phrase.alias)


def tie_mentions(view: str, mentions: Sequence[NameMention]) -> tuple[FoundPerson, ...]:
    """Make persons of namings.

    Args:
        view: A normalised view.
        mentions: Namings, as :func:`settle_families` gives them.

    Returns:
        Each person once, in order of first mention.
    """
    groups: list[_Group] = []
    bare: list[tuple[NameMention, list[NameMention]]] = []
    holder: list[NameMention] = []
    for mention in mentions:
        if mention.rule == _ALIAS:
            holder.append(mention)
            continue
        holder = []
        if mention.family is None:
            bare.append((mention, holder))
            continue
        given, family = view[slice(*mention.given)], view[slice(*mention.family)]
        group = _with_family(groups, given, family.replace(" ", ""))
        group.mentions.append(mention)
        holder = group.mentions
    for mention, aliases in bare:
        group = _with_given(groups, view[slice(*mention.given)], mention)
        group.mentions.extend((mention, *aliases))
    people = (_person(view, group.mentions) for group in groups)
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def _with_family(groups: list[_Group], given: str, family: str) -> _Group:
    """Give the group of a given and a family name, a slip in the spelling allowed."""
    for group in groups:
        if group.given == given and group.family is not None:
            if group.family == family:
                return group
            if SequenceMatcher(None, group.family, family).ratio() >= _SAME_SPELLING:
                return group
    groups.append(_Group(given, family))
    return groups[-1]


def _with_given(groups: list[_Group], given: str, mention: NameMention) -> _Group:
    """Give the group that a name alone means: of several the one named last before it."""
    same = [group for group in groups if given in {group.given, group.called}]
    if not same:
        groups.append(_Group(given, None))
        return groups[-1]
    return max(same, key=lambda group: _last_before(group, mention.start))


def _last_before(group: _Group, position: int) -> int:
    return max((m.start for m in group.mentions if m.start < position), default=-1)


def _person(view: str, found: Sequence[NameMention]) -> FoundPerson:
    mentions = tuple(sorted(found, key=lambda mention: mention.start))
    fullest = max(
        mentions,
        key=lambda mention: (
            mention.rule != _ALIAS,
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
