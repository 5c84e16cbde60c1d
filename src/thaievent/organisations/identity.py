"""One organisation with its many mentions.

Names that are written alike, or that the registry knows as one body, are the same organisation. A
shortened name (``กระทรวงเกษตรฯ``, a headline that is cut off) belongs to the one that goes on from
it, and a short form to the organisation to which the text or the registry ties it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from thaievent.organisations.acronyms import Definition, Use
from thaievent.organisations.cues import phrases
from thaievent.organisations.mentions import FoundAcronym, FoundOrganisation, OrganisationMention
from thaievent.organisations.names import Name
from thaievent.organisations.own import Registry
from thaievent.organisations.registry import Body, by_acronym

__all__ = ["identify"]


@dataclass(slots=True)
class _Draft:
    """An organisation in the making."""

    body: Body | None
    candidates: tuple[Body, ...] = ()
    mentions: list[OrganisationMention] = field(default_factory=list)
    acronyms: dict[str, FoundAcronym] = field(default_factory=dict)


@dataclass(slots=True)
class _Gathering:
    """The organisations of a text in the making.

    Attributes:
        view: The normalised view.
        own: The caller's registry.
        drafts: By key: the id in the registry, else the form of the name.
        owners: By short form as the text ties it.
    """

    view: str
    own: Registry | None
    drafts: dict[str, _Draft] = field(default_factory=dict)
    owners: dict[str, _Draft] = field(default_factory=dict)

    def bodies_of(self, form: str) -> tuple[Body, ...]:
        """Give the bodies that share a short form: the caller's, if there are any, else ours."""
        return (self.own.by_acronym.get(form, ()) if self.own else ()) or by_acronym().get(form, ())

    def known_owner(self, form: str) -> _Draft | None:
        """Give the one organisation of the text that a registry knows by a short form."""
        bodies = self.bodies_of(form)
        owners = [self.drafts[body.id] for body in bodies if body.id in self.drafts]
        return owners[0] if len(owners) == 1 else None


def identify(
    view: str,
    names: Sequence[Name],
    definitions: Sequence[Definition],
    uses: Sequence[Use],
    own: Registry | None = None,
) -> tuple[FoundOrganisation, ...]:
    """Gather names and short forms into organisations.

    Args:
        view: A normalised view.
        names: Names found in it.
        definitions: Short forms that the text ties to them.
        uses: Short forms standing by themselves.
        own: The caller's registry, beside that of the library.

    Returns:
        Organisations in order of first mention.
    """
    gathering = _Gathering(view, own)
    names, definitions = _without_defined(names, definitions)
    keys = dict(zip(names, _keys(view, names), strict=True))
    _add_names(gathering, keys)
    _add_definitions(gathering, keys, definitions)
    taken = sorted(
        [(name.start, name.end) for name in names]
        + [(short.start, short.end) for short in definitions]
    )
    _add_uses(gathering, [use for use in uses if not _covered(use, taken)])
    drafts = gathering.drafts.values()
    return tuple(sorted(map(_found, drafts), key=lambda found: found.mentions[0].start))


def _without_defined(
    names: Sequence[Name], definitions: Sequence[Definition]
) -> tuple[list[Name], list[Definition]]:
    """Drop the names that only stand in a definition of another: ``(คณะกรรมการ ป.ป.ส.)``."""
    ends = {short.start: short.end for short in definitions}
    kept = [name for name in names if name.end > ends.get(name.start, 0)]
    known = set(kept)
    return kept, [short for short in definitions if short.name in known]


def _add_names(to: _Gathering, keys: Mapping[Name, str]) -> None:
    for name, key in keys.items():
        draft = to.drafts.setdefault(key, _Draft(name.body))
        draft.mentions.append(OrganisationMention(name.start, name.end, name.rule))
        if name.head is not None and name.head.long:
            whole = FoundAcronym(name.start, name.end, "use")
            draft.acronyms.setdefault(to.view[name.start : name.end], whole)
        at = to.view.rfind(name.short, name.start, name.end) if name.short else -1
        if at >= 0:
            to.owners.setdefault(name.short, draft)
            draft.acronyms.setdefault(name.short, FoundAcronym(at, name.end, "use"))


def _add_definitions(
    to: _Gathering, keys: Mapping[Name, str], definitions: Sequence[Definition]
) -> None:
    for defined in definitions:
        form = to.view[defined.start : defined.end]
        draft = to.drafts[keys[defined.name]]
        ids = [body.id for body in to.bodies_of(form)]
        if draft.body is not None and ids and draft.body.id not in ids:
            # เลขาธิการคณะกรรมการสุขภาพแห่งชาติ (สช.): the bracket means the secretary's office.
            draft = to.known_owner(form) or draft
        known = draft.acronyms.get(form)
        if known is None or known.source == "use":
            draft.acronyms[form] = FoundAcronym(defined.start, defined.end, "text")
        to.owners[form] = draft


