"""How far a name reaches from its head.

``RULES`` is the list of the ways in which its end is found, in the order in which they are tried. A
rule gets the cue at which the name begins and returns the index after the name, or None if it does
not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from thaievent.organisations.brackets import LATIN_SHORT, short_forms_in
from thaievent.organisations.contexts import contexts
from thaievent.organisations.cues import Head, find_cues, phrases
from thaievent.organisations.ends import bodies_between, crosses_body, first_end, strength, words
from thaievent.organisations.tails import closings

__all__ = ["RULES", "Cue"]

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


_COMPANY = re.compile(
    r" ?(?!และ|ที่|ใน)(?:(?!จำกัด|บริษัท|และ |\d{4})[^\n,;:“”\"]){2,60} ?จำกัด"
    r"(?: ?\(มหาชน\)| มหาชน)?"
)
_LATIN = re.compile(r" ?[A-Z][\w.&'-]*(?: (?:(?:and|of|for) )?[A-Z][\w.&'-]*){0,5}(?:, Ltd\.?)?")


_LIMITED = frozenset({"company", "bank", "cooperative"})


def company(cue: Cue) -> int | None:
    """Read ``บริษัท … จำกัด (มหาชน)`` and a Latin name behind ``บริษัท``."""
    if cue.head.kind not in _LIMITED:
        return None
    limited = _COMPANY.match(cue.view, cue.end)
    if limited and not crosses_body(cue.view, cue.start, cue.end, limited.end()):
        # กลุ่มบริษัท ก จำกัด: the company is named behind กลุ่ม.
        return None if cue.head.head == "กลุ่มบริษัท" else limited.end()
    if cue.head.kind != "company":
        return None
    latin = _LATIN.match(cue.view, cue.end)
    return latin.end() if latin else None


_ACRONYM = re.compile(
    rf" ?(?:[ก-ฮ]{{1,4}}\.){{1,4}}(?![ก-๎])| (?=[A-Z]{{2}}){LATIN_SHORT}(?! ?[A-Za-z])"
)


def acronym_behind(cue: Cue) -> int | None:
    """Read a head with nothing but a short form behind it: ``ศูนย์ปฏิบัติการ ศรชล.``."""
    short = _ACRONYM.match(cue.view, cue.end)
    if short is None or cue.head.head.endswith("."):
        return None
    form = short.group().strip()
    strange = form in phrases("short") or form in phrases("term")
    return None if strange or form.startswith(contexts("holder")) else short.end()


_LATIN_NAMED = frozenset(
    {"university", "college", "institute", "bank", "foundation", "media", "hospital", "association"}
)


def latin_behind(cue: Cue) -> int | None:
    """Read a head with a Latin name behind it: ``มหาวิทยาลัย Kyoto``, ``นิตยสาร Forbes``."""
    latin = _LATIN.match(cue.view, cue.end) if cue.head.kind in _LATIN_NAMED else None
    return latin.end() if latin else None


_SEAT = re.compile(r"(?:ไทย|ราชอาณาจักรไทย)? ?ณ ?(?:กรุง|เมือง|นคร)?[ก-๎]{2,25}")


def seated(cue: Cue) -> int | None:
    """Read an embassy by its seat: ``สถานเอกอัครราชทูต ณ กรุงโซล``."""
    seat = _SEAT.match(cue.view, cue.end) if cue.head.kind == "embassy" else None
    return seat.end() if seat else None


_ONE_WORD = re.compile(r" [ก-๎]{2,25}")


def named_behind(cue: Cue) -> int | None:
    """Read a name behind a space: ``พิพิธภัณฑสถานแห่งชาติ พระนคร``, ``บมจ. ตัวอย่าง``."""
    if cue.head.role != "spaced" or cue.head.head == "บริษัท":
        return None
    name = _ONE_WORD.match(cue.view, cue.end)
    if name is None or next(find_cues(cue.view, cue.end, name.end()), None) is not None:
        return None
    whole = first_end(cue.view, cue.end + 1, name.end(), soft_at_once=True) == name.end()
    return name.end() if whole else None


_NUMBER = re.compile(r"(?: |ที่ ?)\d{1,2}(?![\d.,:/])(?: ?\([ก-๎]{2,25}\))?")
_NUMBERED = frozenset({"military", "department", "police", "bureau", "office", "media"})


def numbered(cue: Cue) -> int | None:
    """Read a head with a number behind it: ``มณฑลทหารบกที่ 24``, ``กองบิน 6``."""
    number = _NUMBER.match(cue.view, cue.end)
    return number.end() if number and cue.head.kind in _NUMBERED else None


# What no name runs across.
_BREAK = re.compile(r"""[\n()\[\]“”"‘’«»,;:ฯ/•|…#]|  | [–-] |\d{3}|\d{1,2}\. ?(?=[ก-๎])""")
_ABBREVIATED = re.compile(r"[ก-ฮ]{1,3}\.|\d\.")


