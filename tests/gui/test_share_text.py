"""A routine in a message: there, and back whatever the way has done to it."""

from __future__ import annotations

import base64
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.gui.share_text import LONGEST_PLAIN, ShareTextError, from_share, to_share
from kneetimer.storage import paths
from kneetimer.storage.programme_shelf import routine_files

SHORT = """# Slowly.
format: kneetimer/1
title: Hüfte
items:
  - {exercise: clamshell, reps: 10}
"""
LONG = SHORT + "# more\n" * LONGEST_PLAIN
BOTH = pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])


def packed(data):
    return f"[kneetimer packed]\n{base64.b64encode(data).decode()}\n[/kneetimer]"


def test_a_short_one_can_be_read():
    assert to_share(SHORT, "Hüfte") == (
        "“Hüfte”, a routine for KneeTimer. Copy this whole message, then press Ctrl+V among the"
        f" routines of KneeTimer.\n\n[kneetimer]\n{SHORT}[/kneetimer]\n"
    )


def test_a_long_one_is_packed():
    shared = to_share(LONG, "Hüfte")
    assert len(shared) < 600
    assert "[kneetimer packed]" in shared
    assert max(map(len, shared.splitlines()[2:])) <= 64


@pytest.mark.parametrize("path", routine_files(paths.routines_folder()), ids=lambda p: p.stem)
def test_every_shipped_one_comes_back(path):
    text = path.read_text("utf-8")
    assert from_share(to_share(text, path.stem)) == text


@BOTH
@pytest.mark.parametrize(
    "way",
    [
        lambda shared: shared,
        lambda shared: shared.replace("\n", "\r\n"),
        lambda shared: shared.replace("\n", "\r"),
        lambda shared: shared.strip(),
        lambda shared: f"Hello!\n\nTry this:\n{shared}\nBye\n-- \nAnna",
        lambda shared: "".join(f"> {line}\n" for line in shared.split("\n")),
        lambda shared: "".join(f">> {line}\n" for line in shared.split("\n")),
        lambda shared: shared.replace("  ", " \xa0"),
        lambda shared: "\ufeff" + shared,
        lambda shared: f"{shared}\n{to_share(SHORT.replace('Hüfte', 'Other'), 'Other')}",
    ],
    ids=range(10),
)
def test_it_comes_back_whatever_the_way_has_done(text, way):
    assert from_share(way(to_share(text, "Hüfte"))) == text


@pytest.mark.parametrize(
    "text",
    [
        SHORT,
        f"\n\n{SHORT}",
        f"---\n{SHORT}",
        f"```yaml\n{SHORT}```",
        f"Look:\n```\n{SHORT}```\nNice?",
        SHORT.replace("format:", '"format" :'),
    ],
)
def test_the_file_itself_will_do(text):
    found = from_share(text)
    assert found is not None
    assert found.endswith(SHORT[-60:])


@given(body=st.text(st.characters(codec="utf-8"), max_size=200), title=st.text(max_size=20))
def test_any_text_comes_back(body, title):
    text = f"format: kneetimer/1\nx-a: {body!a}\n"
    assert from_share(to_share(text, title)) == text


@given(
    text=st.text()
    | st.lists(
        st.sampled_from(
            [
                "[kneetimer]",
                "[kneetimer packed]",
                "[/kneetimer]",
                "\n",
                "format: kneetimer/1",
                "> ",
                "```",
                "eJzLSM3JyQcABiwCFQ==",
                "x",
            ]
        )
    ).map("".join)
)
def test_whatever_stands_there_is_a_routine_or_none_or_said_to_be_damaged(text):
    try:
        found = from_share(text)
    except ShareTextError:
        return
    assert found is None or "kneetimer/" in found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "title: x\n",
        "Write 'format: kneetimer/1' into the file.\n",
        "a" * (5 << 20),
        "We talked about it.\nformat: kneetimer/1 is what they call it\n",
    ],
    ids=range(6),
)
def test_nothing_is_nothing(text):
    assert from_share(text) is None


@pytest.mark.parametrize(
    "text",
    [
        to_share(SHORT, "x")[:-20],
        to_share(LONG, "x")[:-40],
        to_share(LONG, "x").replace("\n[/", "AAAA\n[/").replace("eN", "eM"),
        "[kneetimer]\nhello\n[/kneetimer]",
        "[kneetimer packed]\nhello\n[/kneetimer]",
        packed(b"no zip"),
        packed(zlib.compress(b"\xff\xfe")),
        packed(zlib.compress(b"title: x")),
        packed(zlib.compress(SHORT.encode())[:-6]),
        packed(zlib.compress(b"format: kneetimer/1\n" + bytes(200 << 20), 9)),
        f"[kneetimer]\n{SHORT}{'# x' * (1 << 19)}\n[/kneetimer]",
    ],
    ids=range(11),
)
def test_half_a_routine_is_told(text):
    with pytest.raises(ShareTextError, match="copy all of the message"):
        from_share(text)
