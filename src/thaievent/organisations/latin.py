"""Organisations that a Thai text names in Latin letters: ``World Economic Forum (WEF)``.

A capitalised phrase is taken for a name if the registry has it as an English name, or if one of its
nouns says so by itself (``Foundation``, ``University``); see ``english.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thaievent.lexicon import Vocabulary
from thaievent.organisations.english import nouns
from thaievent.organisations.registry import Body, bodies

__all__ = ["find_latin"]

_WORD = r"[A-Z][A-Za-z&’'-]*\.?"
_LINK = r"(?:(?:of|and|for|the|on|in|&|–) ){0,2}"
_PHRASE = re.compile(rf"{_WORD}(?: {_LINK}{_WORD}){{1,9}}")
_REACH = 80


def find_latin(view: str) -> Iterator[tuple[int, int, Body | None]]:
    """Find organisations named in Latin letters in running text, outside brackets and quotes.

    Args:
        view: A normalised view.

    Yields:
        ``(start, end, body)`` from left to right, ``body`` None if the registry does not have it.
    """
    done = 0
    for at, end, entry in _CUES.find(view):
        if at < done:
            continue
        for phrase in _PHRASE.finditer(view, _phrase_start(view, at, done), end + _REACH):
            if phrase.start() > at:
                break
            if phrase.end() < end:
                continue
            done = phrase.end()
            body = entry if isinstance(entry, Body) and phrase.group() == entry.english else None
            if _stands_free(view, phrase.start(), phrase.end()) and (
                body is not None or _says_body(phrase.group())
            ):
                yield phrase.start(), phrase.end(), body


def _phrase_start(view: str, at: int, done: int) -> int:
    """Go back over Latin letters and spaces to where the phrase may begin."""
    start = at
    while start > max(done, at - _REACH) and (
        view[start - 1].isascii() and view[start - 1] not in '\n"(:;/'
    ):
        start -= 1
    return start


def _says_body(phrase: str) -> bool:
    roles = {nouns().get(word.strip(".").capitalize(), "") for word in phrase.split()}
    return "body" in roles and "other" not in roles


def _stands_free(view: str, start: int, end: int) -> bool:
    before, after = view[start - 1 : start], view[end : end + 1]
    opened = view.rfind("(", max(0, start - 90), start) > view.rfind(")", max(0, start - 90), start)
    return not opened and before not in {'"', "“", "‘", "#"} and after not in {'"', "”", "’"}


def _entries() -> dict[str, Body | str]:
    entries: dict[str, Body | str] = {}
    for noun, role in nouns().items():
        if role == "body":
            entries[noun] = entries[noun.upper()] = noun
    entries.update((body.english, body) for body in bodies() if " " in body.english)
    return entries


_CUES = Vocabulary(_entries)
