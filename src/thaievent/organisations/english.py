"""The English nouns that tell whether a capitalised phrase names an organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import load_table

__all__ = ["nouns"]


@dataclass(frozen=True, slots=True)
class English:
    """A row of ``english.tsv``: a noun that tells what an English phrase names."""

    word: str
    role: str
    example: str


@cache
def nouns() -> Mapping[str, str]:
    """Give what each noun tells: ``body``, ``likely`` or ``other``, see the table."""
    table = load_table("thaievent.organisations", "english.tsv", English)
    return {row.word: row.role for row in table}
