"""How the talent mapping is spoken: boxes, policies, runs, placements, and what can be done with them."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects.postgresql import ARRAY

from backend.core.access import Permission as P
from backend.core.graph import Connection, One, Pages, Rows, connection, root_field, shape
from backend.mapping.graph.acts import MappingMutation
from backend.mapping.graph.placement import Placement
from backend.mapping.graph.policy import Policy
from backend.mapping.graph.run import MappingRun
from backend.mapping.models import MappingRunRow, PlacementRow, PolicyRow
from backend.mapping.reads import PLACEMENT, POLICY, POLICY_ORDERS, RUN, RUN_ORDERS, one
from backend.mapping.rules.boxes import BOXES
from backend.mapping.rules.kinds import PerformanceLevel, PotentialLevel


@shape()
class Box:
    """Kotak manajemen talenta: one of the nine, with its official name and recommended actions."""

    number: int
    """1 to 9."""
    name: str
    """Nama kotak, as the regulation has it."""
    performance_level: PerformanceLevel
    """Tingkat kinerja of the box."""
    potential_level: PotentialLevel
    """Tingkat potensial of the box."""
    actions: list[str]
    """Rekomendasi, in the order of the regulation."""
    enters_agency_pool: bool
    """Whether its people enter the Kelompok Rencana Suksesi Instansi."""
    enters_national_pool: bool
    """Whether its people enter the national one too."""
    legal_reference: str
    """Dasar hukum."""


BOX_COLUMNS = {
    "number": sa.Integer(),
    "name": sa.Text(),
    "performance_level": sa.Text(),
    "potential_level": sa.Text(),
    "actions": ARRAY(sa.Text()),
    "enters_agency_pool": sa.Boolean(),
    "enters_national_pool": sa.Boolean(),
    "legal_reference": sa.Text(),
}


def _boxes(_nothing: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
    """The nine boxes in the language of the request; a table of rules, so the database only hands it back."""
    rows = [
        (
            *(box.number, box.name.in_(place.language), str(box.performance), str(box.potential)),
            [action.in_(place.language) for action in box.actions],
            *(box.enters_agency_pool, box.enters_national_pool, box.legal_reference),
        )
        for box in BOXES
    ]
    columns = [sa.column(name, kind) for name, kind in BOX_COLUMNS.items()]
    values = sa.values(*columns, name="boxes").data(rows)
    return sa.select(*values.c).order_by(values.c.number)


def _id_of(noun: str) -> dict[str, Any]:
    return {"id": Annotated[strawberry.ID, f"Id of the {noun}."]}


@strawberry.type
class MappingQuery:
    """Root fields of the talent mapping."""

    boxes: list[Box] = root_field(Rows(_boxes), P.VIEWER_READ)
    """The nine boxes, 1 to 9."""
    policies: Connection[Policy] = connection(Pages(PolicyRow, POLICY_ORDERS, "CODE"), permission=P.POLICY_READ)
    """Policies by code and version."""
    policy: Policy | None = root_field(One(PolicyRow, one(POLICY)), P.POLICY_READ, args=_id_of("policy"))
    """One policy."""
    mapping_runs: Connection[MappingRun] = connection(
        Pages(MappingRunRow, RUN_ORDERS, "REQUESTED"), permission=P.MAPPING_READ
    )
    """Runs, the newest first."""
    mapping_run: MappingRun | None = root_field(One(MappingRunRow, one(RUN)), P.MAPPING_READ, args=_id_of("run"))
    """One run."""
    placement: Placement | None = root_field(
        One(PlacementRow, one(PLACEMENT)), P.MAPPING_READ, args=_id_of("placement")
    )
    """One person's result."""


__all__ = ["Box", "MappingMutation", "MappingQuery", "MappingRun", "Placement", "Policy"]
