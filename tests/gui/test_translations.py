"""The window's words in every language: all there, all finished, and the same gaps as before."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kneetimer.core import spoken_de, spoken_en
from kneetimer.gui import words
from tools.make_translations import (
    FOLDER,
    LANGUAGES,
    collect,
    compile_words,
    sources,
    tool,
    ts_file,
)

GAP = re.compile(r"\{\w*\}|%n")
COUNTS = (0, 1, 2, 5)

needs_tools = pytest.mark.skipif(
    not (tool("pyside6-lupdate") and tool("pyside6-lrelease")),
    reason="pyside6-lupdate is missing here",
)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    comment: str
    counted: bool
    forms: tuple[str, ...] = ()
    state: str = ""

    @property
    def key(self) -> tuple[str, str, str, bool]:
        return (self.context, self.source, self.comment, self.counted)


def messages(ts: Path) -> list[Message]:
    return list(_messages(ts))


def _messages(ts: Path) -> Iterator[Message]:
    tree = ET.parse(ts)  # noqa: S314  # our own file
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = translation.findall("numerusform")
            forms = [form.text or "" for form in plural] if plural else [translation.text or ""]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
                tuple(forms),
                translation.get("type", ""),
            )


def loaded(qm: Path) -> QTranslator:
    translator = QTranslator()
    assert translator.load(str(qm)), qm
    return translator


def said(translator: QTranslator, message: Message) -> list[str]:
    key = (message.context, message.source, message.comment)
    if not message.counted:
        return [translator.translate(*key)]
    return [translator.translate(*key, n) for n in COUNTS]


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    translator = loaded(FOLDER / "kneetimer_de.qm")
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@needs_tools
@each_language
def test_the_files_hold_the_words_of_today(language, tmp_path):
    today = {message.key for message in messages(collect(tmp_path, language))}
    kept = {message.key for message in messages(ts_file(FOLDER, language))}
    advice = "run python -m tools.make_translations"
    assert today - kept == set(), f"not translated yet: {advice}"
    assert kept - today == set(), f"no longer used: {advice}"


def test_no_words_escape_the_tool_that_collects_them():
    """It looks into no f-string, and gives up at some arguments."""
    known = {message.source for message in messages(ts_file(FOLDER, "de"))}
    escaped = [
        f"{path.name}:{text.lineno}: {ast.unparse(text)}"
        for path in sources()
        for text in _translated(ast.parse(path.read_text(encoding="utf-8")))
        if not (isinstance(text, ast.Constant) and text.value in known)
    ]
    assert escaped == []


def _translated(tree: ast.AST) -> Iterator[ast.expr]:
    """Give what is handed to `tr` and `translate` as text."""
    places = {"tr": 0, "translate": 1}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = places.get(name)
            # A painter's `translate` takes a point or two numbers, ours a context and words.
            if (
                place is not None
                and len(node.args) > place
                and (name == "tr" or isinstance(getattr(node.args[0], "value", None), str))
            ):
                yield node.args[place]


@each_language
def test_everything_is_translated(language):
    left = [m.key for m in messages(ts_file(FOLDER, language)) if m.state or not all(m.forms)]
    assert left == []


@each_language
def test_translations_have_the_gaps_of_their_source(language):
    wrong = [
        (message.source, form)
        for message in messages(ts_file(FOLDER, language))
        for form in message.forms
        if sorted(GAP.findall(form)) != sorted(GAP.findall(message.source))
    ]
    assert wrong == []


@each_language
def test_what_has_a_number_has_singular_and_plural(language):
    counted = [m for m in messages(ts_file(FOLDER, language)) if "%n" in m.source]
    assert counted
    assert [m.source for m in counted if not m.counted or len(m.forms) != 2] == []


def test_english_holds_only_plurals():
    assert all(message.counted for message in messages(ts_file(FOLDER, "en")))


@needs_tools
@each_language
def test_what_qt_loads_is_up_to_date(language, tmp_path):
    ts = ts_file(FOLDER, language)
    ours = loaded(ts.with_suffix(".qm"))
    fresh = loaded(compile_words(ts, tmp_path / "fresh.qm"))
    for message in messages(ts):
        assert said(ours, message) == said(fresh, message), message.source
        # The loader gives English and German the singular for one, the plural for all else.
        one, *more = message.forms
        expected = [one if n == 1 else more[0] for n in COUNTS] if message.counted else [one]
        assert said(ours, message) == expected, "run python -m tools.make_translations"


@pytest.mark.usefixtures("german")
def test_numbers_in_german():
    assert words.exercise_count(1) == "1 Übung"
    assert words.exercise_count(3) == "3 Übungen"
    assert words.spelt_duration(45_000) == "45 Sekunden"
    assert words.duration(2_500) == "2,5 s"


# What is spoken


def _fields(line: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(line) if field is not None}


def test_the_spoken_lines_are_the_same_in_both_languages():
    english, german = spoken_en.LINES, spoken_de.LINES
    assert list(german) == list(english)
    assert {n: _fields(line) for n, line in german.items()} == {
        n: _fields(line) for n, line in english.items()
    }
    assert all(german.values())
