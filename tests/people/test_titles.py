"""Titles: what starts a person, what only looks like it, and how titles stack."""

from __future__ import annotations

import pytest

from thaievent.people.titles import find_titles


@pytest.mark.parametrize(
    ("view", "title", "forms"),
    [
        ("นายสมชาย ใจดี", "นาย", ["นาย"]),
        ("นาย สมชาย ใจดี", "นาย", ["นาย"]),
        ("นางสาวมาลี งามตา", "นางสาว", ["นางสาว"]),  # not นาง and a name สาวมาลี
        ("น.ส.มาลี งามตา", "น.ส.", ["น.ส."]),
        ("พล. ต. อ. สมชาย ใจดี", "พล. ต. อ.", ["พล.ต.อ."]),  # a space behind each dot
        ("พล.ต.ท สมชาย ใจดี", "พล.ต.ท ", ["พล.ต.ท."]),  # the last dot is missing
        ("เวลา 09.00 น. ส.ต.ต.สมชาย ใจดี", "ส.ต.ต.", ["ส.ต.ต."]),  # น. is the hour's
        ("ผศ.ดร.สมชาย ใจดี", "ผศ.ดร.", ["ผศ.", "ดร."]),
        ("รศ. ดร. สมชาย ใจดี", "รศ. ดร.", ["รศ.", "ดร."]),
        ("ผู้ช่วยศาสตราจารย์ ดร.สมชาย ใจดี", "ผู้ช่วยศาสตราจารย์ ดร.", ["ผู้ช่วยศาสตราจารย์", "ดร."]),
        ("รศ.(พิเศษ)ดร.สมชาย ใจดี", "รศ.(พิเศษ)ดร.", ["รศ.", "(พิเศษ)", "ดร."]),
        ("ศ.เกียรติคุณ นพ.สมชาย ใจดี", "ศ.เกียรติคุณ นพ.", ["ศ.", "เกียรติคุณ", "นพ."]),
        ("ศาสตราจารย์คลินิก นพ.สมชาย", "ศาสตราจารย์คลินิก นพ.", ["ศาสตราจารย์", "คลินิก", "นพ."]),
        ("พ.ต.อ.หญิง มาลี งามตา", "พ.ต.อ.หญิง", ["พ.ต.อ.", "หญิง"]),
        ("ว่าที่ร้อยตรี สมชาย ใจดี", "ว่าที่ร้อยตรี", ["ว่าที่ร้อยตรี"]),  # not ว่าที่ of a post
        ("พลตำรวจเอก ดร.สมชาย ใจดี", "พลตำรวจเอก ดร.", ["พลตำรวจเอก", "ดร."]),
        ("ม.ร.ว.สมชาย ใจดี", "ม.ร.ว.", ["ม.ร.ว."]),
        ("H.E. Mr. John Example", "H.E. Mr.", ["H.E.", "Mr."]),
        ("โดยนายสมชาย ใจดี", "นาย", ["นาย"]),  # written on to a word that leads to a person
        ("เวลา 09.00 น.นายสมชาย ใจดี", "นาย", ["นาย"]),
        ("ท่านสมชาย ใจดี", "ท่าน", ["ท่าน"]),
    ],
)
def test_titles_stack(view: str, title: str, forms: list[str]) -> None:
    """Titles beside each other are one run, with each of them named."""
    (run,) = find_titles(view)
    assert view[run.start : run.end] == title
    assert [found.form for found in run.titles] == forms


@pytest.mark.parametrize(
    "view",
    [
        "นายจ้างและลูกจ้าง",
        "นายกรัฐมนตรีกล่าวว่า",
        "นายอำเภอเมือง",
        "เดือนมิถุนายนนี้",
        "จังหวัดนครนายก มีน้ำตก",
        "คุณภาพชีวิต",
        "ขอบคุณทุกภาคส่วน",
        "ผู้ทรงคุณวุฒิ",
        "นางแบบชื่อดัง",
        "ดรัมเมเยอร์นำขบวน",  # no dot, so no ดร.
        "พ.ศ. 2566",  # the ศ. of an acronym
        "องค์การตลาดเพื่อเกษตรกร (อ.ต.ก.)",
        "สภาอุตสาหกรรมฯ (ส.อ.ท.)",
        "กสศ. พบว่า",
        "พัฒนางานราชทัณฑ์",  # no name begins with า
        "พัฒนายุทธศาสตร์",
        "อาคารศาสตราจารย์สมชาย ใจดี",  # called after somebody
        "Driving Growth",
    ],
)
def test_no_title(view: str) -> None:
    """What begins like a title, or holds its letters, starts nobody."""
    assert find_titles(view) == ()


def test_rank_shared_by_services_keeps_all_readings() -> None:
    """The short form of several ranks says so instead of guessing the service."""
    (run,) = find_titles("ร.อ.สมชาย ใจดี")
    assert set(run.titles[0].canonical.split("|")) == {"ร้อยเอก", "เรือเอก", "เรืออากาศเอก"}
