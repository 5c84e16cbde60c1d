"""Loads the tables of vocabulary that stand beside the recognisers.

A table is a UTF-8 file of tab-separated cells. Its first line names the columns, which are the
fields of the dataclass that the recogniser declares for its rows; every cell is a string, an empty
one means "not known" or "none". Lines that start with ``#`` are remarks for the reader.

This is the only module that opens tables. Each is read once a process, on first use.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import ahocorasick

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Row = TypeVar("Row", bound=DataclassInstance)
else:
    Row = TypeVar("Row")

__all__ = ["Affixes", "Gazetteer", "TableError", "Vocabulary", "load_table", "parse_table"]

Value = TypeVar("Value")


class TableError(ValueError):
    """A table is broken; the message names the file, the line and the fault."""


@cache
def load_table(package: str, name: str, row: type[Row]) -> tuple[Row, ...]:
    """Read a table that stands beside the code of a package.

    Args:
        package: The package that owns the table, e.g. ``thaievent.dates``.
        name: File name, e.g. ``months.tsv``.
        row: Dataclass of strings whose fields are the columns in their order.

    Returns:
        One ``row`` for each line.

    Raises:
        TableError: If a line does not fit the columns.
    """
    return parse_table((files(package) / name).read_text(encoding="utf-8"), name, row)


def parse_table(content: str, name: str, row: type[Row]) -> tuple[Row, ...]:
    """Read the content of a table; see :func:`load_table`.

    Args:
        content: The whole table.
        name: What to call it in an error.
        row: Dataclass of strings whose fields are the columns in their order.

    Returns:
        One ``row`` for each line.

    Raises:
        TableError: If a line does not fit the columns.
    """
    columns = [field.name for field in fields(row)]
    rows: list[Row] = []
    header: list[str] | None = None
    for number, line in enumerate(content.split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if header != columns:
                raise TableError(f"{name}:{number}: columns are {header}, not {columns}")
            continue
        if len(cells) != len(columns):
            raise TableError(f"{name}:{number}: {len(cells)} cells for {len(columns)} columns")
        if any(cell != cell.strip() for cell in cells):
            raise TableError(f"{name}:{number}: a cell has spaces at its rim")
        rows.append(row(*cells))
    if header is None:
        raise TableError(f"{name}:1: no line with the names of the columns")
    return tuple(rows)


class Affixes:
    """Fixed strings with which something may begin or end.

    ``str.startswith`` tries a tuple of strings one after the other. Here only those are tried that
    share their first letter (last letter) with the place.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        """Sort the strings by their letters.

        Args:
            forms: What to look for; no empty string.
        """
        self._opening: dict[str, tuple[str, ...]] = {}
        self._closing: dict[str, tuple[str, ...]] = {}
        for form in forms:
            self._opening[form[0]] = (*self._opening.get(form[0], ()), form)
            self._closing[form[-1]] = (*self._closing.get(form[-1], ()), form)

    def begin(self, view: str, start: int, end: int | None = None) -> bool:
        """Tell whether one of the strings begins at ``start`` and ends by ``end``."""
        forms = self._opening.get(view[start : start + 1])
        return forms is not None and view.startswith(forms, start, end)

    def finish(self, view: str, start: int, end: int) -> bool:
        """Tell whether one of the strings ends at ``end`` and begins at ``start`` or behind it."""
        forms = self._closing.get(view[end - 1 : end])
        return forms is not None and view.endswith(forms, start, end)


class Gazetteer(Generic[Value]):
    """Many fixed strings, looked for at once (Aho and Corasick, 1975).

    The search takes one pass over the text however many strings there are.
    """

    def __init__(self, entries: Mapping[str, Value]) -> None:
        """Build the automaton.

        Args:
            entries: What to look for, with the value to give for each.
        """
        self._automaton = ahocorasick.Automaton()
        for form, value in entries.items():
            self._automaton.add_word(form, (len(form), value))
        self._automaton.make_automaton()

    def find(self, view: str) -> Iterator[tuple[int, int, Value]]:
        """Find the entries in a view; where they overlap, the leftmost and of these the longest.

        Args:
            view: A normalised view, or a piece of one.

        Yields:
            ``(start, end, value)`` from left to right, without overlaps.
        """
        if not self._automaton:
            return iter(())  # it would not be asked without a string to look for
        # iter() gives every match; iter_long() of pyahocorasick 2 misses some.
        found = [
            (last - length + 1, last + 1, value)
            for last, (length, value) in self._automaton.iter(view)
        ]
        return _without_overlaps(_in_order(found))


