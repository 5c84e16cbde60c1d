"""HTML put together from parts that are escaped unless they are HTML already.

What a release holds comes from anywhere. Nothing here takes a plain string for markup, so a value
cannot be forgotten: only :func:`element` and :func:`join` make :class:`Html`, and they escape every
child that is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["Html", "element", "join", "readable"]

_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}

# What would change more than its own place on the screen: characters that turn the direction of
# what follows, those that a page cannot hold, and half of a pair of surrogates.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_ESCAPED = re.compile(f"[&<>\"']|\r\n?|{_UNSHOWN.pattern}")

_LETTERS_ONLY = frozenset({"title"})  # an element in it would be shown as its source
_VOID = frozenset({"input", "meta", "br", "link"})


class Html(str):
    """A piece of HTML that can stand in a page as it is."""

    __slots__ = ()


def readable(content: str) -> Html:
    r"""Escape text for a page; what does harm there unseen is shown by its number.

    Args:
        content: Any text.

    Returns:
        HTML that shows it. A line break of any kind becomes one line feed.

    Example:
        >>> readable("กรม<b>ประมง")
        'กรม&lt;b&gt;ประมง'
        >>> readable("ก\u202eข")
        'ก<span class="unseen">U+202E</span>ข'
    """
    return Html(_ESCAPED.sub(_escape, content))


def element(name: str, /, *children: str, **attributes: str | bool | None) -> Html:
    """Build an element.

    Args:
        name: The tag.
        *children: Its content in order; a plain ``str`` is escaped, :class:`Html` is kept.
        **attributes: Its attributes; ``class_`` stands for ``class``, other underscores for
            hyphens. None and False leave one out, True gives one without a value.

    Returns:
        The element.

    Example:
        >>> element("a", "นายทวี & คณะ", href="#p-1", class_="jump")
        '<a href="#p-1" class="jump">นายทวี &amp; คณะ</a>'
    """
    opening = f"<{name}{''.join(map(_attribute, attributes, attributes.values()))}>"
    if name in _VOID:
        return Html(opening)
    content = "".join(map(_plain, children)) if name in _LETTERS_ONLY else join(children)
    return Html(f"{opening}{content}</{name}>")


def join(parts: Iterable[str], separator: str = "") -> Html:
    """Put parts one behind the other; a plain ``str`` is escaped, :class:`Html` is kept."""
    kept = (part if isinstance(part, Html) else readable(part) for part in parts)
    return Html(readable(separator).join(kept))


def _attribute(name: str, value: str | bool | None) -> str:  # noqa: FBT001  as in HTML
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{_plain(value)}"'


def _plain(value: str) -> str:
    """Escape what can hold no element that shows what is not seen: an attribute, a title."""
    return "".join(_SPECIAL.get(char, char) for char in _UNSHOWN.sub("\ufffd", value))


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char[0] == "\r":
        return "\n"
    return _SPECIAL.get(char) or f'<span class="unseen">U+{ord(char):04X}</span>'
