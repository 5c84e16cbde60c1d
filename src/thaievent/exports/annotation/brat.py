"""Standoff files of brat: NAME.ann beside NAME.txt.

brat has no place for data of a document, but leaves other files in its folder alone: the record
stays beside them as NAME.json, which makes the folder one of gold records too. Offsets are code
points. A mark may not cross a line end there, so it is written as fragments (``0 5;6 10``). Line
ends at its rims are not written; a mark that went with some gets them back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from thaievent.exports.annotation.marks import LABELS, Mark
from thaievent.exports.annotation.returned import AnnotationFileError

__all__ = ["annotation_conf", "read_standoff", "standoff"]

# What some reader takes for a line end, and the tab that divides the columns.
_FRAGMENT = re.compile("[^\n\r\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
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
    lines: list[str] = []
    for mark in marks:
        # brat holds these words against the text, letter for letter.
        parts = _fragments(text, mark)
        if parts:
            offsets = ";".join(f"{part.start()} {part.end()}" for part in parts)
            words = " ".join(part.group() for part in parts)
            lines.append(f"T{len(lines) + 1}\t{mark.label} {offsets}\t{words}\n")
    return "".join(lines)


def _fragments(text: str, mark: Mark) -> list[re.Match[str]]:
    return list(_FRAGMENT.finditer(text, mark.start, mark.end))


def read_standoff(
    content: str, text: str, *, sent: Iterable[Mark] = (), where: str = ".ann"
) -> tuple[Mark, ...]:
    """Read the entities of an ``.ann`` file; what else it holds (notes, relations) is passed over.

    Args:
        content: The file.
        text: The text that it is about.
        sent: The marks that went to brat; one that came back without the line ends at its rims is
            that mark.
        where: Its name, for errors.

    Returns:
        The marks in order; fragments are one mark from the first to the last.

    Raises:
        AnnotationFileError: If an entity is misshapen or its words do not stand at its offsets.
    """
    whole: dict[Mark, Mark] = {}
    for mark in sent:
        if parts := _fragments(text, mark):
            whole[Mark(parts[0].start(), parts[-1].end(), mark.label)] = mark
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
        read = Mark(stretches[0][0], stretches[-1][1], match[2])
        found.add(whole.get(read, read))
    return tuple(sorted(found))
