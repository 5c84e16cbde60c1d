"""Where the name of an organisation ends.

``RULES`` is the list of the ways in which an end is found, in the order in which they are tried. A
rule gets the cue at which the name begins and returns the index after the name, or None if it does
not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from thaievent.lexicon import load_table
from thaievent.organisations.brackets import LATIN_SHORT, short_forms_in
from thaievent.organisations.cues import Head, Nickname, find_cues, heads
from thaievent.organisations.registry import Body
from thaievent.tokens import word_bounds

__all__ = ["RULES", "Cue", "with_tail"]

_WINDOW = 150


@dataclass(frozen=True, slots=True)
class Cue:
    """A head of a name as it stands in the view.

    Attributes:
        view: The normalised view.
        start: Where the head begins.
        end: Where it ends.
        head: The row of ``heads.tsv``.
    """

    view: str
    start: int
    end: int
    head: Head


@dataclass(frozen=True, slots=True)
class End:
    """A row of ``ends.tsv``: a word at which a name ends."""

    word: str
    strength: str
    example: str


@dataclass(frozen=True, slots=True)
class Tail:
    """A row of ``tails.tsv``: what belongs to a name behind its clear end."""

    tail: str
    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Link:
    """A row of ``links.tsv``: what ties a body to the name in which it is named."""

    link: str
    example: str


@cache
def _ends() -> dict[str, str]:
    table = load_table("thaievent.organisations", "ends.tsv", End)
    return {row.word: row.strength for row in table}


@cache
def _end_words() -> re.Pattern[str]:
    """Match any end word: the quick test that saves most names a call of the tokeniser."""
    words = (word for word, strength in _ends().items() if strength in {"hard", "soft"})
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)) + "|และ")


@cache
def _inside() -> tuple[str, ...]:
    return tuple(word for word, strength in _ends().items() if strength == "inside")


@cache
def _links() -> tuple[str, ...]:
    return tuple(row.link for row in load_table("thaievent.organisations", "links.tsv", Link))


@cache
def _tail_pattern() -> re.Pattern[str]:
    forms = {
        "suffix": "{}(?![ก-๎A-Za-z])",
        "word": "{}[ก-๎]{{2,20}}",
        "number": r"{} ?\d{{1,2}}(?![\d.,])",
    }
    rows = sorted(
        load_table("thaievent.organisations", "tails.tsv", Tail), key=lambda row: -len(row.tail)
    )
    return re.compile(
        " ?(?:" + "|".join(forms[row.form].format(re.escape(row.tail)) for row in rows) + ")"
    )


def with_tail(view: str, end: int) -> int:
    """Take in what belongs to a name behind its clear end.

    Args:
        view: A normalised view.
        end: Where the name seems to end.

    Returns:
        Where it ends with ``(องค์การมหาชน)``, ``ในพระบรมราชูปถัมภ์`` …
    """
    for _ in range(2):  # จำกัด behind (ประเทศไทย), a patron behind แห่งประเทศไทย
        tail = _tail_pattern().match(view, end)
        if tail is None:
            break
        end = tail.end()
    return end


# What no name runs across.
_BREAK = re.compile(r"""[\n()\[\]“”"‘’«»,;:ฯ/•|…#]|  | [–-] |\d{3}""")
_COMPANY = re.compile(
    r" ?((?:(?!จำกัด|บริษัท|และ |\d{4})[^\n,;:“”\"]){2,60}) ?จำกัด(?: ?\(มหาชน\)| มหาชน)?"
)
_LATIN = re.compile(r" ?[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,5}")
_ACRONYM = re.compile(
    rf" ?(?:[ก-ฮ]{{1,4}}\.){{1,4}}(?![ก-๎])| (?=[A-Z]{{2}}){LATIN_SHORT}(?! ?[A-Za-z])"
)


def company(cue: Cue) -> int | None:
    """Read ``บริษัท … จำกัด (มหาชน)`` and a Latin name behind ``บริษัท``."""
    if cue.head.role != "spaced":
        return None
    limited = _COMPANY.match(cue.view, cue.end)
    if limited and not _crosses_body(cue, limited.end()):
        return limited.end()
    latin = _LATIN.match(cue.view, cue.end)
    return latin.end() if latin else None


def acronym_behind(cue: Cue) -> int | None:
    """Read a head with nothing but a short form behind it: ``สำนักงาน กสทช.``, ``กองทุน FTA``."""
    short = _ACRONYM.match(cue.view, cue.end)
    return short.end() if short else None


