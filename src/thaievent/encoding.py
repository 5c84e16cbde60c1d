"""From the bytes of a file to text: UTF-8, or TIS-620 where that is certain.

Thai files that are not UTF-8 are nearly always TIS-620 (TIS 620-2533, ISO 8859-11) or Microsoft's
superset of it, code page 874. One byte is one character there and most byte values mean something,
so other encodings often decode without an error, to nonsense. What tells is Thai spelling: a vowel
mark or a tone mark stands on a consonant, a leading vowel before one.
"""

from __future__ import annotations

import re

__all__ = ["UnknownEncodingError", "decode"]

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# Thai characters where Thai spelling does not allow them. Ranges follow the code chart.
_MISSPELT = re.compile(
    "(?<![ก-ฮ])[ัิ-ุู็]"  # a vowel mark that stands on no consonant
    "|(?<![ก-ฮิ-ู])์"  # a silencing mark on neither a consonant nor its vowel (สิทธิ์)
    "|(?<![ก-ฮัิ-ู])[่-๋]"  # a tone mark likewise
    "|(?<![ก-ฮ่-๋])[ำํ]"
    "|(?<![ก-ฮ่-๋ํ])า"
    "|(?<![ก-ฮ่-๋า])ะ"
    "|[เ-ไ](?![ก-ฮเ])"  # a leading vowel before no consonant
    "|[ัื](?![ก-ฮ่-๋])"  # a vowel mark that never ends a syllable, at an end
    "|ํ(?!า)"
    "|[ก-ฮ][๐-๙]+[ก-ฮ]"  # a digit inside a word
    "|(?<!ฤ)ๅ|[ฃฅฦฺ฿๎๏๚๛]"  # what modern text does not use
)
_THAI = re.compile("[ก-ฺเ-๎]")
_CONSONANT = re.compile("[ก-ฮ]")
_LETTER = re.compile(r"[^\W\d_]|[ัิ-ฺ็-๎]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")

# What makes TIS-620 certain.
_ENOUGH = 50  # Thai characters; fewer could be chance: Korean passes for Thai up to 40
_THAI_SHARE = 0.25  # of all letters; a bilingual release has more
_CONSONANT_SHARE = 0.5  # of the Thai characters; releases have 0.58 to 0.71
_SLIPS = 0.005  # of the Thai characters; real releases have up to 0.003


class UnknownEncodingError(ValueError):
    """Bytes are neither UTF-8 nor certainly TIS-620; the message says what speaks against both."""


def decode(data: bytes) -> tuple[str, str]:
    """Decode the content of a text file.

    A byte-order mark decides, and is not part of the text. Without one, bytes that are valid UTF-8
    are UTF-8. Others are code page 874 (which holds TIS-620) if that is certain: every byte is a
    character of it, none is a control character, at least 20 are Thai, these are a quarter of the
    letters or more, half of them are consonants, and at most one in two hundred stands where Thai
    spelling does not allow it. Nothing else is guessed.

    Args:
        data: The whole file.

    Returns:
        The text and the name of the encoding: ``utf-8``, ``utf-16`` or ``cp874``.

    Raises:
        UnknownEncodingError: If it stays uncertain what the bytes mean, or they are no text.

    Example:
        >>> decode("สวัสดี".encode())
        ('สวัสดี', 'utf-8')
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], codec), codec[:6].rstrip("-")
    if b"\x00" in data:
        raise UnknownEncodingError("not a text file: it holds NUL bytes")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        fault = f"not UTF-8 (byte 0x{data[error.start]:02X} at {error.start})"
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError as error:
        raise UnknownEncodingError(
            f"{fault} and not TIS-620 (byte 0x{data[error.start]:02X} at {error.start})"
        ) from None
    doubt = _doubt(text)
    if doubt:
        raise UnknownEncodingError(f"{fault} and not certainly TIS-620 ({doubt})")
    return text, "cp874"


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise UnknownEncodingError(
            f"begins with the byte-order mark of {codec} but is not valid: "
            f"{error.reason} at byte {error.start}"
        ) from None


def _doubt(text: str) -> str | None:
    """Say why a text may not be Thai that was written in code page 874; None if it is certain."""
    if _CONTROL.search(text):
        return "read so, it holds control characters"
    thai = len(_THAI.findall(text))
    if thai < _ENOUGH:
        return f"read so, only {thai} of its characters are Thai"
    if thai < _THAI_SHARE * len(_LETTER.findall(text)):
        return "read so, most of it is not Thai"
    slips = len(_MISSPELT.findall(text))
    if slips > _SLIPS * thai or len(_CONSONANT.findall(text)) < _CONSONANT_SHARE * thai:
        return "read so, it breaks the rules of Thai spelling"
    return None
