"""Reads the people who are named behind a title."""

from __future__ import annotations

from dataclasses import replace

from thaievent.people.cues import Cues, Draft
from thaievent.people.evidence import is_known_given_name
from thaievent.people.letters import skip_spaces
from thaievent.people.names import FoundName, read_name
from thaievent.people.stops import opening_of
from thaievent.people.titles import TitleRun

__all__ = ["read_titled"]

# No word that ends a name is longer.
_WORD = 20


def read_titled(cues: Cues) -> list[Draft]:
    """Read the name behind every title that has one.

    Args:
        cues: What was found in the view.

    Returns:
        The namings in order of the text, without posts.
    """
    drafts: list[Draft] = []
    limits = _limits(cues)
    done = 0
    for title, limit in zip(cues.titles, limits, strict=True):
        if title.start < done or cues.bodies.cover(title.start, title.end):
            continue
        name = read_name(cues.view, title.end, limit, cues.heads)
        if name is None or not (title.firm or _is_evident(cues.view, title, name)):
            continue
        draft = Draft(title, _without_nickname(cues.view, title, name))
        if drafts and _is_alias(cues.view, drafts[-1], draft):
            drafts[-1] = replace(drafts[-1], aliases=(*drafts[-1].aliases, draft))
        else:
            drafts.append(draft)
        done = name.end
    return drafts


def _without_nickname(view: str, title: TitleRun, name: FoundName) -> FoundName:
    """Drop the first of three names behind ``คุณ``, if it is no given name: ``คุณเบ็น สมชาย ใจดี``."""
    if name.rule != "three-names" or title.titles[0].kind != "courtesy" or name.family is None:
        return name
    second = skip_spaces(view, name.given[1])
    end = view.find(" ", second, name.family[0])
    return replace(name, given=(second, end), rule="nickname-and-names")


def _limits(cues: Cues) -> list[int]:
    """Give for each title where the next firm one starts: a weak one may be part of a name."""
    limits: list[int] = []
    limit = len(cues.view)
    for title in reversed(cues.titles):
        limits.append(limit)
        limit = title.start if title.firm else limit
    return limits[::-1]


def _is_evident(view: str, title: TitleRun, name: FoundName) -> bool:
    """Tell whether a name behind a word that is not always a title is one by its own evidence."""
    start, end = name.given
    if name.rule == "latin-name":
        return name.family is not None
    # A short form is too often something else (อ.แม่สาย จะ…) to go with a doubtful family name.
    family = name.family or (name.candidate if title.common else None)
    if family is None or (title.common and view[title.end] == " "):
        return False
    if opening_of(view, start, end) == "stop":
        return False
    ranks = all(one.kind == "military" for one in title.titles)  # พ.ท. is seldom anything else
    known = name.proven or is_known_given_name(view[start:end])
    return ranks or known or _is_closed(view, family[1])


def _is_closed(view: str, end: int) -> bool:
    """Tell whether a word that leads on, or a Latin one, stands behind a name."""
    at = skip_spaces(view, end)
    if at >= len(view) or at == end:
        return False
    is_latin = view[at].isascii() and view[at].isupper()
    return is_latin or opening_of(view, at, at + _WORD) == "stop"


def _is_alias(view: str, named: Draft, draft: Draft) -> bool:
    """Tell whether a naming in a bracket says the name before it once more, in other letters."""
    between = view[named.end : draft.start]
    other_letters = (draft.name.rule == "latin-name") != (named.name.rule == "latin-name")
    return other_letters and between.strip(" ") == "("
