"""Gold → tool → gold: the same text, the same marks, the same record, whatever the text holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thaievent import extract
from thaievent.encoding import decode
from thaievent.exports.annotation import brat, docbin, doccano, label_studio
from thaievent.exports.annotation.corrections import corrected
from thaievent.exports.annotation.files import (
    FORMS,
    Form,
    form_of,
    read_documents,
    write_documents,
)
from thaievent.exports.annotation.marks import LABELS, Document, Mark, marks_of, targets_of
from thaievent.exports.annotation.offsets import Unit
from thaievent.exports.annotation.returned import AnnotationFileError
from thaievent.records import Event, Organisation, Person, Release, TimeMention, Venue

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
SUFFIXES = {"label-studio": ".json", "doccano": ".jsonl", "docbin": ".spacy"}
UNITS: list[Unit] = ["code-points", "utf-16"]


def content(path: Path) -> str:
    """Read a text file as the command line does."""
    return decode(path.read_bytes())[0]


def read(path: Path, form: Form, unit: Unit | None = None) -> list[Document]:
    """Read a folder or a file."""
    return list(read_documents(path, form, decode=content, read=extract, unit=unit))


# Thai, spaces, line ends of all kinds, what is invisible, astral characters and sequences of them.
CHARACTERS = st.sampled_from(
    "กขี้ำเแ๒๕ \u00a0\u200b\ufeff\n\r\t\u2028\x85\x0b\"'<>&\\|;,=#T1🙂👩🏽‍🚒𝒳"
) | st.characters(codec="utf-8", exclude_characters="\x00")


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Make a document with any text, any marks and a record that names parts of it."""
    text = draw(st.text(CHARACTERS, min_size=1, max_size=40))
    stretches = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(
        lambda pair: pair[0] < pair[1] and bool(text[pair[0] : pair[1]].strip())
    )
    marks = draw(
        st.lists(st.tuples(stretches, st.sampled_from(LABELS)), max_size=6)
        if text.strip()
        else st.just([])
    )
    words = [text[start:end] for (start, end), _ in marks]
    record = Release(
        id="doc",
        people=tuple(Person(name=word) for word in words),
        events=tuple(Event(kind="visit", name=word, venue=Venue(text=word)) for word in words[:1]),
        note=draw(st.none() | st.text(CHARACTERS, max_size=5)),
    )
    found = {Mark(start, end, label) for (start, end), label in marks}
    return Document("doc", text, record, tuple(sorted(found)))


@pytest.mark.parametrize("unit", UNITS)
@settings(deadline=None)
@given(documents())
def test_label_studio(unit: Unit, document: Document) -> None:
    """Offsets in either unit; untold, the reader finds at least the same words."""
    exported = label_studio.tasks([document], unit=unit)
    (back,) = label_studio.read_tasks(exported, unit=unit)
    assert back == document
    (guessed,) = label_studio.read_tasks(exported)
    assert words(guessed) == words(document)
    if unit == "code-points":
        assert guessed == document


def words(document: Document) -> set[tuple[str, str]]:
    """Give the marked words, without white space."""
    return {(m.label, "".join(document.text[m.start : m.end].split())) for m in document.marks}


@pytest.mark.parametrize("unit", UNITS)
@settings(deadline=None)
@given(documents())
def test_doccano(unit: Unit, document: Document) -> None:
    """Offsets in either unit, as the reader is told."""
    (back,) = doccano.read_lines(doccano.lines([document], unit=unit), unit=unit)
    assert back == document


@settings(deadline=None)
@given(documents())
def test_brat(document: Document) -> None:
    """Marks that cross lines become fragments and are one mark again."""
    standoff = brat.standoff(document.text, document.marks)
    assert standoff.splitlines(keepends=True) == [f"{line}\n" for line in standoff.split("\n")[:-1]]
    assert all(line.count("\t") == 2 for line in standoff.splitlines())
    back = brat.read_standoff(standoff, document.text)
    # A fragment holds no line end, so one at the rim of a mark is lost; its words are not.
    assert [trimmed(document.text, mark) for mark in back] == sorted(
        {trimmed(document.text, mark) for mark in document.marks}
    )
    clean = {mark for mark in document.marks if mark == trimmed(document.text, mark)}
    assert clean <= set(back)
    # One that went with line ends at its rims gets them back, unless two marks differ in no more.
    ours = brat.read_standoff(standoff, document.text, sent=document.marks)
    assert set(ours) <= set(document.marks)
    if len(back) == len(document.marks):
        assert ours == document.marks


