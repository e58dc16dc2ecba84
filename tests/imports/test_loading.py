"""What a load writes, and what it leaves alone."""

from tests.imports.conftest import Office
from tests.imports.exports import ANALYST, PERSON, text_table


async def test_a_file_makes_people_with_posts_ranks_and_education(office: Office) -> None:
    batch = await office.check(text_table([PERSON, ANALYST]))
    assert office.faults(batch) == []
    assert office.counts(batch) == (2, 0, 0, 0)
    await office.load(batch)
    print(office.batch(batch))
    print(office.rows("SELECT * FROM employee ORDER BY nip"))
    assert office.batch(batch)["status"] == "LOADED"
