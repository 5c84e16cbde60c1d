"""Word boundaries; the only module that knows the tokeniser.

The tokeniser is PyThaiNLP's ``newmm`` (dictionary-based maximal matching). It is loss-free but not
fast, so it is asked about windows around a cue and never about whole releases. Its dictionary is
kept here as an automaton: PyThaiNLP's own trie of Python objects takes 60 MB and half a second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from typing import cast

import ahocorasick

__all__ = ["word_bounds"]


class _WordsOf:
    """The words of the dictionary that stand in a window, asked for as newmm asks its trie."""

    def __init__(self, window: str) -> None:
        """Look the window through once."""
        self._starting: dict[int, list[str]] = {}
        for last, length in _dictionary().iter(window):
            word = window[last - length + 1 : last + 1]
            self._starting.setdefault(last - length + 1, []).append(word)

    def prefixes(self, _window: str, start: int = 0) -> Sequence[str]:
        """Give the words that begin at a position, the shortest first."""
        return self._starting.get(start, ())


@cache
def _dictionary() -> ahocorasick.Automaton:
    from pythainlp.corpus import thai_words  # noqa: PLC0415  costs 0.1 s, so on first use

    automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    for word in thai_words():
        automaton.add_word(word.strip())
    automaton.make_automaton()
    return automaton


@cache
def _segmenter() -> Callable[[str, _WordsOf], list[str]]:
    from pythainlp.tokenize.newmm import segment  # noqa: PLC0415  likewise

    # It asks its dictionary for nothing but ``prefixes``.
    return cast("Callable[[str, _WordsOf], list[str]]", segment)


def word_bounds(view: str, start: int, end: int) -> tuple[int, ...]:
    """Find where words may begin and end in a window of the view.

    Args:
        view: A normalised view.
        start: Where the window begins.
        end: Where it ends; keep windows short, some 100 code points.

    Returns:
        Ascending positions in the view, ``start`` and ``end`` included.
        In ``"เปิดการประชุม"`` these are 0, 4 and 13 (``เปิด|การประชุม``).
    """
    window = view[start:end]
    if not window:
        return (start,)
    return tuple(accumulate(map(len, _segmenter()(window, _WordsOf(window))), initial=start))
