"""The product's commands: python -m backend --help."""

import asyncio
import errno
import json
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from backend.core.operator import OperatorProblem
from backend.settings import Settings

Look = StrEnum("Look", ["python", "frontend", "postgresql", "disk", "port", "database"])
commands = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
console = Console(highlight=False, soft_wrap=True)
STARTED = time.monotonic()


def say(sentence: str) -> None:
    """One line to whoever started the command."""
    console.print(sentence)


@commands.command()
def run() -> None:
    """Start everything on this machine: database, tables, demo city (the first time), server and worker."""
    from backend import start

    start.end_on_signals()
    settings = Settings()
    with start.database(settings, serve=True) as (settings, embedded):
        start.prepare(settings, say)
        listener = start.listen(settings, next_free=True)
        start.serve(settings, listener, embedded=embedded, ready=lambda: _welcome(settings, listener.getsockname()[1]))
    say("Stopped; everything is kept.")


@commands.command()
def serve() -> None:
    """Serve an already migrated database (DATABASE_URL), as one process of many: no demo, no other port."""
    from backend import start

    start.end_on_signals()
    with start.database(Settings()) as (settings, embedded):
        start.serve(settings, start.listen(settings, next_free=False), embedded=embedded)


@commands.command()
def worker() -> None:
    """Carry out jobs (imports, mapping runs, exports) beside the server."""
    from backend import schema, start
    from backend.core import jobs

    start.end_on_signals()
    schema.schema()  # building it declares every feature's jobs
    with start.database(Settings()) as (settings, _):
        asyncio.run(jobs.work_forever(settings.app_url))


@commands.command()
def migrate(revision: Annotated[str, typer.Argument(help="A revision, or head for the newest.")] = "head") -> None:
    """Bring the database to the product's present tables."""
    from backend import migrate, start

    with start.database(Settings()) as (settings, _):
        migrate.migrate(settings.owner_url, revision)
    say("The tables are up to date.")


@commands.command()
def demo(
    size: Annotated[int | None, typer.Option(min=50, max=5_000_000, help="People in the city.")] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed makes the same city.")] = None,
) -> None:
    """Make the demo city, Kota Cisadane, in a database that holds no agency yet."""
    from backend import demo, migrate, start

    with start.database(Settings()) as (settings, _):
        migrate.migrate(settings.owner_url)
        if demo.is_loaded(settings.owner_url):
            _end("The demo city is there already.")
        began = time.monotonic()
        people = size or settings.demo_size
        demo.load(settings.owner_url, size=people, seed=settings.demo_seed if seed is None else seed)
        say(f"{people:,} people in {time.monotonic() - began:.1f} s.")
        _show_sign_ins()


@commands.command("demo-files")
def demo_files(
    folder: Annotated[Path, typer.Argument(help="Where the files go; earlier ones are overwritten.")],
    snake_case: Annotated[bool, typer.Option(help="Headings like nip_baru rather than NIP BARU.")] = False,
) -> None:
    """Write the demo city as SIASN files (Export Data ASN as CSV and XLSX, ref-unor as CSV), to try imports with."""
    from backend import demo, start

    with start.database(Settings()) as (settings, _):
        if not demo.is_loaded(settings.owner_url):
            _end("There is no demo city yet; make it with python -m backend demo.")
        for path in demo.write_files(settings.owner_url, folder, snake_case=snake_case):
            say(escape(str(path)))


@commands.command("create-admin")
def create_admin(
    username: Annotated[str, typer.Option(prompt=True)],
    name: Annotated[str, typer.Option(prompt=True)],
    agency_code: Annotated[str, typer.Option(prompt=True, help="Short code of the agency; made when there is none.")],
    agency_name: Annotated[str, typer.Option(prompt=True)],
    generate: Annotated[bool, typer.Option(help="Print a password of chance rather than ask for one.")] = False,
) -> None:
    """Make the first administrator. There is no default password: it is asked for, or made by chance."""
    from backend import first_admin, start

    password = (
        first_admin.generated_password()
        if generate
        else typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    )
    with start.database(Settings()) as (settings, _):
        first_admin.create(
            settings.owner_url,
            username=username,
            name=name,
            password=password,
            agency_code=agency_code,
            agency_name=agency_name,
        )
    say(f"{username} may sign in." + (f" Password: {password}" if generate else ""))


@commands.command()
def schema() -> None:
    """Print the GraphQL schema; `schema.graphql` holds the same."""
    from backend.schema import sdl

    typer.echo(sdl(), nl=False)


@commands.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    only: Annotated[Look | None, typer.Option(help="Look at one thing alone.")] = None,
) -> None:
    """Look whether this machine can run the product, and say what to mend."""
    from backend.doctor import findings

    found = findings(Settings(), only=only)
    if as_json:
        typer.echo(json.dumps([{"what": each.what, "well": each.well, "says": each.says} for each in found]))
    else:
        for each in found:
            console.print(f"{'[green]ok   [/]' if each.well else '[red]wrong[/]'} {each.what}: {each.says}")
    raise typer.Exit(0 if all(each.well for each in found) else 1)


@commands.command()
def backup(file: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")]) -> None:
    """Write everything that the database holds to one file (PostgreSQL's custom format)."""
    from backend import start
    from backend.backup import write

    with start.database(Settings()) as (settings, _):
        write(settings.owner_url, file)
    say(f"{file}: {file.stat().st_size:,} bytes.")


@commands.command()
def restore(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A file of `backup`.")]) -> None:
    """Read a backup into an empty database; one that holds anything is refused."""
    from backend import start
    from backend.backup import read

    with start.database(Settings()) as (settings, _):
        read(settings.owner_url, file)
    say("Restored.")


def _welcome(settings: Settings, port: int) -> None:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    say(f"\n[bold]Merita[/] answers at [bold]http://{host}:{port}[/]  (ready after {time.monotonic() - STARTED:.1f} s)")
    if port != settings.port and settings.port:
        say(f"Port {settings.port} was busy.")
    if settings.demo:
        _show_sign_ins()
    say("Ctrl-C stops it.")


def _show_sign_ins() -> None:
    """One sign-in per role of the demo city. Without the demo there is none: `create-admin` makes the first."""
    from backend.demo import SIGN_INS

    table = Table("Role", "Username", "Password", title="Sign-ins of the demo city", title_justify="left")
    for each in SIGN_INS:
        table.add_row(str(each.role), each.username, each.password)
    console.print(table)


def main() -> None:
    """Run a command. What the operator can mend is said in a sentence; anything else is a bug and shows its trace."""
    try:
        commands(prog_name="python -m backend")
    except (OperatorProblem, ValidationError) as problem:
        _end(str(problem))
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        _end("The port is taken; set MERITA_PORT to another.")


def _end(why: str) -> None:
    console.print(f"[red]{escape(why)}[/]")
    raise SystemExit(1)


if __name__ == "__main__":
    main()
