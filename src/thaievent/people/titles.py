"""Finds titles: what stands before a person's name and belongs to it (``นาย``, ``รศ.ดร.``, ``พล.ต.อ.``).

Titles are looked for as fixed strings, in one pass, together with the strings that look like one
and are none (``นายจ้าง``, ``คุณภาพ``); where they overlap the longest wins. Titles which stand beside
each other make one run (``ผู้ช่วยศาสตราจารย์ ดร.``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from thaievent.lexicon import Gazetteer, load_table
from thaievent.people.letters import is_thai
from thaievent.people.mentions import FoundTitle

__all__ = ["NotPerson", "Title", "TitleRun", "find_titles"]

_PACKAGE = "thaievent.people"
# What may stand between two titles, and between a title and its name.
_GAP = 2


@dataclass(frozen=True, slots=True)
class Title:
    """A row of ``titles.tsv``; the table explains its columns."""

    form: str
    kind: str
    gender: str
    canonical: str
    strength: str
    example: str

    @property
    def qualifies(self) -> tuple[str, ...]:
        """Kinds of titles behind which this one stands; empty for one that stands alone."""
        head, _, kinds = self.strength.partition(":")
        return tuple(kinds.split(",")) if head == "behind" else ()


@dataclass(frozen=True, slots=True)
class NotPerson:
    """A row of ``not_people.tsv``: a string that holds a title's letters and names nobody."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Lead:
    """A row of ``leads.tsv``: a word which may be written on to a title without a space."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class TitleRun:
    """One or more titles in a row.

    Attributes:
        start: Where the first begins.
        end: Where the last ends; the name follows, perhaps behind spaces.
        titles: The single titles, in order.
        firm: True if it starts a person wherever it stands.
    """

    start: int
    end: int
    titles: tuple[FoundTitle, ...]
    firm: bool


# A form's rows: the title and its qualifier, if the form is made of both.
_Parts = tuple[Title, ...]


@cache
def _gazetteer() -> Gazetteer[_Parts | None]:
    """Build the automaton of all written forms; None is the value of what is no title."""
    rows = load_table(_PACKAGE, "titles.tsv", Title)
    entries: dict[str, _Parts | None] = {
        row.form: None for row in load_table(_PACKAGE, "not_people.tsv", NotPerson)
    }
    plain = [row for row in rows if not row.qualifies]
    for row in plain:
        for form in _spellings(row.form):
            entries[form] = (row,)
    for row, mark in product(plain, [row for row in rows if row.qualifies]):
        if row.kind in mark.qualifies:
            for form, gap in product(_spellings(row.form), ("", " ")):
                entries[form + gap + mark.form] = (row, mark)
    return Gazetteer(entries)


def _spellings(form: str) -> tuple[str, ...]:
    """Give a form and, if it has inner dots, its spelling with a space behind each of them."""
    spaced = ". ".join(form.split(".")).rstrip()
    return (form,) if spaced == form else (form, spaced)


def find_titles(view: str) -> tuple[TitleRun, ...]:
    """Find the runs of titles.

    Args:
        view: A normalised view.

    Returns:
        The runs in order of the text; in ``"โดย ผศ.ดร.สมชาย"`` one of two titles.
    """
    runs: list[TitleRun] = []
    for start, end, parts in _found(view):
        last = runs[-1] if runs else None
        titles = tuple(
            FoundTitle(form=part.form, kind=part.kind, canonical=part.canonical) for part in parts
        )
        firm = parts[0].strength == "firm"
        if last and start - last.end <= _GAP and not view[last.end : start].strip(" "):
            runs[-1] = TitleRun(last.start, end, last.titles + titles, last.firm or firm)
        elif _may_start(view, start, firm=firm):
            runs.append(TitleRun(start, end, titles, firm))
    return tuple(runs)


def _found(view: str) -> Iterator[tuple[int, int, _Parts]]:
    for start, end, parts in _gazetteer().find(view):
        if parts is not None:
            yield start, end, parts


def _may_start(view: str, start: int, *, firm: bool) -> bool:
    """Tell whether a title may begin here, seen from what stands before it."""
    before = view[start - 1] if start else " "
    if before == ".":
        return firm
    if firm:
        return not before.isascii() or not before.isalnum()
    return not is_thai(before) or view[max(0, start - 10) : start].endswith(_leads())


@cache
def _leads() -> tuple[str, ...]:
    return tuple(row.form for row in load_table(_PACKAGE, "leads.tsv", Lead))
