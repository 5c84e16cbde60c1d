"""The normalised view and the way back from it to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.dates.mentions import FoundTime
from thaievent.text import keep_longest, normalise

# What real releases are made of, the troublesome characters among them.
THAI = st.text(
    alphabet=st.sampled_from(
        list("กขคงนมยรลวสหอ")
        + list("ะาิีึืุูเแโใไๅๆฯ่้๊๋์ํำั็")
        + list('๐๑๒๕๙ 0159aZ.,()“”"-\n\r\t')
        + ["\u00a0", "\u200b", "\u2060", "\ufeff", "\u00ad", "\uf70a", "\U0001f600"]
    ),
    max_size=60,
)

VIEWS = [
    ("15 มี.ค.", "15 มี.ค."),
    ("๑๕ มีนาคม ๒๕๖๘", "15 มีนาคม 2568"),
    ("กรม\u00a0ชลประทาน", "กรม ชลประทาน"),
    ("กรม\u200bชล\u200bประทาน", "กรมชลประทาน"),
    ("\ufeffกรม", "กรม"),
    ("บรรทัดหนึ่ง\r\nบรรทัดสอง\rสาม", "บรรทัดหนึ่ง\nบรรทัดสอง\nสาม"),
    ("เเละ", "และ"),
    ("สํานัก", "สำนัก"),
    ("นํ้า", "น้ำ"),  # the tone mark stands between the two halves of ำ
    ("น้ํา", "น้ำ"),  # and here in front of them
    ("นำ้", "น้ำ"),  # typed behind a whole ำ
    ("ท่ี", "ที่"),  # tone mark typed before its vowel
    ("การแข\uf70aงขัน", "การแข่งขัน"),  # a glyph of an old font in the private use area
    ("a\tb\u3000c", "a b c"),
    ("", ""),
    ("plain ASCII", "plain ASCII"),
]


@pytest.mark.parametrize(("source", "view"), VIEWS)
def test_view_has_one_spelling_for_each_thing(source: str, view: str) -> None:
    """The view holds plain spaces, Arabic digits, composed vowels and nothing invisible."""
    assert normalise(source).view == view


def test_source_is_kept_as_given() -> None:
    """Normalising never touches the source."""
    source = "วันที่ ๘\u200b ธันวาคม\u00a0๒๕๖๕ เเละ"
    assert normalise(source).source == source


@pytest.mark.parametrize(
    ("source", "part", "written"),
    [
        ("วันที่ ๘ ธ.ค.", "8 ธ.ค.", "๘ ธ.ค."),
        ("กรม\u200bชล\u200bประทาน", "ชลประทาน", "ชล\u200bประทาน"),  # inside stays, rims go
        ("ที่สํานักงาน", "สำนักงาน", "สํานักงาน"),
        ("งานเเสดง", "แสดง", "เเสดง"),
        ("ก\r\nข", "\n", "\r\n"),
        ("ที่ท่ีนี่", "ที่นี่", "ท่ีนี่"),
    ],
)
def test_span_leads_back_to_what_is_written(source: str, part: str, written: str) -> None:
    """A stretch of the view gives the stretch of the source that it was made from."""
    text = normalise(source)
    start = text.view.rindex(part)
    assert text.span(start, start + len(part)).text == written


@given(THAI)
def test_every_stretch_of_the_view_is_a_stretch_of_the_source(source: str) -> None:
    """For any text and any stretch, ``source[start:end]`` is the text of the span."""
    text = normalise(source)
    for start in range(len(text.view) + 1):
        for end in range(start, len(text.view) + 1):
            span = text.span(start, end)
            assert 0 <= span.start <= span.end <= len(source)
            assert source[span.start : span.end] == span.text


@given(THAI)
def test_stretches_keep_their_order(source: str) -> None:
    """What stands further left in the view stands no further right in the source."""
    text = normalise(source)
    starts = [text.bounds(at, at + 1)[0] for at in range(len(text.view))]
    assert starts == sorted(starts)


@given(THAI)
def test_whole_view_covers_all_that_is_visible(source: str) -> None:
    """Only invisible characters may lie outside the source span of the whole view."""
    text = normalise(source)
    first, last = text.bounds(0, len(text.view))
    assert normalise(source[:first]).view == ""
    assert normalise(source[last:]).view == ""


@given(st.text(max_size=200))
def test_any_text_has_a_view(source: str) -> None:
    """Text of any script never raises, lone surrogates and control characters included."""
    assert len(normalise(source).view) <= len(source)


@pytest.mark.parametrize(
    ("extents", "kept"),
    [
        ([(0, 3), (0, 5)], [(0, 5)]),  # the longer wins
        ([(0, 4), (2, 6)], [(0, 4)]),  # of two equally long ones the leftmost
        ([(0, 4), (3, 9)], [(3, 9)]),  # longest before leftmost
        ([(4, 6), (0, 2)], [(0, 2), (4, 6)]),  # what does not overlap stays, in order
        ([(0, 2), (2, 4)], [(0, 2), (2, 4)]),  # touching is no overlap
        ([(1, 9), (2, 4), (5, 6)], [(1, 9)]),  # all that lies inside goes
        ([], []),
    ],
)
def test_overlaps_are_settled_by_one_rule(
    extents: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    """The longest extent stays, then the leftmost; the result is in order of the text."""
    found = [FoundTime(start, end, "09:00", "test") for start, end in extents]
    assert [(time.start, time.end) for time in keep_longest(found)] == kept
