"""Mutations: one transaction each, with its audit row; it ends by reading what it wrote."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_type_hints
from uuid import UUID

import strawberry
from sqlalchemy.exc import DBAPIError

from backend.core.access import Permission
from backend.core.acts import Tx
from backend.core.execute.rows import read_payload
from backend.core.graph.problems import problem_type, spoken
from backend.core.ids import Ref, split_global
from backend.core.problems import NotFound, Problem

ANNOTATED: Any = Annotated  # types of results are made at run time
UNION: Any = Union

TRIES = 3
"""How often a transaction that lost a race is tried before the race is told."""
LOST_RACES = {"40001", "40P01"}
"""SQLSTATEs: serialization failure, deadlock."""


def refer(prefix: str, key: UUID) -> Any:
    """A field of a payload that is a row: read by the planner, inside the transaction, once the act is done."""
    return Ref(prefix, key)


def key_of(text: str, prefix: str) -> UUID:
    """The key inside a client's id.

    Raises:
        NotFound: when it is no id, or one of another type.
    """
    found = split_global(text)
    if found is None or found[0] != prefix:
        raise NotFound
    return found[1]


def mutation(
    permission: Permission | None, *, problems: tuple[type[Problem], ...] = (), audited: bool = True
) -> Callable[[Callable[..., Any]], Any]:
    """A mutation: `async def verb_noun(tx: Tx, input: VerbNounInput) -> VerbNounPayload`.

    Its result is a union of the payload and the declared problems. Without `permission` it is open to
    strangers. `audited=False` is for acts that change nothing of the agency's data.
    """

    def declare(function: Callable[..., Any]) -> Any:
        hints = get_type_hints(function)
        payload, given = hints["return"], hints.get("input")
        result: Any = payload
        if problems:
            union = strawberry.union(
                name=f"{payload.__name__.removesuffix('Payload')}Result",
                description=f"What `{_camel(function.__name__)}` answers: the payload, or what stands in its way.",
            )
            members: Any = UNION[(payload, *map(problem_type, problems))]
            result = ANNOTATED[members, union]
        resolve = _resolver(_Act(function, permission, problems, audited), given, result)
        return strawberry.mutation(
            resolver=resolve,
            description=" ".join((inspect.getdoc(function) or "").split()),
            metadata={"permission": permission, "open": permission is None},
        )

    return declare


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)


@dataclass(frozen=True, slots=True)
class _Act:
    function: Callable[..., Any]
    permission: Permission | None
    problems: tuple[type[Problem], ...]
    audited: bool

    async def run(self, info: strawberry.Info, given: Any) -> Any:
        """Try, and tell a declared problem as a member of the union; every other error is the caller's."""
        context = info.context
        context.check(self.permission)
        for attempt in range(TRIES):
            try:
                return await self._once(info, given)
            except self.problems as problem:
                return spoken(problem, context.language)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in LOST_RACES or attempt == TRIES - 1:
                    raise
        raise AssertionError("unreachable")

    async def _once(self, info: strawberry.Info, given: Any) -> Any:
        context = info.context
        viewer = context.viewer
        async with context.database.session(viewer.agency_id if viewer else None) as session:
            name = _camel(self.function.__name__)
            tx = Tx(session, viewer, context.now, name, context.request_id, context)
            payload = await (self.function(tx) if given is None else self.function(tx, given))
            if self.audited and not tx.audited:
                raise RuntimeError(f"{name} wrote no audit row")
            await session.flush()
            await read_payload(context, info._raw_info, payload, tx)  # noqa: SLF001 - has the nodes of the field
            return payload


def _resolver(act: _Act, given: Any, result: Any) -> Callable[..., Any]:
    if given is None:

        async def resolve(info: strawberry.Info) -> Any:
            return await act.run(info, None)

    else:

        async def resolve(info: strawberry.Info, input: Any) -> Any:  # noqa: A002 - the convention of mutations
            return await act.run(info, input)

        resolve.__annotations__["input"] = Annotated[given, strawberry.argument(description="What the act needs.")]
    resolve.__annotations__["return"] = result
    return resolve
