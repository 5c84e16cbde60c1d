"""Names: where the given name ends, and what is a family name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("source", "title", "given", "family"),
    [
        ("นายสมชาย ใจดี กล่าวว่า", "นาย", "สมชาย", "ใจดี"),
        ("นาย สมชาย ใจดี กล่าวว่า", "นาย", "สมชาย", "ใจดี"),
        ("นายสมชาย  ใจดี กล่าวว่า", "นาย", "สมชาย", "ใจดี"),  # two spaces
        ("นายสมชาย\u00a0ใจดี กล่าวว่า", "นาย", "สมชาย", "ใจดี"),  # a no-break space
        ("พล.อ.สมชาย\nวงศ์ตัวอย่าง รองนายกรัฐมนตรี", "พล.อ.", "สมชาย", "วงศ์ตัวอย่าง"),  # line break
        ("นายสมชาย กล่าวว่า", "นาย", "สมชาย", None),
        ("นายสมชายกล่าวว่า", "นาย", "สมชาย", None),  # the verb is written on
        ("นายสมชาย เป็นประธาน", "นาย", "สมชาย", None),
        ("นายสมชายฯ กล่าวว่า", "นาย", "สมชาย", None),
        ("นายสมชาย ใจดีกล่าวว่า", "นาย", "สมชาย", "ใจดี"),
        ("นายสมชาย ใจดีผู้อำนวยการกองตัวอย่าง", "นาย", "สมชาย", "ใจดี"),  # the post is written on
        ("นางมาลี ณ ระนอง ร่วมงาน", "นาง", "มาลี", "ณ ระนอง"),
        ("นางมาลี งามตา ณ อยุธยา ร่วมงาน", "นาง", "มาลี", "งามตา ณ อยุธยา"),
        ("นางมาลี งามตา ณ โรงแรมตัวอย่าง", "นาง", "มาลี", "งามตา"),  # a place, no name
        ("นางมาลี ณ โรงแรมตัวอย่าง", "นาง", "มาลี", None),
        ("นายสมชาย ใจดี-มีสุข ผู้จัดการบริษัทตัวอย่าง", "นาย", "สมชาย", "ใจดี-มีสุข"),  # a double one
        ("นายสมชาย ใจดี-นายทวี งามตา ร่วมงาน", "นาย", "สมชาย", "ใจดี"),  # a hyphen between people
        ("นายสมชาย ใจดี มีนางมาลี งามตา ครู ร่วมงาน", "นาย", "สมชาย", "ใจดี"),  # มี is no third name
        ("นายสมชาย ใจดี นายแพทย์ชำนาญการ ร่วมงาน", "นาย", "สมชาย", "ใจดี"),  # นายแพทย์ is a post here
        ("พ.ท.สมชาย ใจดี รอง เสธ.มทบ.99 กล่าว", "พ.ท.", "สมชาย", "ใจดี"),  # an unknown post
        ("Ms. Karla Mežaviete กล่าวว่า", "Ms.", "Karla", "Mežaviete"),  # Latin Extended-A
        # Family names that open like a verb, proven by what stands behind them.
        ("นายสมชาย นำพรชัย อธิบดีกรมตัวอย่าง", "นาย", "สมชาย", "นำพรชัย"),
        ("นายสมชาย มีสุข (ผู้ใหญ่ชาย)", "นาย", "สมชาย", "มีสุข"),
        ("นายสมชาย ตั้งใจดี นางมาลี งามตา", "นาย", "สมชาย", "ตั้งใจดี"),
        ("นายสมชาย คุณากรดี รองอธิบดีกรมตัวอย่าง", "นาย", "สมชาย", "คุณากรดี"),  # คุณ is no title
        # Three names.
        ("ดร.มาลี งามตา รักดี นายกสมาคมตัวอย่าง", "ดร.", "มาลี", "งามตา รักดี"),
        ("นายฌัก ปีแยร์ ดูว์ป็อง เอกอัครราชทูตตัวอย่าง", "นาย", "ฌัก", "ดูว์ป็อง"),
        ("คุณแจ๊ก สมชาย ใจดี ผู้อำนวยการบริษัทตัวอย่าง", "คุณ", "สมชาย", "ใจดี"),  # a nickname first
        # Names from abroad: the family name wherever it stands.
        ("นายหวัง เสี่ยวหมิง อธิบดีกรมตัวอย่าง", "นาย", "เสี่ยวหมิง", "หวัง"),
        ("นายเหงียน วัน ตัวอย่าง (Mr. Nguyen Van Example)", "นาย", "วัน ตัวอย่าง", "เหงียน"),
        ("Mr. Nguyen Van Example กล่าวว่า", "Mr.", "Van Example", "Nguyen"),
        ("นาย John Q. Example รองประธานบริษัท", "นาย", "John", "Example"),
        ("Ms. Hanako YAMADA ผู้แทนองค์การตัวอย่าง", "Ms.", "Hanako", "YAMADA"),
        ("Mr. YAMADA Taro ผู้แทนองค์การตัวอย่าง", "Mr.", "Taro", "YAMADA"),
        # Weak titles.
        ("โดยคุณสมชาย ใจดี และคณะ", "คุณ", "สมชาย", "ใจดี"),
        ("คุณ John Example ผู้จัดการบริษัท", "คุณ", "John", "Example"),
        ("อาจารย์มาลี งามตา ผู้เชี่ยวชาญ", "อาจารย์", "มาลี", "งามตา"),
        ("คือ ร.ต. สมชาย ใจดี และคณะ", "ร.ต.", "สมชาย", "ใจดี"),  # short, so with a space
    ],
)
def test_reads(read: Reader, source: str, title: str, given: str, family: str | None) -> None:
    """A name gives its title, given and family name."""
    found = read(source)[0]
    assert (found.title, found.given, found.family) == (title, given, family)


@pytest.mark.parametrize(
    "source",
    [
        "คุณเป็นคนที่ทำให้สังคมดีขึ้น",  # คุณ means you
        "โครงการ “คุณสู้ เราช่วย”",
        "ท่านสามารถติดตามข่าวได้ที่เว็บไซต์",
        "ครูและนักเรียนเข้าร่วมงาน",
        "อ.เมือง จ.ตัวอย่าง",  # a district
        "ที่ อ.บ้านไร่ จ.ตัวอย่าง",
        "ใน อ.แม่สาย จะกลับสู่ปกติ",
        "เด็กหญิงและสตรี",
        "กำนัน ผู้ใหญ่บ้าน ร่วมงาน",
        "หัวหน้าส่วนราชการ นายอำเภอ และนายกเทศมนตรี",
        "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
        "พระอุโบสถ วัดตัวอย่าง",
        "Miss Universe Thailand 2566",
        "ฯพณฯ เลขาธิการสหประชาชาติ",  # a post behind a title
        "ศาสตราจารย์ ดร.สมเด็จพระเจ้าน้องนางเธอ",
        "",
        "ๆๆๆ",
    ],
)
def test_nobody(read: Reader, source: str) -> None:
    """Words that look like titles name nobody."""
    assert read(source) == []


def test_name_inside_an_organisation_is_no_person(read: Reader) -> None:
    """Who lends the name to a body is not named as a person."""
    assert read("มูลนิธิเพื่อนนายสมชาย ใจดี จัดงาน", "มูลนิธิเพื่อนนายสมชาย ใจดี") == []


def test_pieces_are_kept_letter_for_letter(read: Reader) -> None:
    """Spaces inside a name stay as they are."""
    (person,) = read("นายสมชาย  ใจดี กล่าวว่า")
    assert person.mentions == ("นายสมชาย  ใจดี",)
