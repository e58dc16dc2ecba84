"""What the client gave: arguments whose form is known when planning and whose values come with each run.

A plan is made once per form: which arguments and which input fields are there, and the values of enums and
booleans, since those change the statement. Everything else travels as a parameter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLScalarType,
    ListValueNode,
    ObjectValueNode,
    ValueNode,
    VariableNode,
)
from graphql.execution.values import VariableValues, get_argument_values
from graphql.pyutils import Undefined
from graphql.utilities.coerce_input_value import coerce_default_value, coerce_input_literal

from backend.core.text import Text

Read = Callable[[VariableValues], Any]


class BadInput(GraphQLError):
    """A value that no query can work with; the integrator mends it."""

    def __init__(self, message: str | Text) -> None:
        self.text = message if isinstance(message, Text) else Text(id=message, en=message)
        super().__init__(self.text.en, extensions={"code": "BAD_USER_INPUT"})


class MarkExpired(BadInput):
    """A mark of changes that nothing can be told from: the reader must read everything again."""

    SQLSTATE = "MR001"

    def __init__(self) -> None:
        super().__init__(
            Text(
                id="Penanda ini tidak berlaku lagi: terlalu lama, atau hak akses Anda telah berubah. "
                "Ambil penanda baru, lalu baca semua data dari awal.",
                en="This mark no longer holds: it is too old, or what you may see has changed. "
                "Take a new mark, then read everything again.",
            )
        )
        self.extensions = {"code": "MARK_EXPIRED"}


def bare(kind: GraphQLInputType) -> Any:
    """A type without its non-null mark."""
    return kind.of_type if isinstance(kind, GraphQLNonNull) else kind


def form_of(value: Any, kind: GraphQLInputType) -> Any:
    """What of a variable's value decides the form of the statement."""
    kind = bare(kind)
    if value is None:
        return None
    if isinstance(kind, GraphQLInputObjectType):
        return tuple((name, form_of(value[name], field.type)) for name, field in kind.fields.items() if name in value)
    if isinstance(kind, GraphQLEnumType) or (isinstance(kind, GraphQLScalarType) and kind.name == "Boolean"):
        return value
    return "*"


@dataclass(frozen=True, slots=True)
class Given:
    """One given value: its form now, and how to read it at each run."""

    value: Any
    read: Read
    kind: GraphQLInputType
    binder: "Binder"
    literal: ObjectValueNode | None = None
    variables: VariableValues = VariableValues({}, {})  # noqa: RUF009 - an immutable empty value

    def get(self, name: str) -> "Given | None":
        """The given value of an input field, or None when it is absent or null."""
        field = bare(self.kind).fields[name]
        if self.literal is not None:
            node = next((f.value for f in self.literal.fields if f.name.value == name), None)
            if node is None or _is_absent(node, self.variables):
                return _default(field, self.binder)
            return given(node, field.type, self.variables, self.binder)
        if self.value.get(name) is None:
            return None
        read = self.read
        return Given(self.value[name], lambda variables: read(variables)[name], field.type, self.binder)

    def items(self) -> list[tuple[str, "Given"]]:
        """The input fields that are there, in the schema's order."""
        found = ((name, self.get(name)) for name in bare(self.kind).fields)
        return [(name, value) for name, value in found if value is not None]

    def bind(self, kind: Any, decode: Callable[[Any], Any] | None = None) -> sa.BindParameter[Any]:
        """A parameter of the statement with this value, decoded at each run; a decoder may raise `BadInput`."""
        return self.binder.bind(self.read, kind, decode)


class Binder:
    """Collects the parameters of one statement and where their values come from."""

    def __init__(self) -> None:
        self.reads: dict[str, Callable[[VariableValues], Any]] = {}

    def bind(self, read: Read, kind: Any, decode: Callable[[Any], Any] | None = None) -> sa.BindParameter[Any]:
        """A new parameter."""
        name = f"given_{len(self.reads)}"
        self.reads[name] = read if decode is None else lambda variables: decode(read(variables))
        return sa.bindparam(name, type_=kind)


def given(node: ValueNode | None, kind: GraphQLInputType, variables: VariableValues, binder: Binder) -> Given | None:
    """What a literal or variable gives; None when it gives nothing."""
    if node is None:
        return None
    if isinstance(node, VariableNode):
        name = node.name.value
        value = variables.coerced.get(name)
        if value is None:
            return None
        return Given(value, lambda run: run.coerced[name], kind, binder)
    if isinstance(node, ObjectValueNode) and isinstance(bare(kind), GraphQLInputObjectType):
        return Given({}, _refuse, kind, binder, node, variables)
    value = coerce_input_literal(node, kind, variables)
    if value is None or value is Undefined:
        return None
    if _has_variable(node):
        return Given(value, lambda run: coerce_input_literal(node, kind, run), kind, binder)
    return Given(value, lambda _run: value, kind, binder)


def _refuse(_variables: VariableValues) -> Any:
    raise TypeError("an input object is read field by field")


def _has_variable(node: ValueNode) -> bool:
    if isinstance(node, ListValueNode):
        return any(_has_variable(value) for value in node.values)
    if isinstance(node, ObjectValueNode):
        return any(_has_variable(field.value) for field in node.fields)
    return isinstance(node, VariableNode)


class Args(Mapping[str, Given]):
    """The arguments of one field: those that are there, defaults included."""

    def __init__(self, field: GraphQLField, node: FieldNode, variables: VariableValues, binder: Binder) -> None:
        get_argument_values(field, node, variables)  # refuses what may not be null, as the executor would
        written = {argument.name.value: argument.value for argument in node.arguments or ()}
        self._given: dict[str, Given] = {}
        for name, argument in field.args.items():
            value = written.get(name)
            absent = value is None or _is_absent(value, variables)
            found = _default(argument, binder) if absent else given(value, argument.type, variables, binder)
            if found is not None:
                self._given[name] = found

    @classmethod
    def of(cls, given_values: Mapping[str, Given]) -> "Args":
        """Arguments that no document names."""
        args = cls.__new__(cls)
        args._given = dict(given_values)
        return args

    def __getitem__(self, name: str) -> Given:
        return self._given[name]

    def __iter__(self) -> Any:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)


def _is_absent(node: ValueNode, variables: VariableValues) -> bool:
    """Whether a value is a variable that nobody gave, which is not the same as null given on purpose."""
    return isinstance(node, VariableNode) and node.name.value not in variables.coerced


def _default(argument: Any, binder: Binder) -> Given | None:
    value = coerce_default_value(argument)
    if value is None or value is Undefined:
        return None
    return Given(value, lambda _run: value, argument.type, binder)
