"""Numbers as people write them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core import quantity
from kneetimer.core.dose import Amount
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Tempo
from kneetimer.core.quantity import QuantityError

DAY_MS = 24 * 60 * 60 * 1000
ASK = Amount(1, 30, 10, ask=True)

# What somebody might type where a number is wanted.
TYPED = st.text(alphabet="0123456789:.,-–? sminkglb_xe+", max_size=14) | st.text(max_size=14)
LENGTHS = st.integers(0, DAY_MS)


def refusal(parse: Callable[[str], object], text: str) -> str:
    """Why a text is refused; "" where it is read."""
    try:
        parse(text)
    except QuantityError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("5", 5_000),
        ("5 s", 5_000),
        ("30s", 30_000),
        ("2 min", 120_000),
        ("2min", 120_000),
        ("1 min 30 s", 90_000),
        ("1min30s", 90_000),
        ("1:30", 90_000),
        ("0:45", 45_000),
        ("00:45", 45_000),
        ("90:00", 5_400_000),
        ("1:30.5", 90_500),
        ("0.5 s", 500),
        ("0.5", 500),
        ("0.125 s", 125),
        ("0.5000 s", 500),
        ("1.5 min", 90_000),
        ("0", 0),
        (" 5 s ", 5_000),
        ("1440 min", DAY_MS),
        ("86400", DAY_MS),
    ],
)
def test_durations_are_read(text: str, ms: int):
    assert quantity.parse_duration(text) == ms


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1:75", "'1:75' is no minutes:seconds: write two digits up to 59, as in 1:05"),
        ("1:5", "'1:5' is no minutes:seconds: write two digits up to 59, as in 1:05"),
        ("3,5 s", "'3,5 s' has a comma: write 3.5 s"),
        ("-5", "'-5' is negative: a duration is 0 or more"),
        ("−5 s", "'−5 s' is negative: a duration is 0 or more"),
        ("-1:30", "'-1:30' is negative: a duration is 0 or more"),
        ("0.0005 s", "'0.0005 s' is finer than a millisecond: write 0.5 s or 0.125 s"),
        ("86401", "'86401' is too long: a duration is at most 24 hours"),
        ("1440:01", "'1440:01' is too long: a duration is at most 24 hours"),
        ("1 min 30", "'1 min 30' is no duration: write 5 s, 2 min, 1 min 30 s or 1:30"),
        ("5 m", "'5 m' is no duration: write 5 s, 2 min, 1 min 30 s or 1:30"),
        ("1:30:00", "'1:30:00' is no duration: write 5 s, 2 min, 1 min 30 s or 1:30"),
    ],
)
def test_what_is_no_duration_is_told_with_what_would_be_right(text: str, message: str):
    with pytest.raises(QuantityError) as error:
        quantity.parse_duration(text)
    assert str(error.value) == message
    assert isinstance(error.value, KneeTimerError)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".5",
        "5.",
        "1_000",
        "0x10",
        "0b11",
        "010",
        "08",
        "1e3",
        ".inf",
        "no",
        "٣",
        "5 sec",
        "9" * 5000,
    ],
)
def test_what_other_formats_take_for_a_number_is_no_duration(text: str):
    with pytest.raises(QuantityError):
        quantity.parse_duration(text)


@pytest.mark.parametrize(
    ("text", "number"), [("0", 0), ("10", 10), (" 7 ", 7), ("100000", 100_000)]
)
def test_whole_numbers_are_read(text: str, number: int):
    assert quantity.parse_whole(text) == number


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("8,5", "'8,5' is no whole number: write one like 8 or 12"),
        ("8.0", "'8.0' is no whole number: write one like 8 or 12"),
        ("08", "'08' begins with a zero: write 8"),
        ("00", "'00' begins with a zero: write 0"),
        ("-3", "'-3' is negative: write 0 or more"),
        ("100001", "'100001' is too large: a number is at most 100,000"),
        ("ten\n", r"'ten\n' is no whole number: write one like 8 or 12"),
    ],
)
def test_what_is_no_whole_number_is_told(text: str, message: str):
    with pytest.raises(QuantityError) as error:
        quantity.parse_whole(text)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10", Amount(10, 10, 10)),
        ("8-12", Amount(8, 12, 8)),
        ("8 - 12", Amount(8, 12, 8)),
        ("8–12", Amount(8, 12, 8)),
        ("8-8", Amount(8, 8, 8)),
        ("?", ASK),
    ],
)
def test_ranges_of_whole_numbers_are_read(text: str, amount: Amount):
    assert quantity.parse_whole_range(text, ASK) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("30 s", Amount.of(30_000)),
        ("30-60 s", Amount(30_000, 60_000, 30_000)),
        ("30–60 s", Amount(30_000, 60_000, 30_000)),
        ("30 s-60 s", Amount(30_000, 60_000, 30_000)),
        ("30-60", Amount(30_000, 60_000, 30_000)),
        ("1-2 min", Amount(60_000, 120_000, 60_000)),
        ("1:00-1:30", Amount(60_000, 90_000, 60_000)),
        ("30 s - 1 min 30 s", Amount(30_000, 90_000, 30_000)),
        ("0.5-1.5 s", Amount(500, 1_500, 500)),
        ("?", ASK),
    ],
)
def test_ranges_of_durations_are_read(text: str, amount: Amount):
    assert quantity.parse_duration_range(text, ASK) == amount


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("60-30 s", "'60-30 s' goes down: write the smaller number first"),
        ("30-1:30", "the ends of '30-1:30' are not alike: write 30-60 s, 1-2 min or 1:00-1:30"),
        ("1 min-2", "the ends of '1 min-2' are not alike: write 30-60 s, 1-2 min or 1:00-1:30"),
        ("1-2-3", "'1-2-3' is no range: write two ends, as in 8-12"),
        ("3-", "'3-' is no range: write two ends, as in 8-12"),
        ("-3", "'-3' is negative: a duration is 0 or more"),
        ("?", "'?' cannot be asked for here: write a number"),
    ],
)
def test_what_is_no_range_is_told(text: str, message: str):
    with pytest.raises(QuantityError) as error:
        quantity.parse_duration_range(text)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("text", "tempo"),
    [
        ("2-5-3-1", Tempo(2_000, 5_000, 3_000, 1_000)),
        ("2-0.5-3-0", Tempo(2_000, 500, 3_000, 0)),
        ("2 – 5 – 3 – 1", Tempo(2_000, 5_000, 3_000, 1_000)),
    ],
)
def test_tempos_are_read(text: str, tempo: Tempo):
    assert quantity.parse_tempo(text) == tempo


@pytest.mark.parametrize(
    "text", ["2-5-3", "2-5-3-1-1", "0-0-0-0", "slow", "2-5-3-x", "2-0,5-3-1", "-2-5-3-1"]
)
def test_what_is_no_tempo_is_refused(text: str):
    with pytest.raises(QuantityError, match="2-"):
        quantity.parse_tempo(text)


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("5 kg", 5_000),
        ("2.5kg", 2_500),
        ("500 g", 500),
        ("5 lb", 2_268),
        ("1 lb", 454),
        ("500 kg", 500_000),
    ],
)
def test_weights_are_read(text: str, grams: int):
    assert quantity.parse_weight(text) == grams


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("5", "'5' is no weight: write 5 kg, 500 g or 5 lb"),
        ("2,5 kg", "'2,5 kg' has a comma: write 2.5 kg"),
        ("0 kg", "'0 kg' is no weight to lift: write 1 g to 500 kg"),
        ("501 kg", "'501 kg' is no weight to lift: write 1 g to 500 kg"),
    ],
)
def test_what_is_no_weight_is_told(text: str, message: str):
    with pytest.raises(QuantityError) as error:
        quantity.parse_weight(text)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("ms", "text"),
    [
        (0, "0 s"),
        (500, "0.5 s"),
        (45_000, "45 s"),
        (60_000, "1 min"),
        (90_000, "1 min 30 s"),
        (61_005, "1 min 1.005 s"),
    ],
)
def test_durations_are_written(ms: int, text: str):
    assert quantity.format_duration(ms) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Amount.of(30_000), "30 s"),
        (Amount(30_000, 60_000, 30_000), "30 s-1 min"),
        (Amount(30_000, 45_000, 40_000), "30-45 s"),
        (Amount(1, 2, 1, ask=True), "?"),
    ],
)
def test_ranges_are_written(amount: Amount, text: str):
    assert quantity.format_duration_range(amount) == text


@given(LENGTHS)
def test_a_duration_comes_back_as_it_was_written(ms: int):
    assert quantity.parse_duration(quantity.format_duration(ms)) == ms


@given(LENGTHS, LENGTHS)
def test_a_range_of_durations_comes_back(one: int, other: int):
    amount = Amount(min(one, other), max(one, other), min(one, other))
    assert quantity.parse_duration_range(quantity.format_duration_range(amount)) == amount


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_a_range_of_whole_numbers_comes_back(one: int, other: int):
    amount = Amount(min(one, other), max(one, other), min(one, other))
    assert quantity.parse_whole_range(quantity.format_whole_range(amount)) == amount


@given(st.tuples(LENGTHS, LENGTHS, LENGTHS, LENGTHS).filter(any))
def test_a_tempo_comes_back(parts: tuple[int, int, int, int]):
    tempo = Tempo(*parts)
    assert quantity.parse_tempo(quantity.format_tempo(tempo)) == tempo


def test_what_may_be_asked_comes_back():
    assert quantity.parse_whole_range(quantity.format_whole_range(ASK), ASK) == ASK


@pytest.mark.parametrize(
    ("parse", "pattern"),
    [
        (quantity.parse_duration, quantity.DURATION_PATTERN),
        (quantity.parse_duration_range, quantity.DURATION_RANGE_PATTERN),
        (quantity.parse_whole, quantity.WHOLE_PATTERN),
        (quantity.parse_whole_range, quantity.WHOLE_RANGE_PATTERN),
        (quantity.parse_tempo, quantity.TEMPO_PATTERN),
        (quantity.parse_weight, quantity.WEIGHT_PATTERN),
    ],
)
@given(text=TYPED)
def test_whatever_is_typed_is_read_or_refused_and_what_is_read_fits_the_pattern(
    parse, pattern, text
):
    message = refusal(parse, text)
    assert message.isprintable() if message else re.search(pattern, text)


def test_a_text_is_shown_on_one_line_cut_short_and_without_control_characters():
    assert quantity.shown("a\x1b[31m\nb") == r"'a\x1b[31m\nb'"
    assert quantity.shown("x" * 50) == "'" + "x" * 39 + "…'"