def _add_uses(to: _Gathering, uses: Sequence[Use]) -> None:
    # What stands in a bracket behind something else means that: (Training of Trainers: TOT).
    strange = {to.view[use.start : use.end] for use in uses if use.bracketed}
    for use in uses:
        form = to.view[use.start : use.end]
        owner = to.owners.get(form) or to.known_owner(form)
        if owner is None:
            if form in strange or not _may_stand_alone(form, to.own):
                continue
            bodies = to.bodies_of(form)
            owner = _Draft(bodies[0]) if len(bodies) == 1 else _Draft(None, bodies)
            to.drafts[owner.body.id if owner.body else form] = owner
        owner.acronyms.setdefault(form, FoundAcronym(use.start, use.end, "registry"))
        to.owners[form] = owner
        owner.mentions.append(OrganisationMention(use.start, use.end, "acronym"))


def _covered(use: Use, taken: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a use stands inside a name or a definition, or reaches over into one."""
    at = bisect_left(taken, (use.start + 1, 0)) - 1
    behind = at + 1 < len(taken) and taken[at + 1][0] < use.end
    return behind or (at >= 0 and use.start < taken[at][1])


_BRANCH = re.compile(r"^(.*\.)[^.]+$")  # a short form with its branch: กอ.รมน.จังหวัดเลย
_KNOWN_IN_LATIN = frozenset({"international", "foreign", "company", "bank", "committee"})
_LONG = 4


def _may_stand_alone(form: str, own: Registry | None) -> bool:
    """Tell whether a short form names an organisation where the text does not say which."""
    if own is not None and form in own.by_acronym:
        return True
    owners = by_acronym().get(form) or by_acronym().get(_BRANCH.sub(r"\1", form), ())
    if not owners or any(form in phrases(role) for role in ("short", "term")):
        return False
    if any(body.kind == "city" for body in owners):
        return False
    if form.isascii() and len(form) < _LONG:
        return any(body.kind in _KNOWN_IN_LATIN for body in owners)
    return True


def _found(draft: _Draft) -> FoundOrganisation:
    mentions = tuple(sorted(draft.mentions, key=lambda mention: mention.start))
    named = [mention for mention in mentions if mention.rule not in {"nickname", "acronym"}]
    fullest = max(named or mentions, key=lambda mention: mention.end - mention.start)
    shorts = sorted(draft.acronyms.values(), key=lambda short: short.start)
    # A short form that stands for the organisation itself is its name, not an acronym of it.
    tied = (short for short in shorts if named or short.source != "use")
    return FoundOrganisation(
        fullest,
        mentions,
        tuple(short for short in tied if short.start != fullest.start),
        draft.body,
        draft.candidates,
    )


def _keys(view: str, names: Sequence[Name]) -> list[str]:
    """Give the same key to names that mean the same organisation."""
    forms = [_plain(name.written_out(view)) for name in names]
    keys = [name.body.id if name.body else form for name, form in zip(names, forms, strict=True)]
    ordered = sorted(set(zip(forms, keys, strict=True)))
    for index, (name, form) in enumerate(zip(names, forms, strict=True)):
        if name.body is None:
            shortened = view[name.end - 1] == "ฯ"
            longer = _longer(form, ordered)
            if shortened and not longer:
                longer = _contracted(name, form, ordered)
            if len(longer) == 1 or (longer and shortened):
                keys[index] = longer[0]
    return keys


def _plain(form: str) -> str:
    return form.replace(" ", "").replace("\n", "").rstrip("ฯ")


def _longer(form: str, ordered: Sequence[tuple[str, str]]) -> list[str]:
    """Give the keys, two at most, of names that begin with a form and go on."""
    found: list[str] = []
    for at in range(bisect_left(ordered, (form, "")), len(ordered)):
        full, key = ordered[at]
        if not full.startswith(form) or len(found) > 1:
            break
        if full != form and key not in found:
            found.append(key)
    return found


_LOOK = 20  # names; keeps the search linear in the number of names


def _contracted(name: Name, form: str, ordered: Sequence[tuple[str, str]]) -> list[str]:
    """Give the keys of names that hold the word of ``คณะกรรมการไฟป่าฯ`` further on."""
    if name.head is None:
        return []
    head = name.head.head
    first = bisect_left(ordered, (head, ""))
    return [
        key
        for full, key in ordered[first : first + _LOOK]
        if full.startswith(head) and form.removeprefix(head) in full[len(form) :]
    ]
