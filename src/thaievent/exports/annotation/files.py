"""The files in which gold records and annotation tools keep their documents.

gold            a folder of NAME.txt and NAME.json
brat            the same folder with NAME.ann, and annotation.conf
label-studio    one .json file of tasks
doccano         one .jsonl file
docbin          one .spacy file
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, get_args

from pydantic import ValidationError

from thaievent.exports.annotation import brat, docbin, doccano, label_studio
from thaievent.exports.annotation.gold import gold_json, text_bytes
from thaievent.exports.annotation.marks import Document
from thaievent.exports.annotation.offsets import Unit
from thaievent.exports.annotation.returned import AnnotationFileError
from thaievent.records import Release

__all__ = ["FORMS", "Form", "form_of", "read_documents", "write_documents"]

Form = Literal["gold", "label-studio", "doccano", "brat", "docbin"]
FORMS: tuple[Form, ...] = get_args(Form)

_SUFFIXES: dict[str, Form] = {
    ".json": "label-studio",
    ".jsonl": "doccano",
    ".spacy": "docbin",
    ".txt": "gold",
}


def form_of(path: Path) -> Form | None:
    """Tell the form of a file or folder by its name and what lies in it; None if unknown."""
    if path.is_dir():
        return "brat" if any(path.glob("*.ann")) else "gold"
    return _SUFFIXES.get(path.suffix)


def read_documents(
    path: Path,
    form: Form,
    *,
    decode: Callable[[Path], str],
    read: Callable[[str], Release],
    unit: Unit | None = None,
) -> Iterator[Document]:
    """Read the documents of a file or folder.

    Args:
        path: A folder for gold and brat (or a single ``.txt`` of it), else a file.
        form: Its form.
        decode: Reads a text file.
        read: Makes the record of a text that has none beside it.
        unit: What offsets count in a file of Label Studio or doccano; None for what they count.

    Yields:
        The documents, of a folder in order of their names.

    Raises:
        OSError: If a file cannot be read.
        AnnotationFileError: If a file does not hold what its form says.
        MissingExtraError: If the form needs a package that is not installed.
    """
    if form == "docbin":
        yield from docbin.read_docbin(path.read_bytes(), where=str(path))
    elif form == "label-studio":
        yield from label_studio.read_tasks(decode(path), unit=unit, where=str(path))
    elif form == "doccano":
        yield from doccano.read_lines(decode(path), unit=unit or "utf-16", where=str(path))
    else:
        texts = [path] if path.is_file() else sorted(path.glob("*.txt"))
        if not texts:
            raise AnnotationFileError(f"{path}: no text (*.txt) in this folder")
        for text_path in texts:
            yield _beside(text_path, form, decode, read)


def _beside(
    path: Path, form: Form, decode: Callable[[Path], str], read: Callable[[str], Release]
) -> Document:
    """Read a text with the record and the marks that lie beside it."""
    text = decode(path)
    kept = path.with_suffix(".json")
    if kept.exists():
        try:
            record = Release.model_validate_json(kept.read_bytes().decode("utf-8-sig"))
        except (UnicodeDecodeError, ValidationError) as error:
            raise AnnotationFileError(f"{kept}: not a record: {error}") from error
    else:
        record = read(text).model_copy(update={"id": path.stem})
    document = Document.of(path.stem, text, record)
    marks = path.with_suffix(".ann")
    if form != "brat" or not marks.exists():
        return document
    found = brat.read_standoff(decode(marks), text, sent=document.marks, where=str(marks))
    return Document(document.id, text, document.record, found)


def write_documents(
    documents: Iterable[Document], form: Form, out: Path, *, unit: Unit | None = None
) -> int:
    """Write documents.

    Args:
        documents: The documents.
        form: The form.
        out: The file; for gold and brat the folder, which is made.
        unit: What offsets count in files of Label Studio and doccano; by default what they count.

    Returns:
        How many were written.

    Raises:
        OSError: If a file cannot be written.
        MissingExtraError: If the form needs a package that is not installed.
        AnnotationFileError: If two documents would be the same file.
    """
    held = list(documents)
    if form == "docbin":
        out.write_bytes(docbin.docbin(held))
    elif form == "label-studio":
        _write(out, label_studio.tasks(held, unit=unit or "code-points"))
    elif form == "doccano":
        _write(out, doccano.lines(held, unit=unit or "utf-16"))
    else:
        _write_folder(held, form, out)
    return len(held)


def _write_folder(documents: list[Document], form: Form, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for document in documents:
        name = _file_name(document.id)
        if name in taken:
            raise AnnotationFileError(f"{folder}: two documents would be {name}.txt")
        taken.add(name)
        (folder / f"{name}.txt").write_bytes(text_bytes(document.text))
        _write(folder / f"{name}.json", gold_json(document.record))
        if form == "brat":
            _write(folder / f"{name}.ann", brat.standoff(document.text, document.marks))
    if form == "brat":
        _write(folder / "annotation.conf", brat.annotation_conf())


def _file_name(name: str) -> str:
    """Make a file's name of an id, which may hold anything."""
    safe = "".join(
        char if char.isprintable() and char not in '/\\:*?"<>|' else "_" for char in name
    )
    return safe.lstrip(".") or "_"


def _write(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8", newline="")
