"""Processes that press sections."""

from __future__ import annotations

import gc
import time
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from jaarverslag.press.engine import press
from jaarverslag.press.object import Complaint, Kind, Pressed, Sheet
from jaarverslag.press.objectfile import dump, load
from jaarverslag.press.worker import LENGTH, TRIAL, files_message, serve, sheet_message
from jaarverslag.press.workers import Workers
from tests.press.conftest import BASE_CSS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LONG = 900
"""Seconds: a test that would wait as long has failed."""


@pytest.fixture(scope="module")
def files(font: bytes) -> Mapping[str, bytes]:
    """A style with its font."""
    return {"test.ttf": font, "a.css": BASE_CSS.encode()}


def sheet(key: str, files: Mapping[str, bytes], words: int = 1) -> Sheet:
    head = "<meta charset=utf-8><title>Proef</title><link rel=stylesheet href=a.css>"
    body = f"<h1>Kop {key}</h1><p>{'woord ' * words}</p>"
    return Sheet((key,), f"<!DOCTYPE html><html lang=nl><head>{head}</head><body>{body}</body></html>", files)


def told(pressed: Pressed) -> list[tuple[Kind, str]]:
    assert pressed.object is None
    return [(complaint.kind, complaint.where) for complaint in pressed.complaints]


def killed(workers: Workers) -> None:
    """Kill the first process, as soon as there is one."""
    end = time.monotonic() + LONG
    while not workers._all and time.monotonic() < end:
        time.sleep(0.01)
    workers._all[0]._process.kill()
    workers._all[0]._process.wait()


def read(objects: bytes) -> Iterator[Pressed]:
    while objects:
        end = LENGTH + int.from_bytes(objects[:LENGTH], "big")
        yield load(objects[LENGTH:end])
        objects = objects[end:]


@pytest.mark.parametrize("jobs", [1, 3])
def test_objects_are_the_same_whoever_presses(files: Mapping[str, bytes], jobs: int) -> None:
    """In order, and byte for byte what this process makes of them, with any number of processes."""
    sheets = [sheet(str(number), files, number) for number in range(5)]
    with Workers(jobs) as workers:
        pressed = list(workers.press_all(sheets))
        assert len(workers._all) <= jobs
    assert [dump(one) for one in pressed] == [dump(press(one)) for one in sheets]
    assert all(one.object for one in pressed)


def test_a_process_is_used_again(files: Mapping[str, bytes]) -> None:
    """For the next sheets as well, with other files."""
    other = {**files, "a.css": b"h1 { colour: red }"}
    with Workers(1) as workers:
        (first,) = workers.press_all([sheet("1", files)])
        (second,) = workers.press_all([sheet("1", other)])
        (third,) = workers.press_all([sheet("1", files)])
        assert len(workers._all) == 1
    assert first == third
    assert [complaint.kind for complaint in second.complaints] == [Kind.STYLE, Kind.FONT]


def test_a_section_that_takes_too_long_is_stopped_and_named(files: Mapping[str, bytes]) -> None:
    """The processes that are stopped are replaced."""
    with Workers(1, limit=0.001) as workers:
        pressed = list(workers.press_all([sheet("2.1", files), sheet("2.2", files)]))
        assert len(workers._all) == 2
    assert [told(one) for one in pressed] == [[(Kind.SLOW, "2.1")], [(Kind.SLOW, "2.2")]]


def test_a_section_whose_process_breaks_down_is_named(files: Mapping[str, bytes]) -> None:
    """The sections after it are pressed by another one."""
    with Workers(1) as workers:
        coming = workers.press_all([sheet("2.1", files, 2000), sheet("2.2", files)])
        killed(workers)
        broken, whole = coming
    assert told(broken) == [(Kind.CRASH, "2.1")]
    assert "-9" in broken.complaints[0].text
    assert whole == press(sheet("2.2", files))


def test_a_process_that_ended_while_it_waited_harms_no_section(files: Mapping[str, bytes]) -> None:
    """Another one is started."""
    with Workers(1) as workers:
        (first,) = workers.press_all([sheet("1", files)])
        killed(workers)
        (second,) = workers.press_all([sheet("1", files)])
    assert first == second
    assert first.object is not None


