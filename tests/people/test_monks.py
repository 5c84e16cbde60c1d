"""Monks, and people without a title."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("source", "title", "name"),
    [
        ("พระธรรมวชิรตัวอย่าง เจ้าอาวาสวัดตัวอย่าง", None, "พระธรรมวชิรตัวอย่าง"),  # a rank-name
        ("จากพระราชตัวอย่างเมธี รองเจ้าคณะจังหวัดตัวอย่าง", None, "พระราชตัวอย่างเมธี"),
        ("เจ้าประคุณสมเด็จพระมหาตัวอย่าง กรรมการมหาเถรสมาคม", None, "สมเด็จพระมหาตัวอย่าง"),
        ("โดยพระครูวิมลตัวอย่าง เจ้าคณะอำเภอตัวอย่าง", "พระครู", "วิมลตัวอย่าง"),
        ("พระมหาสมชาย ฐิตธมฺโม ร่วมงาน", "พระมหา", "สมชาย ฐิตธมฺโม"),  # a Pali name
        ("พระสมชาย ฐิตธมฺโม ร่วมงาน", "พระ", "สมชาย ฐิตธมฺโม"),
    ],
)
def test_monks(read: Reader, source: str, title: str | None, name: str) -> None:
    """A monk's name is one piece; a rank is part of it, พระครู and พระมหา are titles."""
    (person,) = read(source)
    assert (person.title, person.given, person.family) == (title, name, None)


@pytest.mark.parametrize(
    "source",
    [
        "พระบาทสมเด็จพระเจ้าอยู่หัว ทรงพระกรุณาโปรดเกล้าฯ",
        "สมเด็จพระนางเจ้าฯ พระบรมราชินี เสด็จพระราชดำเนิน",
        "พระสงฆ์ สามเณร และพุทธศาสนิกชน",
        "วัดพระธาตุตัวอย่าง เจ้าคณะจังหวัดเป็นประธาน",
    ],
)
def test_no_monks(read: Reader, source: str) -> None:
    """The royal style and sacred things are no monks."""
    assert read(source) == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("ศิลปินแห่งชาติ สมชาย ใจดี ร่วมแสดง", [("สมชาย", "ใจดี")]),
        ("ท่านนายกรัฐมนตรีสมชาย ใจดี มอบหมาย", [("สมชาย", "ใจดี")]),
        ("อธิบดีกรมการข้าว สมชาย ใจดี กล่าวว่า", [("สมชาย", "ใจดี")]),
        ("อธิบดีกรมการข้าว ร่วมงาน กล่าวว่า", []),
        ("อธิบดีกรมการข้าว กระทรวงเกษตร กล่าวว่า", []),
        ("ผู้อำนวยการโรงเรียน ครูสมชาย", []),
    ],
)
def test_untitled(read: Reader, source: str, names: list[tuple[str, str]]) -> None:
    """A name without a title is read behind a post, if it is known as a name."""
    assert [(person.given, person.family) for person in read(source)] == names
