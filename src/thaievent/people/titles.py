"""Finds titles, which stand before a name and belong to it: ``นาย``, ``รศ.ดร.``, ``พล.ต.อ.``.

Titles are looked for as fixed strings, in one pass, together with the strings that look like one
and are none (``นายจ้าง``, ``คุณภาพ``); where they overlap the longest wins. Titles which stand beside
each other make one run (``ผู้ช่วยศาสตราจารย์ ดร.``).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from thaievent.lexicon import Vocabulary, load_table
from thaievent.people.letters import is_thai, skip_spaces, starts_name
from thaievent.people.mentions import FoundTitle
from thaievent.people.wordlists import forms_of, is_named_after, starts_word

__all__ = ["Title", "TitleRun", "find_titles"]

_PACKAGE = "thaievent.people"
# What may stand between two titles.
_GAP = 2
_MOST_TITLES = 8
# Of so many dots the last may be missing: พล.ต.ท สมชาย.
_MANY_DOTS = 3
# An acronym goes on behind its first letters with at most so many (``ส.อ.ท.``, ``อ.ต.ก.``).
_ACRONYM_PART = 3


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

    @property
    def of_monk(self) -> bool:
        """True if it starts the name of a monk, which is read by other signs."""
        return self.strength.startswith("monk")

    def found(self) -> FoundTitle:
        """Give what a naming keeps of the row."""
        return FoundTitle(form=self.form, kind=self.kind, canonical=self.canonical)


@dataclass(frozen=True, slots=True)
class TitleRun:
    """One or more titles in a row.

    Attributes:
        start: Where the first begins.
        end: Where the last ends; the name follows, perhaps behind spaces.
        titles: The single titles, in order.
        firm: True if it starts a person by itself; False if the name must give evidence.
        common: True if it is also a common word (``คุณ``, ``ครู``), to which a name is written on.
    """

    start: int
    end: int
    titles: tuple[FoundTitle, ...]
    firm: bool
    common: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a written form stands for: a title, perhaps with what qualifies it."""

    titles: tuple[FoundTitle, ...]
    firm: bool
    short: bool

    @property
    def common(self) -> bool:
        """True if it is an everyday word too."""
        return not (self.firm or self.short)


def _forms() -> dict[str, _Entry | None]:
    """Give all written forms; None is the value of what is no title."""
    rows = load_table(_PACKAGE, "titles.tsv", Title)
    entries: dict[str, _Entry | None] = {}
    plain = [row for row in rows if not (row.qualifies or row.of_monk)]
    for row in plain:
        for form in _spellings(row.form):
            entries[form] = _Entry((row.found(),), row.strength == "firm", form.endswith("."))
    for row, mark in product(plain, [row for row in rows if row.qualifies]):
        if row.kind in mark.qualifies:
            for form, gap in product(_spellings(row.form), ("", " ")):
                entries[form + gap + mark.form] = _Entry(
                    (row.found(), mark.found()), row.strength == "firm", form.endswith(".")
                )
    entries |= dict.fromkeys(row.form for row in rows if row.of_monk)
    entries |= dict.fromkeys(forms_of("not_people.tsv"))
    return entries


_VOCABULARY = Vocabulary(_forms)


def _spellings(form: str) -> tuple[str, ...]:
    """Give the spellings of a form: a space behind each dot, or one in place of the last dot.

    Not the former if it begins like the hours: in ``09.00 น. ส.ต.ต.สมชาย`` the title begins
    behind ``น.``.
    """
    dots = form.count(".")
    spaced = ". ".join(form.split(".")).rstrip()
    forms = [form]
    if spaced != form and not form.startswith("น."):
        forms.append(spaced)
    if dots >= _MANY_DOTS and form.endswith("."):
        forms.append(form[:-1] + " ")
    return tuple(forms)


def find_titles(view: str) -> tuple[TitleRun, ...]:
    """Find the runs of titles behind which a name may stand.

    Args:
        view: A normalised view.

    Returns:
        The runs in order of the text; in ``"โดย ผศ.ดร.สมชาย"`` one of two titles.
    """
    runs: list[TitleRun] = []
    for start, end, entry in _VOCABULARY.find(view):
        if entry is None:
            continue
        last = runs[-1] if runs else None
        if last and _stacks(view, last, start):
            titles = last.titles + entry.titles
            firm = last.firm or entry.firm
            runs[-1] = TitleRun(last.start, end, titles, firm, last.common and entry.common)
            continue
        standing = _firmness(view, start, entry)
        if standing is not None:
            runs.append(TitleRun(start, end, entry.titles, standing, entry.common))
    return tuple(run for run in runs if _name_may_follow(view, run.end))


def _stacks(view: str, last: TitleRun, start: int) -> bool:
    """Tell whether a title at a position goes on with the run of titles before it."""
    gap = view[last.end : start] if start - last.end <= _GAP else "far"
    return not gap.strip(" ") and len(last.titles) < _MOST_TITLES


def _firmness(view: str, start: int, entry: _Entry) -> bool | None:
    """Tell by what stands before it whether a title is firm; None if it is no title there."""
    if not start:
        return entry.firm
    before = view[start - 1]
    if before == "." and entry.short and not view.endswith("น.", 0, start):
        return None  # the end of an acronym: พ.ศ., ผบ.ทบ.
    if before.isascii():
        return None if before.isalnum() else entry.firm and not is_named_after(view, start)
    if not is_thai(before):
        return entry.firm
    if is_named_after(view, start):
        return None
    if starts_word(view, start):
        return entry.firm
    # Written on to some other word: กสศ. is no ศ., but มอบหมายพันตำรวจเอก is a title.
    return None if entry.short or not entry.firm else False


def _name_may_follow(view: str, end: int) -> bool:
    at = skip_spaces(view, end)
    if at >= len(view):
        return False
    if view[at].isascii():
        return view[at].isupper()
    if not starts_name(view[at]):
        return False
    if view[end - 1] == ".":
        dot = view.find(".", at, at + _ACRONYM_PART + 1)
        return dot < 0 or not all(map(is_thai, view[at:dot]))
    return True
