"""Posts: their heads, how far they go, and whose they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("source", "posts"),
    [
        ("อธิบดีกรมชลประทาน กล่าวว่า", ["อธิบดีกรมชลประทาน"]),
        ("อธิบดีกรมชลประทานกล่าวว่า", ["อธิบดีกรมชลประทาน"]),
        ("อธิบดีกรมชลประทาน (ชป.) กล่าวว่า", ["อธิบดีกรมชลประทาน"]),  # without the acronym
        ("(อธิบดีกรมชลประทาน) กล่าวว่า", ["อธิบดีกรมชลประทาน"]),
        (", อธิบดีกรมชลประทาน, กล่าวว่า", ["อธิบดีกรมชลประทาน"]),
        # Unit, institution, department, ministry: each may stand in the next.
        (
            "ผู้อำนวยการกองกฎหมาย กรมตัวอย่าง กระทรวงยุติธรรม กล่าว",
            ["ผู้อำนวยการกองกฎหมาย กรมตัวอย่าง กระทรวงยุติธรรม"],
        ),
        # But not two departments: those are a list of other bodies.
        ("อธิบดีกรมชลประทาน กรมการข้าว ร่วมงาน", ["อธิบดีกรมชลประทาน"]),
        ("รองปลัดกระทรวงยุติธรรม คณะผู้บริหาร", ["รองปลัดกระทรวงยุติธรรม"]),
        ("รองผู้ว่าการด้านการตลาด การไฟฟ้าตัวอย่าง", ["รองผู้ว่าการด้านการตลาด การไฟฟ้าตัวอย่าง"]),
        ("หัวหน้าฝ่ายคดี : กรมตัวอย่าง", ["หัวหน้าฝ่ายคดี : กรมตัวอย่าง"]),
        (
            "ผู้เชี่ยวชาญด้านภาษา (ไทยและลาว) กรมศิลปากร",
            ["ผู้เชี่ยวชาญด้านภาษา (ไทยและลาว) กรมศิลปากร"],  # the bracket is inside the post
        ),
        ("ผู้อำนวยการธนาคารออมสินภาค 10 กล่าว", ["ผู้อำนวยการธนาคารออมสินภาค 10"]),
        ("ผู้ตรวจราชการกระทรวงสาธารณสุข เขตสุขภาพที่ 8 กล่าว", ["ผู้ตรวจราชการกระทรวงสาธารณสุข เขตสุขภาพที่ 8"]),
        # the branch of a post in a bracket, and the office of a ministry behind an office in it
        ("อัครราชทูตที่ปรึกษา (ฝ่ายเกษตร) กล่าว", ["อัครราชทูตที่ปรึกษา (ฝ่ายเกษตร)"]),
        (
            "ผู้อำนวยการสำนักงานตัวอย่าง สำนักงานปลัดกระทรวงยุติธรรม กล่าว",
            ["ผู้อำนวยการสำนักงานตัวอย่าง สำนักงานปลัดกระทรวงยุติธรรม"],
        ),
        ("ผู้อำนวยการกองตัวอย่าง 5 คน", ["ผู้อำนวยการกองตัวอย่าง"]),  # a count, not a number
        ("กงสุลใหญ่ ณ เมืองตัวอย่าง กล่าว", ["กงสุลใหญ่ ณ เมืองตัวอย่าง"]),
        ("กรรมการ ABC เป็นประธาน", ["กรรมการ ABC"]),
        ("ประธาน กสทช. กล่าว", ["ประธาน กสทช."]),
        ("Managing Director และคณะ", ["Managing Director"]),
        (
            "Vice President and Chair, ABC – Example Society ร่วมงาน",
            ["Vice President and Chair, ABC – Example Society"],
        ),
        ("รองปลัดกระทรวงดิจิทัลฯ กล่าว", ["รองปลัดกระทรวงดิจิทัลฯ"]),
        ("นักฟุตบอลทีมตัวอย่าง กล่าว", ["นักฟุตบอลทีมตัวอย่าง"]),  # a calling behind a name
        # Several posts.
        (
            "รองนายกรัฐมนตรี และรัฐมนตรีว่าการกระทรวงกลาโหม",
            ["รองนายกรัฐมนตรี", "รัฐมนตรีว่าการกระทรวงกลาโหม"],
        ),
        ("นายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงการคลัง", ["นายกรัฐมนตรี", "รัฐมนตรีว่าการกระทรวงการคลัง"]),
        ("รองนายกรัฐมนตรีและรมว.มหาดไทย กล่าว", ["รองนายกรัฐมนตรี", "รมว.มหาดไทย"]),
        ("รองนายกรัฐมนตรี/ประธานกรรมการตัวอย่าง", ["รองนายกรัฐมนตรี", "ประธานกรรมการตัวอย่าง"]),
        (
            "หัวหน้าพรรคตัวอย่าง รองนายกรัฐมนตรี และรัฐมนตรีว่าการกระทรวงพาณิชย์",
            ["หัวหน้าพรรคตัวอย่าง", "รองนายกรัฐมนตรี", "รัฐมนตรีว่าการกระทรวงพาณิชย์"],
        ),
        ("อธิบดีกรมตัวอย่าง ในฐานะประธานกรรมการกองทุน", ["อธิบดีกรมตัวอย่าง", "ประธานกรรมการกองทุน"]),
        (
            "รองเลขาธิการพรรคตัวอย่าง ปฏิบัติหน้าที่โฆษกรัฐบาล",
            ["รองเลขาธิการพรรคตัวอย่าง", "โฆษกรัฐบาล"],
        ),
        (
            "ผู้ตรวจราชการกรม รักษาราชการแทนอธิบดีกรมการข้าว",
            ["ผู้ตรวจราชการกรม", "รักษาราชการแทนอธิบดีกรมการข้าว"],
        ),
        # One post, as its first part cannot stand alone.
        ("กรรมการและเลขานุการมูลนิธิตัวอย่าง", ["กรรมการและเลขานุการมูลนิธิตัวอย่าง"]),
        # What stands behind และ may be other people.
        ("อธิบดีกรมชลประทาน และผู้แทนหน่วยงาน", ["อธิบดีกรมชลประทาน"]),
        ("อธิบดีกรมชลประทาน และคณะ", ["อธิบดีกรมชลประทาน"]),
        # The wife of the holder of a post holds none.
        ("ภริยารองนายกรัฐมนตรีและรมว.มหาดไทย ที่ปรึกษาสมาคมตัวอย่าง", ["ที่ปรึกษาสมาคมตัวอย่าง"]),
        ("เป็นประธานในพิธี", []),
        ("ลงพื้นที่", []),
    ],
)
def test_posts_behind_a_name(read: Reader, source: str, posts: list[str]) -> None:
    """The posts behind a name go as far as they are written."""
    (person,) = read("นายสมชาย ใจดี " + source)
    assert list(person.posts) == posts


def test_known_body_is_read_to_its_end(read: Reader) -> None:
    """A post does not stop at a space inside the name of its body."""
    body = "กระทรวงการอุดมศึกษา วิทยาศาสตร์ ศิลปะและหัตถกรรม"
    (person,) = read(f"นายสมชาย ใจดี ปลัด{body} กล่าวว่า", body)
    assert person.posts == (f"ปลัด{body}",)


@pytest.mark.parametrize(
    ("source", "posts"),
    [
        ("โดยผู้ว่าราชการจังหวัดตัวอย่าง นายสมชาย ใจดี ร่วมงาน", ("ผู้ว่าราชการจังหวัดตัวอย่าง",)),
        ("รัฐมนตรีว่าการกระทรวงการคลัง (นายสมชาย ใจดี) สั่งการ", ("รัฐมนตรีว่าการกระทรวงการคลัง",)),
        (
            "รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงการคลัง (นายสมชาย ใจดี) สั่งการ",
            ("รองนายกรัฐมนตรี", "รัฐมนตรีว่าการกระทรวงการคลัง"),
        ),
        ("นายกรัฐมนตรียินดีที่ได้พบ นายสมชาย ใจดี", ()),  # a post, a verb, another person
    ],
)
def test_posts_before_a_name(read: Reader, source: str, posts: tuple[str, ...]) -> None:
    """A post right before a name is that person's, if none stands behind it."""
    assert read(source)[0].posts == posts


