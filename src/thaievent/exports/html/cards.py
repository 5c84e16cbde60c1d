"""Beside the text: a card for each event, and lists of who, which bodies, when and what was said.

Every value that has a place in the text is a link to it, so that all of it can be reached with the
keyboard and without a script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from thaievent.exports.html.markup import Html, element, join
from thaievent.exports.interface import Words
from thaievent.exports.wording import Confidence, speech
from thaievent.records import (
    Acronym,
    DateMention,
    Diagnostic,
    Event,
    Organisation,
    Participant,
    Person,
    Release,
    Session,
    Span,
)

__all__ = ["Links", "cards"]

_QUOTE_SHOWN = 240  # code points


@dataclass(frozen=True, slots=True)
class Links:
    """Leads from a value to its place in the text.

    Attributes:
        prefix: What the ids in the text begin with.
        anchors: The name of the place of each value that has one, by its key.
        say: The wordings of labels, kinds and roles.
    """

    prefix: str
    anchors: Mapping[str, str]
    say: Words

    def to(self, key: str, content: str, *, lang: str = "th") -> Html:
        """Show a value, as a link if it has a place in the text.

        Args:
            key: Its key.
            content: What it says.
            lang: The language of that; ``en`` also for what holds no letters.
        """
        if key not in self.anchors:
            return element("span", content, lang=lang)
        place = f"#{self.prefix}-{self.anchors[key]}"
        return element("a", content, href=place, data_key=key, lang=lang)


def cards(release: Release, links: Links) -> Html:
    """Show what a release says: its events first, then everything that was read from it.

    Args:
        release: Any release; parts with nothing in them are left out.
        links: The way to the places in the text.

    Returns:
        The cards.
    """
    events = [
        _event_card(release, number, event, links) for number, event in enumerate(release.events)
    ]
    if not events:
        say = links.say
        events = [element("p", say("no event"), class_="nothing", lang=say.language)]
    head, remark = _published(release, links.say), _remark(release, links.say)
    return join([*head, *events, *remark, *_lists(release, links)])


def _published(release: Release, say: Words) -> Iterator[Html]:
    """Give the day from which relative dates were counted, where there is one."""
    if release.published:
        shown = f"{say.heading('published')} {say.days(release.published, None)}"
        yield element("p", shown, class_="label", lang=say.language)


def _remark(release: Release, say: Words) -> Iterator[Html]:
    """Say what the shares behind the values are, where there are any."""
    if any(seen.confidence is not None for event in release.events for seen in event.evidence):
        told = element("small", say("confidence told"))
        yield element("p", told, class_="quiet told", lang=say.language)


# --- Events --------------------------------------------------------------------------------------


def _event_card(release: Release, number: int, event: Event, links: Links) -> Html:
    people = {person.name: f"person-{at}" for at, person in enumerate(release.people)}
    bodies = {body.name: f"organisation-{at}" for at, body in enumerate(release.organisations)}
    sure, say = Confidence(event.evidence), links.say

    def known(field: str, content: str, *, lang: str = "th") -> Html:
        shown = links.to(f"event-{number}-{field}", content, lang=lang)
        return join([shown, _confidence(sure.of(field), say)])

    def fact(label: str, values: list[Html]) -> list[Html]:
        return _fact(say.heading(label), values, say)

    def parts(field: str, names: Iterable[str]) -> list[Html]:
        return [
            join([*_named([name], bodies, links), _confidence(sure.of(field, name), say)])
            for name in names
        ]

    facts = [
        *fact("theme", [known("theme", event.theme)] if event.theme else []),
        *fact("edition", [known("edition", event.edition)] if event.edition else []),
        *fact("when", _when(event, known, say)),
        *fact("where", _where(event, number, links, _confidence(sure.of("venue"), say))),
        *fact("organisers", parts("organisers", event.organisers)),
        *fact("supporters", parts("supporters", event.supporters)),
        *fact(
            "people",
            [
                _part(f"role-{number}-{at}", part, people, sure, links)
                for at, part in enumerate(event.participants)
            ],
        ),
        *fact(
            "sessions",
            [
                _session(f"session-{number}-{at}", session, people, sure, links)
                for at, session in enumerate(event.sessions)
            ],
        ),
        *fact("attendance", _attendance(event, known, say)),
        *fact(
            "diagnostics",
            [
                _diagnostic(at, found, links)
                for at, found in enumerate(release.diagnostics)
                if _concerns(found, event)
            ],
        ),
    ]
    nameless = element("span", say("no name"), class_="quiet", lang=say.language)
    name = known("name", event.name) if event.name else nameless
    kind = known("kind", say(event.kind), lang=say.language)
    return element(
        "article",
        element(
            "p",
            f"{say.heading('event')} {number + 1} · ",
            kind,
            class_="label",
            lang=say.language,
        ),
        element("h3", name),
        element("dl", *facts) if facts else "",
        class_="card",
    )


def _confidence(share: str | None, say: Words) -> Html:
    """Show how sure a value is; nothing where it was not measured."""
    if share is None:
        return Html()
    shown = element("small", share, class_="quiet sure", title=say("confidence"))
    return join([Html(" "), shown])


def _when(event: Event, known: Callable[..., Html], say: Words) -> list[Html]:
    parts = (
        ("start", say.days(event.start, event.end)),
        ("start_time", say.hours(event.start_time, event.end_time)),
    )
    shown = [known(field, content, lang=say.language) for field, content in parts if content]
    return [join(shown, ", ")] if shown else []


def _where(event: Event, number: int, links: Links, confidence: Html) -> list[Html]:
    if not event.venue:
        return []
    place = event.venue
    parts = (place.room, place.name, place.district, place.province, place.province_code)
    told = [part for part in parts if part and part != place.text]
    whole = join([links.to(f"venue-{number}", place.text), confidence])
    return [whole, element("small", " · ".join(told), class_="quiet")] if told else [whole]


def _named(names: Iterable[str], keys: dict[str, str], links: Links) -> list[Html]:
    return [links.to(keys.get(name, ""), name) for name in names]


def _part(
    key: str, part: Participant, people: dict[str, str], sure: Confidence, links: Links
) -> Html:
    say = links.say
    roles = element("small", links.to(key, say.all(part.roles), lang=say.language))
    shown = join([*_named([part.name], people, links), roles], " ")
    return join([shown, _confidence(sure.of("participants", part.name), say)])


def _session(
    key: str, session: Session, people: dict[str, str], sure: Confidence, links: Links
) -> Html:
    say = links.say
    hours = say.hours(session.start_time, session.end_time)
    remark = " · ".join(filter(None, (say(session.kind), hours)))
    topic = links.to(
        key, session.topic or say("no topic"), lang="th" if session.topic else say.language
    )
    confidence = _confidence(sure.of("sessions", session.topic) if session.topic else None, say)
    lines = [
        join(
            [
                topic,
                Html(" "),
                element("small", remark, class_="quiet", lang=say.language),
                confidence,
            ]
        )
    ]
    for label, names in (("speaker", session.speakers), ("moderator", session.moderators)):
        if names:
            listed = join(_named(names, people, links), ", ")
            shown = element("span", f"{say(label)} ", lang=say.language)
            lines.append(element("small", shown, listed))
    return join(lines, "") if len(lines) == 1 else join(element("div", line) for line in lines)


def _attendance(event: Event, known: Callable[..., Html], say: Words) -> list[Html]:
    if event.attendance is None:
        return []
    shown = say.number(event.attendance, event.attendance_qualifier)
    return [known("attendance", shown, lang=say.language)]


def _concerns(found: Diagnostic, event: Event) -> bool:
    """Tell whether a finding lies in the words that an event was read from."""
    read = [span for seen in event.evidence for span in seen.spans]
    return any(_overlap(one, other) for one in found.spans for other in read)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _diagnostic(at: int, found: Diagnostic, links: Links) -> Html:
    code = links.to(f"diagnostic-{at}", links.say(found.code), lang=links.say.language)
    return join([code, element("span", found.message, lang="en")], " ")


# --- Everything that was read --------------------------------------------------------------------


def _lists(release: Release, links: Links) -> Iterator[Html]:
    for heading, rows in (
        ("people", [_person(at, person, links) for at, person in enumerate(release.people)]),
        (
            "organisations",
            [_organisation(at, body, links) for at, body in enumerate(release.organisations)],
        ),
        (
            "acronyms",
            [_acronym(found, links.say) for found in release.acronyms],
        ),
        ("dates", [_date(at, date, links) for at, date in enumerate(release.dates)]),
        (
            "times",
            [
                _row(links.to(f"time-{at}", time.text), time.value)
                for at, time in enumerate(release.times)
            ],
        ),
        (
            "quotes",
            [
                _row(links.to(f"quote-{at}", speech(quote, _QUOTE_SHOWN)), quote.speaker or "?")
                for at, quote in enumerate(release.quotes)
            ],
        ),
        (
            "diagnostics",
            [_diagnostic(at, found, links) for at, found in enumerate(release.diagnostics)],
        ),
    ):
        if rows:
            say = links.say
            shown = f"{say.heading(heading)} ({len(rows)})"
            items = [element("li", row) for row in rows]
            yield element(
                "details",
                element("summary", shown, lang=say.language),
                element("ul", *items),
            )


def _person(at: int, person: Person, links: Links) -> Html:
    meant = " ".join(title.canonical for title in person.titles)
    title = (
        element("span", f"{person.title} ", class_="quiet", title=meant or None)
        if person.title
        else ""
    )
    posts = [
        _row(element("small", links.to(f"post-{at}-{number}", post.text)), post.full or "")
        for number, post in enumerate(person.positions)
    ]
    return join([title, links.to(f"person-{at}", person.name), *map(_line, posts)])


def _organisation(at: int, body: Organisation, links: Links) -> Html:
    shown = _row(links.to(f"organisation-{at}", body.name), ", ".join(body.acronyms))
    return _row(shown, body.registry_id or "", class_="quiet code")


def _acronym(found: Acronym, say: Words) -> Html:
    meant = found.long or " | ".join(found.candidates)
    return _row(_row(element("span", found.short), meant), say(found.kind), lang=say.language)


def _date(at: int, date: DateMention, links: Links) -> Html:
    shown = _row(links.to(f"date-{at}", date.text), date.value or "?")
    # That a date is written as such needs no word.
    kinds = [kind for kind in (date.kind, date.qualifier) if kind and kind != "explicit"]
    remark = links.say.all(tuple(kinds))
    return _row(shown, remark, lang=links.say.language)


def _line(content: Html) -> Html:
    return element("div", content)


def _row(value: Html, remark: str, *, class_: str = "quiet", lang: str | None = None) -> Html:
    if not remark:
        return value
    return join([value, element("small", remark, class_=class_, lang=lang)], " ")


def _fact(label: str, values: list[Html], say: Words) -> list[Html]:
    """Give a label and its values; nothing where there are none."""
    if not values:
        return []
    return [element("dt", label, lang=say.language), *(element("dd", value) for value in values)]
