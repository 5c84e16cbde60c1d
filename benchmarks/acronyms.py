"""Compare the resolver of short forms with the algorithm of Schwartz and Hearst.

    python benchmarks/acronyms.py

Needs nothing but the library. It prints the Markdown tables of docs/acronyms.md: of the pairs
(long form, short form) that the texts of ``tests/organisations/definitions.tsv`` and
``defined_pairs.tsv`` define, how many are read right, in each kind of text, and how many of those
that are read are wrong.

The peer is written anew from its description: A. S. Schwartz and M. A. Hearst, *A simple algorithm
for identifying abbreviation definitions in biomedical text*, Pacific Symposium on Biocomputing 8,
2003, 451-462. It was made for English, whose words are set apart by spaces. So it is asked twice:
as published, and with the words of Thai as PyThaiNLP's ``newmm`` finds them. It does not know what
an organisation is: texts that name none (``ปัญญาประดิษฐ์ (AI)``) do not count in the measures.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thaievent.lexicon import parse_table
from thaievent.organisations import find_organisations
from thaievent.text import normalise
from thaievent.tokens import word_bounds

TABLES: Final = Path(__file__).parent.parent / "tests" / "organisations"
NAMES: Final = ("definitions.tsv", "defined_pairs.tsv")

Pair = tuple[str, str]
"""A long form and a short form."""
Reader = Callable[[str], set[Pair]]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the tables: a body that a text names, and what the text ties to it."""

    text: str
    long: str
    short: str


# --- The readers ---------------------------------------------------------------------------------


def thaievent(source: str) -> set[Pair]:
    """Ask this library for what the text defines; what only the registry knows does not count."""
    text = normalise(source)
    return {
        (text.original(found.fullest.start, found.fullest.end), text.original(at.start, at.end))
        for found in find_organisations(text)
        for at in found.acronyms
        if at.source == "text"
    }


def words_between_spaces(text: str) -> frozenset[int]:
    """Give the places where a word begins behind a space, a hyphen or a bracket."""
    return frozenset({0, *(match.end() for match in re.finditer(r"[ \n()-]", text))})


def words_of_thai(text: str) -> frozenset[int]:
    """Give the places where a word of Thai begins."""
    return frozenset(word_bounds(text, 0, len(text))) | words_between_spaces(text)


LONGEST_SHORT: Final = 10  # characters of a short form
MOST_WORDS: Final = 2  # of a short form

_BRACKET: Final = re.compile(r" ?\(([^()\n]+)\)")


def schwartz_hearst(text: str, words: Callable[[str], frozenset[int]]) -> set[Pair]:
    """Read the definitions of a text by the published algorithm.

    A short form has at most two words and 2-10 characters, a letter among them, and begins with a
    letter or digit. If the bracket holds such a one, the long form stands before it; if it holds
    more, the last word before it may be the short form of what is inside.

    Args:
        text: A sentence.
        words: Gives the places where its words begin.

    Returns:
        Pairs of long and short form.
    """
    found: set[Pair] = set()
    for bracket in _BRACKET.finditer(text):
        inside = re.split("[,;]", bracket.group(1))[0].strip()
        before = re.split(r"[()\n]|[.,;] ", text[: bracket.start()])[-1].strip()
        if _is_short(inside):
            short, window = inside, _window(before, inside, words)
        else:
            short, window = before.split(" ")[-1], inside
            if not _is_short(short):
                continue
        long = _match(window, short, words(window))
        if long is not None and _is_likely(long, short):
            found.add((long, short))
    return found


def _is_short(candidate: str) -> bool:
    return (
        len(candidate) in range(2, LONGEST_SHORT + 1)
        and len(candidate.split()) <= MOST_WORDS
        and any(map(str.isalpha, candidate))
        and candidate[0].isalnum()
    )


def _most_words(short: str) -> int:
    letters = sum(map(str.isalnum, short))
    return min(letters + 5, letters * 2)


def _window(before: str, short: str, words: Callable[[str], frozenset[int]]) -> str:
    """Give the words before a bracket that the long form may be made of."""
    starts = sorted(start for start in words(before) if start < len(before))
    return before[starts[-_most_words(short) :][0] :] if starts else before


