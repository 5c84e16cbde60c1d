"""The spaCy component ``thaievent`` (extra ``spacy``).

    nlp = spacy.blank("th")
    nlp.add_pipe("thaievent")
    doc = nlp("วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า")

    doc._.release              the record, with exact offsets
    doc.spans["thaievent"]     every mention, as a span of tokens; they may overlap
    doc.ents                   those that do not overlap, the longest first

Words of the tokeniser are not always ours: a span of tokens holds every token that the mention
touches (``alignment="expand"``) or only those that lie inside it (``"contract"``); ``"strict"``
leaves out a mention whose rims are not rims of tokens. The record keeps the offsets as they are.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from thaievent.exports.annotation.marks import Mark, marks_of
from thaievent.exports.extras import MissingExtraError
from thaievent.pipeline import extract
from thaievent.records import Release
from thaievent.text import keep_longest

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as error:
    raise MissingExtraError("The spaCy component", "spacy") from error

__all__ = ["Alignment", "ReleaseReader", "make_component"]

NAME = "thaievent"

Alignment = Literal["expand", "contract", "strict"]
_LONGER = {"expand": 1, "contract": -1, "strict": 0}


@Language.factory(
    NAME,
    assigns=["doc.ents", "doc.spans", "doc._.release"],
    default_config={"alignment": "expand", "published": None, "set_ents": True},
)
def make_component(
    nlp: Language,  # noqa: ARG001  spaCy calls factories so
    name: str,
    alignment: Alignment,
    published: str | None,
    set_ents: bool,  # noqa: FBT001  likewise
) -> ReleaseReader:
    """Make the component; called by ``nlp.add_pipe("thaievent", config={...})``."""
    return ReleaseReader(name, alignment=alignment, published=published, set_ents=set_ents)


class ReleaseReader:
    """Reads each ``Doc`` as a press release.

    A release's own day may stand in ``doc.user_data["published"]`` as an ISO date; it goes before
    that of the component.
    """

    def __init__(
        self,
        name: str = NAME,
        *,
        alignment: Alignment = "expand",
        published: str | None = None,
        set_ents: bool = True,
    ) -> None:
        """Make a component.

        Args:
            name: Its name in the pipeline.
            alignment: How offsets become tokens, see above.
            published: ISO date of the release, from which relative dates are counted; None to
                take each text's own dateline.
            set_ents: Whether to add to ``doc.ents``; entities that are there already stay.

        Raises:
            ValueError: If ``alignment`` or ``published`` is none.
        """
        if alignment not in _LONGER:
            raise ValueError(f"alignment is {alignment!r}, not one of {', '.join(_LONGER)}")
        self.name = name
        self.alignment: Alignment = alignment
        self.published = dt.date.fromisoformat(published) if published else None
        self.set_ents = set_ents
        if not Doc.has_extension("release"):
            Doc.set_extension("release", getter=_release_of)

    def __call__(self, doc: Doc) -> Doc:
        """Read a document; give it back with entities, spans and the record."""
        day = doc.user_data.get("published")
        published = dt.date.fromisoformat(day) if day else self.published
        release = extract(doc.text, published=published)
        # As JSON, not as the record: user data must survive Doc.to_bytes() and DocBin.
        doc.user_data[NAME] = release.model_dump_json(exclude={"source"})
        spans = [span for mark in marks_of(release, doc.text) if (span := self._span(doc, mark))]
        doc.spans[NAME] = spans
        if self.set_ents:
            doc.set_ents([*doc.ents, *_free(spans, doc)], default="unmodified")
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 128) -> Iterator[Doc]:  # noqa: ARG002  spaCy's signature
        """Read documents as they come."""
        return map(self, stream)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002  spaCy's signature
        """Give the settings."""
        return self._settings().encode()

    def from_bytes(self, content: bytes, *, exclude: Iterable[str] = ()) -> ReleaseReader:  # noqa: ARG002  spaCy's signature
        """Take settings from what ``to_bytes`` gave."""
        ReleaseReader.__init__(self, self.name, **json.loads(content))
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002  spaCy's signature
        """Write the settings to a file."""
        Path(path).write_text(self._settings(), encoding="utf-8")

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> ReleaseReader:  # noqa: ARG002  spaCy's signature
        """Take settings from a file."""
        return self.from_bytes(Path(path).read_bytes())

    def _settings(self) -> str:
        published = self.published.isoformat() if self.published else None
        settings = {
            "alignment": self.alignment,
            "published": published,
            "set_ents": self.set_ents,
        }
        return json.dumps(settings)

    def _span(self, doc: Doc, mark: Mark) -> Span | None:
        """Give a mark as a span of tokens; None if none fits."""
        return doc.char_span(mark.start, mark.end, label=mark.label, alignment_mode=self.alignment)


def _free(spans: Iterable[Span], doc: Doc) -> list[Span]:
    """Give the longest spans that overlap neither each other nor entities that are there."""
    taken = {token.i for entity in doc.ents for token in entity}
    return [span for span in keep_longest(spans) if taken.isdisjoint(range(span.start, span.end))]


def _release_of(doc: Doc) -> Release | None:
    """Give the record of a document, or None if the component did not read it."""
    kept = doc.user_data.get(NAME)
    if not isinstance(kept, str):
        return None
    return Release.model_validate_json(kept).model_copy(update={"source": doc.text})
