"""The record as HTML: a view for a notebook, a page that stands alone.

    markup.py    elements whose content is escaped
    marks.py     the text with its mentions marked
    cards.py     the events beside it, and lists of all that was read
    page.py      one self-contained page of one release or many

Neither needs a network, and the view needs no script. What a release holds is shown as text,
whatever it is.
"""

from __future__ import annotations

import hashlib

from thaievent.exports.html.markup import element
from thaievent.exports.html.page import page_html, stylesheet
from thaievent.exports.html.view import view
from thaievent.exports.interface import Language
from thaievent.records import Release

__all__ = ["page_html", "release_html"]


def release_html(release: Release, *, language: Language = "en") -> str:
    """Show a release inside a page: its text with marks, beside it a card for each event.

    Args:
        release: Any release; one without a ``source`` (a gold record) shows its cards alone.
        language: The language of labels, kinds and roles: ``en`` or ``th``.

    Returns:
        An HTML fragment with its own style sheet and without a script; what a notebook displays.

    Example:
        >>> from thaievent import extract
        >>> "<mark" in release_html(extract("นายทวี ใจงาม เปิดงานวันครู"))
        True
    """
    # The ids of two releases in one notebook must differ; those of one stay the same in every run.
    content = release.model_dump_json().encode(errors="surrogatepass")
    prefix = f"r{hashlib.sha256(content).hexdigest()[:10]}"
    return element("div", stylesheet("view.css"), view(release, prefix, language=language))
