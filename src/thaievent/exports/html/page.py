"""One self-contained page of one release or many: it needs no other file and no network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from thaievent.exports.html.marks import Kind
from thaievent.exports.html.markup import Html, element
from thaievent.exports.html.view import view
from thaievent.exports.interface import Language, Words, words
from thaievent.records import Release

__all__ = ["filters", "page", "page_html", "policy", "script", "stylesheet"]

# The boxes in their order, and the key of what a kind is called there.
_KINDS_SHOWN: dict[Kind, str] = {
    "person": "people",
    "post": "posts",
    "organisation": "organisations",
    "date": "dates",
    "time": "times",
    "venue": "venues",
    "event": "event facts",
    "session": "sessions",
    "role": "roles",
    "quote": "quotes",
    "diagnostic": "diagnostics",
}


def page_html(
    releases: Sequence[Release], *, title: str = "thaievent", language: Language = "en"
) -> str:
    """Show releases as one page which can be saved, sent and opened without a network.

    Args:
        releases: The releases in the order in which they are listed; a release is listed by its
            ``id``, else by its number.
        title: The title of the page.
        language: The language of labels, kinds and roles: ``en`` or ``th``.

    Returns:
        A whole HTML document with its style sheet and script inside. Its content security policy
        lets nothing else run, load or connect.

    Example:
        >>> from thaievent import extract
        >>> page_html([extract("นายทวี ใจงาม เปิดงานวันครู")]).startswith("<!DOCTYPE html>")
        True
    """
    say = words(language)
    names = [
        release.id or f"{say('release')} {number}" for number, release in enumerate(releases, 1)
    ]
    sections = [
        element(
            "section",
            element("h2", name, class_="spoken" if len(names) == 1 else None),
            view(release, f"r{number}", language=language),
            class_="release",
            id=f"release-{number}",
            aria_label=name,
        )
        for number, (name, release) in enumerate(zip(names, releases, strict=True), 1)
    ]
    return page(
        title,
        element("header", element("h1", title), _contents(names, say), filters(say)),
        element("main", *sections),
    )


def page(title: str, *body: Html, more_policy: str = "form-action 'none'") -> str:
    """Give a document with our style sheet and script.

    Args:
        title: Its title.
        *body: Its content.
        more_policy: The last directive of its content security policy.

    Returns:
        The document.
    """
    styles = [stylesheet("view.css"), stylesheet("page.css")]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy(styles, more_policy)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        *styles,
    )
    document = element("html", head, element("body", *body, script()), lang="th")
    return f"<!DOCTYPE html>\n{document}\n"


def policy(styles: Sequence[Html], more: str) -> str:
    """Give a content security policy that lets our own script and style sheets through, by hash."""
    style_hashes = " ".join(_hash(style) for style in styles)
    parts = [
        "default-src 'none'",
        f"style-src {style_hashes}",
        f"script-src {_hash(script())}",
        "base-uri 'none'",
        more,
    ]
    return "; ".join(parts)


def filters(say: Words) -> Html:
    """Give a box to tick for each kind of mark."""
    boxes = [
        element(
            "label",
            element("input", type="checkbox", checked=True, value=kind),
            element("mark", say(name), class_=kind),
        )
        for kind, name in _KINDS_SHOWN.items()
    ]
    legend = element("legend", say("show"))
    return element("fieldset", legend, *boxes, class_="thaievent kinds", lang=say.language)


@cache
def stylesheet(name: str) -> Html:
    """Give one of the style sheets that stand beside this module as an element."""
    return Html(f"<style>{_asset(name)}</style>")


@cache
def script() -> Html:
    """Give the script of the page as an element."""
    return Html(f"<script>{_asset('page.js')}</script>")


def _asset(name: str) -> str:
    return (files("thaievent.exports.html") / name).read_text(encoding="utf-8")


def _contents(names: Sequence[str], say: Words) -> Html:
    """Give the list of the releases; nothing where there is but one."""
    if len(names) == 1:
        return Html()
    items = [
        element("li", element("a", name, href=f"#release-{number}"))
        for number, name in enumerate(names, 1)
    ]
    return element("nav", element("ol", *items), aria_label=say("releases"))


def _hash(inline: Html) -> str:
    content = inline[inline.index(">") + 1 : inline.rindex("<")]
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