def test_no_process_is_left(files: Mapping[str, bytes]) -> None:
    """Also when who asked for the objects goes away before all of them came, and without waiting for those."""
    sheets = [sheet(str(number), files, 9000 * number) for number in range(4)]
    with Workers(2) as workers:
        assert next(iter(workers.press_all(sheets))).object
    assert workers._all
    assert all(worker._process.returncode is not None for worker in workers._all)


@pytest.mark.parametrize(("sheets", "processes"), [(1, 1), (4, 1), (5, 2), (9, 2)])
def test_a_process_is_started_for_as_many_sheets_as_make_it_worth_while(
    files: Mapping[str, bytes], sheets: int, processes: int
) -> None:
    """To load the engine takes as long as some sheets do."""
    with Workers(2) as workers:
        tuple(workers.press_all([sheet(str(number), files) for number in range(sheets)]))
        assert len(workers._all) == processes


@pytest.mark.parametrize(("jobs", "earliest", "latest"), [(1, 9, 9), (2, 0, 1)])
def test_long_sheets_go_first(
    files: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch, jobs: int, earliest: int, latest: int
) -> None:
    """So that no process works on alone at the end; a process that is alone anyhow goes by the order of the book."""
    asked: list[str] = []

    def noted(_: Workers, one: Sheet) -> Pressed:
        asked.append(one.name)
        return Pressed(None, (Complaint(Kind.ENGINE, one.name),))

    monkeypatch.setattr(Workers, "_press", noted)
    sheets = [*(sheet(str(number), files) for number in range(9)), sheet("9", files, 9000)]
    with Workers(jobs) as workers:
        pressed = list(workers.press_all(sheets))
    assert [one.complaints[0].text for one in pressed] == [one.name for one in sheets]
    assert earliest <= asked.index("9") <= latest


@pytest.mark.parametrize(("jobs", "asked", "processes"), [(2, 1, 1), (2, 2, 2), (2, 3, 2)])
def test_processes_are_ready_before_there_are_sheets(
    files: Mapping[str, bytes], jobs: int, asked: int, processes: int
) -> None:
    """They press a page that nobody sees, so as to load what the first one needs; the objects are the same."""
    with Workers(jobs) as workers:
        workers.begin(asked)
        workers.begin(asked)
        assert len(workers._all) == processes
        (pressed,) = workers.press_all([sheet("1", files)])
        assert len(workers._all) == processes
    assert pressed == press(sheet("1", files))


def test_without_sheets_no_process_is_started() -> None:
    """A build with nothing to press loads no engine."""
    with Workers(2) as workers:
        assert list(workers.press_all([])) == []
        assert workers._all == []


def test_a_process_that_can_not_be_started_is_told(files: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """As a complaint about the section that it was for."""
    monkeypatch.setattr("sys.executable", "/bestaat/niet")
    with Workers(1) as workers:
        (pressed,) = workers.press_all([sheet("2.1", files)])
    assert told(pressed) == [(Kind.CRASH, "2.1")]


def test_a_worker_answers_every_sheet(files: Mapping[str, bytes]) -> None:
    """With its pictures, until no more come; the page that only makes it ready has no answer."""
    picture = BytesIO()
    Image.new("RGB", (2, 1)).save(picture, "PNG")
    shown = sheet("2", files)
    html = shown.html.replace("<p>", "<p><img alt=Foto src=a.png>")
    sheets = [sheet("1", files), replace(shown, html=html, pictures={"a.png": picture.getvalue()}), shown]
    objects = BytesIO()
    try:
        serve(BytesIO(TRIAL + files_message(files) + b"".join(sheet_message(one) for one in sheets)), objects)
    finally:
        gc.unfreeze()
    assert list(read(objects.getvalue())) == [press(one) for one in sheets]
    assert len({dump(press(one)) for one in sheets}) == len(sheets)


def test_modules_do_not_come_from_the_folder_of_the_report(
    files: Mapping[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies there is data."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "json.py").write_text("raise SystemExit", encoding="utf-8")
    with Workers(1) as workers:
        (pressed,) = workers.press_all([sheet("1", files)])
    assert pressed.object is not None
