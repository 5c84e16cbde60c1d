"""The names of organisations in a view, from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thaievent.organisations.cues import Entry, Generic, Nickname, find_cues, phrases
from thaievent.organisations.extent import RULES, Cue, with_tail
from thaievent.organisations.proper import VETOES
from thaievent.organisations.registry import Body

__all__ = ["Name", "find_names"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the view.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        rule: How its end was found: ``registry``, ``nickname``, or a rule of ``extent.RULES``.
        body: The registry's row, if it is known.
        short: The short form in a nickname (``พม.`` in ``กระทรวง พม.``), else empty.
    """

    start: int
    end: int
    rule: str
    body: Body | None = None
    short: str = ""


def find_names(view: str) -> tuple[Name, ...]:
    """Find the names of organisations.

    Args:
        view: A normalised view.

    Returns:
        Names from left to right, without overlaps.
    """
    return _cities(view, _settle(view, tuple(_read(view))))


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


def _name_at(view: str, start: int, end: int, entry: Entry) -> Name | None:
    if any(veto(view, start, end, entry) for veto in VETOES) or isinstance(entry, Generic):
        return None
    if isinstance(entry, Body):
        return Name(start, with_tail(view, end), "registry", entry)
    if isinstance(entry, Nickname):
        glued = entry.form[-1] != "." and "ก" <= view[end : end + 1] <= "๎"
        return None if glued else Name(start, end, "nickname", entry.body, entry.form)
    cue = Cue(view, start, end, entry)
    for rule in RULES:
        stop = rule(cue)
        if stop is None:
            continue
        if rule.__name__ == "run" and (
            entry.role == "weak"
            or (entry.alone == "generic" and view.startswith(phrases("behind"), end))
        ):
            return None
        return Name(start, with_tail(view, stop), rule.__name__)
    return Name(start, with_tail(view, end), "head") if entry.alone == "name" else None


_CLEAR = frozenset(' ()\n”"’,')


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


def _cities(view: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Drop a city that is only a place: it is an organisation in a list of organisations."""
    kept: list[Name] = []
    for index, name in enumerate(names):
        if name.body is not None and name.body.kind == "city":
            before = view[names[index - 1].end : name.start] if index else ""
            behind = view[name.end : names[index + 1].start] if index + 1 < len(names) else ""
            listed = index > 0 and before.strip() == "และ"
            between = before == " " and behind.strip() in {"", "และ"} and len(behind) > 0
            if not (listed or between):
                continue
        kept.append(name)
    return tuple(kept)
