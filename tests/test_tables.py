"""Every table of vocabulary keeps its form, wherever it stands in the package."""

from __future__ import annotations

import unicodedata
from importlib.resources import files
from pathlib import Path

import pytest

PACKAGE = Path(str(files("thaievent")))
TABLES = sorted(PACKAGE.rglob("*.tsv"))
OWN_EXAMPLES = {"registry.tsv", "confidence.tsv"}  # a name is its own example, a count has none


def _lines(table: Path) -> list[str]:
    return table.read_text(encoding="utf-8").split("\n")


def _rows(table: Path) -> list[list[str]]:
    content = [line for line in _lines(table) if line and not line.startswith("#")]
    return [line.split("\t") for line in content]


def _name(table: Path) -> str:
    return str(table.relative_to(PACKAGE))


def test_there_are_tables() -> None:
    """The search for tables finds them, so that the tests below test something."""
    assert len(TABLES) > 10


@pytest.mark.parametrize("table", TABLES, ids=_name)
def test_table_says_what_it_is_and_under_which_licence(table: Path) -> None:
    """A table begins with remarks, its licence among them."""
    remarks = [line for line in _lines(table) if line.startswith("#")]
    assert _lines(table)[0].startswith("# ")
    assert any("CC0" in remark for remark in remarks)


@pytest.mark.parametrize("table", TABLES, ids=_name)
def test_table_is_clean(table: Path) -> None:
    """Text is NFC, cells are trimmed, lines have no carriage return, the last one ends."""
    content = table.read_text(encoding="utf-8")
    assert content == unicodedata.normalize("NFC", content)
    assert "\r" not in content
    assert content.endswith("\n")
    assert not content.endswith("\n\n")
    for row in _rows(table):
        assert all(cell == cell.strip() for cell in row), row


@pytest.mark.parametrize("table", TABLES, ids=_name)
def test_rows_fit_the_columns(table: Path) -> None:
    """Each row has one cell for each column."""
    header, *rows = _rows(table)
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize("table", TABLES, ids=_name)
def test_rows_are_sorted_and_single(table: Path) -> None:
    """Rows stand in code-point order of their cells, and none stands twice."""
    rows = _rows(table)[1:]
    first = [row[:2] for row in rows]
    assert first == sorted(first)
    assert len({tuple(row[:3]) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.name not in OWN_EXAMPLES], ids=_name
)
def test_rows_have_examples(table: Path) -> None:
    """Each row has an example."""
    header, *rows = _rows(table)
    column = header.index("example")
    assert all(row[column] for row in rows)
