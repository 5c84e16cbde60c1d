"""Tables of vocabulary: what a broken one is told, and how fixed strings are found."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.lexicon import Gazetteer, TableError, parse_table


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


def test_gazetteer_searches_a_window() -> None:
    """Only what lies wholly inside the window is found, in positions of the whole view."""
    gazetteer = Gazetteer({"กรม": 1})
    assert list(gazetteer.find("กรม กรม กรม", 4, 10)) == [(4, 7, 1)]
