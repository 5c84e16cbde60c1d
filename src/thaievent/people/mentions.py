"""What the reader of names finds, in positions of the view."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FoundPerson", "FoundPost", "FoundTitle", "NameMention", "Reference"]


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """One title of a run of titles.

    Attributes:
        form: The form in the table of titles, e.g. ``ผศ.``.
        kind: What sort of title it is: civil, courtesy, academic, medical, military, police,
            royal, noble, religious, calling or foreign.
        canonical: The full form, ``ผู้ช่วยศาสตราจารย์``; several with ``|`` between them where the
            short form is that of several ranks.
    """

    form: str
    kind: str
    canonical: str


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post phrase as written, organisation and area included, e.g. ``อธิบดีกรมชลประทาน``.

    Attributes:
        start: Where it starts.
        end: Where it ends, before a bracketed acronym.
        rule: The rule that tied it to the person.
        full: The post with its short head written out (``รัฐมนตรีว่าการกระทรวง พม.`` for
            ``รมว.พม.``), or None where it is written in full.
        alias: Extent of the short form in brackets behind it, ``รมว.พม.``, or None.
    """

    start: int
    end: int
    rule: str
    full: str | None = None
    alias: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class NameMention:
    """One place where a person is named.

    Attributes:
        start: Where the title starts, or the name if there is no title.
        end: Where the name ends.
        title: Extent of the title, or None; a nickname may stand between it and the name.
        given: Extent of the given name (of the whole name of a mononym or a monk).
        family: Extent of the family name, or None.
        posts: Posts which stand beside this mention, before or behind it, in order.
        rule: The rule that read it.
        titles: The single titles of ``title``, in order.
    """

    start: int
    end: int
    title: tuple[int, int] | None
    given: tuple[int, int]
    family: tuple[int, int] | None
    posts: tuple[FoundPost, ...]
    rule: str
    titles: tuple[FoundTitle, ...] = ()

    @property
    def name(self) -> tuple[int, int]:
        """Extent of the name without its title."""
        return min(self.given[0], self.family[0] if self.family else self.given[0]), self.end


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that means the person without the name: a post alone, ``นายกฯ``, a nickname."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person with every place that means them.

    Attributes:
        fullest: The mention whose form of the name stands for the person.
        mentions: All namings in order of the text, ``fullest`` among them.
        posts: Every post of the person, each once, in order of the text.
        references: Places that mean the person without naming them, in order of the text.
    """

    fullest: NameMention
    mentions: tuple[NameMention, ...]
    posts: tuple[FoundPost, ...]
    references: tuple[Reference, ...] = ()
