"""The examples in the tables show what their rows say."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

import pytest

from thaievent.lexicon import load_table
from thaievent.organisations import find_organisations
from thaievent.organisations.contexts import Context
from thaievent.organisations.cues import Generic, Head
from thaievent.organisations.ends import End, Link
from thaievent.organisations.english import English
from thaievent.organisations.tails import Country, Tail
from thaievent.text import normalise

Reader = Callable[[str], dict[str, tuple[str, ...]]]

_ROOM = "thaievent.organisations"
_CLOSING = frozenset({"hard", "particle"})
_example = attrgetter("example")


@pytest.mark.parametrize("row", load_table(_ROOM, "heads.tsv", Head), ids=_example)
def test_heads(read: Reader, row: Head) -> None:
    """A head with what follows it is one name, whole."""
    behind = " มหาวิทยาลัยบูรพา" if row.role == "weak" else ""
    assert row.example in read(f"จะลงนามกับ{row.example}{behind} แล้ว")


@pytest.mark.parametrize("row", load_table(_ROOM, "tails.tsv", Tail), ids=_example)
def test_tails(read: Reader, row: Tail) -> None:
    """A tail belongs to the name before it."""
    assert row.example in read(f"จัดโดย{row.example} ในวันนี้")


@pytest.mark.parametrize("row", load_table(_ROOM, "links.tsv", Link), ids=_example)
def test_links(read: Reader, row: Link) -> None:
    """A body named inside a name does not break it, where a link stands before it."""
    assert row.example in read(f"จัดโดย{row.example}")


@pytest.mark.parametrize("row", load_table(_ROOM, "countries.tsv", Country), ids=_example)
def test_countries(read: Reader, row: Country) -> None:
    """A ministry of another country is not the Thai one."""
    assert read(f"{row.example} แจ้งว่า") == {row.example: ()}


@pytest.mark.parametrize("row", load_table(_ROOM, "generic.tsv", Generic), ids=_example)
def test_generic(row: Generic) -> None:
    """No name holds what is no proper name, or begins right behind it."""
    text = normalise(row.example)
    start = text.view.index(row.phrase)
    end = start + len(row.phrase)
    for found in find_organisations(text):
        for mention in found.mentions:
            assert mention.end <= start or mention.start > end


@pytest.mark.parametrize(
    "row",
    [row for row in load_table(_ROOM, "ends.tsv", End) if row.strength in _CLOSING],
    ids=_example,
)
def test_ends(read: Reader, row: End) -> None:
    """A word that never belongs to a name ends it."""
    assert row.example.removesuffix(row.word) in read(row.example)


@pytest.mark.parametrize(
    "row",
    [row for row in load_table(_ROOM, "english.tsv", English) if row.role != "likely"],
    ids=_example,
)
def test_english(read: Reader, row: English) -> None:
    """The noun tells whether an English phrase in a bracket names the body before it."""
    name = "ศูนย์ประสานงานชาวสวนริมโขง"
    tied = (row.example,) if row.role == "body" else ()
    assert read(f"{name} ({row.example}) จัดงาน") == {name: tied}


@pytest.mark.parametrize("row", load_table(_ROOM, "contexts.tsv", Context), ids=_example)
def test_contexts(row: Context) -> None:
    """Each example holds what it is an example of."""
    assert row.phrase in row.example
