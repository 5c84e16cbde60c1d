"""Where the name of an organisation begins, and the names of a whole view."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thaievent.organisations.cues import Generic, Head, find_cues, phrases
from thaievent.organisations.extent import RULES, Cue, with_tail
from thaievent.organisations.registry import Body
from thaievent.tokens import word_bounds

__all__ = ["Name", "find_names"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the view.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        rule: How its end was found: ``registry``, or the name of a rule of ``extent.RULES``.
        body: The registry's row, if it is known.
    """

    start: int
    end: int
    rule: str
    body: Body | None = None


def find_names(view: str) -> tuple[Name, ...]:
    """Find the names of organisations.

    Args:
        view: A normalised view.

    Returns:
        Names from left to right, without overlaps.
    """
    return _settle(view, tuple(_read(view)))


def _read(view: str) -> Iterator[Name]:
    at = 0
    while at < len(view):
        for start, end, entry in find_cues(view, at):
            if isinstance(entry, Generic):
                continue
            name = _name_at(view, start, end, entry)
            if name is not None:
                yield name
            # Look again right behind the name, or behind the first letter of what was none.
            at = name.end if name is not None else start + 1
            break
        else:
            return


def _name_at(view: str, start: int, end: int, entry: Body | Head) -> Name | None:
    if view.endswith(phrases("place"), 0, start):
        return None
    if isinstance(entry, Body):
        return Name(start, with_tail(view, end), "registry", entry)
    if _inside_word(view, start, end) or view.endswith(phrases("before"), 0, start):
        return None
    if entry.role == "venue" and not _ACTS.search(view, max(0, start - 16), start):
        return None
    cue = Cue(view, start, end, entry)
    for rule in RULES:
        stop = rule(cue)
        if stop is not None:
            if rule.__name__ == "run" and (
                view.startswith(phrases("behind"), end) or entry.role == "weak"
            ):
                return None
            return Name(start, with_tail(view, stop), rule.__name__)
    return Name(start, end, "head") if entry.alone == "name" else None


_ACTS = re.compile(r"(?:ร่วมกับ|โดย|จัดโดย|ผู้บริหาร|เจ้าอาวาส|กับ) ?$")
_SURNAME = re.compile(r"(?:นาย|นาง|นางสาว|น\.ส\.|ดร\.|พล\.?[อตทร]|พ\.ต|ร\.ต)(?!ก)[^ \n]{2,25} $")
_SHORT_HEAD = 4


def _inside_word(view: str, start: int, end: int) -> bool:
    """Tell whether a short head is a part of another word or of somebody's family name."""
    if end - start > _SHORT_HEAD:
        return False
    if view[end + 1 : end + 2] == "์":  # จากองค์การ
        return True
    before = view[start - 1 : start]
    if "ก" <= before <= "๎":
        return start not in word_bounds(view, max(0, start - 20), min(len(view), end + 10))
    return before == " " and _SURNAME.search(view, max(0, start - 40), start) is not None


def _settle(view: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Let a name that ends clearly in one place decide where it ends in the others."""
    clear = {
        view[name.start : name.end]
        for name in names
        if name.rule != "run" or view[name.end : name.end + 1] in _CLEAR
    }
    by_length = sorted(clear, key=len, reverse=True)
    settled: list[Name] = []
    for name in names:
        if settled and name.start < settled[-1].end:
            continue
        if name.rule == "run":
            known = next((form for form in by_length if view.startswith(form, name.start)), None)
            if known is not None and len(known) > name.end - name.start:
                settled.append(replace(name, end=name.start + len(known), rule="repeated"))
                continue
        settled.append(name)
    return tuple(settled)


_CLEAR = frozenset(' ()\n”"’,')
