"""The fuzzer finds what it looks for, and what it found before stays mended."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.fuzz.inputs import Maker
from tests.fuzz.run import Hang, failure, fuzz, replay, smaller
from tests.fuzz.subjects import SUBJECTS

FOUND = sorted((Path(__file__).parent / "found").glob("*.txt"))
INPUTS = 60


def chokes(text: str) -> None:
    if "%" in text:
        raise ValueError


def hangs(_text: str) -> None:
    while True:
        pass


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_before_is_mended(path: Path) -> None:
    """An input that once failed never fails again."""
    replay(path)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_few_hostile_inputs_are_survived(subject: str) -> None:
    """Some changed cells and files go through every subject in each run of the tests; `make fuzz` tries many more."""
    maker = Maker()
    texts = [maker.make(subject, Random(f"test/{number}")) for number in range(INPUTS)]  # noqa: S311 - nothing secret
    assert len(set(texts)) > INPUTS / 2
    assert [(text, fault) for text in texts if (fault := failure(SUBJECTS[subject], text))] == []


def test_an_input_that_fails_is_kept_once_and_small(tmp_path: Path) -> None:
    """A subject that fails is noticed, and the input is left behind to be replayed."""
    counts, kept = fuzz({"cell": chokes}, "1", 0.5, tmp_path)
    assert counts["cell"] > 1
    assert [path.read_text(encoding="utf-8") for path in kept] == ["%"]
    replay(kept[0])


def test_an_input_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hang is a failure, even though nothing was raised."""
    monkeypatch.setattr("tests.fuzz.run.LIMIT", 0.05)
    assert failure(hangs, "8") == Hang.__name__


def test_an_input_is_cut_only_while_it_fails_alike() -> None:
    """The small input shows the same fault as the large one."""
    fault = failure(chokes, "90% van 100")
    assert fault
    assert smaller(chokes, "90% van 100", fault) == "%"
