"""What stands in a bracket behind a name: short forms, an English name, or nothing of the kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["short_forms_in"]

_BRACKET = re.compile(r"\(([^()\n]{1,110})\)")
_PART = re.compile(r"(?:(?!หรือ|และ| – | - )[^:;,/])+")
_THAI = re.compile(r"[ก-ฮ]{1,5}(?:\.? ?[ก-ฮ]{1,5}){0,5}\.")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.'’/–-]*(?: [A-Za-z0-9&.'’()-]+){0,12}")
_POST = re.compile(r"ร[มช][วช]\.|ปกท\.|ผตร\.|ปลัด|อธ\.|ผอ\.|ผว|รอง|ผบ|เลข")


def short_forms_in(view: str, start: int) -> Iterator[tuple[int, int]]:
    """Give the short forms and English names in a bracket.

    Args:
        view: A normalised view.
        start: Where the bracket opens.

    Yields:
        Extents: ``สวทช.`` and ``NSTDA`` in ``(สวทช. หรือ NSTDA)``; none in ``(มหาชน)``.
    """
    bracket = _BRACKET.match(view, start)
    if bracket is None:
        return
    for part in _PART.finditer(view, *bracket.span(1)):
        text = part.group()
        left = part.start() + len(text) - len(text.lstrip())
        right = part.end() - len(text) + len(text.rstrip())
        if _THAI.fullmatch(view, left, right) and not _POST.match(view, left):
            yield left, right
        elif _LATIN.fullmatch(view, left, right):
            yield left, right