def defined(cue: Cue) -> int | None:
    """Read up to a bracket that defines a short form: no other end of a name is so clear."""
    view = cue.view
    bracket = view.find("(", cue.end, cue.end + _WINDOW)
    if bracket < 0 or next(short_forms_in(view, bracket), None) is None:
        return None
    end = bracket - (view[bracket - 1] == " ")
    if (
        end <= cue.end
        or _BREAK.search(view, cue.end, end)
        or crosses_body(view, cue.start, cue.end, end)
    ):
        return None
    space = view.find(" ", cue.end, end)
    # Before the first space only what no name holds is against it, behind it any end word is.
    for left, right in words(view, cue.end, end):
        how = strength(view[left:right])
        if left > cue.end and (
            how == "hard" or (how and 0 < space < left) or _ABBREVIATED.match(view, left)
        ):
            return None
    return end


def closed(cue: Cue) -> int | None:
    """Read up to ``แห่งประเทศไทย`` where that ends the run, whatever words stand before it."""
    view = cue.view
    limit, stop = _run(cue)
    public = view.startswith(("(องค์การมหาชน)", " (องค์การมหาชน)"), limit - 1)
    if not view.endswith(closings(), cue.end, stop) and not (public and stop >= limit - 1):
        return None
    end = first_end(view, cue.end, stop, soft_at_once=False)
    named = next(find_cues(view, end, stop), None)
    return stop if end < stop and end > cue.end and named is None else None


def _run(cue: Cue) -> tuple[int, int]:
    """Find where a run of words must end, and where it ends at its first space."""
    broken = _BREAK.search(cue.view, cue.end, cue.end + _WINDOW)
    limit = broken.start() if broken else min(len(cue.view), cue.end + _WINDOW)
    space = cue.view.find(" ", cue.end, limit)
    return limit, limit if space < 0 else space


_PROVINCE = re.compile(r" จังหวัด[ก-๎]{2,20}")


def run(cue: Cue) -> int | None:
    """Read what hangs on the head without a space, as far as its words let it."""
    view = cue.view
    limit, space = _run(cue)
    stop = next(bodies_between(view, cue.start, cue.end, space), space)
    stop = first_end(view, cue.end, stop, soft_at_once=cue.head.kind in _NOUN_FIRST)
    if stop <= cue.end:
        if cue.head.alone == "name" and space == cue.end:
            listed = _listed(cue, space, limit)
            return listed if listed > space else None
        return None
    if view.endswith(contexts("area"), cue.end, stop):
        return None  # สำนักงานวัฒนธรรมจังหวัด: any province's
    if cue.head.role == "weak" and not _of_university(cue, stop):
        return None
    number = _NUMBER.match(view, stop)
    if number and cue.head.kind in _NUMBERED:
        return number.end()
    if stop != space:
        return stop
    province = _PROVINCE.match(view, stop) if cue.head.kind == "office" else None
    return province.end() if province else _listed(cue, stop, limit)


# Their names begin with a noun: a verb right behind the head is what they do.
_NOUN_FIRST = frozenset(
    {
        "bank",
        "college",
        "company",
        "cooperative",
        "department",
        "foundation",
        "hospital",
        "local",
        "ministry",
        "school",
        "temple",
        "university",
        "venue",
    }
)


def _of_university(cue: Cue, stop: int) -> bool:
    """Tell whether a faculty is named with its university behind it or its dean before it."""
    if cue.view.endswith("คณบดี", 0, cue.start):
        return True
    behind = next(find_cues(cue.view, stop, stop + 30), None)
    return (
        behind is not None
        and behind[0] <= stop + 1
        and getattr(behind[2], "kind", "") == "university"
    )


_FIELDS = re.compile(r"(?: [ก-๎]{2,16}){1,3} ?และ ?(?=[ก-๎]{2})")
_LISTING = frozenset(
    {"bureau", "centre", "committee", "department", "faculty", "fund", "ministry", "office"}
)


def _listed(cue: Cue, stop: int, limit: int) -> int:
    """Go on over the fields in a name: ``กระทรวงเศรษฐกิจ การค้า และอุตสาหกรรม``."""
    view = cue.view
    fields = _FIELDS.match(view, stop, limit) if cue.head.kind in _LISTING else None
    if fields is None:
        return stop
    if any(strength(view[left:right]) for left, right in words(view, stop + 1, fields.end())):
        return stop
    space = view.find(" ", fields.end(), limit)
    last = limit if space < 0 else space
    end = first_end(view, fields.end(), last, soft_at_once=True)
    named = next(find_cues(view, stop, max(end, fields.end())), None)
    return end if end > fields.end() and named is None else stop


RULES: tuple[Callable[[Cue], int | None], ...] = (
    company,
    acronym_behind,
    latin_behind,
    seated,
    named_behind,
    numbered,
    defined,
    closed,
    run,
)
