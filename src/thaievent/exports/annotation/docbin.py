"""spaCy's DocBin, the form in which spaCy trains.

Marks stand in ``doc.spans["thaievent"]``, all of them; ``doc.ents`` holds those that do not
overlap, the longest first. The words are PyThaiNLP's, as those of ``spacy.blank("th")``, but cut
where a mark begins or ends, so that no mark loses a character. Id and record travel in
``doc.user_data``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from thaievent.exports.annotation.marks import Document, Mark
from thaievent.exports.annotation.returned import AnnotationFileError, as_record, record_data
from thaievent.exports.extras import MissingExtraError
from thaievent.text import keep_longest
from thaievent.tokens import word_bounds

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

__all__ = ["SPANS_KEY", "docbin", "read_docbin"]

SPANS_KEY = "thaievent"


def docbin(documents: Iterable[Document]) -> bytes:
    """Give documents as the content of a ``.spacy`` file.

    Raises:
        MissingExtraError: If spaCy is not installed.
    """
    try:
        from spacy.tokens import DocBin  # noqa: PLC0415  an extra, imported on use
        from spacy.vocab import Vocab  # noqa: PLC0415  likewise
    except ImportError as error:
        raise MissingExtraError("a DocBin", "spacy") from error
    vocab = Vocab()
    docs = (_doc(document, vocab) for document in documents)
    content: bytes = DocBin(docs=docs, store_user_data=True).to_bytes()
    return content


def read_docbin(content: bytes, *, where: str = "DocBin") -> Iterator[Document]:
    """Read a ``.spacy`` file; of one that is not ours the entities are the marks.

    Args:
        content: The file.
        where: Its name, for errors.

    Yields:
        Documents; ``record`` is still the one that went.

    Raises:
        MissingExtraError: If spaCy is not installed.
        AnnotationFileError: If it is no DocBin.
    """
    try:
        from spacy.tokens import DocBin  # noqa: PLC0415  an extra, imported on use
        from spacy.vocab import Vocab  # noqa: PLC0415  likewise
    except ImportError as error:
        raise MissingExtraError("a DocBin", "spacy") from error
    try:
        docs = list(DocBin().from_bytes(content).get_docs(Vocab()))
    except Exception as error:  # zlib, msgpack and spaCy each raise their own
        raise AnnotationFileError(f"{where}: no DocBin: {error}") from error
    for number, doc in enumerate(docs, start=1):
        ours = doc.user_data.get(SPANS_KEY) or {}
        name = str(ours.get("name") or number)
        found = doc.spans.get(SPANS_KEY, doc.ents)
        marks = {Mark(span.start_char, span.end_char, span.label_) for span in found}
        record = as_record(ours.get("record"), name, f"{where}: document {number}")
        yield Document(name, doc.text, record, tuple(sorted(marks)))


def _doc(document: Document, vocab: Vocab) -> Doc:
    from spacy.tokens import Doc, Span  # noqa: PLC0415  an extra, imported on use

    bounds = _bounds(document)
    words = [document.text[start:end] for start, end in pairwise(bounds)]
    doc = Doc(vocab, words=words, spaces=[False] * len(words))
    token = {offset: number for number, offset in enumerate(bounds)}

    def span(mark: Mark) -> Span:
        return Span(doc, token[mark.start], token[mark.end], label=mark.label)

    doc.spans[SPANS_KEY] = [span(mark) for mark in document.marks]
    doc.set_ents([span(mark) for mark in keep_longest(document.marks)])
    doc.user_data[SPANS_KEY] = {
        "name": document.id,
        "record": json.dumps(record_data(document.record), ensure_ascii=False),
    }
    return doc


def _bounds(document: Document) -> list[int]:
    """Give where words begin and end: the tokeniser's places and the rims of all marks."""
    rims = {rim for mark in document.marks for rim in (mark.start, mark.end)}
    return sorted({*word_bounds(document.text, 0, len(document.text)), *rims})