def _match(window: str, short: str, starts: frozenset[int]) -> str | None:
    """Find the letters of the short form from right to left, the first of them beginning a word."""
    at = len(window)
    for index in range(len(short) - 1, -1, -1):
        letter = short[index].lower()
        if not letter.isalnum():
            continue
        at -= 1
        while at >= 0 and (window[at].lower() != letter or (index == 0 and at not in starts)):
            at -= 1
        if at < 0:
            return None
    return window[at:]


def _is_likely(long: str, short: str) -> bool:
    """Tell whether a long form is longer than its short form, and does not hold it."""
    return len(long) > len(short) and short not in long.split()


READERS: Final[dict[str, Reader]] = {
    "thaievent": thaievent,
    "Schwartz & Hearst": lambda text: schwartz_hearst(text, words_between_spaces),
    "the same, with words of Thai": lambda text: schwartz_hearst(text, words_of_thai),
}

# --- What is asked -------------------------------------------------------------------------------


def kind_of(text: str, long: str, short: str) -> str:
    """Say in which way a text defines a short form."""
    at = text.index(long)
    behind = text[at + len(long) :]
    if re.search(rf"{re.escape(short)} ?\($", text[:at]):
        return "short form first: NIA (ชื่อเต็ม)"
    if not re.match(r" *\([^()]*" + re.escape(short), behind):
        return "no bracket: ชื่อเต็ม หรือ NIA"
    if re.match(r" *\([^()]*(?:[:,/–]|หรือ)", behind) or len(short.split()) > MOST_WORDS:
        return "more in the bracket: (National Agency: NIA)"
    if short.isascii():
        return "Latin letters alone in the bracket: ชื่อเต็ม (NIA)"
    if at and "ก" <= text[at - 1] <= "๎":
        return "a word glued in front: ร่วมกับชื่อเต็ม (ชต.)"
    return "nothing glued in front: ชื่อเต็ม (ชต.)"


def wanted() -> dict[str, set[Pair]]:
    """Read the tables: the right pairs of each text that names an organisation."""
    pairs: defaultdict[str, set[Pair]] = defaultdict(set)
    for name in NAMES:
        for row in parse_table((TABLES / name).read_text(encoding="utf-8"), name, Row):
            if row.long:
                shorts = {(row.long, short) for short in row.short.split(" | ") if short}
                pairs[row.text.replace("⏎", "\n")] |= shorts
    return dict(pairs)


def kinds_of_pairs(texts: dict[str, set[Pair]]) -> Counter[str]:
    """Count the pairs of each kind."""
    return Counter(kind_of(text, *pair) for text, pairs in texts.items() for pair in pairs)


def lines() -> Iterator[str]:
    """Give the lines of both tables."""
    texts = wanted()
    got = {name: {text: read(text) for text in texts} for name, read in READERS.items()}
    right = {
        name: {text: found[text] & texts[text] for text in texts} for name, found in got.items()
    }
    by_kind = {name: kinds_of_pairs(pairs) for name, pairs in right.items()}
    total = kinds_of_pairs(texts)
    yield f"| right pairs | of | {' | '.join(READERS)} |"
    yield f"|---|---:|{'---:|' * len(READERS)}"
    for kind, count in total.most_common():
        yield f"| {kind} | {count} | {' | '.join(str(by_kind[name][kind]) for name in READERS)} |"
    yield ""
    nothing = [text for text, pairs in texts.items() if not pairs]
    yield f"| in all {len(texts)} texts | {' | '.join(READERS)} |"
    yield f"|---|{'---:|' * len(READERS)}"
    hits = {name: by_kind[name].total() for name in READERS}
    read = {name: sum(map(len, got[name].values())) for name in READERS}
    measures: dict[str, dict[str, str]] = {
        "precision": {name: _share(hits[name], read[name]) for name in READERS},
        "recall": {name: _share(hits[name], total.total()) for name in READERS},
        f"brackets that define nothing: something read (of {len(nothing)})": {
            name: str(sum(bool(got[name][text]) for text in nothing)) for name in READERS
        },
    }
    for title, cells in measures.items():
        yield f"| {title} | {' | '.join(cells.values())} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def main() -> None:
    """Print the tables."""
    print("\n".join(lines()))


if __name__ == "__main__":
    main()
