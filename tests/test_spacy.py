"""The spaCy component: entities, span groups, the record, saving and loading."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("spacy", reason="the extra spacy is not installed")

import spacy
from spacy import displacy
from spacy.language import Language  # noqa: TC002  where the other names of spaCy stand
from spacy.tokens import Doc, DocBin, Span

from thaievent import extract
from thaievent.records import Release
from thaievent.spacy import Alignment, ReleaseReader

TEXT = (
    "วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม อธิบดีกรมประมง เป็นประธานเปิดงานเสวนาปลาไทย 🙂"
    " ณ หอประชุมเมืองท่า จังหวัดตาก"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A Thai pipeline with nothing but the component, made by its name alone."""
    made = spacy.blank("th")
    made.add_pipe("thaievent")
    return made


def labelled(spans: Any) -> set[tuple[str, str]]:  # noqa: ANN401  a tuple or a group of spans
    """Give spans as text and label."""
    return {(span.label_, span.text) for span in spans}


def test_what_a_document_gets(nlp: Language) -> None:
    """Entities, all mentions, and the record with the offsets of the text."""
    doc = nlp(TEXT)
    assert {("DATE", "8 ธันวาคม 2565"), ("TIME", "09.00 น."), ("PERSON", "ทวี ใจงาม")} <= labelled(
        doc.ents
    )
    everything = labelled(doc.spans["thaievent"])
    assert {("POSITION", "อธิบดีกรมประมง"), ("ORG", "กรมประมง"), ("TITLE", "นาย")} <= everything
    # The body stands inside the post, so only the longer one is an entity.
    assert ("ORG", "กรมประมง") not in labelled(doc.ents)
    assert doc._.release == extract(TEXT)
    assert all(TEXT[s.start : s.end] == s.text for p in doc._.release.people for s in p.spans)


def test_entities_do_not_overlap(nlp: Language) -> None:
    """No token stands in two entities, which spaCy would refuse anyhow."""
    taken = [token.i for entity in nlp(TEXT).ents for token in entity]
    assert len(taken) == len(set(taken))


def test_entities_that_are_there_stay() -> None:
    """The component adds to what others found, and leaves it alone."""
    made = spacy.blank("th")
    ruler: Any = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "FISH", "pattern": "นายทวี"}])
    made.add_pipe("thaievent")
    entities = labelled(made(TEXT).ents)
    assert ("FISH", "นายทวี") in entities
    assert ("DATE", "8 ธันวาคม 2565") in entities
    assert "PERSON" not in {label for label, _ in entities}


def doc_of(nlp: Language, *words: str) -> Doc:
    """Make a document of given words, as another tokeniser could."""
    return Doc(nlp.vocab, words=list(words), spaces=[False] * len(words))


@pytest.mark.parametrize(
    ("alignment", "dates"),
    [("expand", ["วันที่ 8 ธันวาคม 2565นะ"]), ("contract", [" ธันวาคม "]), ("strict", [])],
)
def test_alignment(nlp: Language, alignment: Alignment, dates: list[str]) -> None:
    """Where a mention and the tokens disagree, the setting decides; the record does not change."""
    doc = doc_of(nlp, "วันที่ 8", " ธันวาคม", " ", "2565นะ")
    read = ReleaseReader(alignment=alignment)(doc)
    assert [s.text for s in read.spans["thaievent"] if s.label_ == "DATE"] == dates
    assert [date.text for date in read._.release.dates] == ["8 ธันวาคม 2565"]


def test_pipe_keeps_order_and_context(nlp: Language) -> None:
    """``nlp.pipe`` gives what ``nlp`` gives, in order, with the caller's context."""
    texts = [(TEXT, 1), ("", 2), ("no Thai at all", 3), (TEXT, 4)]
    read = list(nlp.pipe(texts, as_tuples=True, n_process=1, batch_size=2))
    assert [context for _, context in read] == [1, 2, 3, 4]
    assert [len(doc.ents) for doc, _ in read] == [len(nlp(text).ents) for text, _ in texts]
    assert read[1][0]._.release == Release()


def test_days_of_publication() -> None:
    """Relative dates are counted from the setting, or from the document's own day."""
    made = spacy.blank("th")
    made.add_pipe("thaievent", config={"published": "2022-12-09"})
    assert made("พรุ่งนี้มีงาน")._.release.dates[0].value == "2022-12-10"
    doc = made.make_doc("พรุ่งนี้มีงาน")
    doc.user_data["published"] = "2023-01-01"
    assert made(doc)._.release.dates[0].value == "2023-01-02"


@pytest.mark.parametrize(
    "config", [{"alignment": "loose"}, {"published": "9 ธันวาคม"}, {"set_ents": 7.5}]
)
def test_wrong_settings(config: dict[str, object]) -> None:
    """A setting that is none is refused when the component is added."""
    with pytest.raises(ValueError, match=r"alignment|isoformat|set_ents"):
        spacy.blank("th").add_pipe("thaievent", config=config)


def test_saved_and_loaded(tmp_path: Path) -> None:
    """A pipeline comes back from disk and from bytes with its settings."""
    made = spacy.blank("th")
    made.add_pipe(
        "thaievent", config={"alignment": "strict", "published": "2022-12-09", "set_ents": False}
    )
    made.to_disk(tmp_path)
    again = spacy.blank("th")
    again.add_pipe("thaievent")
    again.from_bytes(made.to_bytes())
    for loaded in (spacy.load(tmp_path), again):
        component = loaded.get_pipe("thaievent")
        assert isinstance(component, ReleaseReader)
        assert (component.alignment, str(component.published)) == ("strict", "2022-12-09")
        assert loaded(TEXT).ents == ()


def test_documents_survive_bytes(nlp: Language) -> None:
    """Spans and record of a document come back from a DocBin."""
    content = DocBin(docs=[nlp(TEXT)], store_user_data=True).to_bytes()
    (doc,) = DocBin().from_bytes(content).get_docs(nlp.vocab)
    assert doc._.release == extract(TEXT)
    read = nlp(TEXT)
    assert labelled(doc.spans["thaievent"]) == labelled(read.spans["thaievent"])


def test_displacy_shows_it(nlp: Language) -> None:
    """Both styles of displaCy render, and escape what the text holds."""
    doc = nlp(TEXT + " <script>")
    entities = displacy.render(doc, style="ent", jupyter=False)
    assert "PERSON" in entities
    assert "<script>" not in entities
    spans = displacy.render(doc, style="span", jupyter=False, options={"spans_key": "thaievent"})
    assert "POSITION" in spans


def test_a_document_that_was_not_read(nlp: Language) -> None:
    """Without the component there is no record."""
    assert nlp.make_doc(TEXT)._.release is None


def test_importing_the_library_does_not_import_spacy() -> None:
    """Neither the package nor reading a release loads spaCy."""
    code = "import sys, thaievent; thaievent.extract('วันนี้'); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without spaCy the import says how to get it."""
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  as __import__
        if name == "spacy" or name.startswith("spacy."):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.delitem(sys.modules, "thaievent.spacy")
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=r"thaievent\[spacy\]"):
        import thaievent.spacy  # noqa: F401, PLC0415  the import is what is tested


def test_spans_are_of_the_document(nlp: Language) -> None:
    """Each span is one of the document that holds it."""
    doc = nlp(TEXT)
    assert all(isinstance(span, Span) and span.doc is doc for span in doc.spans["thaievent"])
