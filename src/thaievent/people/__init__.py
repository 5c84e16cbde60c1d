"""Recognises people: titles, names, posts."""

from __future__ import annotations

from collections.abc import Sequence

from thaievent.people.identity import settle_families, tie_mentions
from thaievent.people.known import find_repeats
from thaievent.people.mentions import (
    FoundPerson,
    FoundPost,
    FoundTitle,
    NameMention,
    Reference,
)
from thaievent.people.references import tie_references
from thaievent.people.sweep import read_mentions
from thaievent.text import Extent, Text

__all__ = ["FoundPerson", "FoundPost", "FoundTitle", "NameMention", "Reference", "find_people"]


def find_people(text: Text, organisations: Sequence[Extent]) -> tuple[FoundPerson, ...]:
    """Find the named people.

    Args:
        text: The release.
        organisations: Where organisations are named: a post ends with the name of its body.
    """
    view = text.view
    reading = read_mentions(view, organisations)
    mentions = settle_families(view, reading.drafts)
    mentions.extend(find_repeats(view, mentions, reading.cues))
    people = tie_mentions(view, mentions)
    return tie_references(view, people, reading.lone_posts)
