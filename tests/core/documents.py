"""Documents made by chance from the schema: every root field that is planned, and what can be reached from it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from backend.core.ids import to_global
from backend.core.plan.registry import NODES, PREFIXES
from backend.core.plan.specs import Computed, Spec

DEPTH_MOST = 6
LONG_KEY = "k" * 60
ID_OF = {
    "unit": "unit", "parent": "unit", "within": "unit", "superior": "emp", "subject": "emp", "employee.id": "emp",
    "unit.id": "unit", "position.id": "post", "policy.id": "policy", "mappingRun.id": "run", "placement.id": "place",
    "importBatch.id": "import", "cycle": "cycle", "appraisalCycle.id": "cycle", "performancePlan.id": "plan",
}  # fmt: skip
"""Of which type an argument's id is."""


@dataclass(frozen=True)
class Words:
    """What is in the database, so that documents find something."""

    ids: Mapping[str, Sequence[str]]
    texts: Sequence[str]
    nips: Sequence[str]
    cursors: dict[str, list[str]] = field(default_factory=dict)
    """Cursors that answers gave, by what they are cursors of."""


@dataclass(frozen=True)
class Bounds:
    """What documents keep to, where not everything may be asked for."""

    roots: frozenset[str]
    types: frozenset[str]
    without: frozenset[str]
    """Names of fields that are left out."""


@dataclass(frozen=True)
class Made:
    """One document with its variables."""

    text: str
    variables: dict[str, Any]


def words_of(rows: Callable[..., list[tuple[Any, ...]]]) -> Words:
    """Words of a database, by a function that asks it."""
    ids = {
        prefix: [to_global(prefix, row[0]) for row in rows(f"SELECT id FROM {node.row.__tablename__} LIMIT 8")]
        for prefix, node in PREFIXES.items()
        if node.row is not None
    }
    people = rows("SELECT name, nip FROM employee ORDER BY nip LIMIT 10")
    return Words(ids, [name.split()[0] for name, _ in people], [nip for _, nip in people])


