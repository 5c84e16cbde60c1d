"""Where a phrase ends: stop words, quotations, brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.events.phrases import PhraseKind, begins_phrase, next_stop, quotation_at, trim

QUOTED = [
    ("“ครูสร้างคน”", "ครูสร้างคน"),
    ('"ครูสร้างคน"', "ครูสร้างคน"),
    ("‘ครูสร้างคน’", "ครูสร้างคน"),
    ("'ครูสร้างคน'", "ครูสร้างคน"),
    ("«ครูสร้างคน»", "ครูสร้างคน"),
    ('“ครูสร้างคน"', "ครูสร้างคน"),  # typed with two kinds of marks
    ('"ครูสร้างคน”', "ครูสร้างคน"),
    ("”ครูสร้างคน”", "ครูสร้างคน"),  # a closing mark typed where it opens
    ("“ ครูสร้างคน ”", "ครูสร้างคน"),  # spaces inside the marks belong to nobody
    ("“ครู ‘สร้าง’ คน”", "ครู ‘สร้าง’ คน"),  # marks of another kind inside
    ("“ครูสร้างคน” และ “คนสร้างชาติ”", "ครูสร้างคน"),  # the first closing mark ends it
]
UNQUOTED = [
    "ครูสร้างคน",
    "ครู“สร้าง”คน",  # a quotation further on does not open here
    "“ครูสร้างคน",  # never closed
    "“ครูสร้างคน\nบรรทัดต่อไป”",  # a quotation ends with its line
    "“”",
    "“ ”",
    "(ครูสร้างคน)",
    "",
]


@pytest.mark.parametrize(("view", "inner"), QUOTED)
def test_quotation_is_read_between_its_marks(view: str, inner: str) -> None:
    """Curly, straight, single and mixed marks: what stands inside is given without spaces."""
    quotation = quotation_at(view, 0, len(view))
    assert quotation is not None
    assert view[slice(*quotation.inner)] == inner
    assert quotation.start == 0
    assert view[quotation.end - 1] in "”\"’'»"


@pytest.mark.parametrize("view", UNQUOTED)
def test_what_is_no_quotation(view: str) -> None:
    """Without an opening mark at the position and a closing one in the line there is none."""
    assert quotation_at(view, 0, len(view)) is None


def test_quotation_is_looked_for_up_to_its_limit() -> None:
    """A closing mark behind the limit does not count, so hostile text costs no more."""
    view = "“" + "ก" * 50 + "”"
    assert quotation_at(view, 0, 20) is None
    assert quotation_at(view, 0, len(view)) is not None


STOPS: list[tuple[PhraseKind, str, str]] = [
    ("name", "การสัมมนาครู ณ หอประชุม", "การสัมมนาครู "),
    ("name", "การสัมมนาครู\nบรรทัดต่อไป", "การสัมมนาครู"),  # a line break ends any phrase
    ("name", "การสัมมนาครูระหว่างวันที่ 1 - 3 มีนาคม", "การสัมมนาครู"),  # long stops need no space
    ("name", "การสัมมนาแนวโน้มครูโดยสังเขป", "การสัมมนาแนวโน้มครูโดยสังเขป"),  # โดย may be glued inside
    ("name", "การประกวดณัฐกรรมไทย", "การประกวดณัฐกรรมไทย"),  # ณ begins many words
    ("venue", "หอประชุมใหญ่ เวลา 09.00 น.", "หอประชุมใหญ่ "),
    ("venue", "หอประชุมใหญ่ นายชัย ใจงาม", "หอประชุมใหญ่ "),
    ("venue", "หอประชุมนายพล อำเภอเมือง", "หอประชุมนายพล อำเภอเมือง"),  # นาย inside a word
    ("venue", "ห้องประชุมผู้ว่าราชการ ชั้น 2", "ห้องประชุมผู้ว่าราชการ ชั้น 2"),
    ("topic", "ครูสร้างคน โดยนางดาว", "ครูสร้างคน "),
    ("topic", "ครูสร้างคนโดยนางดาว", "ครูสร้างคน"),  # a topic's speaker is often glued to it
    ("topic", "ครูสร้างคน ดำเนินรายการโดยนางดาว", "ครูสร้างคน "),
    ("topic", "ครูสร้างคน โดยใช้หนังสือ โดยนางดาว", "ครูสร้างคน โดยใช้หนังสือ "),  # how, then who
    ("topic", "ครูไทยในโลกใหม่", "ครูไทยในโลกใหม่"),
]


@pytest.mark.parametrize(("kind", "view", "phrase"), STOPS)
def test_phrase_ends_at_its_first_stop(kind: PhraseKind, view: str, phrase: str) -> None:
    """What stands in front of the first stop word is the phrase; without one all of it is."""
    assert view[: next_stop(view, 0, len(view), kind)] == phrase


BEGINNINGS: list[tuple[PhraseKind, str, bool, bool]] = [
    # phrase, what follows its head, whether the head is broad, whether a phrase begins
    ("name", "ครูผู้สอนภาษาไทย", False, True),
    ("name", "ครั้งนี้มีผู้เข้าร่วม", False, False),  # การประชุมครั้งนี้ points back
    ("name", "ดังกล่าว", False, False),
    ("name", "ฯ", False, False),  # การประชุมฯ is a shortening
    ("name", "ๆ", False, False),
    ("name", "ของสมาคมครู", False, True),  # การประชุมของสมาคมครู names it
    ("name", "ของสมาคมครู", True, False),  # งานของสมาคมครู is somebody's work
    ("name", "ว่าจะมีมติ", False, False),
    ("name", "ว่าวไทย", False, True),  # a kite, and no ว่า
    ("name", "เพื่อครู", False, True),
    ("name", "เพื่อครู", True, False),
    ("topic", "ครูสร้างคน", False, True),
    ("topic", "ต่าง ๆ", False, False),
    ("topic", "ที่น่าสนใจ", False, False),
    ("topic", "หลักของงาน", False, False),
]


@pytest.mark.parametrize(("kind", "view", "broad", "begins"), BEGINNINGS)
def test_some_words_never_begin_a_phrase(
    kind: PhraseKind, view: str, *, broad: bool, begins: bool
) -> None:
    """What points back or goes on as a clause is no name; behind a broad head a little more."""
    assert begins_phrase(view, 0, kind, broad=broad) is begins


@pytest.mark.parametrize(
    ("view", "kept"),
    [
        (" ครูสร้างคน ", "ครูสร้างคน"),
        ("- ครูสร้างคน;", "ครูสร้างคน"),
        ("ครูสร้างคน (ปีที่ 3)", "ครูสร้างคน (ปีที่ 3)"),  # a whole bracket stays
        ("ครูสร้างคน)", "ครูสร้างคน"),  # half of one does not
        ("ครูสร้างคน (", "ครูสร้างคน"),
        ("โรงแรมริมน้ำ กทม.", "โรงแรมริมน้ำ กทม."),  # the dot of a short form
        (" ,;:–—", ""),
        ("ครูสร้างคน”", "ครูสร้างคน"),  # the opening mark stands in front of the stretch
        ('ครูสร้างคน"', "ครูสร้างคน"),
        ("งาน “ครูสร้างคน”", "งาน “ครูสร้างคน”"),
        ('งาน “ครูสร้างคน"', 'งาน “ครูสร้างคน"'),
    ],
)
def test_rims_are_trimmed(view: str, kept: str) -> None:
    """Spaces and punctuation go, short forms and whole brackets stay."""
    start, end = trim(view, 0, len(view))
    assert view[start:end] == kept


# Letters, marks and punctuation that phrases are cut at.
SCRAPS = st.text(alphabet="กณว่า “”‘’\"'«»()[],.;:-–*\n1A", max_size=40)


@given(SCRAPS)
def test_trimming_leaves_a_clean_stretch(view: str) -> None:
    """What is left lies inside, has no space at its rims, and stays as it is when trimmed again."""
    start, end = trim(view, 0, len(view))
    assert 0 <= start <= end <= len(view)
    assert view[start:end] == view[start:end].strip()
    assert trim(view, start, end) == (start, end)


@given(SCRAPS)
def test_quotations_lie_in_one_line(view: str) -> None:
    """Wherever a quotation opens, it ends in its line and holds something inside its marks."""
    for position in range(len(view) + 1):
        quotation = quotation_at(view, position, len(view))
        if quotation:
            assert quotation.start == position
            assert "\n" not in view[quotation.start : quotation.end]
            assert position < quotation.inner[0] < quotation.inner[1] < quotation.end
