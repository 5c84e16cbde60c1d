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
    owner: dict[str, _Draft] = {}
    for name in names:
        key = name.body.id if name.body else view[name.start : name.end].replace(" ", "")
        draft = drafts.setdefault(key, _Draft(name.body))
        draft.mentions.append(OrganisationMention(name.start, name.end, name.rule))
        for defined in definitions:
            if defined.name is name:
                form = view[defined.start : defined.end]
                draft.acronyms.setdefault(form, FoundAcronym(defined.start, defined.end, "text"))
                owner.setdefault(form, draft)
    taken = {(d.start, d.end) for d in definitions}
    for use in uses:
        if (use.start, use.end) in taken or any(
            n.start <= use.start and use.end <= n.end for n in names
        ):
            continue
        form = view[use.start : use.end]
        owning = owner.get(form)
        if owning is None:
            candidates = [drafts[b.id] for b in by_acronym().get(form, ()) if b.id in drafts]
            owning = candidates[0] if len(candidates) == 1 else None
            if owning is not None:
                owning.acronyms.setdefault(form, FoundAcronym(use.start, use.end, "use"))
                owner[form] = owning
        if owning is None:
            owning = drafts.setdefault(form, _Draft(None))
        owning.mentions.append(OrganisationMention(use.start, use.end, "acronym"))
    return tuple(sorted(map(_found, drafts.values()), key=lambda o: o.mentions[0].start))


def _found(draft: _Draft) -> FoundOrganisation:
    mentions = tuple(sorted(draft.mentions, key=lambda mention: mention.start))
    fullest = max(mentions, key=lambda mention: mention.end - mention.start)
    shorts = tuple(sorted(draft.acronyms.values(), key=lambda short: short.start))
    return FoundOrganisation(fullest, mentions, shorts, draft.body.id if draft.body else None)