class Vocabulary(Generic[Value]):
    """Fixed strings that a recogniser looks for in whole texts and, again and again, in windows.

    Like a :class:`Gazetteer`, but all vocabularies share one automaton, so that a text is gone over
    once, however many recognisers ask; what was found in it is kept until another text is asked
    about (for each thread its own). A window costs no search.
    """

    def __init__(self, entries: Callable[[], Mapping[str, Value]]) -> None:
        """Name what to look for.

        Args:
            entries: Gives the strings with the value of each; called when the first text is read.
        """
        self._number = len(_VOCABULARIES)
        _VOCABULARIES.append(entries)

    def occurrences(self, view: str) -> Sequence[tuple[int, int, Value]]:
        """Find every place where an entry stands, those inside one another included.

        Args:
            view: A normalised view.

        Returns:
            ``(start, end, value)`` in order of their starts, the longest first.
        """
        last, found = getattr(_LAST, "text", (None, ()))
        if last is not view or len(found) <= self._number:
            found = _look_through(view, len(_VOCABULARIES))
            _LAST.text = view, found  # at once: whatever interrupts this finds both or neither
        places: list[tuple[int, int, Value]] = found[self._number]
        return places

    def find(
        self, view: str, start: int = 0, end: int | None = None
    ) -> Iterator[tuple[int, int, Value]]:
        """Find the entries in a view; where they overlap, the leftmost and of these the longest.

        Args:
            view: A normalised view.
            start: Where to begin.
            end: Where to stop; None for the end of the view.

        Yields:
            ``(start, end, value)`` from left to right, without overlaps.
        """
        found = self.occurrences(view)
        if start == 0 and end is None:
            return _without_overlaps(found)
        return _in_window(found, start, len(view) if end is None else end)


_VOCABULARIES: list[Callable[[], Mapping[str, Any]]] = []
_LAST = threading.local()


@cache
def _automaton_of_all(count: int) -> ahocorasick.Automaton:
    """Build the automaton of the vocabularies that there are; more come with further imports."""
    together: dict[str, list[tuple[int, object]]] = {}
    for number, entries in enumerate(_VOCABULARIES[:count]):
        for form, value in entries().items():
            together.setdefault(form, []).append((number, value))
    automaton = ahocorasick.Automaton()
    for form, values in together.items():
        automaton.add_word(form, (len(form), tuple(values)))
    automaton.make_automaton()
    return automaton


def _look_through(view: str, count: int) -> list[list[tuple[int, int, Any]]]:
    """Find what each vocabulary has in a view."""
    found: list[list[tuple[int, int, Any]]] = [[] for _ in range(count)]
    for last, (length, values) in _automaton_of_all(count).iter(view):
        for number, value in values:
            found[number].append((last - length + 1, last + 1, value))
    return [_in_order(places) for places in found]


_Places = Sequence[tuple[int, int, Value]]
_start = itemgetter(0)


def _in_order(found: list[tuple[int, int, Value]]) -> list[tuple[int, int, Value]]:
    """Sort what comes in order of its ends by the starts, the longest first."""
    found.reverse()
    found.sort(key=_start)  # it keeps the order of those that start together
    return found


def _without_overlaps(found: _Places[Value]) -> Iterator[tuple[int, int, Value]]:
    free = 0
    for place in found:
        if place[0] >= free:
            free = place[1]
            yield place


def _in_window(found: _Places[Value], start: int, end: int) -> Iterator[tuple[int, int, Value]]:
    for at in range(bisect_left(found, start, key=_start), len(found)):
        place = found[at]
        if place[0] >= end:
            return
        if place[0] >= start and place[1] <= end:
            start = place[1]
            yield place
