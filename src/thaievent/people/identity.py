"""Ties namings together: one person, many mentions; the fullest form of the name wins."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from thaievent.people.cues import Draft
from thaievent.people.extents import PostPhrase
from thaievent.people.letters import skip_spaces
from thaievent.people.mentions import FoundPerson, FoundPost, NameMention
from thaievent.people.shortforms import abbreviates, spelled_out
from thaievent.people.stops import opening_of

__all__ = ["settle_families", "tie_mentions"]

# Two spellings of one family name, of which one is a slip, share at least so much; two family
# names of people with the same given name hardly ever do.
_SAME_SPELLING = 0.82
_ALIAS = "in-other-letters"
# A run that opens like a verb is still a family name rather than a clause up to this length.
_LONGEST_LIKELY = 16
# Shorter given names that differ by a letter are two names.
_SHORTEST_SLIP = 6
# Of so many people with one given name the spellings are compared; no release has as many.
_MOST_NAMESAKES = 8
_MOST_RELATIVES = 40


@dataclass(slots=True)
class _Group:
    """The namings of one person, as far as they are known."""

    family: str | None
    mentions: list[NameMention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def add(self, mention: NameMention) -> None:
        self.mentions.append(mention)
        insort(self.starts, mention.start)

    def last_before(self, position: int) -> int:
        """Give where the person is named last before a position; -1 if nowhere."""
        index = bisect_left(self.starts, position)
        return self.starts[index - 1] if index else -1


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
    groups: dict[str, list[_Group]] = {}
    families: dict[str, set[str]] = {}
    for run in sorted(_runs(mentions), key=lambda run: run[0].family is None):
        mention = run[0]
        given = view[slice(*mention.given)]
        if mention.family is None:
            group = _with_given(groups.setdefault(given, []), mention.start)
        else:
            family = view[slice(*mention.family)].replace(" ", "")
            relatives = families.setdefault(family, set())
            known = next((name for name in relatives if _is_slip(name, given)), given)
            same = groups.setdefault(known, [])
            groups.setdefault(given, same)
            group = _with_family(same, family)
            if len(relatives) < _MOST_RELATIVES:
                relatives.add(known)
            if mention.family < mention.given and not group.mentions:
                groups.setdefault(family, []).append(group)  # such people are called by it
        for each in run:
            group.add(each)
    unique = {id(group): group for same in groups.values() for group in same}
    people = (_person(view, group.mentions) for group in unique.values())
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def _runs(mentions: Sequence[NameMention]) -> Iterator[list[NameMention]]:
    """Give each naming with those in other letters behind it."""
    run: list[NameMention] = []
    for mention in mentions:
        if mention.rule == _ALIAS:
            run.append(mention)
            continue
        if run:
            yield run
        run = [mention]
    if run:
        yield run


def _is_slip(name: str, other: str) -> bool:
    """Tell whether two long given names differ by one letter too many, as by a slip of the hand."""
    short, long = sorted((name, other), key=len)
    if len(long) - len(short) != 1 or len(short) < _SHORTEST_SLIP:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _with_family(same: list[_Group], family: str) -> _Group:
    """Give the group with a family name, a slip in its spelling allowed."""
    recent = [group for group in same[-_MOST_NAMESAKES:] if group.family is not None]
    for group in recent:
        if group.family == family:
            return group
    for group in recent:
        alike = SequenceMatcher(None, group.family or "", family)
        if alike.quick_ratio() >= _SAME_SPELLING and alike.ratio() >= _SAME_SPELLING:
            return group
    same.append(_Group(family))
    return same[-1]


def _with_given(same: list[_Group], start: int) -> _Group:
    """Give the group that a name alone means: of several the one named last before it."""
    if not same:
        same.append(_Group(None))
    return max(same[-_MOST_NAMESAKES:], key=lambda group: group.last_before(start))


def _person(view: str, found: Sequence[NameMention]) -> FoundPerson:
    mentions = tuple(sorted(found, key=lambda mention: mention.start))
    # Of several spellings the one written most often stands for the person.
    often = Counter(view[slice(*mention.given)] for mention in mentions)
    often.update(view[slice(*mention.name)] for mention in mentions if mention.family is not None)
    fullest = max(
        mentions,
        key=lambda mention: (
            mention.rule != _ALIAS,
            mention.family is not None,
            often[view[slice(*mention.given)]],
            often[view[slice(*mention.name)]],
            _formality(mention),
            -mention.start,
        ),
    )
    return FoundPerson(fullest, mentions, _posts(view, mentions))


def _formality(mention: NameMention) -> int:
    """Rank a naming by its title: an official one before ``ท่าน`` and ``คุณ``, those before none."""
    if not mention.titles:
        return 0
    return 1 if mention.titles[0].kind in {"courtesy", "calling"} else 2


def _posts(view: str, mentions: Sequence[NameMention]) -> tuple[FoundPost, ...]:
    """Give each post once: of one written short and full the fullest."""
    kept: list[FoundPost] = []
    for post in (post for mention in mentions for post in mention.posts):
        if any(_says_as_much(view, held, post) for held in kept):
            continue
        kept = [held for held in kept if not _says_as_much(view, post, held)]
        kept.append(post)
    return tuple(sorted(kept, key=lambda post: post.start))


def _says_as_much(view: str, post: FoundPost, other: FoundPost) -> bool:
    """Tell whether a post makes another one of the same person superfluous."""
    full, short = spelled_out(view, post), spelled_out(view, other)
    if full == short:
        return post.end - post.start >= other.end - other.start
    # กรรมการและเลขาธิการมูลนิธิ… says เลขาธิการมูลนิธิ… too.
    return full.startswith(short) or full.endswith("และ" + short) or abbreviates(short, full)
