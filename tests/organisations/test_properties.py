"""What holds for every text, made-up ones included."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from thaievent.organisations import find_organisations
from thaievent.text import normalise

_PIECES = (
    "กระทรวง", "กรม", "กรมประมง", "สำนักงาน", "คณะกรรมการ", "บริษัท ", "จำกัด", "มูลนิธิ", "ศูนย์", "สมาคม",
    "แห่งประเทศไทย", "จังหวัดเลย", "มหาวิทยาลัยขอนแก่น", "และ", "ของ", "ฯ", " ", "\n", "(", ")", "“", ".",
    "สปสช.", "(ทช.)", "NSTDA", "World Health Organization", "(มหาชน)", "ที่ 12", "ร่วมกับ", "แสงดาว",
    "ได้", "123", "รมว.", "หรือ", ":", ",",
)  # fmt: skip
_texts = st.lists(st.sampled_from(_PIECES), max_size=24).map("".join) | st.text(max_size=80)


@settings(deadline=None)  # the first text waits for the tables
@given(_texts)
def test_extents_lie_in_the_text(source: str) -> None:
    """Names and short forms are whole, trimmed pieces of the text."""
    view = normalise(source).view
    for found in find_organisations(normalise(source)):
        assert found.fullest in found.mentions
        extents = [(mention.start, mention.end) for mention in found.mentions]
        extents += [(short.start, short.end) for short in found.acronyms]
        for start, end in extents:
            assert 0 <= start < end <= len(view)
            assert view[start:end].strip() == view[start:end]
            assert "\n" not in view[start:end]


@settings(deadline=None)  # the first text waits for the tables
@given(_texts)
def test_mentions_do_not_overlap(source: str) -> None:
    """A place in the text names one organisation."""
    mentions = sorted(
        (mention.start, mention.end)
        for found in find_organisations(normalise(source))
        for mention in found.mentions
    )
    for (_, end), (start, _) in pairwise(mentions):
        assert end <= start


@settings(deadline=None)  # the first text waits for the tables
@given(_texts)
def test_reading_twice_gives_the_same(source: str) -> None:
    """Nothing is remembered from one text to the next."""
    assert find_organisations(normalise(source)) == find_organisations(normalise(source))
