"""Word boundaries; the only module that knows the tokeniser.

The tokeniser is PyThaiNLP's ``newmm`` (dictionary-based maximal matching). It is loss-free but not
fast, so it is asked about windows around a cue and never about whole releases.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import accumulate

__all__ = ["word_bounds"]


@cache
def _segmenter() -> Callable[[str], list[str]]:
    from pythainlp.tokenize.newmm import segment  # noqa: PLC0415  costs 0.2 s, so on first use

    return segment


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
    return tuple(accumulate(map(len, _segmenter()(window)), initial=start))
