"""What makes the reader stop and look: known names, heads of names, and what looks like them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Vocabulary, load_table
from thaievent.organisations.registry import Body, bodies, by_acronym, by_name

__all__ = ["Entry", "Generic", "Head", "Nickname", "all_cues", "find_cues", "heads", "phrases"]


@dataclass(frozen=True, slots=True)
class Head:
    """A row of ``heads.tsv``: a word with which names of organisations begin.

    Attributes:
        head: The word.
        kind: What sort of organisation it heads.
        role: How its name goes on, see the table.
        alone: ``name`` if the head says enough by itself, else ``generic``.
        long: What a short head (``อบจ.``) stands for, else empty.
        example: A whole name.
    """

    head: str
    kind: str
    role: str
    alone: str
    long: str
    example: str


@dataclass(frozen=True, slots=True)
class Generic:
    """A row of ``generic.tsv``: what is no proper name of an organisation.

    Attributes:
        phrase: The string.
        role: In which way it is none, see the table.
        example: The string in use.
    """

    phrase: str
    role: str
    example: str


@dataclass(frozen=True, slots=True)
class Nickname:
    """A head with a short form behind it: ``กระทรวง พม.``.

    Attributes:
        body: The body that it stands for.
        form: The short form alone.
    """

    body: Body
    form: str


Entry = Body | Head | Generic | Nickname


@cache
def heads() -> tuple[Head, ...]:
    """Give the heads of names."""
    return load_table("thaievent.organisations", "heads.tsv", Head)


@cache
def _generic() -> tuple[Generic, ...]:
    return load_table("thaievent.organisations", "generic.tsv", Generic)


@cache
def phrases(role: str) -> tuple[str, ...]:
    """Give what makes a name generic: ``behind`` its head, ``before`` it, or as a ``place``."""
    return tuple(row.phrase for row in _generic() if row.role == role)


def find_cues(
    view: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int, Entry]]:
    """Find known names, heads and what only looks like them.

    Args:
        view: A normalised view.
        start: Where to begin.
        end: Where to stop; None for the end of the view.

    Yields:
        ``(start, end, entry)`` from left to right, without overlaps, the longest at each place.
    """
    return _CUES.find(view, start, end)


def all_cues(view: str) -> Sequence[tuple[int, int, Entry]]:
    """Find the same as :func:`find_cues`, what stands inside longer cues included.

    Returns:
        ``(start, end, entry)`` in order of their starts, the longest first.
    """
    return _CUES.occurrences(view)


def _entries() -> dict[str, Entry]:
    """Give everything worth a look."""
    entries: dict[str, Entry] = dict(_nicknames())
    entries.update(
        (row.phrase, row) for row in _generic() if row.role in {"word", "common", "other"}
    )
    entries.update((row.head, row) for row in heads())
    entries.update(by_name())
    return entries


_CUES = Vocabulary(_entries)


def _nicknames() -> Iterator[tuple[str, Nickname]]:
    """Put the head of each known name before its short forms; what two bodies share is left out."""
    found: dict[str, Nickname | None] = {}
    for body in bodies():
        head = next((row.head for row in reversed(heads()) if body.name.startswith(row.head)), None)
        if head is None:
            continue
        for form in body.short_forms:
            bare = form.removeprefix(head).strip()
            for written in {head + bare, f"{head} {bare}"}:
                # What is a short form as it stands (สำนักงาน ก.พ.) is that body's own; any other
                # that two bodies share is left out.
                if form.startswith(head) or written not in found:
                    found[written] = Nickname(body, bare)
                elif f"{head} {bare}" not in by_acronym():
                    found[written] = None
    for written, nickname in found.items():
        if nickname is not None:
            yield written, nickname
