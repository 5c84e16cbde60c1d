"""Resolves short forms: which organisation they stand for, and where the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Gazetteer, Vocabulary, load_table
from thaievent.organisations.brackets import LATIN_SHORT, THAI_SHORT, short_forms_in
from thaievent.organisations.contexts import is_behind
from thaievent.organisations.cues import heads
from thaievent.organisations.ends import first_end
from thaievent.organisations.names import Name
from thaievent.organisations.own import Registry
from thaievent.organisations.registry import Body, by_acronym
from thaievent.tokens import word_bounds

__all__ = ["Definition", "Use", "find_definitions", "find_uses", "stands_alone"]


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form that the text itself ties to a name.

    Attributes:
        name: The name that it is tied to.
        start: Where the short form stands.
        end: Where it ends.
    """

    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Use:
    """A short form standing by itself.

    Attributes:
        start: Where it stands.
        end: Where it ends.
        bracketed: Whether it stands in a bracket, where it may well mean what the text says there.
    """

    start: int
    end: int
    bracketed: bool


# หรือเรียกสั้น ๆ ว่า, ซึ่งมีชื่อย่อว่า, โดยเรียกกันว่า
_CALLED = (
    r"(?:หรือ|โดย|ซึ่ง)?(?:ที่|จะ)?(?:เรียก|มีชื่อ|ใช้ชื่อ|ใช้อักษร)(?:กัน)?"
    r"(?:โดย|อย่าง)?(?:ย่อ|สั้น(?: ?ๆ ?)?)?(?:กัน)?ว่า"
)
_GAP = 2  # spaces before a bracket
_OR = re.compile(rf" ?(?:{_CALLED}|หรือ) ?[“\"]?")
_SHORT = re.compile(rf"{THAI_SHORT}|(?=[A-Z]{{2}}){LATIN_SHORT}(?: {LATIN_SHORT}){{0,3}}")
# The short form may stand first: กสศ. (กองทุนเพื่อความเสมอภาคทางการศึกษา).
_FIRST = re.compile(rf"(?<![ก-๎A-Za-z.])({THAI_SHORT}|(?=[A-Z]{{2}}){LATIN_SHORT}) ?\($")


def find_definitions(view: str, names: Sequence[Name]) -> Iterator[Definition]:
    """Find the short forms in a bracket or behind ``หรือ`` after a name, or before one in a bracket.

    Args:
        view: A normalised view.
        names: The names found in it.

    Yields:
        One definition for each short form.
    """
    for run in _runs(view, names):
        name = run[-1]
        first = _FIRST.search(view, max(0, name.start - 40), name.start)
        if first is not None and view.startswith(")", name.end):
            yield Definition(name, *first.span(1))
        at = name.end
        either = _OR.match(view, at)
        if either:
            extent = _short_at(view, either.end())
            if extent:
                yield Definition(name, *extent)
                at = extent[1]
        gap = view[at : at + _GAP]
        at += len(gap) - len(gap.lstrip(" "))
        yield from _in_bracket(view, run, at)
        yield from _behind_run(view, run)


def _in_bracket(view: str, run: Sequence[Name], at: int) -> Iterator[Definition]:
    """Find what a bracket behind a run of names defines."""
    forms = list(short_forms_in(view, at))
    owner = _bracket_owner(view, run, [view[start:end] for start, end in forms])
    if owner is None:
        return
    for start, end in forms:
        head = next((row.head for row in reversed(heads()) if view.startswith(row.head, start)), "")
        # (สำนักงาน กสทช.) is an office's, not that of a fund which it keeps.
        if view.startswith(head, owner.start) and not _is_anothers(view[start:end], owner.body):
            yield Definition(owner, start, end)