def numbered(cue: Cue) -> int | None:
    """Read a head with a number behind it: ``มณฑลทหารบกที่ 24``, ``กองบิน 6``."""
    number = _NUMBER.match(cue.view, cue.end)
    return number.end() if number and cue.head.kind in _NUMBERED else None


_NUMBER = re.compile(r"(?: |ที่ ?)\d{1,2}(?![\d.,:])")
_NUMBERED = frozenset({"military", "department", "police", "bureau", "office", "media"})


def defined(cue: Cue) -> int | None:
    """Read up to a bracket that defines a short form: no other end of a name is so clear."""
    view = cue.view
    bracket = view.find("(", cue.end, cue.end + _WINDOW)
    if bracket < 0 or next(short_forms_in(view, bracket), None) is None:
        return None
    end = bracket - (view[bracket - 1] == " ")
    if end <= cue.end or _BREAK.search(view, cue.end, end) or _crosses_body(cue, end):
        return None
    space = view.find(" ", cue.end, end)
    for left, right in _words(view, cue.end, end):
        word = view[left:right]
        if (
            left > cue.end
            and _ends().get(word) == "hard"
            and (word not in _PARTICLES or 0 < space < left)
        ):
            return None
    return end


# Hard ends that may stand inside a name which is defined by a bracket: ศูนย์ … ในการใช้สื่อ.
_PARTICLES = frozenset({"ใน", "ของ", "ที่", "จาก", "โดย", "ในการ", "เกี่ยวกับ"})


def run(cue: Cue) -> int | None:
    """Read what hangs on the head without a space, as far as its words let it."""
    view = cue.view
    broken = _BREAK.search(view, cue.end, cue.end + _WINDOW)
    limit = broken.start() if broken else min(len(view), cue.end + _WINDOW)
    space = view.find(" ", cue.end, limit)
    stop = limit if space < 0 else space
    stop = next(_bodies_between(cue, stop), stop)
    if _end_words().search(view, cue.end, stop):
        stop = _first_end(cue, stop)
    for area in ("จังหวัด", "อำเภอ", "ตำบล"):
        if stop - len(area) > cue.end and view.endswith(area, cue.end, stop):
            return None  # สำนักงานวัฒนธรรมจังหวัด: any province's
    number = _NUMBER.match(view, stop)
    if number and cue.head.kind in _NUMBERED:
        return number.end()
    return stop if stop > cue.end else None


RULES: tuple[Callable[[Cue], int | None], ...] = (company, acronym_behind, numbered, defined, run)


def _bodies_between(cue: Cue, stop: int) -> Iterator[int]:
    """Give where another body begins inside the run, unless something ties it to this name."""
    view = cue.view
    for start, _, entry in find_cues(view, cue.end, stop + 40):
        if start >= stop:
            return
        if _is_body(entry) and not view.endswith(_links(), cue.start, start):
            yield start


def _is_body(entry: object) -> bool:
    """Tell whether a cue begins an organisation of its own wherever it stands."""
    if isinstance(entry, Nickname):
        return True
    if isinstance(entry, Head):
        return entry.role == "body"
    return isinstance(entry, Body) and entry.name.startswith(_body_heads())


@cache
def _body_heads() -> tuple[str, ...]:
    return tuple(row.head for row in heads() if row.role == "body")


def _crosses_body(cue: Cue, end: int) -> bool:
    """Tell whether another organisation is named before ``end``."""
    view = cue.view
    for start, _, entry in find_cues(view, cue.end, end):
        if isinstance(entry, Body | Head | Nickname) and (
            view[start - 1] == " "
            or (_is_body(entry) and view.endswith(("และ", "กับ", "โดย"), cue.end, start))
        ):
            return True
    return next(_bodies_between(cue, end), None) is not None


def _words(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return pairwise(word_bounds(view, start, end))


def _first_end(cue: Cue, stop: int) -> int:
    """Find the first word at which a name ends."""
    view = cue.view
    before = ""
    inside = 0
    for left, right in _words(view, cue.end, stop):
        word = view[left:right]
        strength = _ends().get(word, "")
        if left < inside or before in {"การ", "ความ"}:
            strength = ""  # การตรวจเยี่ยม is a noun
        elif strength and view.startswith(_inside(), left):
            inside = left + max(len(form) for form in _inside() if view.startswith(form, left))
            strength = ""
        if before == "และ" and strength:
            return left - len("และ")
        if strength == "hard":
            return left
        if strength == "soft" and (left > cue.end or cue.head.role == "body"):
            return left
        before = word
    return stop - len("และ") if before == "และ" else stop
