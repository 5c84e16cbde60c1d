"""Short forms of what is no organisation: where the long form begins, and of what kind it is."""

from __future__ import annotations

import pytest

from thaievent.acronyms.letters import english_start, fits_thai
from thaievent.acronyms.things import find_things

Pair = tuple[str, str, str]


def read(view: str) -> list[Pair]:
    """Give short form, long form and kind of all that a text without organisations defines."""
    return [
        (view[found.start : found.end], view[slice(*found.long)], found.kind)
        for found in find_things(view, ())
    ]


@pytest.mark.parametrize(
    ("text", "short", "long", "kind"),
    [
        # posts: their head has a letter in the short form
        ("นายทวี ใจงาม ปลัดกระทรวงแรงงาน (ปรง.) แจ้ง", "ปรง.", "ปลัดกระทรวงแรงงาน", "post"),
        ("พบผู้ว่าราชการจังหวัด (ผวจ.) ทุกแห่ง", "ผวจ.", "ผู้ว่าราชการจังหวัด", "post"),
        ("ให้อาสาสมัครประมงหมู่บ้าน (อสป.) เฝ้าดู", "อสป.", "อาสาสมัครประมงหมู่บ้าน", "post"),
        ("ประธานเจ้าหน้าที่บริหาร (CEO) กล่าว", "CEO", "ประธานเจ้าหน้าที่บริหาร", "post"),
        # courses: the head is often left out
        ("เปิดหลักสูตรนักบริหารท่าเรือ (นบท.) รุ่นที่ 2", "นบท.", "หลักสูตรนักบริหารท่าเรือ", "course"),
        ("เปิดหลักสูตร นักบริหารท่าเรือ (นบท.)", "นบท.", "หลักสูตร นักบริหารท่าเรือ", "course"),
        ("จบประกาศนียบัตรวิชาชีพชั้นสูง (ปวส.) ทุกคน", "ปวส.", "ประกาศนียบัตรวิชาชีพชั้นสูง", "course"),
        # projects, also with an English short form, which no letter ties
        ("ตามโครงการพัฒนาท่าเรือชุมชน (พทช.) ปีนี้", "พทช.", "โครงการพัฒนาท่าเรือชุมชน", "project"),
        ("ตามโครงการท่าเรือสะอาด (CPP) ปีนี้", "CPP", "โครงการท่าเรือสะอาด", "project"),
        ("ทำโครงการ “ครูดีของเมือง” (ดมท.) ขึ้น", "ดมท.", "โครงการ “ครูดีของเมือง", "project"),
        # the longest head counts
        ("ลงนามบันทึกข้อตกลงความร่วมมือ (MOU) กัน", "MOU", "บันทึกข้อตกลงความร่วมมือ", "agreement"),
        ("ตามพระราชบัญญัติการผังเมือง (พ.ร.บ.) ใหม่", "พ.ร.บ.", "พระราชบัญญัติการผังเมือง", "law"),
        ("ตามพระราชบัญญัติ (พ.ร.บ.) ใหม่", "พ.ร.บ.", "พระราชบัญญัติ", "law"),
        (
            "ใช้ระบบบริหารจัดการท่าเรือ (Port Community System: PCS)",
            "PCS",
            "ระบบบริหารจัดการท่าเรือ",
            "system",
        ),
        ("ใช้ระบบ Port Community System (PCS) แล้ว", "PCS", "ระบบ Port Community System", "system"),
        ("มติคณะรัฐมนตรี (ครม.) เมื่อวานนี้", "ครม.", "คณะรัฐมนตรี", "group"),
        ("นำปัญญาประดิษฐ์ (AI) มาใช้", "AI", "ปัญญาประดิษฐ์", "system"),
        # English before the bracket or in it; the noun before "on" or "of" tells the kind
        ("ร่วม Asian Forum on Ports (AFP) ที่นั่น", "AFP", "Asian Forum on Ports", "event"),
        ("ขอวีซ่า Special Tourist Visa (STV) ได้", "STV", "Special Tourist Visa", "other"),
        ("คิดแบบใหม่ (Port Growth Strategy: PGS) แล้ว", "PGS", "Port Growth Strategy", "plan"),
    ],
)
def test_what_a_short_form_stands_for(text: str, short: str, long: str, kind: str) -> None:
    """The long form goes from its head, or from its first letter in English, to the bracket."""
    assert read(text) == [(short, long, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "นายทวี ใจงาม (รูปซ้าย) เปิดโครงการ",
        "ผ่านระบบ (Video Conference) ทุกจังหวัด",
        "โครงการปลูกป่า (ต่อเนื่อง) ปีนี้",
        # the letters are not those of the long form
        "อธิบดีแจ้งว่าหลักสูตรนักบริหาร (กขค.) เต็ม",
        # the short form of a body behind a post: nothing in it stands for the post
        "เลขาธิการสภาท่าเรือ (สทร.) แจ้ง",
        # a technical term is no short form of a whole project
        "โครงการรถแดงไฟฟ้า (EV) เริ่มแล้ว",
        # a word, not a short form
        "มาตรฐานท่องเที่ยวเชิงเกษตร (Agro-Tourism) ใหม่",
        # the sentence has gone on since the head
        "ระบบนี้ ได้รับความเห็นชอบแล้วโดยคณะทำงานพิเศษ (SPT)",
        # a body has its own reader
        "ตามมาตรการใหม่ (Port Development Agency: PDA)",
        # a list goes on
        "กฎหมาย 2. ด้านประมง (MCS) 3. ด้านการเงิน",
        "",
        "(",
        "(MOU)",
    ],
)
def test_what_is_none(text: str) -> None:
    """A bracket that explains nothing, or something else, defines no short form."""
    assert read(text) == []


