"""What the reader of organisations finds, in positions of the view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["FoundAcronym", "FoundOrganisation", "OrganisationMention"]


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """One place where an organisation is named, in full or in short."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class FoundAcronym:
    """A short form (or an English name beside the Thai one) and where the text ties it.

    Attributes:
        start: Where the short form stands.
        end: Where it ends.
        source: ``text`` for a definition (a bracket, ``หรือ``), ``use`` for plain use.
    """

    start: int
    end: int
    source: Literal["text", "use"]


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """An organisation with every place that means it.

    Attributes:
        fullest: The mention whose form of the name stands for the organisation.
        mentions: All places that mean it, full and short, in order of the text.
        acronyms: Its short forms, each once, in order of the text.
        registry_id: The registry's row for it, or None.
    """

    fullest: OrganisationMention
    mentions: tuple[OrganisationMention, ...]
    acronyms: tuple[FoundAcronym, ...] = ()
    registry_id: str | None = None
