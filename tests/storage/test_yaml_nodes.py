"""YAML to nodes: own text, places, and no harm."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.storage import yaml_nodes
from kneetimer.storage.yaml_nodes import ListNode, MapNode, Node, TextNode, parse

LOADERS = [
    pytest.param(yaml.SafeLoader, id="python"),
    pytest.param(
        getattr(yaml, "CSafeLoader", None),
        id="libyaml",
        marks=pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="no libyaml"),
    ),
]
both_parsers = pytest.mark.parametrize("loader", LOADERS)

# Texts that a file may hold: anything but what is refused as a character.
WORDS = st.text(st.characters(exclude_categories=("C",), include_characters="\n\t"), max_size=20)
# PyYAML writes keys that are empty or have line breaks with "? ", which is text to us.
KEYS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=10)
DATA: st.SearchStrategy[Any] = st.recursive(
    WORDS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=20
)
# Bits that YAML's rules are made of, in any order.
YAMLISH = st.lists(
    st.sampled_from(
        [
            *(
                "a",
                "b: ",
                "- ",
                ": ",
                "? ",
                "\n",
                "\n  ",
                "\n    ",
                "[",
                "]",
                "{",
                "}",
                ", ",
                "#x",
                " #",
            ),
            *(
                "&a ",
                "*a",
                "!x ",
                "!!int ",
                "<<: ",
                "|\n",
                ">\n",
                "'",
                '"',
                "\\",
                "\t",
                "---\n",
                "...\n",
            ),
            *(
                "%YAML 1.1\n",
                "\r\n",
                "\r",
                "\x85",
                "\u2028",
                "~",
                "0310",
                "1:30",
                "@",
                "`",
                "\\U00110000",
            ),
            *("format: kneetimer/1\n", "items:\n", "- exercise: clamshell\n", "reps: ?", "\ud800"),
        ]
    ),
    max_size=25,
).map("".join)


def plain(node: Node | None) -> Any:
    """A tree without its places, for data that was made without any."""
    if isinstance(node, MapNode):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    return (
        [plain(item) for item in node.items] if isinstance(node, ListNode) else node and node.text
    )


def refusal(text: str, loader: type[Any] = yaml_nodes.LOADER) -> str:
    """The last problem of a text that cannot be read to its end."""
    root, problems = parse(text, loader)
    assert root is None
    return f"{problems[-1].line}:{problems[-1].column}: {problems[-1].message}"


@both_parsers
def test_every_node_has_its_own_text_and_its_place(loader: type[Any]):
    root, problems = parse("a: 0310\nb:\n  - 'no'\n  - {c: 1:30}\nd: >\n  x\n  y\ne:\n", loader)
    assert problems == []
    assert root == MapNode(
        {
            "a": (TextNode("a", 1, 1, False), TextNode("0310", 1, 4, False)),
            "b": (
                TextNode("b", 2, 1, False),
                ListNode(
                    [
                        TextNode("no", 3, 5, True),
                        MapNode(
                            {"c": (TextNode("c", 4, 6, False), TextNode("1:30", 4, 9, False))}, 4, 5
                        ),
                    ],
                    3,
                    3,
                ),
            ),
            "d": (TextNode("d", 5, 1, False), TextNode("x y\n", 5, 4, True)),
            "e": (TextNode("e", 8, 1, False), TextNode("", 8, 3, False)),
        },
        1,
        1,
    )


@both_parsers
@pytest.mark.parametrize(
    "text",
    [
        "no",
        "on",
        "1:30",
        "0:45",
        "1:30:00",
        "0310",
        "08",
        "0x10",
        "1_000",
        "1e3",
        ".inf",
        "2026-02-31",
        "=",
        "3,5",
    ],
)
def test_nothing_is_guessed(loader: type[Any], text: str):
    root, problems = parse(f"on: {text}\n1: {text}\n1.0: {text}\ntrue: {text}", loader)
    assert plain(root) == {"on": text, "1": text, "1.0": text, "true": text}
    assert problems == []


@both_parsers
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: ?\nb: 1", {"a": "?", "b": "1"}),
        ("{a: ?, b: ?}", {"a": "?", "b": "?"}),
        ("a:   ?   # ask\r\nb: 1", {"a": "?", "b": "1"}),
        ("a: 'is it: ?'\nb: \"?\"", {"a": "is it: ?", "b": "?"}),
        ("a: |\n  so: ?\n", {"a": "so: ?\n"}),
        ("a: ? b\nc: d ? e", {"a": "? b", "c": "d ? e"}),
        ("{a: is it?, b: [c?d, ?]}", {"a": "is it?", "b": ["c?d", "?"]}),
    ],
)
def test_a_question_mark_is_text(loader: type[Any], text: str, value: dict[str, str]):
    root, problems = parse(text, loader)
    assert plain(root) == value
    assert problems == []


@both_parsers
def test_line_endings_and_marks_do_not_change_the_tree(loader: type[Any]):
    text = "a: 1\nb:\n  - c\n"
    root, _ = parse(text, loader)
    assert parse(text.replace("\n", "\r\n"), loader)[0] == root
    assert parse(text.replace("\n", "\r"), loader)[0] == root
    assert parse(f"%YAML 1.1\n---\n{text}...\n", loader)[1] == []


@both_parsers
def test_a_tab_is_a_space_but_not_in_front(loader: type[Any]):
    root, problems = parse("a:\t1\t# one\nb: x\n\t\nc: [1,\t2]\n  \t# two\n", loader)
    assert plain(root) == {"a": "1", "b": "x", "c": ["1", "2"]}
    assert problems == []
    assert refusal("a:\n  \t- b", loader) == "2:3: a tab in front of the text: indent with spaces"


@both_parsers
def test_aliases_share_what_they_name(loader: type[Any]):
    root, problems = parse("a: &x {b: 1}\nc: *x\nd: [*x, *x]\n", loader)
    assert plain(root) == {"a": {"b": "1"}, "c": {"b": "1"}, "d": [{"b": "1"}, {"b": "1"}]}
    assert problems == []


@both_parsers
def test_every_duplicate_key_is_told_and_the_first_one_stays(loader: type[Any]):
    root, problems = parse("a: 1\nb: {c: 1, c: 2}\na: 3\n", loader)
    assert plain(root) == {"a": "1", "b": {"c": "1"}}
    assert [(p.line, p.column, p.message) for p in problems] == [
        (2, 11, "the key 'c' stands here twice (first on line 2)"),
        (3, 1, "the key 'a' stands here twice (first on line 1)"),
    ]


def nested(levels: int) -> str:
    return "[" * levels + "]" * levels


@both_parsers
def test_the_limits_are_where_they_are_said_to_be(loader: type[Any]):
    assert parse(nested(24), loader)[1] == []
    assert refusal(nested(25), loader) == "1:25: nested deeper than 24 levels"
    assert parse("a" * 8_000, loader)[1] == []
    assert refusal("- " + "a" * 8_001, loader) == "1:3: a text of 8,001 characters: at most 8,000"
    assert parse("- &a b\n" + "- *a\n" * 200, loader)[1] == []
    too_many = "202:3: more than 200 aliases ('*…'): write the values out"
    assert refusal("- &a b\n" + "- *a\n" * 201, loader) == too_many


def test_the_number_of_values_is_limited():
    assert parse("- a\n" * 19_999)[1] == []
    assert refusal("- a\n" * 20_000) == "20000:3: more than 20,000 values"


def test_the_characters_are_limited_not_the_bytes():
    assert parse("ü" * 8_000)[1] == []


def ten(level: int) -> str:
    return ", ".join([f"*a{level}"] * 10)


LISTS = "x1: &a1 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"x{level + 1}: &a{level + 1} [{ten(level)}]\n" for level in range(1, 9)
)


@both_parsers
def test_what_aliases_expand_to_is_limited(loader: type[Any]):
    fits = "".join(LISTS.splitlines(keepends=True)[:4])
    assert parse(fits, loader)[1] == []
    message = "the aliases ('*…') expand to too much: write the values out"
    assert refusal(LISTS, loader) == f"5:55: {message}"
    seven = ", ".join(["*a4"] * 7)
    assert parse(f"{fits}y: [{seven}]", loader)[1] == []
    assert refusal(f"{fits}y: [{seven}]\nz: [{seven}]", loader) == f"6:4: {message}"


@both_parsers
def test_a_character_that_cannot_be_is_refused(loader: type[Any]):
    assert refusal(r'a: "\U00110000"', loader)


@both_parsers
@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "- " * 100_000,
        "{" * 100_000,
        "&a " * 50_000,
        "a: " * 50_000,
        "[a, " * 50_000,
        LISTS,
        LISTS.replace("[", "{m: [").replace("]", "]}"),
        "[&a1 [x,x,x,x,x,x,x,x,x,x]" + "".join(f",&a{i + 1} [{ten(i)}]" for i in range(1, 9)) + "]",
        "x: &a {x: 1}\ny: &b {<<: [*a, *a]}\n",
        "'" + "a" * 500_000 + "'",
        "1" * 500_000,
        "0:" * 250_000 + "0",
    ],
)
def test_bombs_do_not_go_off(loader: type[Any], text: str):
    assert refusal(text, loader)


@given(DATA)
def test_what_another_program_wrote_is_read_by_both_parsers_alike(data: Any):
    text = yaml.safe_dump(data, allow_unicode=True, default_style='"')
    trees = [parse(text, loader.values[0]) for loader in LOADERS if loader.values[0] is not None]
    root, problems = trees[0]
    assert problems == [] or problems[0].message == "the file is empty"
    assert problems or plain(root) == data
    assert trees == [trees[0]] * len(trees)


@given(YAMLISH)
def test_whatever_looks_like_yaml_gives_a_tree_or_a_problem_in_the_text(text: str):
    lines = text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + 1
    trees = []
    for loader in LOADERS:
        root, problems = parse(text, loader.values[0] or yaml.SafeLoader)
        assert root is not None or problems
        assert all(1 <= p.line <= lines + 1 and p.column >= 1 for p in problems)
        assert all(p.message.isprintable() for p in problems)
        trees.append(root)
    assert None in trees or trees[0] == trees[1]
