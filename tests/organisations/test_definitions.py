"""Short forms that a text defines: ``definitions.tsv``, one case a row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Reader = Callable[[str], dict[str, tuple[str, ...]]]

_ENOUGH = 150


def _cases() -> list[tuple[str, str, tuple[str, ...]]]:
    lines = (Path(__file__).parent / "definitions.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [
        (source.replace("⏎", "\n"), long, tuple(filter(None, short.split(" | "))))
        for source, long, short in rows
    ]


def test_there_are_many() -> None:
    """The table is long, and no text stands in it twice."""
    texts = [source for source, _, _ in _cases()]
    assert len(texts) >= _ENOUGH
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(("source", "long", "short"), _cases())
def test_definitions(read: Reader, source: str, long: str, short: tuple[str, ...]) -> None:
    """The long form has its own ends and the short forms that the text ties to it."""
    found = read(source)
    if long:
        assert found.get(long) == short
    else:
        assert found == {}