class Maker:
    """Makes one document."""

    def __init__(self, schema: GraphQLSchema, rng: Random, words: Words, bounds: Bounds | None = None) -> None:
        self.schema, self.rng, self.words, self.bounds = schema, rng, words, bounds
        self.declared: list[str] = []
        self.variables: dict[str, Any] = {}
        self.fragments: list[str] = []
        self.aliases = 0

    def document(self) -> Made:
        """A query of one to three root fields."""
        roots = self.schema.query_type.fields  # type: ignore[union-attr] # every schema has a query type
        planned = [name for name, each in roots.items() if isinstance(each.extensions.get("plan"), Spec)]
        planned = [name for name in planned if self.bounds is None or name in self.bounds.roots]
        names = self.rng.choices(planned, k=self.rng.choice([1, 1, 2]))
        chosen = [self._field(roots[name], name, name, 1) for name in names]
        if self._chance(0.1):
            chosen.insert(self.rng.randrange(2), "__typename")
        head = f"query Q({', '.join(self.declared)})" if self.declared else "query Q"
        return Made("\n".join([f"{head} {{ {' '.join(chosen)} }}", *self.fragments]), self.variables)

    def _chance(self, often: float) -> bool:
        return self.rng.random() < often

    def _alias(self) -> str:
        self.aliases += 1
        return f"{LONG_KEY}{self.aliases}" if self._chance(0.01) else f"a{self.aliases}"

    def _field(self, declared: Any, name: str, path: str, depth: int) -> str:
        arguments = self._arguments(declared.args, path, depth)
        alias = f"{self._alias()}: " if declared.args or self._chance(0.1) else ""
        kind = get_named_type(declared.type)
        below = "" if is_leaf_type(kind) else f" {{ {self._selection(kind, path, depth + 1)} }}"
        return f"{alias}{name}{arguments}{self._directive()}{below}"

    def _directive(self) -> str:
        if not self._chance(0.06):
            return ""
        name = self.rng.choice(["skip", "include"])
        value = self._chance(0.5)
        if self._chance(0.6):
            return f" @{name}(if: {self._variable('Boolean!', value)})"
        return f" @{name}(if: {json.dumps(value)})"

    def _variable(self, kind: str, value: Any) -> str:
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {kind}")
        self.variables[name] = value
        return f"${name}"

    def _selection(self, kind: GraphQLObjectType, path: str, depth: int) -> str:
        names = [name for name, each in kind.fields.items() if self._may(kind, name, each, depth)]
        leaves = [name for name in names if is_leaf_type(get_named_type(kind.fields[name].type))]
        links = [name for name in names if name not in leaves]
        parts = [self._field(kind.fields[name], name, f"{path}.{name}", depth) for name in self._some(leaves, 4)]
        parts += [self._field(kind.fields[name], name, f"{path}.{name}", depth) for name in self._some(links, 2)]
        if self._chance(0.15) or not parts:
            parts.append("__typename")
        self.rng.shuffle(parts)
        return " ".join(self._wrapped(part, kind) for part in parts)

    def _may(self, kind: GraphQLObjectType, name: str, declared: Any, depth: int) -> bool:
        """Whether a field is taken: no links at the bottom, fields that Python computes seldom."""
        below = get_named_type(declared.type)
        if not is_leaf_type(below) and depth >= DEPTH_MOST:
            return False
        if self.bounds is not None and (name in self.bounds.without or not self._within(below)):
            return False
        spec = NODES[kind.name].fields.get(name) if kind.name in NODES else None
        return not isinstance(spec, Computed) or self._chance(0.05)

    def _within(self, kind: Any) -> bool:
        return self.bounds is None or is_leaf_type(kind) or kind.name in self.bounds.types

    def _some(self, names: list[str], most: int) -> list[str]:
        return self.rng.sample(names, min(len(names), self.rng.randint(1 if names else 0, most)))

    def _wrapped(self, part: str, kind: GraphQLObjectType) -> str:
        """A field as it is, or inside a fragment."""
        if self._chance(0.06):
            return f"...{self._directive()} {{ {part} }}"
        if self._chance(0.06):
            return f"... on {kind.name}{self._directive()} {{ {part} }}"
        if self._chance(0.06):
            name = f"F{len(self.fragments)}"
            self.fragments.append(f"fragment {name} on {kind.name} {{ {part} }}")
            return f"...{name}{self._directive()} ...{name}"
        if self._chance(0.03) and any(isinstance(each, GraphQLInterfaceType) for each in kind.interfaces):
            return f"{part} ... on Node {{ id }}"
        return part

    def _arguments(self, arguments: Mapping[str, Any], path: str, depth: int) -> str:
        given = []
        for name, argument in arguments.items():
            if self.bounds is not None and name in self.bounds.without:
                continue
            required = is_non_null_type(argument.type) and argument.default is None
            if name == "first" or required or self._chance(0.4):
                where = f"{path.split('.')[-1]}.{name}" if name == "id" else name
                given.append(f"{name}: {self._value(argument.type, where, path, depth)}")
        return f"({', '.join(given)})" if given else ""

    def _value(self, kind: Any, where: str, path: str, depth: int) -> str:
        """A literal, or a variable that holds the value."""
        if self._chance(0.35):
            value = self._plain(kind, where, path, depth)
            if value is not None or not is_non_null_type(kind):
                return self._variable(str(kind), value)
        return self._literal(kind, where, path, depth)

    def _literal(self, kind: Any, where: str, path: str, depth: int) -> str:
        bare = kind.of_type if is_non_null_type(kind) else kind
        if isinstance(bare, GraphQLInputObjectType):
            chosen = self._inputs(bare)
            return "{" + ", ".join(f"{n}: {self._value(bare.fields[n].type, n, path, depth)}" for n in chosen) + "}"
        if isinstance(bare, GraphQLEnumType):
            return self.rng.choice(list(bare.values))
        if is_list_type(bare):
            return (
                "["
                + ", ".join(self._literal(bare.of_type, where, path, depth) for _ in range(self.rng.randint(0, 3)))
                + "]"
            )
        return json.dumps(self._plain(kind, where, path, depth), ensure_ascii=False)

    def _inputs(self, kind: GraphQLInputObjectType) -> list[str]:
        needed = [n for n, each in kind.fields.items() if is_non_null_type(each.type) and each.default is None]
        others = [n for n in kind.fields if n not in needed]
        return needed + self.rng.sample(others, self.rng.choice([0, 1, 1, 1, 2]) if len(others) > 1 else len(others))

    def _plain(self, kind: Any, where: str, path: str, depth: int) -> Any:
        bare = kind.of_type if is_non_null_type(kind) else kind
        if isinstance(bare, GraphQLInputObjectType):
            return {n: self._plain(bare.fields[n].type, n, path, depth) for n in self._inputs(bare)}
        if isinstance(bare, GraphQLEnumType):
            return self.rng.choice(list(bare.values))
        if is_list_type(bare):
            return [self._plain(bare.of_type, where, path, depth) for _ in range(self.rng.randint(0, 3))]
        if where == "first":
            wrong = [0, 101] if self.bounds is None and self._chance(0.1) else []
            return self.rng.choice(wrong or ([1, 2, 3, 5] if depth > 1 else [1, 2, 5, 20, 100]))
        if not is_non_null_type(kind) and self._chance(0.05):
            return None
        return self._scalar(bare.name, where, path)

    def _scalar(self, kind: str, where: str, path: str) -> Any:
        match kind:
            case "Boolean":
                return self._chance(0.5)
            case "Int":
                return self.rng.randint(0, 9)
            case "Date":
                return f"{self.rng.randint(2000, 2027)}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"
            case "ID":
                own = self.words.ids.get(ID_OF.get(where, ""), [])
                return self.rng.choice([*own, *own, "unit_" + "0" * 32, "zz"])
        if where == "after":
            return self._cursor(path)
        if where == "nip":
            return self.rng.choice([*self.words.nips, *self._wrong("12")])
        if where in ("from", "to"):
            return self.rng.choice(["II/a", "III/b", "III/d", "IV/a", "IX", *self._wrong("V/z")])
        return self.rng.choice([*self.words.texts, "a", "%", "tak ada"])

    def _wrong(self, value: str) -> list[str]:
        return [value] if self.bounds is None else []

    def _cursor(self, path: str) -> str:
        known = self.words.cursors.get(path.split(".")[-1], [])
        return self.rng.choice([*known[-50:], "zz"])


def cursors_in(value: Any, key: str, names: Mapping[str, str], found: dict[str, list[str]]) -> None:
    """Gather the cursors of an answer under the names of the fields that gave them."""
    if isinstance(value, list):
        for each in value:
            cursors_in(each, key, names, found)
    elif isinstance(value, dict):
        for name, each in value.items():
            if isinstance(each, str) and len(each) > 60 and name.rpartition("C")[2] == "ursor":
                found.setdefault(names.get(key, key), []).append(each)
            cursors_in(each, key if name in ("pageInfo", "edges", "nodes", "node") else name, names, found)
