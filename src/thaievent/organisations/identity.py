"""One organisation with its many mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from thaievent.organisations.acronyms import Definition, Use
from thaievent.organisations.mentions import FoundAcronym, FoundOrganisation, OrganisationMention
from thaievent.organisations.names import Name
from thaievent.organisations.registry import Body, by_acronym

__all__ = ["identify"]


@dataclass(slots=True)
class _Draft:
    """An organisation in the making."""

    body: Body | None
    mentions: list[OrganisationMention] = field(default_factory=list)
    acronyms: dict[str, FoundAcronym] = field(default_factory=dict)


def identify(
    view: str, names: Sequence[Name], definitions: Sequence[Definition], uses: Sequence[Use]
) -> tuple[FoundOrganisation, ...]:
    """Gather names and short forms into organisations.

    Args:
        view: A normalised view.
        names: Names found in it.
        definitions: Short forms that the text ties to them.
        uses: Short forms standing by themselves.

    Returns:
        Organisations in order of first mention.
    """
    drafts: dict[str, _Draft] = {}
    keys = _keys(view, names)
    owners: dict[str, _Draft] = {}
    for name, key in zip(names, keys, strict=True):
        draft = drafts.setdefault(key, _Draft(name.body))
        draft.mentions.append(OrganisationMention(name.start, name.end, name.rule))
        if name.short:
            at = view.rfind(name.short, name.start, name.end)
            if at >= 0:
                owners.setdefault(name.short, draft)
                draft.acronyms.setdefault(name.short, FoundAcronym(at, name.end, "use"))
    by_name = dict(zip(names, keys, strict=True))
    for defined in definitions:
        draft = drafts[by_name[defined.name]]
        form = view[defined.start : defined.end]
        draft.acronyms[form] = FoundAcronym(defined.start, defined.end, "text")
        owners[form] = draft
    taken = [(short.start, short.end) for short in definitions]
    taken += [(name.start, name.end) for name in names]
    for use in uses:
        if any(start <= use.start and use.end <= end for start, end in taken):
            continue
        form = view[use.start : use.end]
        owner = owners.get(form) or _known_owner(form, drafts)
        if owner is None:
            owner = drafts.setdefault(form, _Draft(None))
        else:
            owner.acronyms.setdefault(form, FoundAcronym(use.start, use.end, "use"))
        owners[form] = owner
        owner.mentions.append(OrganisationMention(use.start, use.end, "acronym"))
    return tuple(sorted(map(_found, drafts.values()), key=lambda found: found.mentions[0].start))


def _keys(view: str, names: Sequence[Name]) -> list[str]:
    """Give the same key to names that mean the same organisation."""
    keys = [name.body.id if name.body else _plain(view[name.start : name.end]) for name in names]
    plain = {
        _plain(view[name.start : name.end]): key for name, key in zip(names, keys, strict=True)
    }
    for index, (name, key) in enumerate(zip(names, keys, strict=True)):
        if name.body is None:
            longer = {full for form, full in plain.items() if form != key and form.startswith(key)}
            if len(longer) == 1:  # กระทรวงเกษตรฯ, or a headline that is cut off
                keys[index] = longer.pop()
    return keys


def _plain(form: str) -> str:
    return form.replace(" ", "").replace("\n", "")


def _known_owner(form: str, drafts: dict[str, _Draft]) -> _Draft | None:
    """Give the one organisation of the text that the registry knows by a short form."""
    owners = [drafts[body.id] for body in by_acronym().get(form, ()) if body.id in drafts]
    return owners[0] if len(owners) == 1 else None


def _found(draft: _Draft) -> FoundOrganisation:
    mentions = tuple(sorted(draft.mentions, key=lambda mention: mention.start))
    named = [mention for mention in mentions if mention.rule not in {"nickname", "acronym"}]
    fullest = max(named or mentions, key=lambda mention: mention.end - mention.start)
    shorts = tuple(sorted(draft.acronyms.values(), key=lambda short: short.start))
    if not named:
        shorts = tuple(short for short in shorts if short.source == "text")
    return FoundOrganisation(fullest, mentions, shorts, draft.body.id if draft.body else None)
