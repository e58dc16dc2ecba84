"""The declarations of types: each becomes a Strawberry type and, for the planner, a table of specs."""

import inspect
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, Any, TypeVar, dataclass_transform

import strawberry
from strawberry.utils.str_converters import to_camel_case

from backend.core.access import Permission
from backend.core.graph.docs import about, under_fields
from backend.core.plan.registry import NODES, PREFIXES
from backend.core.plan.specs import Column, Key, NodeType, Spec

T = TypeVar("T")

KINDS: dict[str, type[StrEnum]] = {}
"""Every described enum by its GraphQL name."""

SPEC = "plan"
"""The key of a spec in a Strawberry field's metadata."""


def field(spec: Spec, *, args: Mapping[str, Any] | None = None) -> Any:
    """A field of a node with its spec; `args` are its arguments as annotations, by Python name.

    An argument is `Annotated[kind, "description"]` or `(Annotated[kind, "description"], default)`.
    """
    return strawberry.field(resolver=_signature(args), metadata={SPEC: spec}) if args else spec


def connection(spec: Spec, *, filter: Any = None, order: Any = None, permission: Permission | None = None) -> Any:
    """A field that is a connection, with the usual arguments; on Query it names its permission."""
    args: dict[str, Any] = {
        "first": (Annotated[int, "How many rows, 1 to 100."], 50),
        "after": (Annotated[str | None, "The `endCursor` of the page before."], None),
    }
    if filter is not None:
        args["filter"] = (Annotated[filter | None, "Which rows; every condition must hold."], None)
    if order is not None:
        args["order_by"] = (Annotated[order | None, "In which order; the key is always the last."], None)
    return strawberry.field(resolver=_signature(args), metadata={SPEC: spec, "permission": permission})


def _signature(args: Mapping[str, Any]) -> Callable[..., Any]:
    """A function that has the arguments and is never called: the planner answers."""

    def answered_by_the_planner(**_: Any) -> Any:
        raise NotImplementedError("answered by the planner")

    parameters, annotations = [], {}
    for name, given in args.items():
        kind, default = given if isinstance(given, tuple) else (given, inspect.Parameter.empty)
        inner, text = kind.__origin__, kind.__metadata__[-1]
        others = kind.__metadata__[:-1]
        annotation = Annotated[(inner, *others, strawberry.argument(description=text))]
        annotations[name] = annotation
        parameters.append(
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        )
    setattr(answered_by_the_planner, "__signature__", inspect.Signature(parameters))  # noqa: B010 - read by inspect alone
    answered_by_the_planner.__annotations__ = annotations
    return answered_by_the_planner


def node(row: Any, prefix: str) -> Callable[[type[T]], type[T]]:
    """A major noun: a type with an id of its own, a view of one row of `row`."""

    def declare(declaring: type[T]) -> type[T]:
        made = _declare(declaring, row, prefix)
        PREFIXES[prefix] = NODES[declaring.__name__]
        return made

    return declare


def shape(row: Any = None) -> Callable[[type[T]], type[T]]:
    """A type without an id: a view of a shared row, or of the rows of a statement."""
    return lambda declaring: _declare(declaring, row, None)


@dataclass_transform()
def plain(declaring: type[T]) -> type[T]:
    """A type of plain Python objects, with its descriptions: payloads and parts of computed fields."""
    _describe(declaring)
    return strawberry.type(declaring, description=about(declaring))


def _declare(declaring: type[T], row: Any, prefix: str | None) -> type[T]:
    specs = _describe(declaring)
    if prefix is not None:
        specs["id"] = Key(prefix)
    NODES[declaring.__name__] = NodeType(
        declaring.__name__, row, prefix, {to_camel_case(name): spec for name, spec in specs.items()}
    )
    return strawberry.type(declaring, description=about(declaring))


def _describe(declaring: type) -> dict[str, Spec]:
    """Give every field of a class its description, and read off what the planner needs to know."""
    texts = under_fields(declaring)
    specs: dict[str, Spec] = {}
    for name in inspect.get_annotations(declaring):
        declared = declaring.__dict__.get(name)
        spec = declared if isinstance(declared, Spec) else None
        if declared is None or spec is not None:
            declared = strawberry.field(metadata={SPEC: spec or Column(name)})
            setattr(declaring, name, declared)
        declared.description = declared.description or texts.get(name)
        specs[name] = declared.metadata.get(SPEC, Column(name))
    return specs


def root_field(spec: Spec, permission: Permission, *, args: Mapping[str, Any] | None = None) -> Any:
    """A field of Query: what it finds, and the permission that it names."""
    made = strawberry.field(resolver=_signature(args or {}), metadata={SPEC: spec, "permission": permission})
    return made


@dataclass_transform(kw_only_default=True)
def described_input(declaring: type[T]) -> type[T]:
    """An input type with the string under each field as its description."""
    texts = under_fields(declaring)
    for name in inspect.get_annotations(declaring):
        default = declaring.__dict__.get(name, inspect.Parameter.empty)
        options: dict[str, Any] = {} if default is inspect.Parameter.empty else {"default": default}
        if name.endswith("_"):
            options["name"] = to_camel_case(name.rstrip("_"))  # a word of Python, such as `from`
        setattr(declaring, name, strawberry.field(description=texts.get(name), **options))
    return strawberry.input(declaring, description=about(declaring))


def described_enum(kind: type[StrEnum]) -> Any:
    """An enum of the schema out of the feature's own kinds; the string under a member is its description."""
    if KINDS.setdefault(kind.__name__, kind) is not kind:
        raise ValueError(f"two enums are called {kind.__name__}")
    return kind if hasattr(kind, "__strawberry_definition__") else strawberry.enum(kind, description=about(kind))