def trimmed(text: str, mark: Mark) -> Mark:
    """Give a mark without line ends at its rims."""
    words = text[mark.start : mark.end]
    ends = "\n\r\t\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
    start = mark.start + len(words) - len(words.lstrip(ends))
    return Mark(start, start + len(words.strip(ends)), mark.label)


def test_brat_finds_the_words_letter_for_letter() -> None:
    """The words of an entity are those of the text, double spaces too, or brat refuses them."""
    text = "นาย\u00a0ทวี  ใจงาม\nอธิบดี"
    assert brat.standoff(text, (Mark(4, 19, "PERSON"),)) == (
        "T1\tPERSON 4 14;15 19\tทวี  ใจงาม อธิบ\n"
    )


@settings(max_examples=30, deadline=None)  # the first one loads spaCy
@given(st.lists(documents(), min_size=1, max_size=3))
def test_docbin(held: list[Document]) -> None:
    """Words are cut where marks begin and end, so that none loses a character."""
    assert list(docbin.read_docbin(docbin.docbin(held))) == held


@pytest.mark.parametrize("form", FORMS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(document=documents())
def test_files(form: Form, document: Document, tmp_path: Path) -> None:
    """Text and record come back from files too, a byte-order mark and odd line ends included."""
    path = tmp_path / f"documents{SUFFIXES.get(form, '')}"
    given_away = Document.of("doc", document.text, document.record)
    write_documents([given_away], form, path)
    (back,) = read(path, form)
    assert (back.id, back.text, back.record) == ("doc", document.text, document.record)
    if form != "brat":  # two marks that differ in line ends alone are one there
        assert back.marks == given_away.marks


@pytest.mark.parametrize("form", FORMS)
def test_fixtures_come_back(form: Form, tmp_path: Path) -> None:
    """Every gold record of the fixtures is the same after it went through a tool."""
    held = read(FIXTURES, "gold")
    path = tmp_path / f"tool{SUFFIXES.get(form, '')}"
    assert write_documents(held, form, path) == len(held) > 12
    assert form_of(path) == form
    back = read(path, form)
    assert [(d.id, d.text, d.marks) for d in back] == [(d.id, d.text, d.marks) for d in held]
    for document in back:
        done = corrected(document)
        assert done.remarks == ()
        kept = json.loads((FIXTURES / f"{document.id}.json").read_text(encoding="utf-8"))
        assert done.record.model_dump(mode="json", exclude_unset=True) == kept


def test_what_the_library_read_comes_back(tmp_path: Path) -> None:
    """A record with spans, rules and evidence survives each tool as well."""
    text = content(FIXTURES / "job-fair.txt")
    document = Document.of("a", text, extract(text))
    assert document.record.source == ""
    for form in FORMS:
        path = tmp_path / f"{form}{SUFFIXES.get(form, '')}"
        write_documents([document], form, path)
        (back,) = read(path, form)
        assert corrected(back).record == document.record.model_copy(update={"source": ""})


def test_every_value_of_the_fixtures_has_a_mark() -> None:
    """Nothing that the gold takes from a text stays invisible in a tool."""
    for document in read(FIXTURES, "gold"):
        targets = targets_of(document.record, document.text)
        assert [target.path for target in targets if not target.marks] == [], document.id
        for mark in document.marks:
            assert document.text[mark.start : mark.end].strip()


def test_marks_of_a_record_written_by_hand() -> None:
    """Names are marked everywhere but inside longer ones, dates and times in their order."""
    text = "กรมป่าไม้ กับ กรมป่า เวลา 09.00 น. และ 09.00 น."
    record = Release(
        organisations=(Organisation(name="กรมป่า"), Organisation(name="กรมป่าไม้")),
        times=(TimeMention(text="09.00 น.", value="09:00"),) * 2,
    )
    assert [(text[m.start : m.end], m.start, m.label) for m in marks_of(record, text)] == [
        ("กรมป่าไม้", 0, "ORG"),
        ("กรมป่า", 14, "ORG"),
        ("09.00 น.", 26, "TIME"),
        ("09.00 น.", 39, "TIME"),
    ]


def test_a_text_without_a_record_is_read(tmp_path: Path) -> None:
    """What goes to the annotators is then what the library found."""
    (tmp_path / "new.txt").write_text("กรมประมงจัดงานในวันที่ 3 มีนาคม 2566", encoding="utf-8")
    (document,) = read(tmp_path, "gold")
    assert document.record.id == "new"
    assert ("DATE", "3 มีนาคม 2566") in {
        (mark.label, document.text[mark.start : mark.end]) for mark in document.marks
    }


def test_label_studio_backslashes() -> None:
    r"""A release may hold ``\n`` as two characters; some versions also write line ends so."""
    document = Document("doc", "นาย\\nทวี\nใจงาม", Release(id="doc"), (Mark(3, 14, "PERSON"),))
    task = json.loads(label_studio.tasks([document]))
    (back,) = label_studio.read_tasks(json.dumps(task))
    assert back == document
    value = task[0]["predictions"][0]["result"][0]["value"]
    value["text"] = value["text"].replace("\n", "\\n")
    (back,) = label_studio.read_tasks(json.dumps(task))
    assert back == document


def test_label_studio_made_by_others() -> None:
    """A task of an old version: offsets of UTF-16, no record, a cancelled annotation."""
    text = "🙂 นายทวี ใจงาม"
    region = {"start": 6, "end": 15, "text": "ทวี ใจงาม", "labels": ["PERSON"]}
    result = [
        {"id": "x", "type": "labels", "value": region},
        {"id": "y", "type": "choices", "value": {"choices": ["good"]}},
    ]
    task = {
        "id": 17,
        "data": {"text": text},
        "annotations": [{"result": result}, {"result": [], "was_cancelled": True}],
        "predictions": [{"result": []}],
    }
    (document,) = label_studio.read_tasks(json.dumps([task]))
    assert document.id == "17"
    assert document.marks == (Mark(5, 14, "PERSON"),)
    done = corrected(document)
    assert done.record.people[0].name == "ทวี ใจงาม"
    region["text"] = "มานี"
    with pytest.raises(AnnotationFileError, match=r"task 1.*does not stand"):
        list(label_studio.read_tasks(json.dumps([task])))


def test_label_studio_exports_what_nobody_annotated() -> None:
    """An export of all tasks names predictions by number: the record that went is what is known."""
    sent = Document.of("a", "นายทวี ใจงาม", Release(people=(Person(name="ทวี ใจงาม"),)))
    (task,) = json.loads(label_studio.tasks([sent]))
    # The shape of a task in an export of Label Studio 1.23.2, but for times and counts.
    exported = {"id": 41, "annotations": [], "drafts": [], "predictions": [41]} | {
        "data": task["data"],
        "meta": {},
    }
    (back,) = label_studio.read_tasks(json.dumps([exported]))
    assert back == sent
    assert corrected(back).record == sent.record
    # Somebody took the only mark away: that is an annotation.
    emptied = {"id": 7, "was_cancelled": False, "result": [], "prediction": {"result": []}}
    (back,) = label_studio.read_tasks(json.dumps([exported | {"annotations": [emptied]}]))
    assert back.marks == ()
    assert corrected(back).record.people == ()


def test_labelling_config_names_every_label() -> None:
    """The interface for Label Studio has all labels, and lets marks end inside words."""
    config = label_studio.labelling_config()
    assert all(f'value="{label}"' in config for label in LABELS)
    assert 'granularity="symbol"' in config


def test_doccano_with_relations() -> None:
    """An export with ``entities`` is read like one with ``label``; some versions say ``data``."""
    entity = {"id": 5, "label": "PERSON", "start_offset": 3, "end_offset": 6}
    entry = {"id": 3, "data": "🙂ททวี", "entities": [entity], "relations": [], "record": None}
    (document,) = doccano.read_lines(json.dumps(entry))
    assert (document.id, document.marks) == ("3", (Mark(2, 5, "PERSON"),))


def test_doccano_of_old() -> None:
    """An old export, of the form with ``labels``, is read as well."""
    entry = {"id": 3, "text": "โดยทวี", "labels": [[3, 6, "PERSON"]]}
    (document,) = doccano.read_lines(json.dumps(entry))
    assert document.marks == (Mark(3, 6, "PERSON"),)


BROKEN = [
    ("label-studio", "x.json", "{"),
    ("label-studio", "x.json", '[{"data": {}}]'),
    ("label-studio", "x.json", '[{"id": 1, "text": "ก", "label": [], "annotator": 1}]'),  # JSON-MIN
    ("label-studio", "x.json", '[{"data": {"text": "", "record": {"peple": []}}}]'),
    ("doccano", "x.jsonl", '{"text": "ก", "label": [[0, 9, "ORG"]]}'),
    ("doccano", "x.jsonl", "[]"),
    ("docbin", "x.spacy", "no DocBin"),
]


@pytest.mark.parametrize(("form", "name", "broken"), BROKEN)
def test_broken_files(form: Form, name: str, broken: str, tmp_path: Path) -> None:
    """A file that is none of the tool's is refused by its name."""
    (tmp_path / name).write_text(broken, encoding="utf-8")
    with pytest.raises(AnnotationFileError, match=name):
        read(tmp_path / name, form)


@pytest.mark.parametrize("line", ["T1\tORG 0\tก", "T1\tORG 0 2\tดี", "T1\tORG x 2\tก"])
def test_broken_standoff(line: str, tmp_path: Path) -> None:
    """An entity that is misshapen, or whose words stand elsewhere, is refused with its line."""
    (tmp_path / "a.txt").write_text("กข", encoding="utf-8")
    (tmp_path / "a.ann").write_text(f"#1\tAnnotatorNotes T1\tnote\n{line}\n", encoding="utf-8")
    with pytest.raises(AnnotationFileError, match=r"a\.ann:2"):
        read(tmp_path, "brat")


def test_two_documents_are_not_one_file(tmp_path: Path) -> None:
    """Ids that would be the same file are refused, and none leads out of the folder."""
    document = Document.of("../a", "ก", Release())
    write_documents([document], "gold", tmp_path / "out")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["out"]
    with pytest.raises(AnnotationFileError, match="two documents"):
        write_documents([document, document], "gold", tmp_path / "out")


def test_brat_is_told_that_marks_may_overlap() -> None:
    """The configuration names every label, and allows what brat forbids by default."""
    config = brat.annotation_conf().split("\n")
    assert set(LABELS) <= set(config)
    assert "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>" in config
    assert [line for line in config if line.startswith("[")] == [
        "[entities]",
        "[relations]",
        "[events]",
        "[attributes]",
    ]


def test_another_reader_of_brat(tmp_path: Path) -> None:
    """A reader that is not ours finds every mark, and its words at its offsets."""
    reader = pytest.importorskip("bratly.io.file_read_src", reason="bratly-io-fs is not installed")
    held = {document.id: document for document in read(FIXTURES, "gold")}
    write_documents(held.values(), "brat", tmp_path)
    for name, document in held.items():
        found = reader.read_and_load_ann_file(str(tmp_path / f"{name}.ann"))
        marks = {
            (fragments[0].start, fragments[-1].end, entity.label)
            for entity in found.annotations
            for fragments in [entity.fragments]
        }
        assert marks == set(document.marks), name
        for entity in found.annotations:
            parts = (document.text[part.start : part.end] for part in entity.fragments)
            assert " ".join(parts) == entity.content, name
