"""Workers that suggest together: some of this machine, or those of a Dask scheduler that somebody has started.

No connection is opened but the ones that the user has asked for: workers of this machine speak over its loopback
address only, a scheduler is spoken to at the address that was given. No dashboard is served.
"""

import logging
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotate.errors import KnownError

_LOOPBACK = "127.0.0.1"
# A worker that is lost over one partition so often would be lost over it once more.
_RETRIES = 3
_QUIET: dict[str, Any] = {
    "distributed.scheduler.allowed-failures": _RETRIES,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.comm.timeouts.connect": "30s",
    "distributed.logging": {"distributed": "critical"},
    "distributed.admin.tick.limit": "1h",
}


class Cluster(AbstractContextManager["Cluster"]):
    """The workers, from entering this to leaving it; ``scheduler`` None means ``workers`` processes of this machine."""

    def __init__(self, *, scheduler: str | None, workers: int) -> None:
        self._scheduler = scheduler
        self.workers = workers
        self._stack = ExitStack()
        self._client: Any = None

    def __enter__(self) -> Self:
        """Connect. Raises `KnownError` where the extra is missing or nobody answers."""
        distributed, dask = _packages()
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        try:
            self._stack.enter_context(dask.config.set(_QUIET))
            address = self._scheduler or self._stack.enter_context(_local_workers(distributed, self.workers))
            self._client = self._stack.enter_context(_connected(distributed, address))
            if self._scheduler is not None:
                self.workers = max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave; workers of this machine are gone."""
        self._stack.close()

    def submit(self, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Return the future of a call in some worker; one that is lost meanwhile is replaced by another."""
        return self._client.submit(_by_name(work), *given, **named, pure=False, retries=_RETRIES)

    def running(self) -> Any:
        """Return what futures are added to, and which yields them as they are done."""
        from distributed import as_completed

        return as_completed(loop=self._client.loop)

    def result_of(self, future: Any, what: Path) -> Any:
        """Return what came of it. Raises `KnownError` where nothing did."""
        from distributed import CancelledError, KilledWorker

        try:
            return future.result()
        except KilledWorker as error:
            raise KnownError(
                f"{what}: workers were lost over the same records {_RETRIES + 1} times, for want of memory perhaps. "
                "What is done is kept: take smaller partitions, and run the same command again."
            ) from error
        except ModuleNotFoundError as error:
            raise KnownError(
                f"{what}: a worker does not find the program ({error.name}): "
                "start workers with PYTHONPATH naming its folder."
            ) from error
        except (CancelledError, OSError) as error:
            raise KnownError(
                f"{what}: the scheduler is gone. What is done is kept, and the same command does the rest."
            ) from error


def _packages() -> tuple[Any, Any]:
    try:
        import dask
        import distributed
    except ImportError as error:
        raise KnownError(
            "workers need the package distributed, which is not installed here: pip install 'distributed>=2026.8'. "
            "Without --workers and --scheduler everything works without it."
        ) from error
    return distributed, dask


def _by_name(work: Callable[..., Any]) -> Callable[..., Any]:
    """Return what calls the function where it arrives; on its way nobody needs to know the program."""
    module, name = work.__module__, work.__name__

    def call(*given: Any, **named: Any) -> Any:
        from importlib import import_module

        return getattr(import_module(module), name)(*given, **named)

    # WORKAROUND: a scheduler unpacks what it passes on (distributed 2026.8), and has no program. What seems to be of
    # the main module is packed whole instead of by its name.
    call.__module__ = "__main__"
    return call


@contextmanager
def _local_workers(distributed: Any, workers: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        # What a terminal sends on Ctrl+C reaches workers, too; it is this process that ends them.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            cluster = distributed.LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                host=_LOOPBACK,
                dashboard_address=f"{_LOOPBACK}:0",
                worker_dashboard_address=None,
                local_directory=folder,
                silence_logs=logging.CRITICAL,
            )
        finally:
            signal.signal(signal.SIGINT, before)
        with cluster:
            yield cluster.scheduler_address


@contextmanager
def _connected(distributed: Any, address: str) -> Iterator[Any]:
    try:
        client = distributed.Client(address, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise KnownError(f"no scheduler answers at {address}: start one with `dask scheduler`.") from error
    with client:
        yield client
