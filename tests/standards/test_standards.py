"""Every document keeps PDF/UA-1 and PDF/A at once, says an independent validator; and it finds each damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.press.inspect import inspect
from tests.press.damage import damaged
from tests.standards.cases import ARCHIVE, DAMAGES, HELD, SOUND, UA

if TYPE_CHECKING:
    from tests.standards.conftest import Verdicts


@pytest.mark.parametrize("name", HELD)
def test_a_document_is_accessible(verdicts: Verdicts, name: str) -> None:
    """PDF/UA-1 (ISO 14289-1) without a failure."""
    assert verdicts[name, UA] == {}


@pytest.mark.parametrize("name", HELD)
def test_a_document_can_go_into_an_archive(verdicts: Verdicts, name: str) -> None:
    """The same file is PDF/A-3a with its data inside, and PDF/A-2a without, both without a failure."""
    assert verdicts[name, ARCHIVE.get(name, ARCHIVE[""])] == {}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_found(verdicts: Verdicts, name: str) -> None:
    """The validator is no formality: each thing taken away or added is a failure."""
    assert verdicts[name, DAMAGES[name][1]] != {}


@pytest.mark.parametrize("name", [name for name, (_, _, kind) in DAMAGES.items() if kind is not None])
def test_our_own_check_finds_the_same(documents: dict[str, bytes], name: str) -> None:
    """What the validator finds on one machine in ten seconds, every build finds by itself."""
    damage, _, kind = DAMAGES[name]
    assert kind in {complaint.kind for complaint in inspect(damaged(documents[SOUND], damage))}


@pytest.mark.parametrize("name", HELD)
def test_our_own_check_agrees(documents: dict[str, bytes], name: str) -> None:
    """Where the validator has nothing to say, our own check has neither."""
    assert inspect(documents[name]) == ()
