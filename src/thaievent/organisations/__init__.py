"""Recognises organisations and resolves their short forms."""

from __future__ import annotations

from thaievent.organisations.acronyms import find_definitions, find_uses
from thaievent.organisations.identity import identify
from thaievent.organisations.mentions import FoundAcronym, FoundOrganisation, OrganisationMention
from thaievent.organisations.names import find_names
from thaievent.organisations.own import Registry, RegistryError, RegistrySource, as_registry
from thaievent.text import Text

__all__ = [
    "FoundAcronym",
    "FoundOrganisation",
    "OrganisationMention",
    "Registry",
    "RegistryError",
    "RegistrySource",
    "as_registry",
    "find_organisations",
]


def find_organisations(text: Text, own: Registry | None = None) -> tuple[FoundOrganisation, ...]:
    """Find the named organisations.

    Args:
        text: A release.
        own: The caller's registry, beside that of the library.

    Returns:
        Each organisation once, in order of first mention, with all its mentions and short forms.
    """
    names = find_names(text.view, own)
    definitions = tuple(find_definitions(text.view, names))
    uses = tuple(find_uses(text.view, definitions, own))
    return identify(text.view, names, definitions, uses, own)
