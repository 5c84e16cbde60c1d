"""The names of organisations in a view, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thaievent.organisations.cues import (
    Entry,
    Generic,
    Head,
    Nickname,
    all_cues,
    find_cues,
    phrases,
)
from thaievent.organisations.extent import RULES, Cue
from thaievent.organisations.latin import find_latin
from thaievent.organisations.own import Registry
from thaievent.organisations.proper import VETOES
from thaievent.organisations.registry import Body, by_name, shortened
from thaievent.organisations.tails import of_another, with_tail
from thaievent.text import keep_longest

__all__ = ["Name", "find_names"]


_LATIN_LETTERS = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the view.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        rule: How its end was found: ``registry``, ``namesake`` (it only begins like one of the
            registry), ``nickname``, ``head``, ``repeated``, or a rule of ``extent.RULES``.
        body: The registry's row, if it is known.
        short: The short form in a nickname (``พม.`` in ``กระทรวง พม.``), else empty.
        head: The row of its head, if it was read from that.
    """

    start: int
    end: int
    rule: str
    body: Body | None = None
    short: str = ""
    head: Head | None = None

    def written_out(self, view: str) -> str:
        """Give the name with its head in full: ``องค์การบริหารส่วนจังหวัดเลย`` for ``อบจ.เลย``."""
        text = view[self.start : self.end]
        if self.head is None or not self.head.long:
            return text
        return self.head.long + text.removeprefix(self.head.head).lstrip()


def find_names(view: str, own: Registry | None = None) -> tuple[Name, ...]:
    """Find the names of organisations.

    Args:
        view: A normalised view.
        own: The caller's registry, beside that of the library.

    Returns:
        Names from left to right, without overlaps.
    """
    names = _without_mere_cities(view, _settle(view, tuple(_read(view, own))))
    latin = tuple(Name(start, end, "latin", body) for start, end, body in find_latin(view))
    return keep_longest((*names, *latin)) if latin else names


def _read(view: str, own: Registry | None) -> Iterator[Name]:
    """Read the names one after the other; what is read or passed over is not looked at again."""
    done = 0
    for start, end, entry in _cues(view, own):
        if start < done:
            continue
        name = _name_at(view, start, end, entry)
        if name is not None:
            yield name
            done = name.end
        elif isinstance(entry, Generic):
            done = end
        elif not isinstance(entry, Nickname):
            done = start + 1  # what is no name by its longest cue is none by a shorter one


def _cues(view: str, own: Registry | None) -> Sequence[tuple[int, int, Entry]]:
    """Give the cues in order, the longest first; the caller's own come before ours."""
    cues = all_cues(view)
    if own is None:
        return cues
    named: list[tuple[int, int, Entry]] = [
        (start, end, body)
        for start, end, body in own.names.find(view)
        if _is_whole(view, start, end)
    ]
    return sorted((*named, *cues), key=lambda cue: (cue[0], -cue[1])) if named else cues


def _is_whole(view: str, start: int, end: int) -> bool:
    """Tell whether a name is no part of a word in Latin letters."""
    before, after = view[start - 1 : start], view[end : end + 1]
    within = _LATIN_LETTERS.fullmatch
    return not (
        (within(before) and within(view[start])) or (within(after) and within(view[end - 1]))
    )


def _name_at(view: str, start: int, end: int, entry: Entry) -> Name | None:
    if isinstance(entry, Generic) or any(veto(view, start, end, entry) for veto in VETOES):
        return None
    if isinstance(entry, Body):
        other = of_another(view, end, entry)
        if other is not None:
            return Name(start, other, "namesake")
        return Name(start, with_tail(view, end), "registry", entry)
    if isinstance(entry, Nickname):
        glued = entry.form[-1] != "." and "ก" <= view[end : end + 1] <= "๎"
        return None if glued else Name(start, end, "nickname", entry.body, entry.form)
    cue = Cue(view, start, end, entry)
    for rule in RULES:
        stop = rule(cue)
        if stop is not None:
            common = rule.__name__ == "run" and _is_common(view, end, entry)
            if common or view[start:stop] in phrases("whole"):
                return None
            name = Name(start, with_tail(view, stop), rule.__name__, head=entry)
            return _with_body(view, name)
    if entry.alone == "name":
        return Name(start, with_tail(view, end), "head", head=entry)
    return None


def _is_common(view: str, end: int, head: Head) -> bool:
    """Tell whether what stands behind a head makes it a common noun: ``โรงเรียนในพื้นที่``."""
    if head.alone == "name" or not view.startswith(phrases("behind"), end):
        return False
    # ศูนย์ฝึกอบรมและพัฒนาการเกษตร is a name, สำนักงานและกอง are two common nouns.
    joined = head.role == "unit" and view.startswith("และ", end)
    return not joined or next(find_cues(view, end, end + 20), None) is not None


def _with_body(view: str, name: Name) -> Name:
    """Find the body that a name with ฯ or with a short head stands for."""
    if name.head is not None and name.head.long:
        return replace(name, body=by_name().get(name.written_out(view)))
    if view[name.end : name.end + 1] != "ฯ":
        return name
    return replace(name, end=name.end + 1, body=shortened(view[name.start : name.end]))


_CLEAR = frozenset(' ()\n”"’,')


def _settle(view: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Let a name that ends clearly in one place decide where it ends in the others."""
    clear = {
        view[name.start : name.end]
        for name in names
        if name.rule != "run" or view[name.end : name.end + 1] in _CLEAR
    }
    lengths = sorted({len(form) for form in clear}, reverse=True)
    settled: list[Name] = []
    for name in names:
        if settled and name.start < settled[-1].end:
            continue
        known = name.end
        if name.rule == "run":
            longer = (name.start + length for length in lengths if name.start + length <= len(view))
            known = next((end for end in longer if view[name.start : end] in clear), name.end)
        if known > name.end:
            settled.append(replace(name, end=known, rule="repeated"))
        else:
            settled.append(name)
    return tuple(settled)


def _without_mere_cities(view: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Drop a city that is only a place: it is an organisation in a list of organisations."""
    kept: list[Name] = []
    for index, name in enumerate(names):
        if name.body is not None and name.body.kind == "city":
            before = view[names[index - 1].end : name.start] if index else ""
            behind = view[name.end : names[index + 1].start] if index + 1 < len(names) else "."
            listed = before.strip() == "และ"
            between = before == " " and behind in {" ", " และ", "และ"}
            if not (listed or between):
                continue
        kept.append(name)
    return tuple(kept)
