"""Tables of vocabulary: what a broken one is told, and how fixed strings are found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.lexicon import Affixes, Gazetteer, TableError, Vocabulary, parse_table


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the tables below."""

    form: str
    kind: str


def test_rows_follow_the_columns() -> None:
    """Remarks and empty lines are passed over; each other line is a row."""
    content = "# ก remark\nform\tkind\nกรม\tstate\n\nมูลนิธิ\t\n"
    assert parse_table(content, "t.tsv", Row) == (Row("กรม", "state"), Row("มูลนิธิ", ""))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("form\tkind\nกรม\n", "t.tsv:2: 1 cells for 2 columns"),
        ("form\tkind\nกรม\ta\tb\n", "t.tsv:2: 3 cells for 2 columns"),
        ("# r\nkind\tform\n", "t.tsv:2: columns are ['kind', 'form'], not ['form', 'kind']"),
        ("form\tkind\nกรม \tstate\n", "t.tsv:2: a cell has spaces at its rim"),
        ("", "t.tsv:1: no line with the names of the columns"),
    ],
)
def test_broken_table_names_file_and_line(content: str, told: str) -> None:
    """A fault is reported where a linguist can find it."""
    with pytest.raises(TableError) as caught:
        parse_table(content, "t.tsv", Row)
    assert str(caught.value) == told


@given(
    st.lists(st.text(alphabet="กขค", min_size=1, max_size=4), min_size=1, max_size=8, unique=True),
    st.text(alphabet="กขคง", max_size=30),
)
def test_gazetteer_finds_what_a_plain_search_finds(entries: list[str], view: str) -> None:
    """From left to right the longest entry that begins at a position, without overlaps."""
    expected = []
    position = 0
    while position < len(view):
        here = [entry for entry in entries if view.startswith(entry, position)]
        if here:
            longest = max(here, key=len)
            expected.append((position, position + len(longest), longest))
            position += len(longest)
        else:
            position += 1
    gazetteer = Gazetteer({entry: entry for entry in entries})
    assert list(gazetteer.find(view)) == expected


_FIRST = Vocabulary(lambda: {"กข": 1, "ข": 2, "ขค": 3})
_SECOND = Vocabulary(lambda: {"กข": "a", "คก": "b"})


@given(st.text(alphabet="กขคง", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_vocabularies_find_what_each_would_find_alone(view: str, start: int, end: int) -> None:
    """Sharing an automaton changes nothing, nor does asking about a window of what was found."""
    first, second = {"กข": 1, "ข": 2, "ขค": 3}, {"กข": "a", "คก": "b"}
    assert list(_FIRST.find(view)) == list(Gazetteer(first).find(view))
    window = [
        (start + left, start + right, value)
        for left, right, value in Gazetteer(second).find(view[start : min(end, len(view))])
    ]
    assert list(_SECOND.find(view, start, end)) == window


def test_vocabulary_gives_what_stands_inside_another() -> None:
    """Every place counts, in order of the starts and the longest first."""
    assert list(_FIRST.occurrences("กขค")) == [(0, 2, 1), (1, 3, 3), (1, 2, 2)]


def test_a_vocabulary_may_come_late() -> None:
    """One that is named after a text was read finds its strings in that text."""
    view = "กขค" * 3
    assert len(_FIRST.occurrences(view)) == 9
    assert [place[:2] for place in Vocabulary(lambda: {"คก": 0}).find(view)] == [(2, 4), (5, 7)]


def test_threads_do_not_mix_their_texts() -> None:
    """What was found in a text is kept for each thread."""
    views = ["กข" * 50 + "ค" * number for number in range(20)]
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda view: len(_FIRST.occurrences(view)), views * 5))
    assert counts == [100 + (number > 0) for number in range(20)] * 5


@given(
    st.lists(st.text(alphabet="กขค", min_size=1, max_size=3), max_size=6),
    st.text(alphabet="กขคง", max_size=9),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_affixes_are_those_of_str(forms: list[str], view: str, start: int, end: int) -> None:
    """The same answer as that of ``startswith`` and ``endswith``, which try all."""
    affixes = Affixes(forms)
    assert affixes.begin(view, start, end) == view.startswith(tuple(forms), start, end)
    assert affixes.begin(view, start) == view.startswith(tuple(forms), start)
    end = min(end, len(view))
    assert affixes.finish(view, start, end) == view.endswith(tuple(forms), start, end)
