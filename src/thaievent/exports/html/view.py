"""The view of one release: its text, and its cards beside it."""

from __future__ import annotations

from thaievent.exports.html.cards import Links, cards
from thaievent.exports.html.marks import find_marks, marked_text
from thaievent.exports.html.markup import Html, element
from thaievent.exports.interface import Language, words
from thaievent.records import Release

__all__ = ["view"]


def view(release: Release, prefix: str, *, language: Language = "en") -> Html:
    """Show a release without style sheet or script.

    Args:
        release: Any release.
        prefix: What the ids begin with; it must be the only one of its kind in the page.
        language: The language of labels, kinds and roles.

    Returns:
        One element of the class ``thaievent``.
    """
    say = words(language)
    marks, anchors = find_marks(release, say)
    links = Links(prefix, anchors, say)
    text = element(
        "div", marked_text(release.source, marks, prefix), class_="text", lang="th", dir="ltr"
    )
    facts = element("div", cards(release, links), class_="cards", lang="th")
    columns = element("div", text, facts, class_="columns") if release.source else facts
    return element("div", columns, class_="thaievent", lang="th")