def test_post_before_belongs_to_the_person_before(read: Reader) -> None:
    """In a list of names with posts behind them each keeps its own."""
    first, second = read("นายสมชาย ใจดี อธิบดีกรมการข้าว นางมาลี งามตา อธิบดีกรมชลประทาน")
    assert (first.posts, second.posts) == (("อธิบดีกรมการข้าว",), ("อธิบดีกรมชลประทาน",))


@pytest.mark.parametrize(
    ("source", "shared"),
    [
        ("นายสมชาย ใจดี นางมาลี งามตา รองอธิบดีกรมการข้าว", True),
        ("นายสมชาย ใจดี และนางมาลี งามตา ผู้ตรวจราชการกรม", True),
        ("นายสมชาย ใจดี นางมาลี งามตา อธิบดีกรมการข้าว", False),  # only one can be its head
        ("นายสมชาย ใจดี กล่าวรายงาน และนางมาลี งามตา รองอธิบดีกรมการข้าว", False),
    ],
)
def test_post_of_several_names(read: Reader, source: str, *, shared: bool) -> None:
    """A post that several may hold is given to all names in the row before it."""
    first, second = read(source)
    assert second.posts
    assert (first.posts == second.posts) is shared


def test_minister_in_brackets_behind_the_secretary(read: Reader) -> None:
    """Who is named in brackets behind the post of a secretary is the one who is served."""
    secretary, minister = read(
        "นายสมชาย ใจดี เลขานุการรัฐมนตรีว่าการกระทรวงการคลัง (นายบุญมี รักไทย) เป็นประธาน"
    )
    assert secretary.posts == ("เลขานุการรัฐมนตรีว่าการกระทรวงการคลัง",)
    assert minister.posts == ("รัฐมนตรีว่าการกระทรวงการคลัง",)


def test_english_name_in_brackets_does_not_hide_the_post(read: Reader) -> None:
    """The name in other letters is the same person; the post stands behind it."""
    (person,) = read("นายจอห์น เอกแซมเพิล (H.E. Mr. John Example) เอกอัครราชทูตตัวอย่าง กล่าวว่า")
    assert person.posts == ("เอกอัครราชทูตตัวอย่าง",)
    assert person.mentions == ("นายจอห์น เอกแซมเพิล", "H.E. Mr. John Example")
