"""Records for the tests of the history: small ones by number, and any at all by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.decision import Decision, DecisionKind
from kneetimer.core.record import (
    Addition,
    Choice,
    Count,
    DoneSet,
    Hurt,
    Moment,
    SessionRecord,
    Stop,
    Why,
)
from kneetimer.core.text import Text

FIRST_MS = 1_790_000_000_000
DAY_MS = 86_400_000


def session(number: int, **changes: object) -> SessionRecord:
    """The session of day `number`: two sets of a clamshell on each side, one left short."""
    start_ms = FIRST_MS + number * DAY_MS
    sets = tuple(
        DoneSet(
            item="clamshell",
            exercise="clamshell",
            name=Text((("en", "Clamshell"), ("de", "Muschel"))),
            side=side,
            set=(nth, 2),
            planned_reps=12,
            done_reps=12 if (side, nth) != (Side.RIGHT, 2) else 7,
            planned_ms=60_000,
            done_ms=58_000 + nth,
        )
        for side in Side
        for nth in (1, 2)
    )
    fields = {
        "id": f"{number:032x}",
        "started": Moment(start_ms, 60),
        "ended": Moment(start_ms + 600_000, 60),
        "title": Text.plain("Hüfte"),
        "routine": "hip",
        "complete": True,
        "planned_ms": 600_000,
        "lasted_ms": 590_000,
        "sets": sets,
        "pain_before": number % 11,
        "snapshot": f"format: kneetimer/1\ntitle: Hüfte {number}\n",
        **changes,
    }
    return SessionRecord(**fields)  # type: ignore[arg-type]


def said(number: int, of: int, **what: object) -> Addition:
    """Addition `number`, about session `of`; a higher number was said later."""
    at = Moment(FIRST_MS + of * DAY_MS + number * 1_000, 60)
    return Addition(f"{number:032x}", f"{of:032x}", at, **what)  # type: ignore[arg-type]


def decided(number: int, on: int = 0, subject: str = "hip", **what: object) -> Decision:
    """Decision `number`, made on a day; a higher number was made later."""
    at = Moment(FIRST_MS + on * DAY_MS + number * 1_000, 60)
    fields = {"kind": DecisionKind.PROGRESS, **what}
    return Decision(f"{number:032x}", at, subject=subject, **fields)  # type: ignore[arg-type]


# No half surrogates of the first kind: two of them could meet and become a character.
WORDS = st.text(st.characters(exclude_categories=["Cs"]) | st.just("\udc80"), max_size=12)
IDS = st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}")
MOMENTS = st.builds(Moment, st.integers(-(10**12), 10**13), st.integers(-14 * 60, 14 * 60))
TEXTS = WORDS.map(Text.plain) | st.lists(
    st.tuples(st.sampled_from(["de", "en", "fr", "", "nb"]), WORDS),
    max_size=3,
    unique_by=lambda pair: pair[0],
).map(lambda pairs: Text(tuple(pairs)))
MS = st.integers(0, 10**12)
NUMBERS = st.integers(0, 10**6)
PAIN = st.integers(0, 10)
SIDES = st.none() | st.sampled_from(Side)
PAIRS = st.tuples(NUMBERS, NUMBERS)
SETS = st.builds(
    DoneSet,
    WORDS,
    WORDS,
    TEXTS,
    side=SIDES,
    direction=WORDS,
    set=PAIRS,
    round=NUMBERS,
    planned_reps=NUMBERS,
    done_reps=NUMBERS,
    planned_ms=MS,
    done_ms=MS,
    load=WORDS,
    load_grams=st.none() | NUMBERS,
    why=st.none() | st.sampled_from(Why),
    detours=NUMBERS,
    detour_ms=MS,
)
HURTS = st.builds(
    Hurt,
    MS,
    PAIN,
    WORDS,
    WORDS,
    side=SIDES,
    set=st.none() | PAIRS,
    rep=st.none() | PAIRS,
    choice=st.sampled_from(Choice),
)
SESSIONS = st.builds(
    SessionRecord,
    IDS,
    MOMENTS,
    MOMENTS,
    TEXTS,
    WORDS,
    st.booleans(),
    MS,
    MS,
    sets=st.lists(SETS, max_size=3).map(tuple),
    stops=st.lists(st.builds(Stop, MS, MS, st.sampled_from(Why)), max_size=2).map(tuple),
    hurts=st.lists(HURTS, max_size=2).map(tuple),
    pain_before=st.none() | PAIN,
    snapshot=WORDS,
    choices=WORDS,
)
COUNTS = st.builds(Count, WORDS, WORDS, SIDES, NUMBERS, st.booleans())
ADDITIONS = st.builds(
    Addition,
    IDS,
    IDS,
    MOMENTS,
    pain_after=st.none() | PAIN,
    pain_worst=st.none() | PAIN,
    effort=st.none() | PAIN,
    note=st.none() | WORDS,
    asked_morning=st.none() | st.booleans(),
    back_to_usual=st.none() | st.booleans(),
    pain_morning=st.none() | PAIN,
    counts=st.none() | st.lists(COUNTS, max_size=2).map(tuple),
    removed=st.none() | st.booleans(),
)
DECISIONS = st.builds(
    Decision,
    IDS,
    MOMENTS,
    st.sampled_from(DecisionKind),
    WORDS,
    day=st.just("") | st.dates().map(str),
    week=NUMBERS,
    variant=WORDS,
    item=WORDS,
    answer=WORDS,
    words=WORDS,
    before=WORDS,
    after=WORDS,
    sessions=st.lists(IDS, max_size=2).map(tuple),
)
