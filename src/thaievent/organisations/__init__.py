"""Recognises organisations and resolves their short forms."""

from __future__ import annotations

from thaievent.organisations.mentions import FoundAcronym, FoundOrganisation, OrganisationMention
from thaievent.text import Text

__all__ = ["FoundAcronym", "FoundOrganisation", "OrganisationMention", "find_organisations"]


def find_organisations(text: Text) -> tuple[FoundOrganisation, ...]:
    """Find the named organisations."""
    return ()
