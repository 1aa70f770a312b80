"""Press many sections at once, each by itself in one of some processes that are started once."""

from __future__ import annotations

import subprocess
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Semaphore, Timer
from typing import TYPE_CHECKING, BinaryIO, Self, cast

from jaarverslag.press.object import Complaint, Kind, Pressed
from jaarverslag.press.objectfile import DamagedObjectError, load
from jaarverslag.press.worker import LENGTH, TRIAL, files_message, sheet_message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future
    from types import TracebackType

    from jaarverslag.press.object import Sheet

LIMIT = 300.0
"""Seconds that a section may take: a hundred pages take a tenth of it on a slow machine."""

_WORTH = 4
"""Sheets that one process presses in the time in which another loads the engine."""

_LONG = 32_000
"""Characters of HTML that take as long as some sections do. What is longer goes first: if it went last, one process
would be at work while the others have nothing left to do."""

_PACKAGE = Path(__file__).parent.parent.parent
_START = "import sys; sys.path.insert(0, sys.argv[1]); from jaarverslag.press.worker import main; main()"


def press_here(sheets: Iterable[Sheet]) -> Iterator[Pressed]:
    """Press sheets in this process, one after another; it loads the engine, and no section is stopped."""
    from jaarverslag.press.engine import press  # noqa: PLC0415 - only who presses here loads the engine
    from jaarverslag.press.prepared import Prepared  # noqa: PLC0415 - as above

    prepared: Prepared | None = None
    for sheet in sheets:
        if prepared is None or prepared.files is not sheet.files:
            prepared = Prepared(sheet.files)
        yield press(sheet, prepared)


class Workers:
    """Processes that press sections; a context, at the end of which none of them is left.

    A process is started when as many sheets wait as make that worth while, up to `jobs` of them, and is used again for
    the next. One that takes longer than `limit` seconds for a section is stopped; the section then has a complaint and
    no object, as it has when the process breaks down. The other sections go on.
    """

    def __init__(self, jobs: int, limit: float = LIMIT) -> None:
        self._jobs = jobs
        self._limit = limit
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._all: list[_Worker] = []
        self._threads = ThreadPoolExecutor(max_workers=jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.kill()
        self._threads.shutdown()
        for worker in self._all:
            worker.stop()

    def begin(self, processes: int = 1) -> None:
        """Start so many processes already, `jobs` at the most, so that they load the engine while sheets are made."""
        with suppress(OSError):
            while len(self._all) < min(processes, self._jobs):
                worker = self._started()
                worker.begin()
                self._idle.put(worker)

    def press_all(self, sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        """Press sheets; what they gave comes in their order, each as soon as it and all before it are there."""
        processes = min(self._jobs, max(len(self._all), -(-len(sheets) // _WORTH)))
        turns = Semaphore(processes)

        def press(sheet: Sheet) -> Pressed:
            with turns:
                return self._press(sheet)

        places = list(range(len(sheets)))
        if processes > 1:
            places.sort(key=lambda place: len(sheets[place].html) // _LONG, reverse=True)
        pressing = {place: self._threads.submit(press, sheets[place]) for place in places}
        return _each(pressing[place] for place in range(len(sheets)))

    def _press(self, sheet: Sheet) -> Pressed:
        try:
            worker = self._worker()
        except OSError as error:
            return _nothing(Kind.CRASH, f"no process could be started: {error}", sheet.name)
        pressed = worker.press(sheet, self._limit)
        if worker.works:
            self._idle.put(worker)
        return pressed

    def _worker(self) -> _Worker:
        """A process that waits for work, or else a new one."""
        with suppress(Empty):
            while True:
                worker = self._idle.get_nowait()
                if worker.waits:
                    return worker
                worker.stop()
        return self._started()

    def _started(self) -> _Worker:
        worker = _Worker()
        self._all.append(worker)
        return worker


class _Worker:
    """A process, and the files that it has."""

    def __init__(self) -> None:
        # -P: the folder that a report lies in holds data, never modules.
        self._process = subprocess.Popen(  # noqa: S603 - this very Python, and this very package
            [sys.executable, "-P", "-c", _START, str(_PACKAGE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._files: Mapping[str, bytes] | None = None
        self._late = False
        self.works = True

    @property
    def waits(self) -> bool:
        """Whether the process is there for the next sheet: someone may have ended it in the meantime."""
        return self._process.poll() is None

    def begin(self) -> None:
        """Have the engine made ready; raises OSError when the process has ended."""
        inlet = cast("BinaryIO", self._process.stdin)
        inlet.write(TRIAL)
        inlet.flush()

    def press(self, sheet: Sheet, limit: float) -> Pressed:
        """Have a sheet pressed; whatever happens, something comes back within the limit."""
        timer = Timer(limit, self._stop_late)
        timer.start()
        try:
            self._send(sheet)
            return load(self._receive())
        except (OSError, EOFError, DamagedObjectError):
            self.works = False
        finally:
            timer.cancel()
        if self._late:
            return _nothing(Kind.SLOW, f"stopped after {limit:g} seconds", sheet.name)
        return _nothing(Kind.CRASH, f"the process ended with {self.stop()}", sheet.name)

    def kill(self) -> None:
        """Have the process end, which also ends waiting for what it presses."""
        self._process.kill()

    def stop(self) -> int:
        """End the process, if it has not ended, and wait until it has; gives its exit code."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            # What could not be written to a process that has ended is of no use to anyone.
            with suppress(OSError):
                cast("BinaryIO", pipe).close()
        return self._process.wait()

    def _stop_late(self) -> None:
        self._late = True
        self.kill()

    def _send(self, sheet: Sheet) -> None:
        inlet = cast("BinaryIO", self._process.stdin)
        if sheet.files is not self._files:
            inlet.write(files_message(sheet.files))
            self._files = sheet.files
        inlet.write(sheet_message(sheet))
        inlet.flush()

    def _receive(self) -> bytes:
        outlet = cast("BinaryIO", self._process.stdout)
        length = int.from_bytes(_exactly(outlet, LENGTH), "big")
        return _exactly(outlet, length)


def _each(pressing: Iterable[Future[Pressed]]) -> Iterator[Pressed]:
    """What each gives; when nobody wants the next any more, those that wait for their turn are given up."""
    waiting = deque(pressing)
    try:
        while waiting:
            yield waiting.popleft().result()
    finally:
        for one in waiting:
            one.cancel()


def _exactly(stream: BinaryIO, count: int) -> bytes:
    """So many bytes; raises EOFError when there are fewer."""
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def _nothing(kind: Kind, text: str, name: str) -> Pressed:
    return Pressed(None, (Complaint(kind, text, name),))
