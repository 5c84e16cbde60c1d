"""``release.acronyms``: every short form with what it stands for and where that was learnt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent import Acronym, extract


def only(text: str) -> Acronym:
    """Give the one short form of a text."""
    [found] = extract(text).acronyms
    return found


def test_a_definition() -> None:
    """The text ties a short form to a name: its places and the name's are given."""
    text = "กรมเจ้าท่า (จท.) แจ้งว่า จท. พร้อมแล้ว"
    found = only(text)
    assert (found.short, found.long, found.kind, found.tied_by) == (
        "จท.",
        "กรมเจ้าท่า",
        "organisation",
        "text",
    )
    assert [span.start for span in found.spans] == [12, 25]
    assert found.long_span is not None
    assert (found.long_span.start, found.registry_id) == (0, "marine-department")


def test_a_known_short_form() -> None:
    """What the text never explains is looked up; the organisation carries the row's id."""
    release = extract("ผู้แทน ททท. เข้าร่วมงาน")
    [found] = release.acronyms
    [body] = release.organisations
    assert (body.name, body.acronyms, body.registry_id) == (
        "ททท.",
        (),
        "tourism-authority-thailand",
    )
    assert (found.long, found.tied_by, found.long_span) == (
        "การท่องเที่ยวแห่งประเทศไทย",
        "registry",
        None,
    )


def test_two_short_forms_of_one_body() -> None:
    """Short forms in Thai and Latin letters that mean the same body make one organisation."""
    release = extract("ผู้แทน ททท. เข้าร่วมงาน\nทั้งนี้ TAT จะจัดงานอีกครั้ง")
    [body] = release.organisations
    assert (body.name, body.acronyms) == ("ททท.", ("TAT",))
    assert [found.registry_id for found in release.acronyms] == [body.registry_id] * 2


def test_an_ambiguous_short_form_stays_open() -> None:
    """Where several bodies share a short form and nothing tells which, all are named."""
    found = only("ผู้แทน กพร. เข้าร่วมงาน")
    assert found.long is None
    assert found.registry_id is None
    assert len(found.candidates) > 1


def test_the_text_decides_an_ambiguous_one() -> None:
    """The same short form is tied once the text names one of the bodies."""
    text = "กรมพัฒนาฝีมือแรงงานแจ้งว่า กพร. พร้อมแล้ว"
    found = only(text)
    assert found.long == "กรมพัฒนาฝีมือแรงงาน"
    assert (found.tied_by, found.candidates) == ("registry", ())


def test_a_name_that_holds_it() -> None:
    """กระทรวง พม. shows what พม. stands for as far as the registry knows it."""
    found = only("ผู้แทนกระทรวง พม. เข้าร่วมงาน")
    assert (found.short, found.long, found.tied_by) == (
        "พม.",
        "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
        "registry",
    )


@pytest.mark.parametrize(
    ("text", "short", "kind"),
    [
        ("นายทวี ใจงาม ปลัดกระทรวงแรงงาน (ปรง.) เปิดงาน", "ปรง.", "post"),
        ("นายทวี ใจงาม เปิดหลักสูตรนักบริหารท่าเรือ (นบท.) รุ่นที่ 2", "นบท.", "course"),
        ("นายทวี ใจงาม เปิดโครงการพัฒนาท่าเรือชุมชน (พทช.) แล้ว", "พทช.", "project"),
    ],
)
def test_what_is_no_organisation(text: str, short: str, kind: str) -> None:
    """Posts, courses and projects have short forms too; none of them becomes an organisation."""
    release = extract(text)
    assert [(found.short, found.kind) for found in release.acronyms] == [(short, kind)]
    assert all(short not in body.acronyms for body in release.organisations)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("นายทวี ใจงาม ปลัดกระทรวงแรงงาน (ปรง.) เปิดงาน", "ปรง."),
        ("นายทวี ใจงาม รัฐมนตรีว่าการกระทรวงคมนาคม (รมว.คค.) เปิดงาน", "รมว.คค."),
        # the bracket is the department's
        ("นายทวี ใจงาม อธิบดีกรมเจ้าท่า (จท.) เปิดงาน", None),
        ("นายทวี ใจงาม ผู้ว่าการการท่องเที่ยวแห่งประเทศไทย (ททท.) เปิดงาน", None),
    ],
)
def test_short_forms_of_posts(text: str, short: str | None) -> None:
    """A post has the bracket behind it for its short form only if that is not its body's."""
    [person] = extract(text).people
    [post] = person.positions
    assert post.short == short


def test_an_english_name_is_no_short_form() -> None:
    """The English name beside a Thai one is tied to the organisation, but short it is not."""
    release = extract("กรมเจ้าท่า (Marine Department: MD) แจ้ง")
    assert release.organisations[0].acronyms == ("Marine Department", "MD")
    assert [found.short for found in release.acronyms] == ["MD"]


PIECES = [
    "กรมเจ้าท่า", " (จท.) ", "(จท.)", "ททท.", "TAT", "กระทรวง พม.", "กสร.", "โครงการ", "(MOU)",
    "หลักสูตรนักบริหารท่าเรือ", " (นบท.)", "นบท.", "บันทึกความเข้าใจ", "Port Plan (PP)", "๒๕๖๕",
    "(Port Plan: PP)", "“", "”", " ", "\n", "(", ")", "\u200b", "ํา", "นายทวี ใจงาม ",
    "ปลัดกระทรวงแรงงาน",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_places_are_those_of_the_source(text: str) -> None:
    """Every short form stands where its spans say, and no place belongs to two things of a kind."""
    for found in extract(text).acronyms:
        for span in (*found.spans, *([found.long_span] if found.long_span else [])):
            assert text[span.start : span.end] == span.text
        assert found.spans
        assert not (found.candidates and found.registry_id)
