"""The example tables: one value, many ways to write it, and what is no date."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from thaievent.dates import find_dates
from thaievent.lexicon import parse_table
from thaievent.text import normalise

PUBLISHED = dt.date(2022, 12, 15)
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Example:
    """A row of an example table."""

    value: str
    source: str
    rule: str
    why: str


def examples(name: str) -> tuple[Example, ...]:
    """Read an example table."""
    return parse_table((HERE / name).read_text(encoding="utf-8"), name, Example)


TABLES = ("written.tsv", "counted.tsv", "periods.tsv", "named.tsv")


@pytest.mark.parametrize(
    "example",
    [example for table in TABLES for example in examples(table)],
    ids=lambda row: row.source,
)
def test_example(example: Example) -> None:
    """What is marked in a row is found there, with the values and rules of the row."""
    check(example, named_days=False)


@pytest.mark.parametrize("example", examples("occasions.tsv"), ids=lambda row: row.source)
def test_occasion(example: Example) -> None:
    """Asked for every named day, the reader finds those that have only a name as well."""
    check(example, named_days=True)


@pytest.mark.parametrize("example", examples("occasions.tsv"), ids=lambda row: row.source)
def test_a_record_leaves_occasions_out(example: Example) -> None:
    """A name alone is no date of a record."""
    text = normalise(re.sub(r"[\[\]]", "", example.source))
    assert all(date.rule != "occasion" for date in find_dates(text, PUBLISHED))


def check(example: Example, *, named_days: bool) -> None:
    """Compare what is found with the row."""
    source = example.source.replace("\\n", "\n")
    text = normalise(re.sub(r"[\[\]]", "", source))
    found = find_dates(text, PUBLISHED, named_days=named_days)
    assert [text.original(date.start, date.end) for date in found] == re.findall(
        r"\[([^\]]+)\]", source
    )
    assert [date.value or "" for date in found] == example.value.split(" | ")
    assert [date.rule for date in found] == example.rule.split(" | ")


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A row of ``nothing.tsv``."""

    source: str
    why: str


def lookalikes() -> tuple[Lookalike, ...]:
    """Read the counter-examples."""
    content = (HERE / "nothing.tsv").read_text(encoding="utf-8")
    return parse_table(content, "nothing.tsv", Lookalike)


@pytest.mark.parametrize("row", lookalikes(), ids=lambda row: row.source)
def test_lookalike(row: Lookalike) -> None:
    """What only looks like a date is left alone."""
    assert find_dates(normalise(row.source), PUBLISHED) == ()
