"""What every test may lean on: the checkout's folder, golden files, and the same random examples each run."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jaarverslag.press.object import PressAll, Pressed, Sheet

ROOT = Path(__file__).parent.parent

# A test that fails now and then teaches nobody anything: the examples follow from the test itself, and a busy machine
# that takes long to make them is no fault.
settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile("repeatable")


@dataclass(frozen=True, slots=True)
class Golden:
    """Hold texts against the files that were recorded for them in one folder."""

    folder: Path
    renew: bool

    def __call__(self, name: str, text: str) -> None:
        """Fail where `text` differs from the recorded file; with `--golden-renew`, record it instead."""
        recorded = self.folder / name
        if self.renew:
            recorded.parent.mkdir(parents=True, exist_ok=True)
            recorded.write_text(text, encoding="utf-8", newline="\n")
        assert recorded.is_file(), f"{name} is not recorded yet: make golden, then read the difference"
        assert text == recorded.read_text(encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-renew", action="store_true", help="record golden files instead of comparing with them")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--golden-renew") and os.environ.get("CI"):
        # A run that nobody reads must not decide what is right.
        message = "golden files are renewed by a person who reads the difference, not by CI"
        raise pytest.UsageError(message)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--golden-renew"):
        items[:] = [item for item in items if "golden" in getattr(item, "fixturenames", ())]


def press_in_this_process(patch: pytest.MonkeyPatch, seen: Callable[[Sheet], object] = lambda _: None) -> None:
    """Let commands press here, where no engine has to be loaded for each of them; `seen` is told of every sheet."""
    from jaarverslag.press import workers  # noqa: PLC0415 - most tests press nothing

    class Here(workers.Workers):
        def __enter__(self) -> Self:
            return self

        def begin(self, processes: int = 1) -> None:
            """Nothing has to be started."""

        def press_all(self, sheets: Sequence[Sheet]) -> Iterator[Pressed]:
            for sheet in sheets:
                seen(sheet)
            return workers.press_here(sheets)

    patch.setattr(workers, "Workers", Here)


@pytest.fixture(scope="session", autouse=True)
def no_cache_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests make is not kept among what the user made; commands that are run as programs inherit it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def press_all(tmp_path_factory: pytest.TempPathFactory) -> PressAll:
    """Press here, and what another test of this run did not press before: much is held against the same books.

    That a book with kept parts is that of a clean build, byte for byte, is shown by `robust`.
    """
    from jaarverslag.press.kept import kept  # noqa: PLC0415 - most tests press nothing
    from jaarverslag.press.workers import press_here  # noqa: PLC0415 - as above
    from jaarverslag.project.shelf import FolderShelf, code  # noqa: PLC0415 - as above

    ours = tmp_path_factory.getbasetemp()
    of_the_run = ours.parent if os.environ.get("PYTEST_XDIST_WORKER") else ours
    return kept(press_here, FolderShelf(of_the_run / "pressed"), code("press"))


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Press here as well, where processes that press are not what a test is about."""
    press_in_this_process(monkeypatch)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with `tests/golden`: `golden("status.json", text)`."""
    return Golden(ROOT / "tests" / "golden", renew=bool(request.config.getoption("--golden-renew")))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT
