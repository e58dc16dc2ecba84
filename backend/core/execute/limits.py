"""What a document may cost at the most: one memoised pass over it, linear in its size.

Fragments are measured once each, so a chain of fragments that doubles at every step costs no more than its text.
"""

from dataclasses import dataclass
from functools import cache, reduce
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLList,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
    ValidationContext,
    ValidationRule,
    VariableNode,
    get_named_type,
    get_nullable_type,
)

from backend.core.plan.pages import FIRST_DEFAULT, FIRST_MOST

TOKENS_MOST = 4_000
DEPTH_MOST = 16
FIELDS_MOST = 2_000
ALIASES_MOST = 60
ROOTS_MOST = 20
DIRECTIVES_MOST = 60
ALIAS_MOST = 63
"""PostgreSQL's longest name: response keys are the names of columns."""
COST_MOST = 500_000
"""Objects that a document could ask for at the most: page sizes multiplied along each path."""
DIGITS_MOST = 9
SHORT_LIST = 5
LONG_LIST = 20
LONG_LISTS = {"changes", "incumbents", "placements", "points"}
"""Lists without pages that may hold a hundred and more."""
ENDLESS = 10**12
"""What a fragment that contains itself counts; another rule names the cycle."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The size of a selection after its fragments are opened."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0

    def beside(self, other: "Measure") -> "Measure":
        """Two selections side by side."""
        return Measure(
            max(self.depth, other.depth),
            min(self.fields + other.fields, ENDLESS),
            min(self.aliases + other.aliases, ENDLESS),
            min(self.directives + other.directives, ENDLESS),
            min(self.cost + other.cost, ENDLESS),
        )


BOUNDS = (
    ("depth", DEPTH_MOST, "Kedalaman kueri", "The depth of the query"),
    ("fields", FIELDS_MOST, "Jumlah kolom kueri", "The number of fields"),
    ("aliases", ALIASES_MOST, "Jumlah alias", "The number of aliases"),
    ("directives", DIRECTIVES_MOST, "Jumlah direktif", "The number of directives"),
    ("cost", COST_MOST, "Biaya kueri", "The cost of the query"),
)


class WithinBounds(ValidationRule):
    """Refuses documents that are too deep, too wide or too costly, with the bound in the message."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.known: dict[str, Measure] = {}
        self.open: set[str] = set()
        self.lists = short_lists(context.schema)

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        """Measure each operation once."""
        roots = len(node.selection_set.selections)
        measure = self._selection(node.selection_set)
        if roots > ROOTS_MOST:
            self._refuse("root fields", roots, ROOTS_MOST, node)
        for name, most, _label, english in BOUNDS:
            found = getattr(measure, name)
            if found > most:
                self._refuse(english, found, most, node)

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Refuse an alias that could not be the name of a column."""
        if node.alias is not None and len(node.alias.value) > ALIAS_MOST:
            self._refuse("The length of an alias", len(node.alias.value), ALIAS_MOST, node)

    def enter_string_value(self, node: StringValueNode, *_: Any) -> None:
        """Refuse a text that PostgreSQL cannot hold."""
        if "\x00" in node.value:
            self.context.report_error(GraphQLError("A text holds NUL.", node, extensions={"code": "BAD_USER_INPUT"}))

    def _refuse(self, what: str, found: int, most: int, node: Any) -> None:
        shown = "without end" if found >= ENDLESS else found
        self.context.report_error(
            GraphQLError(
                f"{what} is {shown}; at most {most} is allowed. Ask for less, or in several requests.",
                node,
                extensions={"code": "QUERY_TOO_COMPLEX", "limit": most},
            )
        )

    def _selection(self, selection: SelectionSetNode | None) -> Measure:
        if selection is None:
            return Measure()
        return reduce(Measure.beside, map(self._one, selection.selections), Measure())

    def _one(self, node: Any) -> Measure:
        directives = Measure(directives=len(node.directives or ()))
        if isinstance(node, FieldNode):
            return self._field(node).beside(directives)
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value).beside(directives)
        return self._selection(node.selection_set).beside(directives)

    def _field(self, node: FieldNode) -> Measure:
        below = self._selection(node.selection_set)
        return Measure(
            below.depth + 1,
            below.fields + 1,
            below.aliases + (node.alias is not None),
            below.directives,
            min(self._page(node) * (below.cost + (node.selection_set is not None)), ENDLESS),
        )

    def _page(self, node: FieldNode) -> int:
        """How many objects a field may bring, or is taken to bring; 1 for a single object."""
        given = _given(node)
        if given is not None:
            return given
        return FIRST_DEFAULT if _is_connection(node) else self.lists.get(node.name.value, 1)

    def _fragment(self, name: str) -> Measure:
        if name in self.open:
            return Measure(depth=ENDLESS, fields=ENDLESS, cost=ENDLESS)
        if name not in self.known:
            definition: FragmentDefinitionNode | None = self.context.get_fragment(name)
            self.open.add(name)
            self.known[name] = self._selection(definition.selection_set if definition else None)
            self.open.remove(name)
        return self.known[name]


def _given(node: FieldNode) -> int | None:
    """The page size that a field gives: the largest for a variable; None when it gives none."""
    for argument in node.arguments or ():
        if argument.name.value == "ids":
            return FIRST_MOST
        if argument.name.value == "first":
            value = argument.value
            if isinstance(value, IntValueNode):
                written = value.value[:DIGITS_MOST]  # a longer number is beyond every bound, and slow to read
                return max(1, min(int(written), FIRST_MOST * 10))
            return FIRST_MOST if isinstance(value, VariableNode) else FIRST_DEFAULT
    return None


def _is_connection(node: FieldNode) -> bool:
    selections = node.selection_set.selections if node.selection_set else ()
    return any(isinstance(part, FieldNode) and part.name.value in ("nodes", "edges") for part in selections)


@cache
def short_lists(schema: GraphQLSchema) -> dict[str, int]:
    """How many objects a list without pages is taken to bring, by the name of its field.

    Histories of one person and parts of an explanation are short; a list that the planner cuts late weighs more.
    """
    weights: dict[str, int] = {}
    for kind in schema.type_map.values():
        if not isinstance(kind, GraphQLObjectType) or kind.name.startswith("__") or kind.name.endswith("Connection"):
            continue
        for name, field in kind.fields.items():
            listed = get_nullable_type(field.type)
            if isinstance(listed, GraphQLList) and isinstance(get_named_type(listed), GraphQLObjectType):
                weights[name] = max(weights.get(name, 0), LONG_LIST if name in LONG_LISTS else SHORT_LIST)
    return weights
