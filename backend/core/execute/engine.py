"""Documents in, bytes out."""

import contextlib
import hashlib
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import (
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute,
    parse,
    specified_rules,
    validate,
)
from graphql.execution.values import VariableValues, get_variable_values

from backend.core.access import Viewer
from backend.core.execute.cache import Bounded
from backend.core.execute.context import Context, Refused, unauthenticated
from backend.core.execute.errors import masked, told
from backend.core.execute.limits import TOKENS_MOST, WithinBounds
from backend.core.execute.program import Document, Program, forms, plan_operation
from backend.core.plan.given import BadInput
from backend.core.plan.registry import NODES
from backend.core.plan.statement import Plan

DOCUMENT_BYTES = 32_000_000
PROGRAM_BYTES = 64_000_000
WEIGHT_OF_LETTER = 125
"""Bytes that a kept document takes for each letter of its text, as measured."""
STRANGER_MOST = 2_000
"""Letters of a stranger's document; reading a long one is work that nobody has signed in for."""
OPEN_ROOTS = {"signIn", "__typename"}
"""What a stranger may ask for."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A request as the transport read it."""

    query: str
    operation: str | None = None
    variables: dict[str, Any] | None = None
    reads_only: bool = False
    """Whether nothing but a query may run: what an address asks for must not act."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The body to send. `valid` is False when the request itself was wrong and nothing was executed."""

    body: bytes
    valid: bool
    code: str | None = None


class Engine:
    """Keeps what is known of documents, and answers."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self.schema = schema
        self.documents: Bounded[str, Document] = Bounded(DOCUMENT_BYTES)
        self.programs: Bounded[Any, Program] = Bounded(PROGRAM_BYTES)

    async def answer(self, ask: Ask, context: Context) -> Answer:
        """Answer one request; whatever happens, the client gets an answer that says no more than it should."""
        try:
            self._check_length(ask, context)
            document = self._document(ask.query)
            operation = self._operation(document, ask.operation)
            self._check_stranger(operation, context)
            if ask.reads_only and operation.operation is not OperationType.QUERY:
                raise Refused("METHOD_NOT_ALLOWED", "Send mutations with POST.")
            self._check_valid(document, ask, context)
            return await self._run(document, operation, ask, context)
        except GraphQLError as error:
            return self._refusal([error], context)
        except Rejected as rejected:
            return self._refusal(rejected.errors, context)
        except Exception as error:  # noqa: BLE001 - the edge: everything else is ours, masked and logged
            fault = masked(error, context.language, {"request_id": context.request_id})
            return Answer(orjson.dumps({"errors": [fault]}), False, fault["extensions"]["code"])

    def _refusal(self, errors: list[GraphQLError], context: Context) -> Answer:
        shown = told(errors, context.language, {"request_id": context.request_id})
        return Answer(orjson.dumps({"errors": shown}), False, shown[0]["extensions"]["code"])

    def _document(self, text: str) -> Document:
        """The kept document of a text, or a new one that nobody has looked at yet."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        known = self.documents.get(digest)
        return known or Document.of(parse(text, max_tokens=TOKENS_MOST, no_location=False), digest)

    def _check_valid(self, document: Document, ask: Ask, context: Context) -> None:
        """Refuse what is wrong: first what is too large, for the other rules compare its fields with each other."""
        if self.documents.get(document.digest) is not None:
            return
        for rules in ((WithinBounds,), specified_rules):
            errors = validate(self.schema, document.ast, rules, max_errors=5)
            if errors:
                raise Rejected(errors, code="GRAPHQL_VALIDATION_FAILED")
        if context.viewer is not None:  # a stranger's would push out those of everybody
            self.documents.put(document.digest, document, WEIGHT_OF_LETTER * len(ask.query) + 2048)

    def _operation(self, document: Document, name: str | None) -> OperationDefinitionNode:
        if name is None and len(document.operations) == 1:
            return next(iter(document.operations.values()))
        found = document.operations.get(name) if name is not None else None
        if found is None:
            raise Refused("BAD_USER_INPUT", "Name one operation of the document in `operationName`.")
        return found

    def _check_length(self, ask: Ask, context: Context) -> None:
        if context.viewer is None and len(ask.query) > STRANGER_MOST:
            raise unauthenticated()

    def _check_stranger(self, operation: OperationDefinitionNode, context: Context) -> None:
        """Without a viewer only sign-in is open, and only one of it per document."""
        if context.viewer is not None:
            return
        names = [
            node.name.value if isinstance(node, FieldNode) else "a fragment"
            for node in operation.selection_set.selections
        ]
        alone = names.count("signIn") == 1 and set(names) <= OPEN_ROOTS
        if operation.operation is not OperationType.MUTATION or not alone:
            raise unauthenticated()

    async def _run(self, document: Document, operation: OperationDefinitionNode, ask: Ask, context: Context) -> Answer:
        coerced = get_variable_values(
            self.schema, operation.variable_definitions or (), ask.variables or {}, max_errors=5
        )
        if isinstance(coerced, list):
            raise Rejected(coerced, code="BAD_USER_INPUT")
        program = self._program(document, operation, coerced, context.viewer)
        if program.parts is not None:
            # a value that cannot be taken belongs to one field; the executor says to which, and answers the others
            with contextlib.suppress(BadInput):
                return Answer(await self._compiled(program, coerced, context), True)
        return await self._ordinary(document, operation, ask, context, program)

    def _program(
        self, document: Document, operation: OperationDefinitionNode, variables: VariableValues, viewer: Viewer | None
    ) -> Program:
        if viewer is None:
            return Program(None)
        name = operation.name.value if operation.name else None
        key = (document.digest, name, forms(self.schema, operation, variables), viewer.shape)
        known = self.programs.get(key)
        if known is None:
            known = plan_operation(self.schema, NODES, document, operation, variables, viewer)
            self.programs.put(key, known, known.weight)
        return known

    async def _compiled(self, program: Program, variables: VariableValues, context: Context) -> bytes:
        """Each root field's JSON as PostgreSQL wrote it, between braces."""
        pieces = []
        for key, part in program.parts or ():
            value = part if isinstance(part, bytes) else await self._json(part, variables, context)
            pieces.append(b'"%b":%b' % (key.encode(), value))
        return b'{"data":{%b}}' % b",".join(pieces)

    async def _json(self, plan: Plan, variables: VariableValues, context: Context) -> bytes:
        text = await context.fetch(plan, variables)
        return b"null" if text is None else text.encode()

    async def _ordinary(
        self, document: Document, operation: OperationDefinitionNode, ask: Ask, context: Context, program: Program
    ) -> Answer:
        context.document, context.program = document, program
        result = execute(
            self.schema,
            document.ast,
            context_value=context,
            variable_values=ask.variables or {},
            operation_name=operation.name.value if operation.name else None,
        )
        done = result if isinstance(result, ExecutionResult) else await result
        body: dict[str, Any] = {"data": done.data}
        code = None
        if done.errors:
            body["errors"] = told(
                done.errors, context.language, {"request_id": context.request_id, "document": document.digest}
            )
            code = body["errors"][0]["extensions"]["code"]
        return Answer(orjson.dumps(body, default=str), True, code)


class Rejected(Exception):
    """The request was wrong before anything ran; whatever a scalar raised, the mistake is not ours."""

    def __init__(self, errors: list[GraphQLError], *, code: str) -> None:
        super().__init__(str(errors[0]))
        self.errors = [
            GraphQLError(error.message, error.nodes, extensions={"code": code, **(error.extensions or {})})
            for error in errors
        ]
