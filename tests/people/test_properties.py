"""What holds for every text, and for every sentence that is put together from its parts."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.lexicon import load_table
from thaievent.people import find_people
from thaievent.people.posts import PostWord
from thaievent.people.titles import Title
from thaievent.text import normalise

Reader = Callable[..., list[Any]]

FIRM_TITLES = [
    row.form
    for row in load_table("thaievent.people", "titles.tsv", Title)
    if row.strength == "firm" and not row.form.isascii() and row.kind != "foreign"
]
HEADS = [
    row.form
    for row in load_table("thaievent.people", "posts.tsv", PostWord)
    if row.kind == "head" and not row.form.isascii() and not row.alone and row.serves != "yes"
]
GIVEN = ["สมชาย", "มาลี", "บุญมี", "ธนกฤต", "ปาริชาติ", "ณัฐวดี"]
FAMILY = ["ใจดี", "งามตา", "วงศ์ตัวอย่าง", "รักไทย", "สุขสมบูรณ์ดี", "ณ ระนอง", "ทองคำแท้"]
BODIES = ["กรมตัวอย่าง", "สำนักงานตัวอย่างแห่งชาติ", "มหาวิทยาลัยตัวอย่าง", "บริษัทตัวอย่าง"]
VERBS = [" กล่าวว่า", " เปิดเผยว่า", " เป็นประธาน", "กล่าวว่า", " พร้อมด้วยคณะ", " เข้าร่วมงาน", "\n", ""]
LEADS = ["", "โดย", "โดยมี ", "พร้อมด้วย", "วันนี้ (1 มกราคม 2566) ", "เวลา 09.00 น. ", "“"]


@given(
    lead=st.sampled_from(LEADS),
    title=st.sampled_from(FIRM_TITLES),
    gap=st.sampled_from(["", " ", "  "]),
    given_name=st.sampled_from(GIVEN),
    family=st.sampled_from(FAMILY),
    head=st.sampled_from(HEADS),
    body=st.sampled_from(BODIES),
    verb=st.sampled_from(VERBS),
)
def test_a_sentence_is_taken_apart_again(  # noqa: PLR0913  its parts are independent
    read: Reader,
    *,
    lead: str,
    title: str,
    gap: str,
    given_name: str,
    family: str,
    head: str,
    body: str,
    verb: str,
) -> None:
    """Title, name and post come out of a sentence as they went in."""
    (person,) = read(f"{lead}{title}{gap}{given_name} {family} {head}{body}{verb}", body)
    assert (person.title, person.given, person.family) == (title, given_name, family)
    assert person.posts == (head + body,)


@given(
    people=st.lists(
        st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY)),
        min_size=1,
        max_size=6,
        unique_by=lambda name: name[0],
    ),
    separator=st.sampled_from([" ", ", ", " และ", "\n"]),
)
def test_a_list_of_people_keeps_its_order(
    read: Reader, people: list[tuple[str, str]], separator: str
) -> None:
    """Everybody in a list is found once, in order."""
    source = separator.join(f"นาย{given_name} {family}" for given_name, family in people)
    assert [(person.given, person.family) for person in read(source)] == people


@given(st.text(alphabet="นายงสาวดร.พลเอ ก(ฯ)ใจ“”\nและ 1Mr", max_size=80))
def test_extents_are_sound(source: str) -> None:
    """Whatever the text: pieces lie in their mention, and mentions stand in order."""
    text = normalise(source)
    for person in find_people(text, ()):
        assert person.fullest in person.mentions
        assert all(a.start < b.start for a, b in pairwise(person.mentions))
        for mention in person.mentions:
            pieces = [piece for piece in (mention.title, mention.given, mention.family) if piece]
            assert 0 <= mention.start < mention.end <= len(text.view)
            assert all(mention.start <= a < b <= mention.end for a, b in pieces)
            assert text.view[slice(*mention.name)].strip()
            assert all(post.start < post.end for post in mention.posts)


@pytest.mark.parametrize(
    "piece",
    [
        "นาย",
        "นายก",
        "(",
        "ปลัด",
        "และ",
        "รศ.ดร.",
        "นายสมชาย ",
        "อธิบดีกรม",
        "พระ",
        "รอง",
        "“ก",
        "Mr. A ",
    ],
)
def test_long_repetition_ends(piece: str) -> None:
    """A piece repeated ten thousand times is read to the end, without a person for each."""
    people = find_people(normalise(piece * 10_000), ())
    assert len(people) <= 1
