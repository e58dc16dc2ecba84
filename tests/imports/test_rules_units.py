"""The tree of units: cycles, orphans, and what hangs on refused rows."""

import pytest

from backend.imports.rules.units import Node, kind_of, tree_faults
from backend.positions.rules.kinds import UnitKind
from backend.positions.rules.paths import paths


def nodes(*pairs: tuple[str, str | None]) -> list[Node]:
    return [Node(number, unit, parent) for number, (unit, parent) in enumerate(pairs, start=2)]


def test_a_tree_has_no_faults_in_whatever_order_its_rows_come() -> None:
    assert tree_faults(nodes(("C", "B"), ("B", "A"), ("A", None)), {}, broken={}) == {}


def test_every_row_of_a_ring_is_refused_and_the_ring_is_named() -> None:
    found = tree_faults(nodes(("A", None), ("B", "D"), ("C", "B"), ("D", "C")), {}, broken={})
    assert sorted(found) == [3, 4, 5]
    assert "→" in found[3].id


def test_a_unit_above_itself_is_a_ring_of_one() -> None:
    found = tree_faults(nodes(("A", "A")), {}, broken={})
    assert "A → A" in found[2].id


def test_what_hangs_below_a_ring_is_refused_because_of_it() -> None:
    found = tree_faults(nodes(("B", "C"), ("C", "B"), ("X", "C"), ("Y", "X")), {}, broken={})
    assert sorted(found) == [2, 3, 4, 5]
    assert "baris 3" in found[4].id


def test_a_parent_that_is_nowhere_makes_an_orphan() -> None:
    found = tree_faults(nodes(("A", None), ("B", "Z")), {}, broken={})
    assert list(found) == [3]
    assert "Z" in found[3].id


def test_a_parent_that_is_kept_is_a_parent() -> None:
    assert tree_faults(nodes(("B", "A")), {"A": None}, broken={}) == {}


def test_a_ring_can_close_through_what_is_kept() -> None:
    found = tree_faults(nodes(("A", "C")), {"A": None, "B": "A", "C": "B"}, broken={})
    assert list(found) == [2]


def test_a_refused_row_leaves_its_unit_where_it_is_kept_and_that_can_close_a_ring() -> None:
    kept = {"X": "Y", "Y": None}
    assert tree_faults(nodes(("X", None), ("Y", "X")), kept, broken={}) == {}
    assert list(tree_faults([Node(3, "Y", "X")], kept, broken={"X": 2})) == [3]


def test_a_deep_tree_takes_no_deep_recursion() -> None:
    chain = nodes(*((f"U{n}", f"U{n - 1}" if n else None) for n in range(20_000)))
    assert tree_faults(chain, {}, broken={}) == {}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Pemerintah Kota Cisadane", UnitKind.CITY),
        ("DINAS PENDIDIKAN", UnitKind.DEPARTMENT),
        ("Inspektorat", UnitKind.DEPARTMENT),
        ("Inspektorat Pembantu I", UnitKind.DIVISION),
        ("Sekretariat DPRD", UnitKind.SECRETARIAT),
        ("Bagian  Hukum", UnitKind.DIVISION),
        ("Subbagian Umum", UnitKind.SECTION),
        ("SD Negeri 1", UnitKind.SCHOOL),
        ("Puskesmas Karang", UnitKind.CLINIC),
        ("Kecamatan Karang", UnitKind.DISTRICT),
        ("Kelurahan Karang", UnitKind.VILLAGE),
        ("Staf Ahli Bidang Hukum", UnitKind.OTHER),
        ("Sdaya", UnitKind.OTHER),
    ],
)
def test_a_units_kind_by_the_beginning_of_its_name(name: str, kind: UnitKind) -> None:
    assert kind_of(name) is kind


def test_paths_are_the_parents_path_and_four_more_characters() -> None:
    found = paths({"a": None, "b": "a", "c": "a", "d": "b"}, {})
    assert found == {"a": "0001", "b": "00010001", "c": "00010002", "d": "000100010001"}


def test_units_that_stay_keep_their_segment_and_moved_ones_line_up_last() -> None:
    kept = {"a": "0001", "b": "00010001", "c": "00010005", "d": "000100010001"}
    found = paths({"a": None, "b": "a", "c": "a", "d": "a", "e": "b"}, kept)
    assert found == {"a": "0001", "b": "00010001", "c": "00010005", "d": "00010006", "e": "000100010001"}


def test_what_lies_below_a_moved_unit_moves_with_it() -> None:
    kept = {"a": "0001", "b": "00010001", "c": "00010002", "d": "000100010001"}
    assert paths({"a": None, "c": "a", "b": "c", "d": "b"}, kept)["d"] == "0001000200010001"