def test_every_use_is_found() -> None:
    """A short form is given once, with the places where it stands by itself."""
    view = "นบท. รุ่น 2 หลักสูตรนักบริหารท่าเรือ (นบท.) เปิดแล้ว ผู้เรียน นบท. และ กนบท. มา"
    [found] = find_things(view, ())
    assert (view[found.start - 1], found.uses) == ("(", ((0, 4), (62, 66)))
    assert all(view[start:end] == "นบท." for start, end in found.uses)


def test_what_organisations_own_is_left() -> None:
    """A short form that is tied to an organisation is not read again as something else."""
    view = "ปลัดกระทรวงแรงงาน (ปรง.) แจ้ง"
    at = view.index("ปรง.")
    assert list(find_things(view, [(at, at + 4)])) == []


@pytest.mark.parametrize(
    ("short", "long", "head", "fits"),
    [
        ("นบท.", "หลักสูตรนักบริหารท่าเรือ", "หลักสูตร", True),
        ("นบท.", "หลักสูตรนักบริหารท่าเรือ", "", False),
        ("ผวจ.", "ผู้ว่าราชการจังหวัด", "ผู้ว่าราชการจังหวัด", True),
        ("จว.", "ผู้ว่าราชการจังหวัด", "", False),
        ("", "ผู้ว่าราชการจังหวัด", "", False),
    ],
)
def test_thai_letters(short: str, long: str, head: str, *, fits: bool) -> None:
    """Consonants stand in their order, and the first begins the phrase or what follows its head."""
    assert fits_thai(short, long, head) is fits


@pytest.mark.parametrize(
    ("short", "phrase", "start"),
    [
        ("STV", "the Special Tourist Visa", 4),
        ("SDGs", "Sustainable Development Goals", 0),
        ("MaaS", "Mobility as a Service", 0),
        # the first letter must begin a word
        ("TV", "Special Tourist Visa", 8),
        ("PV", "Special Tourist Visa", None),
        ("26", "Special Tourist Visa", None),
    ],
)
def test_english_letters(short: str, phrase: str, start: int | None) -> None:
    """Letters are sought from the right, as Schwartz and Hearst do."""
    assert english_start(short, phrase) == start


@pytest.mark.parametrize("unit", ["(", "โครงการ", "(MOU)", "ระบบ A (AB) ", "หลักสูตร ("])
def test_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    """What looks like the beginning of a definition a hundred thousand times over is passed by."""
    view = unit * (100_000 // len(unit))
    assert len(list(find_things(view, ()))) <= 1
