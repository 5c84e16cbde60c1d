"""The facts of ``registry.tsv`` hold together, and each of its bodies is found in a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import astuple

import pytest

from thaievent.organisations import find_organisations
from thaievent.organisations.registry import Body, bodies, by_acronym, by_name
from thaievent.text import normalise

KINDS = frozenset(
    {
        "association",
        "bank",
        "bureau",
        "centre",
        "city",
        "college",
        "committee",
        "company",
        "constitutional",
        "council",
        "court",
        "department",
        "division",
        "faculty",
        "foreign",
        "foundation",
        "fund",
        "hospital",
        "independent",
        "institute",
        "insurance",
        "international",
        "library",
        "media",
        "military",
        "ministry",
        "museum",
        "office",
        "parliament",
        "party",
        "police",
        "prison",
        "public_organisation",
        "religious",
        "royal",
        "school",
        "schools",
        "sport",
        "state_enterprise",
        "university",
    }
)

# Where one body's Thai name begins with another's, both are still told apart.
NESTED = (
    ("กรมทางหลวง", "กรมทางหลวงชนบท"),
    ("มหาวิทยาลัยกรุงเทพ", "มหาวิทยาลัยกรุงเทพธนบุรี"),
    ("มหาวิทยาลัยราชภัฏพระนคร", "มหาวิทยาลัยราชภัฏพระนครศรีอยุธยา"),
    ("พรรคชาติพัฒนา", "พรรคชาติพัฒนากล้า"),
    ("กองบิน 2", "กองบิน 23"),
    ("มณฑลทหารบกที่ 21", "มณฑลทหารบกที่ 210"),
    ("องค์การตลาด", "องค์การตลาดเพื่อเกษตรกร"),
    ("ธนาคารกรุงศรีอยุธยา", "ธนาคารกรุงศรีอยุธยา จำกัด (มหาชน)"),
)

# Short forms of more than one body: the registry keeps them apart instead of choosing.
AMBIGUOUS = (
    ("กพร.", {"กรมพัฒนาฝีมือแรงงาน", "กรมอุตสาหกรรมพื้นฐานและการเหมืองแร่"}),
    ("ทช.", {"กรมทางหลวงชนบท", "กรมทรัพยากรทางทะเลและชายฝั่ง"}),
    ("กกร.", {"คณะกรรมการร่วมภาคเอกชน 3 สถาบัน", "คณะกรรมการกลางว่าด้วยราคาสินค้าและบริการ"}),
    ("ส.ส.ท.", {"องค์การกระจายเสียงและแพร่ภาพสาธารณะแห่งประเทศไทย", "สมาคมส่งเสริมเทคโนโลยี (ไทย-ญี่ปุ่น)"}),
    ("DOA", {"กรมวิชาการเกษตร", "กรมท่าอากาศยาน"}),
)

NOT_BODIES = (
    # Ordinary nouns that a name in the table begins with, or is made of.
    "โรงพยาบาลทุกแห่งมีแพทย์เพียงพอ",
    "ธนาคารให้กู้ยืมแก่เกษตรกร",
    "กองทุนต่าง ๆ มีเงินพร้อม",
    "มหาวิทยาลัยหลายแห่งเปิดรับสมัคร",
    "บริษัทจำนวนมากเข้าร่วมงาน",
)


def _cells(cell: str) -> list[str]:
    return cell.split(" | ") if cell else []


def test_the_registry_is_large() -> None:
    """There are 1,500 bodies or more."""
    assert len(bodies()) >= 1500


def test_cells_have_a_clean_form() -> None:
    """Each cell is composed (NFC), trimmed, without double spaces or invisible characters."""
    for body in bodies():
        for cell in astuple(body):
            assert cell == unicodedata.normalize("NFC", cell).strip(), body.id
            assert not re.search(r"  |[\u200b-\u200f\u00a0\ufeff]|ํา|เเ", cell), body.id


def test_rows_stand_in_order() -> None:
    """Rows are sorted by their ids, and no id stands twice."""
    ids = [body.id for body in bodies()]
    assert ids == sorted(set(ids))


def test_ids_are_plain_slugs() -> None:
    """An id is made of lower-case Latin words and numbers, joined by hyphens."""
    for body in bodies():
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", body.id), body.id


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("ministry-public-health", "กระทรวงสาธารณสุข"),
        ("office-permanent-secretary-public-health", "สำนักงานปลัดกระทรวงสาธารณสุข"),
        ("national-science-technology-development-agency", "สวทช."),
        ("program-management-unit-area-based-development", "บพท."),
        ("chiang-mai-rajabhat-university", "มหาวิทยาลัยราชภัฏเชียงใหม่"),
        ("royal-thai-police", "สำนักงานตำรวจแห่งชาติ"),
        ("association-southeast-asian-nations", "อาเซียน"),
        # An id outlives the name that it was made from.
        ("department-learning-encouragement", "สำนักงานส่งเสริมการศึกษานอกระบบและการศึกษาตามอัธยาศัย"),
    ],
)
def test_ids_never_change(id_: str, name: str) -> None:
    """An id that was given once leads to the same body for good: others have stored it."""
    found = by_acronym()[name] if name.endswith(".") else (by_name()[name],)
    assert [body.id for body in found] == [id_]


def test_kinds_come_from_a_closed_list() -> None:
    """Each body has one of the known kinds, and each kind has bodies."""
    assert {body.kind for body in bodies()} == KINDS


def test_no_name_is_given_twice() -> None:
    """A name, an earlier one or another one, belongs to one body, whatever its spaces are."""
    seen = Counter(
        form
        for body in bodies()
        for form in {name.replace(" ", "") for name in (body.name, *body.other_names)}
    )
    assert [form for form, times in seen.items() if times > 1] == []


def test_thai_names_are_thai() -> None:
    """Thai columns hold Thai, English columns hold none."""
    for body in bodies():
        for name in (body.name, *body.other_names, *_cells(body.acronyms)):
            assert re.search("[ก-๎]", name), (body.id, name)
        assert not re.search("[ก-๎]", body.english + body.english_acronyms), body.id


def test_parents_stand_in_the_table_without_circles() -> None:
    """A parent is the id of a row, and who goes up from parent to parent comes to an end."""
    rows = {body.id: body for body in bodies()}
    for body in bodies():
        above: list[str] = []
        at = body
        while at.parent:
            assert at.parent in rows, at.id
            assert at.parent not in above, f"{body.id}: a circle"
            above.append(at.parent)
            at = rows[at.parent]


def test_earlier_names_carry_their_year() -> None:
    """An earlier name ends with the year (CE) in which it was given up."""
    for body in bodies():
        for name in _cells(body.former):
            found = re.search(r" \((\d{4})\)$", name)
            assert found, body.id
            assert 1900 <= int(found[1]) <= 2025, body.id


def test_short_forms_have_the_form_of_short_forms() -> None:
    """Short forms are short, and none stands twice in one row."""
    for body in bodies():
        thai, latin = _cells(body.acronyms), _cells(body.english_acronyms)
        assert len(thai) == len(set(thai)), body.id
        assert len(latin) == len(set(latin)), body.id
        assert all(len(form) <= 22 for form in thai), body.id
        for form in latin:
            assert re.fullmatch(r"[A-Za-z][\w&-]*(?: [A-Za-z]\w*){0,2}", form, re.ASCII), body.id


@pytest.mark.parametrize(("short", "names"), AMBIGUOUS)
def test_ambiguous_short_forms_stay_open(short: str, names: set[str]) -> None:
    """A short form that several bodies share leads to all of them."""
    assert names <= {body.name for body in by_acronym()[short]}


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        ("สำนักงานคณะกรรมการวิจัยแห่งชาติ", "สำนักงานการวิจัยแห่งชาติ"),
        ("กระทรวงเทคโนโลยีสารสนเทศและการสื่อสาร", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม"),
        ("กรมตำรวจ", "สำนักงานตำรวจแห่งชาติ"),
        # A way in which releases call it, not an earlier name.
        ("องค์การสหประชาชาติ", "สหประชาชาติ"),
    ],
)
def test_other_names_lead_to_the_same_body(earlier: str, now: str) -> None:
    """An earlier name and another name are names of the body of today."""
    assert by_name()[earlier] is by_name()[now]


def _sentence(name: str) -> str:
    return f"เมื่อวานนี้ {name} จัดประชุมประจำปี"


def _whole(name: str, body: Body) -> bool:
    found = find_organisations(normalise(_sentence(name)))
    start = len(_sentence("").split(" ")[0]) + 1
    return any(
        mention.start == start
        and mention.end == start + len(name)
        and organisation.registry_id == body.id
        for organisation in found
        for mention in organisation.mentions
    )


def test_each_body_is_found_in_a_sentence() -> None:
    """Each name, earlier and other ones too, is found whole and leads to its row."""
    missed = [
        name
        for body in bodies()
        if body.kind != "city"  # a city by itself is a place
        for name in (body.name, *body.other_names)
        if not _whole(name, body)
    ]
    assert missed == []


@pytest.mark.parametrize(("short", "long"), NESTED)
def test_the_longer_name_wins(short: str, long: str) -> None:
    """A name that begins like another is read in its full length, the shorter one in its own."""
    for name in (short, long):
        found = find_organisations(normalise(_sentence(name)))
        assert [
            _sentence(name)[organisation.fullest.start : organisation.fullest.end]
            for organisation in found
        ] == [name]


@pytest.mark.parametrize("sentence", NOT_BODIES)
def test_common_nouns_are_no_bodies(sentence: str) -> None:
    """No row of the table swallows ordinary words."""
    assert [
        organisation
        for organisation in find_organisations(normalise(sentence))
        if organisation.registry_id
    ] == []
