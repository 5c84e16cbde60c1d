"""Each row of the tables of people is recognised in its own example."""

from __future__ import annotations

import pytest

from thaievent.lexicon import load_table
from thaievent.people import FoundPerson, find_people
from thaievent.people.beside import PostLink
from thaievent.people.names import FamilyFirst, NaSurname
from thaievent.people.posts import PostWord, find_heads
from thaievent.people.stops import Stop, first_stop, opening_of
from thaievent.people.tails import PostTail
from thaievent.people.titles import Title, find_titles
from thaievent.people.wordlists import WrittenForm, forms_of, is_royal_style
from thaievent.text import normalise

PACKAGE = "thaievent.people"
POSTS = load_table(PACKAGE, "posts.tsv", PostWord)
STOPS = load_table(PACKAGE, "stops.tsv", Stop)


def read(source: str) -> tuple[FoundPerson, ...]:
    """Find people in a text in which no organisation is known."""
    return find_people(normalise(source), ())


def of_kind(*kinds: str) -> list[PostWord]:
    """Give the rows of posts of some kinds."""
    return [row for row in POSTS if row.kind in kinds]


@pytest.mark.parametrize("row", load_table(PACKAGE, "titles.tsv", Title), ids=lambda row: row.form)
def test_title_row(row: Title) -> None:
    """A title stands before the one person of its example; a rank is part of a monk's name."""
    (person,) = read(row.example)
    if row.strength == "monk-rank":
        assert person.fullest.title is None
        assert row.example.startswith(row.form)
    else:
        assert row.form in {title.form for title in person.fullest.titles}


@pytest.mark.parametrize("form", forms_of("not_people.tsv"))
def test_not_people_row(form: str) -> None:
    """A string that looks like a title starts no person."""
    rows = {row.form: row.example for row in load_table(PACKAGE, "not_people.tsv", WrittenForm)}
    assert form in rows[form]
    assert read(rows[form]) == ()
    assert not any(title.start == 0 for title in find_titles(form + " สมชาย ใจดี"))


@pytest.mark.parametrize(
    "row", of_kind("head", "prefix", "behind", "clergy"), ids=lambda row: row.form
)
def test_post_row(row: PostWord) -> None:
    """The person of the example holds a post with the row's form in it."""
    people = read(row.example)
    assert people, row
    posts = people[0].posts
    assert posts, row
    assert any(row.form in row.example[post.start : post.end] for post in posts)


@pytest.mark.parametrize("row", of_kind("relation"), ids=lambda row: row.form)
def test_relation_row(row: PostWord) -> None:
    """Who is only related to the holder of a post holds none."""
    (person,) = read(row.example)
    assert person.posts == ()


@pytest.mark.parametrize("row", of_kind("not"), ids=lambda row: row.form)
def test_no_post_row(row: PostWord) -> None:
    """A string that looks like the head of a post is none."""
    assert row.example.startswith(row.form)
    assert find_heads(row.example).heads == ()


@pytest.mark.parametrize(
    "row", load_table(PACKAGE, "post_tails.tsv", PostTail), ids=lambda row: row.form
)
def test_tail_row(row: PostTail) -> None:
    """A post goes on behind a space with the row's form, or stops before it."""
    person = read(row.example)[0]
    post = person.posts[-1]
    assert (row.form in row.example[post.start : post.end]) is (row.level != "none")


@pytest.mark.parametrize(
    "row", load_table(PACKAGE, "post_links.tsv", PostLink), ids=lambda row: row.form
)
def test_link_row(row: PostLink) -> None:
    """What stands behind a link is a post of its own, without the link."""
    (person,) = read(row.example)
    last = person.posts[-1]
    assert row.example[: last.start].rstrip().endswith(row.form)


@pytest.mark.parametrize("row", STOPS, ids=lambda row: row.form)
def test_stop_row(row: Stop) -> None:
    """A stop ends the given name; a doubtful one only where the name is known."""
    if row.where == "anywhere":
        assert first_stop(row.form, 0, len(row.form)) == 0
        (person,) = read(row.example)
        assert row.example[slice(*person.fullest.name)] == "สมชาย"
    elif row.where == "apart":
        assert opening_of(row.form, 0, len(row.form)) == "stop"
        (person,) = read(row.example)
        assert row.example[slice(*person.fullest.name)] == "สมชาย"
    else:
        assert opening_of(row.form, 0, len(row.form)) == "doubtful"


@pytest.mark.parametrize(
    "row", load_table(PACKAGE, "leads.tsv", WrittenForm), ids=lambda row: row.form
)
def test_lead_row(row: WrittenForm) -> None:
    """A title is read behind a word that is written on to it."""
    (person,) = read(row.example)
    # ท่าน is a title itself and makes one run with the next.
    assert person.fullest.start == (0 if row.form == "ท่าน" else len(row.form))


@pytest.mark.parametrize(
    "row", load_table(PACKAGE, "named_after.tsv", WrittenForm), ids=lambda row: row.form
)
def test_named_after_row(row: WrittenForm) -> None:
    """What is called after a person is no person."""
    assert read(row.example) == ()


@pytest.mark.parametrize(
    "row", load_table(PACKAGE, "royal_style.tsv", WrittenForm), ids=lambda row: row.form
)
def test_royal_row(row: WrittenForm) -> None:
    """The royal and sacred style names nobody, even before a post of the clergy."""
    assert is_royal_style(row.example, 0)
    assert read(f"{row.example} เจ้าอาวาสวัดตัวอย่าง") == ()


@pytest.mark.parametrize(
    "row", load_table(PACKAGE, "na_surnames.tsv", NaSurname), ids=lambda row: row.form
)
def test_na_surname_row(row: NaSurname) -> None:
    """A family name may be ณ and a place."""
    (person,) = read(row.example)
    assert person.fullest.family is not None
    assert row.example[slice(*person.fullest.family)] == f"ณ {row.form}"


@pytest.mark.parametrize(
    "row", load_table(PACKAGE, "family_first.tsv", FamilyFirst), ids=lambda row: row.form
)
def test_family_first_row(row: FamilyFirst) -> None:
    """A family name that stands first is the family name."""
    (person,) = read(row.example)
    assert person.fullest.family is not None
    assert row.example[slice(*person.fullest.family)] == row.form
