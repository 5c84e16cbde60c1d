"""Questions to the tables that hold plain strings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.letters import is_thai

__all__ = ["WrittenForm", "forms_of", "is_named_after", "is_royal_style", "starts_word"]


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A row of a table of plain strings, with a place where the string stands."""

    form: str
    example: str


@cache
def forms_of(table: str) -> tuple[str, ...]:
    """Give the strings of a table of plain strings."""
    return tuple(row.form for row in load_table("thaievent.people", table, WrittenForm))


def starts_word(view: str, at: int) -> bool:
    """Tell whether a word may start at a position, perhaps written on to ``โดย``, ``จาก`` ..."""
    return not at or not is_thai(view[at - 1]) or view.endswith(forms_of("leads.tsv"), 0, at)


def is_named_after(view: str, at: int) -> bool:
    """Tell whether a thing that people lend their names to stands right before: ``อาคาร``."""
    end = at - 1 if view[at - 1] == " " else at
    return view.endswith(forms_of("named_after.tsv"), 0, end)


def is_royal_style(view: str, at: int) -> bool:
    """Tell whether the royal or sacred style starts at a position: ``สมเด็จพระเจ้าลูกเธอ``."""
    return view.startswith(forms_of("royal_style.tsv"), at)
