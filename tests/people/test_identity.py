"""One person, many mentions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("source", "people"),
    [
        # The fullest form stands for the person, wherever it stands.
        ("“สมชาย” เปิดงาน\nนายสมชาย ใจดี กล่าวว่า", [("สมชาย", "ใจดี", 2)]),
        ("นายสมชาย ใจดี เปิดงาน นายสมชายกล่าวว่า นายสมชายฯ ย้ำ", [("สมชาย", "ใจดี", 3)]),
        ("นายสมชาย กล่าวว่า นายสมชาย ใจดี เปิดงาน", [("สมชาย", "ใจดี", 2)]),
        # What follows the given name is no family name if the text has another.
        ("นายสมชาย ใจดี อธิบดีกรมการข้าว นายสมชาย นำคณะเดินทาง", [("สมชาย", "ใจดี", 2)]),
        ("นายสมชาย ใจดี อธิบดีกรมการข้าว นายสมชาย ตรวจแปลงนา", [("สมชาย", "ใจดี", 2)]),
        ("นายสมชาย ใจดี อธิบดีกรมการข้าว นายสมชายได้มอบของ", [("สมชาย", "ใจดี", 2)]),
        # Two people who share a given name stay two.
        (
            "นายสมชาย ใจดี อธิบดีกรมการข้าว นายสมชาย งามตา อธิบดีกรมชลประทาน",
            [("สมชาย", "ใจดี", 1), ("สมชาย", "งามตา", 1)],
        ),
        # One of them alone by the given name is the one named last.
        (
            "นายสมชาย ใจดี อธิบดีกรมการข้าว นายสมชาย งามตา อธิบดีกรมชลประทาน นายสมชาย กล่าวว่า",
            [("สมชาย", "ใจดี", 1), ("สมชาย", "งามตา", 2)],
        ),
        # A slip in the family name does not make a second person.
        (
            "นายสมชาย บูรพาชัยดี โฆษกกรม กล่าว นายสมชาย บรูพาชัยดี โฆษกกรม ย้ำ",
            [("สมชาย", "บูรพาชัยดี", 2)],
        ),
        # Nor does one letter too many in a long given name.
        (
            "นายธนกฤตชัย ใจดี โฆษกกรม กล่าว นายฟธนกฤตชัย ใจดี โฆษกกรม ย้ำ",
            [("ธนกฤตชัย", "ใจดี", 2)],
        ),
        # But relatives stay two.
        (
            "นายสมชาย ใจดี โฆษกกรม กล่าว นายสมชัย ใจดี อธิบดีกรม ย้ำ",
            [("สมชาย", "ใจดี", 1), ("สมชัย", "ใจดี", 1)],
        ),
        # A given name behind a post or a word that is a title for those who are known.
        ("รมช.สมชาย เปิดงาน\nนายสมชาย ใจดี กล่าวว่า", [("สมชาย", "ใจดี", 2)]),
        ("นายกฯ สมชาย เปิดงาน\nนายสมชาย ใจดี กล่าวว่า", [("สมชาย", "ใจดี", 2)]),
        ("นายสมชาย ใจดี กล่าวว่า ท่านสมชาย เมตตา", [("สมชาย", "ใจดี", 2)]),
        ("นายสมชาย ใจดี กล่าว สมชาย ใจดี ย้ำ", [("สมชาย", "ใจดี", 2)]),
        # The given name in other words is none.
        ("นายชัยชนะ ใจดี กล่าวว่า ทีมชาติได้ชัยชนะแล้ว", [("ชัยชนะ", "ใจดี", 1)]),
        # By the family name, where that stands first.
        ("นายหวัง เสี่ยวหมิง อธิบดี นายหวัง กล่าวว่า", [("เสี่ยวหมิง", "หวัง", 2)]),
    ],
)
def test_mentions(read: Reader, source: str, people: list[tuple[str, str, int]]) -> None:
    """Namings of one person are tied together, those of two are not."""
    found = [(person.given, person.family, len(person.mentions)) for person in read(source)]
    assert found == people


@pytest.mark.parametrize(
    ("source", "posts"),
    [
        (
            "นายสมชาย ใจดี ปลัดกระทรวง กล่าว\nนายสมชาย ใจดี ปลัดกระทรวงแรงงาน ย้ำ",
            ("ปลัดกระทรวงแรงงาน",),
        ),
        (
            "นายสมชาย ใจดี ปลัดกระทรวงแรงงาน กล่าว\nนายสมชาย ใจดี ปลัดกระทรวงแรงงาน ย้ำ",
            ("ปลัดกระทรวงแรงงาน",),
        ),
        (
            "นายสมชาย ใจดี รองนายกรัฐมนตรี กล่าว\nนายสมชาย ใจดี หัวหน้าพรรคตัวอย่าง ย้ำ",
            ("รองนายกรัฐมนตรี", "หัวหน้าพรรคตัวอย่าง"),
        ),
    ],
)
def test_posts_are_gathered(read: Reader, source: str, posts: tuple[str, ...]) -> None:
    """Each post stands once, at its fullest."""
    (person,) = read(source)
    assert person.posts == posts


@pytest.mark.parametrize(
    ("source", "references"),
    [
        ("นายสมชาย ใจดี อธิบดีกรมการข้าว เปิดงาน อธิบดีกรมการข้าว กล่าวว่า", ("อธิบดีกรมการข้าว",)),
        ("นายสมชาย ใจดี อธิบดีกรมการข้าว เปิดงาน อธิบดี กล่าวว่า", ("อธิบดี",)),
        ("นายสมชาย ใจดี นายกรัฐมนตรี เปิดงาน นายกฯ กล่าวว่า", ("นายกฯ",)),
        ("นายสมชาย ใจดี นายกรัฐมนตรี เปิดงาน โดยนายกรัฐมนตรีกล่าวว่า", ("นายกรัฐมนตรี",)),
        (
            "รมว.พม. เปิดงาน\nนายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงการพัฒนาสังคม (รมว.พม.) กล่าวว่า",
            ("รมว.พม.",),  # the bracket ties the short form
        ),
        ("นายสมชาย ใจดี ปลัดกระทรวงวัฒนธรรม เปิดงาน ปลัด วธ. กล่าวว่า", ("ปลัด วธ.",)),
        ("นายสมชาย ใจดี ปลัดกระทรวงวัฒนธรรม เปิดงาน ปลัด มท. กล่าวว่า", ()),  # another ministry
        ("นายสมชาย ใจดี นายกรัฐมนตรี เปิดงาน สำนักนายกรัฐมนตรี จัด", ()),  # a body, not the man
        ("นายสมชาย ใจดี นายกรัฐมนตรี เปิดงาน รองนายกรัฐมนตรี กล่าวว่า", ()),
        ("นายสมชาย ใจดี รมว.วธ. เปิดงาน ผู้ช่วยรมว.วธ. กล่าวว่า", ()),
    ],
)
def test_references(read: Reader, source: str, references: tuple[str, ...]) -> None:
    """A post alone means its holder, if the text leaves no doubt."""
    (person,) = read(source)
    assert person.references == references


def test_post_of_two_people_refers_to_neither(read: Reader) -> None:
    """A guess is taken only if it is unique."""
    first, second = read(
        "นายสมชาย ใจดี รองอธิบดีกรมการข้าว นางมาลี งามตา รองอธิบดีกรมการข้าว รองอธิบดี กล่าวว่า"
    )
    assert first.references == second.references == ()
