"""All short forms of a release, whatever they stand for, as records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thaievent.acronyms.things import FoundThing, find_things
from thaievent.organisations import FoundAcronym, FoundOrganisation
from thaievent.records import Acronym, AcronymTie
from thaievent.text import Text

__all__ = ["find_acronyms"]


def find_acronyms(text: Text, organisations: Sequence[FoundOrganisation]) -> tuple[Acronym, ...]:
    """Find the short forms of a release and what they stand for.

    Args:
        text: A release.
        organisations: The organisations that were found in it, whose short forms are known.

    Returns:
        Each short form once for each thing that it stands for, in order of the text.

    Example:
        >>> from thaievent.text import normalise
        >>> [found] = find_acronyms(normalise("เข้าอบรมหลักสูตรนักบริหารท่าเรือ (นบท.) รุ่นที่ 2"), ())
        >>> found.short, found.long, found.kind
        ('นบท.', 'หลักสูตรนักบริหารท่าเรือ', 'course')
    """
    taken = {(one.start, one.end) for found in organisations for one in found.mentions}
    taken |= {(one.start, one.end) for found in organisations for one in found.acronyms}
    records = [
        *(record for found in organisations for record in _of_body(found, text)),
        *(_of_thing(found, text) for found in find_things(text.view, sorted(taken))),
    ]
    return tuple(sorted(records, key=lambda record: record.spans[0].start))


_ENGLISH_NAME = re.compile(r"(?=.* )(?=.*[a-z]{3})[A-Za-z].*")


def _of_body(found: FoundOrganisation, text: Text) -> Iterator[Acronym]:
    """Give the short forms of an organisation; English names are none."""
    named = found.fullest.rule not in {"acronym", "nickname"}
    long = text.span(found.fullest.start, found.fullest.end) if named else None
    name = long.text if long else found.body.name if found.body else None
    places = _places(found, text.view)
    told = {text.view[short.start : short.end]: short for short in found.acronyms}
    for form, extents in places.items():
        if _ENGLISH_NAME.fullmatch(form):
            continue
        tie = _tie(form, told.get(form), found)
        yield Acronym(
            spans=tuple(text.span(start, end) for start, end in sorted(extents)),
            rule=f"organisation-{tie}",
            short=text.original(*min(extents)),
            long=name,
            tied_by=tie,
            long_span=long,
            registry_id=found.registry_id,
            candidates=tuple(body.id for body in found.candidates),
        )


def _tie(form: str, short: FoundAcronym | None, found: FoundOrganisation) -> AcronymTie:
    if short is None:
        return "registry"
    known = found.body is not None and form in found.body.short_forms
    return "registry" if short.source == "use" and known else short.source


def _places(found: FoundOrganisation, view: str) -> dict[str, set[tuple[int, int]]]:
    """Give every place of each short form: alone, in its definition, or behind a head."""
    places: dict[str, set[tuple[int, int]]] = {}
    for short in found.acronyms:
        places.setdefault(view[short.start : short.end], set()).add((short.start, short.end))
    known = sorted(found.body.short_forms if found.body else (), key=len, reverse=True)
    for mention in found.mentions:
        form = view[mention.start : mention.end]
        if mention.rule == "nickname":
            form = next((short for short in known if form.endswith(short)), "")
        elif mention.rule != "acronym":
            continue
        if form:
            extent = (mention.end - len(form), mention.end)
            places.setdefault(form, set()).add(extent)
    return places


def _of_thing(found: FoundThing, text: Text) -> Acronym:
    extents = sorted([(found.start, found.end), *found.uses])
    long = text.span(*found.long)
    return Acronym(
        spans=tuple(text.span(*extent) for extent in extents),
        rule=found.rule,
        short=text.original(found.start, found.end),
        long=long.text,
        kind=found.kind,
        long_span=long,
    )
