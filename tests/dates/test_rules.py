"""Every rule is met by an example."""

from __future__ import annotations

from pathlib import Path

from thaievent.dates.rules import RULES

HERE = Path(__file__).parent
TABLES = ("written.tsv", "counted.tsv", "periods.tsv", "named.tsv", "occasions.tsv")


def test_every_rule_has_examples() -> None:
    """No rule goes without an example in the tables, and no example names an unknown rule."""
    named: set[str] = set()
    for table in TABLES:
        for line in (HERE / table).read_text(encoding="utf-8").split("\n"):
            cells = line.split("\t")
            if line and not line.startswith(("#", "value\t")):
                named.update(cells[2].split(" | "))
    bare = {name.removesuffix("-list").removesuffix("-range") for name in named}
    assert bare == {rule.name for rule in RULES}


def test_rules_say_what_they_read() -> None:
    """The reader of each rule tells in its docstring what it reads, with an example."""
    for rule in RULES:
        assert "``" in (rule.read.__doc__ or ""), rule.name
