"""Which values count as the same, and how lists of them are matched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.evaluation.matching import Item, Same, alike, always, comparable, equal, match


@pytest.mark.parametrize(
    "written",
    [
        "กรมชลประทาน รุ่นที่ 1",
        "กรมชลประทาน  รุ่นที่ 1",
        "กรมชลประทานรุ่นที่1",
        "“กรมชลประทาน” รุ่นที่ ๑",  # quotation marks and Thai digits
        "'กรมชลประทาน'\nรุ่นที่ 1",  # a line break inside the phrase
        "กรม\u200bชลประทาน\u00a0รุ่นที่\ufeff 1",  # invisible characters
        "(กรมชลประทาน รุ่นที่ 1).",  # outer punctuation
        "- กรมชลประทาน รุ่นที่ 1 –",
    ],
)
def test_ways_to_write_a_value_are_the_same(written: str) -> None:
    """How spaces, quotation marks, digits and outer punctuation are typed does not matter."""
    assert comparable(written) == "กรมชลประทานรุ่นที่1"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("นํ้า", "น้ํา"),  # two orders of a tone mark and a decomposed ำ are two spellings
        ("สสส.ภาค", "สสสภาค"),  # punctuation inside a value counts
        ("ธีระ", "ธีร"),
        ("9-10", "910"),
    ],
)
def test_different_values_stay_different(one: str, other: str) -> None:
    """Nothing but the listed differences is forgiven."""
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ทํา", "ทำ"), ("เเพทย์", "แพทย์"), ("KKTT", "kktt"), ("๐๙.๓๐ น.", "09.30 น.")],
)
def test_two_codings_of_one_spelling_are_the_same(one: str, other: str) -> None:
    """A decomposed ำ, a doubled เ, capitals and Thai digits compare as the usual form."""
    assert comparable(one) == comparable(other)


@given(st.text())
def test_comparing_twice_changes_nothing_but_rims(value: str) -> None:
    """The comparable form holds no white space and no quotation mark."""
    assert not any(char.isspace() or char in "\"'“”" for char in comparable(value))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("กรมชลประทาน",), ("กรมชลประทาน",), True),
        (("กรมชลประทาน",), ("กรมชลประทานภาค5",), True),
        (("กรมชลประทานภาค5",), ("กรมชลประทาน",), True),
        (("abc",), ("abcde",), True),  # 3 of 5 is just enough
        (("abc",), ("abcdef",), False),  # half is not
        (("กรมชลประทาน",), ("กรมประมง",), False),
        (("", ""), ("", ""), True),
        (("",), ("a",), False),  # the empty string stands inside every other one
        (("มานี", "อธิบดีกรมประมง"), ("มานี", "อธิบดีกรมประมงคนใหม่"), True),
        (("มานี", "อธิบดีกรมประมง"), ("ปิติ", "อธิบดีกรมประมง"), False),  # whose it is, is strict
    ],
)
def test_relaxed_comparison(one: Item, other: Item, expected: bool) -> None:  # noqa: FBT001  a table
    """The relaxed comparison takes a value that holds the other and is not much longer."""
    assert alike(one, other) is expected


A, B, C = ("ก",), ("ข",), ("ค",)


@pytest.mark.parametrize(
    ("gold", "predicted", "same", "right", "missed", "wrong"),
    [
        ([A, B], [B, A], equal, 2, [], []),  # order does not matter
        ([A, B], [B, C], equal, 1, [A], [C]),
        ([A, A], [A], equal, 1, [A], []),  # what stands twice has to be found twice
        ([A], [A, A], equal, 1, [], [A]),
        ([], [A], equal, 0, [], [A]),
        ([A], [], equal, 0, [A], []),
        ([], [], equal, 0, [], []),
        ([A, B], [C], always, 1, [B], []),  # only the number counts
        ([("กรมประมง",)], [("กรมประมงไทย",)], alike, 1, [], []),
        ([("กรมประมง",)], [("กรมประมงไทย",)], equal, 0, [("กรมประมง",)], [("กรมประมงไทย",)]),
    ],
)
def test_match(  # noqa: PLR0913, PLR0917  a table
    gold: list[Item],
    predicted: list[Item],
    same: Same,
    right: int,
    missed: list[Item],
    wrong: list[Item],
) -> None:
    """Lists are matched one to one; what is left on either side is an error."""
    assert match(gold, predicted, same) == (right, tuple(missed), tuple(wrong))


def test_errors_are_given_as_written() -> None:
    """An error shows the value of the record, not the form in which it was compared."""
    assert match([("“ก  ข”",)], [], equal).missed == (("“ก  ข”",),)


@given(st.lists(st.sampled_from("กขค")), st.lists(st.sampled_from("กขค")))
def test_strict_matching_counts_what_both_lists_share(gold: str, predicted: str) -> None:
    """With the strict comparison the number of matches is the size of the common multiset."""
    matched = match([(item,) for item in gold], [(item,) for item in predicted], equal)
    shared = sum(min(gold.count(item), predicted.count(item)) for item in "กขค")
    assert matched.right == shared
    assert len(matched.missed) == len(gold) - shared
    assert len(matched.wrong) == len(predicted) - shared
