"""What the reader of organisations finds, in positions of the view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thaievent.organisations.registry import Body

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
        source: ``text`` for a definition (a bracket, ``หรือ``); ``registry`` if that ties it;
            ``use`` for a name that holds it (``กระทรวง พม.``).
    """

    start: int
    end: int
    source: Literal["text", "registry", "use"]


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """An organisation with every place that means it.

    Attributes:
        fullest: The mention whose form of the name stands for the organisation.
        mentions: All places that mean it, full and short, in order of the text.
        acronyms: Its short forms, each once, in order of the text.
        body: The registry's row for it, or None.
        candidates: The rows that share its short form, where nothing tells which is meant.
    """

    fullest: OrganisationMention
    mentions: tuple[OrganisationMention, ...]
    acronyms: tuple[FoundAcronym, ...] = ()
    body: Body | None = None
    candidates: tuple[Body, ...] = ()

    @property
    def registry_id(self) -> str | None:
        """The id of the registry's row."""
        return self.body.id if self.body else None
