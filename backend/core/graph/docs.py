"""The string under a field is its description: read from the source of the class that declares it."""

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise


@cache
def under_fields(declaring: type) -> dict[str, str]:
    """The strings under the attributes of a class, by attribute."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(declaring)))
    body = tree.body[0].body  # type: ignore[attr-defined] # the source of a class is one ClassDef
    found = {}
    for statement, following in pairwise(body):
        name = _name(statement)
        text = _text(following)
        if name and text:
            found[name] = text
    return found


def about(declaring: type) -> str:
    """The description of a class: its docstring in one paragraph per paragraph."""
    return _folded(inspect.getdoc(declaring) or "")


def _name(statement: ast.stmt) -> str | None:
    match statement:
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return None


def _text(statement: ast.stmt) -> str | None:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return _folded(inspect.cleandoc(text))
    return None


def _folded(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
