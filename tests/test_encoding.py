"""From bytes to text: what is certain is decoded, what is not is refused."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaievent.encoding import UnknownEncodingError, decode

THAI = (
    "กรมประมงจัดพิธีเปิดโครงการ “ปลาไทยคืนถิ่น” ครั้งที่ ๒ ณ ห้องประชุมชั้น ๓ เมื่อวันศุกร์ที่ ๓ มีนาคม "
    "พ.ศ.๒๕๖๖\r\nโดยมีนางสาวสิรินทร์ เกษตรศิลป์ชัย เป็นประธาน พร้อมด้วยผู้บริหาร ฯลฯ เข้าร่วมกว่า 50 คน "
    "เพราะทุก ๆ ฤๅษีก็รู้"
)
BILINGUAL = THAI + "\nThe Department of Fisheries (DOF) opened its project at the head office. " * 3


@pytest.mark.parametrize("text", [THAI, BILINGUAL, "", "plain ASCII", "ประเทศไทย 🐟", "é"])
def test_utf8(text: str) -> None:
    """UTF-8 is taken as it is; a byte-order mark is no part of the text."""
    assert decode(text.encode()) == (text, "utf-8")
    assert decode(text.encode("utf-8-sig")) == (text, "utf-8")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_with_its_mark(codec: str) -> None:
    """UTF-16 is taken where its byte-order mark says so, as Windows writes it."""
    assert decode(("\ufeff" + THAI).encode(codec)) == (THAI, "utf-16")


@pytest.mark.parametrize(
    "text",
    [
        THAI,
        BILINGUAL,
        THAI.replace("\r\n", "\n"),
        "ที่ นร ๐๑๐๕/ว ๒๕ เรื่อง ขอเชิญประชุมคณะกรรมการบริหารจัดการน้ำระดับจังหวัด",  # one line
        THAI * 3 + " ผู้้เข้าร่วม",  # a typing slip in a long text
    ],
)
def test_tis620(text: str) -> None:
    """Thai in TIS-620 or code page 874 is recognised."""
    assert decode(text.encode("cp874")) == (text, "cp874")


SENTENCES = {
    "gbk": "今天上午在北京举行了新闻发布会，部长介绍了今年的经济发展情况，并回答了记者的提问。",
    "gb2312": "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会",
    "big5": "今天上午在臺北舉行了記者會，部長介紹了今年的經濟發展情況，並回答了記者的提問。",
    "euc_kr": "오늘 오전 서울에서 기자회견이 열렸다. 장관은 올해의 경제 상황을 소개했다.",
    "shift_jis": "本日午前、東京で記者会見が開かれ、大臣が今年の経済状況について説明した。",
    "euc_jp": "本日午前、東京で記者会見が開かれ、大臣が今年の経済状況について説明した。",
    "cp1251": "Сегодня утром в Москве прошла пресс-конференция, министр рассказал о развитии.",
    "koi8_r": "Сегодня утром в Москве прошла пресс-конференция, министр рассказал о развитии.",
    "iso8859_5": "Сегодня утром в Москве прошла пресс-конференция, министр рассказал о развитии.",
    "cp1253": "Σήμερα το πρωί πραγματοποιήθηκε στην Αθήνα συνέντευξη τύπου.",
    "cp1255": "הבוקר נערכה בירושלים מסיבת עיתונאים שבה הציג השר את מצב הכלכלה",
    "cp1256": "عقد صباح اليوم مؤتمر صحفي في القاهرة قدم فيه الوزير وضع الاقتصاد",
    "latin-1": "La ministre a présenté l'économie à Genève. Été, forêt, élève, théâtre, café.",
    "iso8859-10": "På mødet på Færøerne blev der både talt om søfart og om åbne døre på skolerne.",
}


@pytest.mark.parametrize("codec", SENTENCES)
def test_other_encodings_are_not_taken_for_thai(codec: str) -> None:
    """Text of other languages in their old encodings is refused, not shown as Thai nonsense."""
    with pytest.raises(UnknownEncodingError, match="not UTF-8"):
        decode(SENTENCES[codec].encode(codec))


@pytest.mark.parametrize("seed", range(100))
def test_chinese_is_never_taken_for_thai(seed: int) -> None:
    """Sixty Chinese characters of GB 2312 are enough to see that they are not Thai.

    This encoding comes nearest to Thai: two bytes a character, both among the Thai letters.
    """
    dice = random.Random(seed)  # noqa: S311  no secret
    data = bytes(byte for _ in range(60) for byte in (dice.randrange(0xB0, 0xD8), _trail(dice)))
    assert data.decode("gb18030")
    with pytest.raises(UnknownEncodingError):
        decode(data)


def _trail(dice: random.Random) -> int:
    """Give a second byte, without those that are no Thai letter and would tell at once."""
    return dice.choice([byte for byte in range(0xA1, 0xFC) if not 0xDB <= byte <= 0xDE])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (THAI.encode("utf-16-le"), "holds NUL bytes"),  # the mark is missing
        (b"PK\x03\x04\x14\x00\x06\x00\xff", "holds NUL bytes"),  # a Word file
        (THAI.encode()[:-1], r"not UTF-8 \(byte 0xE0 at 593\)"),  # cut off inside a character
        (b"\xff\xfe\x01", "byte-order mark of utf-16-le"),
        (b"\xef\xbb\xbf\xb9", "byte-order mark of utf-8"),
        ("นายกฯ".encode("cp874"), "only 5 of its characters are Thai"),  # too little to tell
        (b"caf\xe9 " * 60, "breaks the rules of Thai spelling"),
        (("กา" * 30 + " in plain English" * 20).encode("cp874"), "most of it is not Thai"),
        (("ก็" * 60 + "\x1b").encode("cp874"), "control characters"),
        (("ั" * 60).encode("cp874"), "breaks the rules of Thai spelling"),
        (("กา" * 60).encode("cp874") + b"\xff", r"not TIS-620 \(byte 0xFF at 120\)"),
    ],
)
def test_what_stays_uncertain(data: bytes, message: str) -> None:
    """The error says what speaks against each reading, and where."""
    with pytest.raises(UnknownEncodingError, match=message):
        decode(data)


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    """Bytes are decoded or refused, and what is decoded holds every byte."""
    try:
        text, encoding = decode(data)
    except UnknownEncodingError:
        return
    marks = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
    bare = next((data[len(mark) :] for mark in marks if data.startswith(mark)), data)
    codecs = ("utf-16-le", "utf-16-be") if encoding == "utf-16" else (encoding,)
    assert bare in [text.encode(codec) for codec in codecs]
