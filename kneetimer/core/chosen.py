"""What of a routine is to be done: the items that are wanted, and a number from each range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kneetimer.core.dose import Amount, Dose
from kneetimer.core.planning import Picker, Plan, make_plan
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Choice, ExerciseItem, Group, Item


class Chosen:
    """Asks the profile and a picker.

    Attributes:
        plans: the merged doses by the items' keys
        has_choices: whether another profile could have come out shorter or longer
    """

    def __init__(
        self,
        defaults: Dose,
        profile: Profile,
        picker: Picker,
        known: Mapping[str, Plan],
        *,
        least: bool,
    ) -> None:
        self.plans: dict[str, Plan] = {}
        self.has_choices = False
        self._defaults = defaults
        self._profile = profile
        self._picker = picker
        self._known = known
        self._skip_optional = least

    def pick(self, key: str, amount: Amount) -> int:
        """Choose a number inside a range."""
        if amount.is_choice:
            self.has_choices = True
        return self._picker(key, amount)

    def is_wanted(self, item: Item) -> bool:
        """Whether an item is done at all."""
        if item.key and item.key in self._profile.skipped:
            return False
        if not item.optional:
            return True
        self.has_choices = True
        return not self._skip_optional and item.key not in self._profile.left_out

    def options(self, choice: Choice) -> tuple[Item, ...]:
        """Give what of a choice is done: the first ones where nothing was chosen."""
        numbers = self._profile.choices.get(choice.key, ())
        known = tuple(choice.options[n] for n in numbers if 0 <= n < len(choice.options))
        return known if len(known) == choice.count else choice.options[: choice.count]

    def plan(self, item: ExerciseItem) -> Plan:
        """Give an item's plan, made once."""
        plan = self.plans.get(item.key)
        if plan is None:
            known = self._known.get(item.key)
            if known is None:
                plan = make_plan(item, self._defaults, self._profile, self.pick)
            else:
                plan = replace(known, picker=self.pick)
            self.plans[item.key] = plan
        return plan

    def plans_of(self, items: Iterable[Item]) -> Iterator[Plan]:
        """Give the plans of every exercise that is done, a group's once."""
        for item in items:
            if not self.is_wanted(item):
                continue
            if isinstance(item, ExerciseItem):
                yield self.plan(item)
            elif isinstance(item, Group):
                yield from self.plans_of(item.items)
            elif isinstance(item, Choice):
                yield from self.plans_of(self.options(item))