def _runs(view: str, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Give each name with those right before it, a unit's parents behind the unit."""
    run: list[Name] = []
    for name in names:
        if run and view[run[-1].end : name.start] != " ":
            run = []
        run = [*run, name][-_DEEPEST:]
        yield run


_DEEPEST = 5  # names in a run: a unit and its parents


@dataclass(frozen=True, slots=True)
class EnglishHead:
    """A row of ``english_heads.tsv``."""

    noun: str
    head: str
    example: str


@cache
def _english_heads() -> dict[str, str]:
    rows = load_table("thaievent.organisations", "english_heads.tsv", EnglishHead)
    return {row.noun: row.head for row in rows}


_ENGLISH_WORD = r"(?:[A-Z][A-Za-z]{1,20}|of|for|and|the|in)"
_ENGLISH = re.compile(
    rf" ((?=[A-Z]){_ENGLISH_WORD}(?: {_ENGLISH_WORD}){{2,14}}) ?"
    rf"\(({LATIN_SHORT}(?: {LATIN_SHORT}){{0,3}})\)"
)


def _behind_run(view: str, run: Sequence[Name]) -> Iterator[Definition]:
    """Find the English name behind a unit and its parents: ``ศูนย์ก วิทยาลัยข Center for A (CA)``.

    Its noun tells which of them it names; if it fits two of them, it is left.
    """
    found = _ENGLISH.match(view, run[-1].end) if len(run) > 1 else None
    named = _named_in(run, found[1], view) if found else []
    if found and len(named) == 1:
        yield Definition(named[0], *found.span(1))
        yield Definition(named[0], *found.span(2))


def _named_in(run: Sequence[Name], english: str, view: str) -> list[Name]:
    """Give the names that begin with the Thai noun for the English one."""
    noun = next((word for word in english.split() if word in _english_heads()), None)
    return [one for one in run if noun and view.startswith(_english_heads()[noun], one.start)]


def _bracket_owner(view: str, run: Sequence[Name], forms: Sequence[str]) -> Name | None:
    """Give the name of a run whose short forms stand in the bracket behind it; None if no one's."""
    name = run[-1]
    for form in forms:
        if _names_another(form, name, view):
            named = _named_in(run, form, view)
            return named[0] if len(named) == 1 else None
    return name


# The row of such a body has all its short forms in these letters. Another one in the bracket is
# that of a post or a thing whose name ends with the body: รองปลัดกระทรวงอุตสาหกรรม (รปอ.).
_WELL_KNOWN = {
    "ministry": re.compile(THAI_SHORT),
    "international": re.compile(r"[A-Z.]{2,12}s?(?: [A-Z]{2,12}s?)?"),
}


def _is_anothers(form: str, body: Body | None) -> bool:
    """Tell whether a short form behind a body's name cannot be that of the body."""
    letters = _WELL_KNOWN.get(body.kind) if body else None
    if body is None or letters is None or letters.fullmatch(form) is None:
        return False
    own = [short for short in body.short_forms if letters.fullmatch(short)]
    return bool(own) and form.replace(".", "") not in {short.replace(".", "") for short in own}


def _names_another(form: str, name: Name, view: str) -> bool:
    """Tell whether an English name cannot be that of a known body right before it.

    ``ศูนย์วิจัยยา มหาวิทยาลัยเมืองท่า (Center for Drug Research)``: it names what the body is a part of, or
    what the body is named in: ``สภาธุรกิจอาเซียน (ASEAN Business Council)``.
    """
    body = name.body
    if body is None or " " not in form or form in {body.english, *body.short_forms}:
        return False
    glued = "ก" <= view[name.start - 1 : name.start] <= "๎"
    if glued and any(form.startswith(f"{short} ") for short in body.short_forms):
        return True
    heads_of = [(word, head) for word in form.split() if (head := _english_heads().get(word))]
    return bool(heads_of) and not any(
        word in body.english or view.startswith(head, name.start) for word, head in heads_of
    )


def _short_at(view: str, start: int) -> tuple[int, int] | None:
    known = next(_find_known(view, start, start + 30), None)
    if known is not None and known[0] == start:
        return known
    short = _SHORT.match(view, start)
    return short.span() if short else None


_KNOWN = Vocabulary(lambda: dict.fromkeys(by_acronym()))


def _find_known(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for left, right, _ in _KNOWN.find(view, start, end):
        yield left, right


def find_uses(
    view: str, definitions: Sequence[Definition], registry: Registry | None = None
) -> Iterator[Use]:
    """Find short forms standing by themselves.

    Args:
        view: A normalised view.
        definitions: Short forms that the text defines, beside those of the registry.
        registry: The caller's own, beside that of the library.

    Yields:
        Their places.
    """
    defined = {view[short.start : short.end] for short in definitions}
    own = {form for form in defined if form not in by_acronym()}  # a difference would go over all
    places = list(_find_known(view, 0, len(view)))
    if own:
        places += [(start, end) for start, end, _ in Gazetteer(dict.fromkeys(own)).find(view)]
    if registry is not None:
        places += [(start, end) for start, end, _ in registry.forms.find(view)]
    for start, end in sorted(set(places)):
        if stands_alone(view, start, end):
            opened = view.rfind("(", max(0, start - 80), start)
            yield Use(
                start, _with_branch(view, end), opened > view.rfind(")", max(0, start - 80), start)
            )


_BRANCH = re.compile(r"(?: ?สาขา|สำนักงาน(?!ใหญ่)|จังหวัด)[ก-๎]{2,20}")


def _with_branch(view: str, end: int) -> int:
    """Take in the branch that hangs on a short form: ``ธ.ก.ส. สาขาวังเหนือ``."""
    behind = _BRANCH.match(view, end) if view[end - 1] == "." else None
    return first_end(view, end, behind.end(), soft_at_once=True) if behind else end


_LATIN_BEFORE = re.compile(r"(?<!\bby)(?<!\bof)(?<=[A-Za-z’']) $")
_LATIN_AFTER = re.compile(r" ?[A-Za-z]")
_MORE_DOTS = re.compile(r"[ก-ฮ]{1,4}(?:\.|(?![ก-๎]))|\d")


def stands_alone(view: str, start: int, end: int) -> bool:
    """Tell whether a short form is no part of a word, a longer short form, a number or an address.

    Args:
        view: A normalised view.
        start: Where the short form begins.
        end: Where it ends.
    """
    form = view[start:end]
    before = view[start - 1] if start else " "
    after = view[end] if end < len(view) else " "
    dotted = form.endswith(".")
    if before in "._-#/" or (before.isascii() and before.isalnum()):
        return False
    if dotted and _MORE_DOTS.match(view, end):
        return False
    if not dotted and (after in "._-/" or (after.isascii() and after.isalnum())):
        return False
    if form.isascii() and (
        _LATIN_BEFORE.search(view, max(0, start - 6), start) or _LATIN_AFTER.match(view, end)
    ):
        return False
    if is_behind("holder", view, start):
        return False
    if form.isascii():
        return True
    glued_left = "ก" <= before <= "๎"
    glued_right = not dotted and "ก" <= after <= "๎"
    if not glued_left and not glued_right:
        return True
    left = max(0, start - 25)
    bounds = word_bounds(view, left, min(len(view), end + 25) if glued_right else end)
    if glued_left and (start not in bounds or start - 1 in bounds):
        return False  # ผตร.: a single letter before it is a part of the short form
    return not glued_right or end in bounds
