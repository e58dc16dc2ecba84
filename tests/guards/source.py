"""What the guards look at: the product's files and what each imports, read without running them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BACKEND = ROOT / "backend"
NOT_FEATURES = {"core", "demo", "migrations", "templates"}
FILES_OF_A_FEATURE = ("rules", "models", "access", "reads", "writes", "graph")


@dataclass(frozen=True)
class Import:
    """One imported module, where it stands."""

    file: Path
    line: int
    module: str

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.module}"


def features() -> list[str]:
    """The names of the feature folders."""
    return sorted(
        folder.name
        for folder in BACKEND.iterdir()
        if (folder / "__init__.py").exists() and folder.name not in NOT_FEATURES
    )


def python_files(*folders: Path) -> list[Path]:
    """The Python files under `folders`, the back end by default."""
    return sorted(file for folder in folders or (BACKEND,) for file in folder.rglob("*.py"))


def imports_of(file: Path) -> Iterator[Import]:
    """Every module that `file` imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield Import(file, node.lineno, node.module)
            yield from (Import(file, node.lineno, f"{node.module}.{name.name}") for name in node.names)


def files_of(part: str) -> list[Path]:
    """The files of one of the six parts (rules, models ...) in every feature, whether it is a file or a folder."""
    found = []
    for feature in features():
        one, many = BACKEND / feature / f"{part}.py", BACKEND / feature / part
        found += [one] if one.exists() else python_files(many) if many.is_dir() else []
    return found


def code_files() -> list[Path]:
    """Every file of code that people write: back end, front end, tests, scripts."""
    front = [
        file
        for pattern in ("*.ts", "*.svelte", "*.css", "*.js")
        for file in (ROOT / "frontend" / "src").rglob(pattern)
        if "generated" not in file.parts and "gql" not in file.parts
    ]
    scripts = [file for file in (ROOT / "scripts").iterdir() if file.is_file()]
    python = [file for file in python_files(BACKEND, ROOT / "tests") if "versions" not in file.parts]
    return [*python, *front, *scripts]
