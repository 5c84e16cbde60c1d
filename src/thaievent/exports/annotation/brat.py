"""Standoff files of brat: NAME.ann beside NAME.txt.

brat has no place for data of a document, but leaves other files in its folder alone: the record
stays beside them as NAME.json, which makes the folder one of gold records too. Offsets are code
points. A mark may not cross a line end there, so it is written as fragments (``0 5;6 10``).
"""

from __future__ import annotations

import re

from thaievent.exports.annotation.marks import LABELS, Mark
from thaievent.exports.annotation.returned import AnnotationFileError

__all__ = ["annotation_conf", "read_standoff", "standoff"]

_ENTITY = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)", re.DOTALL)


def annotation_conf() -> str:
    """Give ``annotation.conf``: the labels, and that they may overlap."""
    labels = "\n".join(LABELS)
    overlap = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    return f"[entities]\n{labels}\n\n[relations]\n{overlap}\n\n[events]\n\n[attributes]\n"


def standoff(text: str, marks: tuple[Mark, ...]) -> str:
    r"""Give the content of the ``.ann`` file.

    Example:
        >>> standoff("โดยทวี ใจงาม", (Mark(3, 12, "PERSON"),))
        'T1\tPERSON 3 12\tทวี ใจงาม\n'
    """
    return "".join(
        f"T{number}\t{mark.label} {_fragments(text, mark)}\t{_shown(text[mark.start : mark.end])}\n"
        for number, mark in enumerate(marks, start=1)
    )


def _fragments(text: str, mark: Mark) -> str:
    """Give the stretches of a mark between line ends."""
    inside = [
        match.span() for match in re.compile(r"[^\n]+").finditer(text, mark.start, mark.end)
    ] or [(mark.start, mark.end)]
    return ";".join(f"{start} {end}" for start, end in inside)


def _shown(words: str) -> str:
    """Give a mark's words on one line."""
    return " ".join(words.split())


def read_standoff(content: str, text: str, *, where: str = ".ann") -> tuple[Mark, ...]:
    """Read the entities of an ``.ann`` file; what else it holds (notes, relations) is passed over.

    Args:
        content: The file.
        text: The text that it is about.
        where: Its name, for errors.

    Returns:
        The marks in order; fragments are one mark from the first to the last.

    Raises:
        AnnotationFileError: If an entity is misshapen or its words do not stand at its offsets.
    """
    found: set[Mark] = set()
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.startswith("T"):
            continue
        match = _ENTITY.fullmatch(line.rstrip("\r"))
        if match is None:
            raise AnnotationFileError(f"{where}:{number}: no entity of brat: {line!r}")
        stretches = [tuple(map(int, part.split())) for part in match[3].split(";")]
        words = "".join(text[start:end] for start, end in stretches)
        if "".join(words.split()) != "".join(match[4].split()):
            raise AnnotationFileError(
                f"{where}:{number}: {match[4]!r} does not stand at {match[3]}"
            )
        found.add(Mark(stretches[0][0], stretches[-1][1], match[2]))
    return tuple(sorted(found))
