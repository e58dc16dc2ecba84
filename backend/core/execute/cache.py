"""A cache bounded by what it holds: the least recently used go first."""

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Bounded(Generic[K, V]):
    """Values by key, at most so many bytes (as their makers weigh them) altogether."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.held = 0
        self._values: OrderedDict[K, tuple[V, int]] = OrderedDict()

    def get(self, key: K) -> V | None:
        """The value, now the most recently used; None when it is not held."""
        found = self._values.get(key)
        if found is None:
            return None
        self._values.move_to_end(key)
        return found[0]

    def put(self, key: K, value: V, weight: int) -> None:
        """Keep a value, and let go of the oldest until all fits."""
        if key in self._values:
            self.held -= self._values.pop(key)[1]
        self._values[key] = (value, weight)
        self.held += weight
        while self.held > self.most and self._values:
            _, (_, freed) = self._values.popitem(last=False)
            self.held -= freed

    def __len__(self) -> int:
        return len(self._values)
