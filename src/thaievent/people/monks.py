"""Reads the names of monks: a rank-name (``พระธรรม…``), or a given name with a Pali one behind it.

A monk is known by the clergy's post behind the name (``เจ้าอาวาส…``, ``เจ้าคณะจังหวัด…``) or by a Pali
name, which is written with a phinthu. The royal style also begins with ``พระ`` and has neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.cues import Cues, Draft
from thaievent.people.evidence import is_known_given_name
from thaievent.people.letters import THAI_RUN
from thaievent.people.names import FoundName
from thaievent.people.titles import Title, TitleRun
from thaievent.people.wordlists import is_royal_style

__all__ = ["read_monks"]

_LONGEST = 70
_LETTERS = r"[ก-ฮะ-ฺเ-ๅ็-๎]"
# The name right before a post; what is written on before it is cut off afterwards.
_BEFORE_POST = re.compile(
    rf"(?<![ก-๎])({_LETTERS}{{0,40}}(?:พระ|หลวง|ครูบา){_LETTERS}{{2,40}})"
    rf"(?: {{1,2}}({_LETTERS}{{2,25}}))?(?: วิ\.)? {{1,3}}$"
)
# พระสมชาย ฐิตธมฺโม: the second word has a phinthu.
_PALI = re.compile(
    rf"(?:พระ|หลวงพ่อ|หลวงปู่|ครูบา){_LETTERS}{{2,30}} {{1,2}}{_LETTERS}{{1,15}}ฺ{_LETTERS}{{1,15}}"
)
_RANK = "monk-rank"


def read_monks(cues: Cues) -> Iterator[Draft]:
    """Read the namings of monks, without their posts.

    Args:
        cues: What was found in the view.
    """
    for head in cues.heads.of_clergy:
        found = _BEFORE_POST.search(cues.view, max(0, head.start - _LONGEST), head.start)
        # With a post between, the name stands before that.
        if found is not None and not (found[2] and cues.heads.between(*found.span(2))):
            draft = _draft(cues.view, *found.span(1), found.end(2) if found[2] else found.end(1))
            if draft is not None:
                yield draft
    for found in _PALI.finditer(cues.view):
        run = THAI_RUN.match(cues.view, found.start())
        draft = _draft(cues.view, found.start(), run.end() if run else found.end(), found.end())
        if draft is not None:
            yield draft


def _draft(view: str, start: int, first_end: int, end: int) -> Draft | None:
    """Make a naming of a run of letters, if it names a monk."""
    at = _behind_leads(view, start, first_end)
    title = next((row for row in _titles() if view.startswith(row.form, at)), None)
    if title is None or is_royal_style(view, at):
        return None
    given = at + len(title.form)
    ranked = title.strength == _RANK
    if ranked and not (is_known_given_name(view[given:first_end]) or first_end < end):
        name = FoundName((at, end), None, end, "monk")
        return Draft(None, name)
    if given >= first_end:
        return None
    run = TitleRun(at, given, (title.found(),), firm=True, common=False)
    return Draft(run, FoundName((given, end), None, end, "monk"))


def _behind_leads(view: str, start: int, end: int) -> int:
    """Give where the first word that monks' names begin with stands in a run."""
    starts = [view.find(row.form, start, end) for row in _titles()]
    starts = [at for at in starts if at >= 0]
    return min(starts, default=end)


@cache
def _titles() -> tuple[Title, ...]:
    """Give the titles of monks, the longest first."""
    rows = load_table("thaievent.people", "titles.tsv", Title)
    monks = [row for row in rows if row.of_monk]
    return tuple(sorted(monks, key=lambda row: -len(row.form)))
