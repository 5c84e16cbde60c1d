"""Real releases, where they are at hand: nothing breaks, and the figures hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from thaievent.organisations import find_organisations
from thaievent.text import normalise

_SHARED = Path(__file__).parents[3] / "shared"
_PRECISION, _RECALL = 0.88, 0.87

pytestmark = pytest.mark.skipif(
    not (_SHARED / "corpus.jsonl").exists(), reason="needs the collection of real releases"
)


def _releases() -> dict[str, str]:
    with (_SHARED / "corpus.jsonl").open(encoding="utf-8") as lines:
        return {release["id"]: release["text"] for release in map(json.loads, lines)}


def _names(record: dict[str, Any]) -> set[str]:
    return {"".join(one["name"].split()) for one in record["organisations"]}


def test_figures() -> None:
    """Names found in the annotated releases are right, and few are missed."""
    texts = _releases()
    right = found = wanted = 0
    for path in sorted((_SHARED / "gold" / "dev").glob("*.json")):
        gold = _names(json.loads(path.read_text(encoding="utf-8")))
        text = normalise(texts[path.stem])
        read = {
            "".join(text.original(one.fullest.start, one.fullest.end).split())
            for one in find_organisations(text)
        }
        right += len(gold & read)
        found += len(read)
        wanted += len(gold)
    assert right / found >= _PRECISION
    assert right / wanted >= _RECALL


def test_nearly_every_release_names_one() -> None:
    """A press release without any organisation is rare."""
    texts = list(_releases().values())[:200]
    silent = sum(not find_organisations(normalise(text)) for text in texts)
    assert silent <= len(texts) // 50
