"""The loader: tables of TOML into frozen shapes, and every problem noted in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from logic.loader import LoadError, build, read_toml, rows, table, unknown_keys


@dataclass(frozen=True)
class Leg:
    id: str
    length: int = 3


@dataclass(frozen=True)
class Table:
    id: str
    name: str
    tags: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    legs: Mapping[str, Leg] = field(default_factory=dict)
    row: tuple[Leg, ...] = ()


WHOLE = {
    "name": "Oak",
    "tags": ["old", "brown"],
    "words": {"one": "One"},
    "legs": {"left": {"length": 4}},
    "row": [{"id": "a"}],
}


def test_a_sound_table_becomes_its_shape_with_what_is_inside_it() -> None:
    problems: list[str] = []
    made = build(Table, "tables.oak", WHOLE, problems, id="oak")
    assert problems == []
    assert made == Table("oak", "Oak", ("old", "brown"), {"one": "One"}, {"left": Leg("left", 4)}, (Leg("a"),))


WRONG = {
    "nothing given": ({}, "tables.oak has no name."),
    "an empty text": (WHOLE | {"name": ""}, "tables.oak has a name of the wrong kind: ''."),
    "a number for a text": (WHOLE | {"name": 7}, "tables.oak has a name of the wrong kind: 7."),
    "a key nobody reads": (WHOLE | {"colour": "red"}, "tables.oak has an unknown key: colour."),
    "a list with a number": (WHOLE | {"tags": ["old", 1]}, "tables.oak has a tags of the wrong kind: ['old', 1]."),
    "words with a number": (WHOLE | {"words": {"one": 1}}, "tables.oak.words has a one of the wrong kind: 1."),
    "words that are a list": (WHOLE | {"words": []}, "tables.oak.words must be a table."),
    "a table inside that is not one": (WHOLE | {"legs": {"left": 3}}, "tables.oak.legs.left must be a table."),
    "a shape inside that is wrong": (
        WHOLE | {"legs": {"left": {"length": "long"}}},
        "tables.oak.legs.left has a length of the wrong kind: 'long'.",
    ),
    "rows that are a table": (WHOLE | {"row": {}}, "tables.oak.row must be a list of tables."),
    "a row that lacks something": (WHOLE | {"row": [{"id": "a"}, {}]}, "tables.oak.row[2] has no id."),
}


@pytest.mark.parametrize(("raw", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_place_and_nothing_is_made(raw: object, told: str) -> None:
    problems: list[str] = []
    assert build(Table, "tables.oak", raw, problems, id="oak") is None
    assert problems == [told]


def test_one_bad_row_of_a_table_leaves_the_others() -> None:
    problems: list[str] = []
    assert table(Leg, "legs", {"a": {}, "b": 1}, problems) == {"a": Leg("a")}
    assert rows(Leg, "legs", [{"id": "a"}, 1], problems) == (Leg("a"),)
    assert problems == ["legs.b must be a table.", "legs[2] must be a table."]


def test_what_is_no_table_at_all_is_told() -> None:
    problems: list[str] = []
    assert table(Leg, "legs", 1, problems) == {}
    assert table(str, "words", 1, problems) == {}
    assert problems == ["legs must be a table of tables.", "words must be a table."]


def test_a_table_cannot_be_changed_once_it_is_loaded() -> None:
    with pytest.raises(TypeError):
        table(str, "words", {"one": "One"}, [])["one"] = "Two"


def test_a_text_that_is_not_toml_is_refused_with_its_name() -> None:
    with pytest.raises(LoadError, match=r"^The file is not TOML: ") as refused:
        read_toml("The file", "= 1")
    assert len(refused.value.problems) == 1
    assert read_toml("The file", "a = 1") == {"a": 1}


def test_a_key_that_a_file_should_not_have_is_told() -> None:
    assert unknown_keys({"a": 1, "b": 2}, {"a"}) == ["The file has an unknown key: b."]
