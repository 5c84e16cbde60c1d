"""The releases that were written for this project: each complete, well-formed and of its kind."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from thaievent.evaluation import check_gold, read_gold
from thaievent.records import EventKind, Release

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
NAMES = sorted(path.stem for path in FIXTURES.glob("*.txt"))


@pytest.fixture(scope="module")
def gold() -> dict[str, Release]:
    """The gold records by the names of their files."""
    return {file.path.stem: file.release for file in read_gold(FIXTURES)}


def _text(name: str) -> str:
    """Give a release as it stands in its file, byte for byte."""
    return (FIXTURES / f"{name}.txt").read_bytes().decode("utf-8")


def test_every_release_has_its_record(gold: dict[str, Release]) -> None:
    """There are at least twelve pairs and nothing without its partner."""
    assert len(NAMES) >= 12
    assert sorted(gold) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_record_keeps_the_guideline(name: str, gold: dict[str, Release]) -> None:
    """The gold record has no fault against its release, and carries the name of its file."""
    assert check_gold(gold[name], _text(name)) == ()
    assert gold[name].id == name


@pytest.mark.parametrize("name", NAMES)
def test_the_release_is_as_long_as_real_ones(name: str) -> None:
    """A release holds 1,000 to 4,000 characters."""
    assert 1_000 <= len(_text(name)) <= 4_000


def test_kinds_of_events_are_covered(gold: dict[str, Release]) -> None:
    """Every kind of event stands in some fixture, and at least two announce nothing."""
    events = [release.events for release in gold.values()]
    assert {event.kind for found in events for event in found} == set(get_args(EventKind))
    assert sum(not found for found in events) >= 2


@pytest.mark.parametrize(
    "hard",
    [
        "๒๕",  # official digits
        "ม.ค.",
        "พ.ย.",
        "\u00a0",
        "\u200b",
        "เเ",  # for แ
        "ํา",  # for ำ
        "  ",
        "“",
        '"',
        "Zoom",
        "ฯ",
    ],
)
def test_what_makes_thai_releases_hard_is_covered(hard: str) -> None:
    """What real releases trip over stands in some fixture too."""
    assert any(hard in _text(name) for name in NAMES)


def test_structures_are_covered(gold: dict[str, Release]) -> None:
    """Several events, sessions, supporters and attendance all occur."""
    events = [event for release in gold.values() for event in release.events]
    assert any(len(release.events) > 1 for release in gold.values())
    assert any(event.sessions for event in events)
    assert any(event.supporters for event in events)
    assert any(event.attendance for event in events)
