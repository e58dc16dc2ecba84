"""Problems as clients see them: one GraphQL type per problem, made from the exception that the rules raise."""

import dataclasses
import inspect
from collections.abc import Callable
from functools import cache
from typing import Any, get_args, get_type_hints

import strawberry

from backend.core.graph.docs import under_fields
from backend.core.graph.types import ProblemType
from backend.core.problems import FieldProblem, Problem
from backend.core.text import Text


@strawberry.type(name="FieldProblem", description="One field of an input that cannot be taken, and why.")
class FieldProblemType:
    """A field's problem."""

    path: str = strawberry.field(description="Where in the input, names joined by dots.")
    message: str = strawberry.field(description="What the field needs.")


def _field_problem(problem: FieldProblem, language: str) -> FieldProblemType:
    return FieldProblemType(path=".".join(problem.path), message=problem.message.in_(language))


PARTS: dict[type, tuple[type, Callable[[Any, str], Any]]] = {
    FieldProblem: (FieldProblemType, _field_problem),
}
"""Parts of problems that are types of their own, with the function that translates one."""


def part_type(part: type) -> Callable[[type], type]:
    """Declare how a part of a problem is spoken: the class under it, made by a classmethod `of(part, language)`."""

    def declare(spoken: Any) -> type:
        PARTS[part] = (spoken, spoken.of)
        return spoken

    return declare


@cache
def problem_type(problem: type[Problem]) -> type:
    """The GraphQL type of a problem: its name, its docstring, its fields."""
    hints = get_type_hints(problem)
    texts = under_fields(problem)
    annotations: dict[str, Any] = {}
    namespace: dict[str, Any] = {"__annotations__": annotations, "__doc__": problem.__doc__}
    for field in dataclasses.fields(problem):
        if field.name == "message":
            continue
        annotations[field.name] = _spoken(hints[field.name])
        description = texts.get(field.name) or f"The {field.name.replace('_', ' ')} of this problem."
        namespace[field.name] = strawberry.field(description=description)
    made = type(problem.__name__, (ProblemType,), namespace)
    description = " ".join((inspect.getdoc(problem) or "").split())
    return strawberry.type(made, name=problem.__name__, description=description)


def _spoken(hint: Any) -> Any:
    if hint is Text:
        return str
    parts = get_args(hint)
    if parts and parts[-1] is Ellipsis:
        return list[PARTS[parts[0]][0] if parts[0] in PARTS else parts[0]]
    return hint


def spoken(problem: Problem, language: str) -> Any:
    """A raised problem as an object of its GraphQL type, in the language of the request."""
    values = {field.name: _value(getattr(problem, field.name), language) for field in dataclasses.fields(problem)}
    return problem_type(type(problem))(**values)


def _value(value: Any, language: str) -> Any:
    if isinstance(value, Text):
        return value.in_(language)
    if isinstance(value, tuple):
        return [_value(each, language) for each in value]
    if type(value) in PARTS:
        return PARTS[type(value)][1](value, language)
    return value
