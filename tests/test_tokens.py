"""Word boundaries in windows of the view."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from pythainlp.tokenize.newmm import segment

from thaievent.tokens import word_bounds


def test_words_end_where_thai_words_end() -> None:
    """Positions are those of the view, the rims of the window included."""
    view = "อธิบดีเปิดประชุม"
    assert word_bounds(view, 6, len(view)) == (6, 10, 16)


def test_empty_window_has_one_bound() -> None:
    """Nothing to cut gives the position itself."""
    assert word_bounds("กรม", 2, 2) == (2,)


@settings(deadline=None)  # the first call loads the dictionary
@given(st.text(alphabet="กรมชลประทาน เเ\u0e33\n12a(", max_size=40))
def test_nothing_is_lost(view: str) -> None:
    """Bounds ascend from the start of the window to its end."""
    bounds = word_bounds(view, 0, len(view))
    assert bounds[0] == 0
    assert bounds[-1] == len(view)
    assert list(bounds) == sorted(set(bounds))


@settings(deadline=None)  # the first call loads PyThaiNLP's own trie
@given(st.lists(st.sampled_from([*"กมชลเแ่้าะ็์ 1.(\n", "การ", "ประชุม", "ตากลม", "ฯ"])).map("".join))
def test_words_are_those_of_newmm(view: str) -> None:
    """The dictionary kept as an automaton cuts as PyThaiNLP with its own trie does."""
    bounds = word_bounds(view, 0, len(view))
    assert [view[left:right] for left, right in pairwise(bounds)] == segment(view)
