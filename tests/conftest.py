"""What holds for every test: no screen, no network, no chance, no thread left behind, nobody's real folders."""

import ipaddress
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# Set while this file is imported, that is before Qt and platformdirs are: later they would no longer look. A test that
# wants a real window starts the program in a process of its own, with its own environment.
_home = Path(tempfile.mkdtemp(prefix="ankan-tests-"))
for _name, _folder in {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "home/AppData/Roaming",
    "LOCALAPPDATA": "home/AppData/Local",
}.items():
    (_home / _folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ[_name] = str(_home / _folder)
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# How long a test waits for what comes by itself: not a bound on the program, whose pace is measured in benchmarks/, but
# the time after which it will not come any more. The machine may be busy with three other tests.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
    _wait.__kwdefaults__["timeout"] = 60_000

settings.register_profile("fixed", derandomize=True, deadline=None, database=None)
settings.load_profile("fixed")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a third of the time tests wait for processes and turns of the event loop."""
    return (os.cpu_count() or 1) + 1


def pytest_unconfigure() -> None:
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def _translations_released() -> None:
    """What Qt reads of the translations is as new as their sources, without `make test` too."""
    update = Path(__file__).resolve().parents[1] / "packaging" / "translations" / "update.py"
    subprocess.run([sys.executable, update, "release"], check=True)


@pytest.fixture(autouse=True)
def _settings_of_its_own() -> Iterator[None]:
    """What a test made the program remember is forgotten after it."""
    yield
    for file in (_home / "home" / ".config").rglob("ankan.ini"):
        from PySide6.QtCore import QSettings

        store = QSettings(str(file), QSettings.Format.IniFormat)
        store.clear()
        store.sync()


@pytest.fixture
def language_as_before() -> Iterator[None]:
    """Language, numbers and letters that a test chose are those of before after it."""
    from PySide6.QtCore import QLocale

    from gui.app import make_application
    from gui.language import speak

    app = make_application()
    locale, font = QLocale(), app.font()
    yield
    speak("en")
    QLocale.setDefault(locale)
    app.setFont(font)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the corpora and gold files that are too large, or not ours, to ship."""
    if not SHARED_DATA.is_dir():
        pytest.skip("needs the shared corpora, which are not beside this checkout (../shared/data)")
    return SHARED_DATA


def _is_local(host: object) -> bool:
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """A connection or a look-up that would leave this machine fails the test.

    `pytest.fail` raises a BaseException, so code that treats a failed connection as an everyday event cannot hide it.
    """
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def refuse(sock: socket.socket, address: Any) -> None:
        if sock.family in (socket.AF_INET, socket.AF_INET6) and not _is_local(address[0]):
            pytest.fail(f"a test tried to connect to {address!r}")

    def guarded_connect(sock: socket.socket, address: Any) -> None:
        refuse(sock, address)
        connect(sock, address)

    def guarded_connect_ex(sock: socket.socket, address: Any) -> int:
        refuse(sock, address)
        return connect_ex(sock, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_local(host):
            pytest.fail(f"a test tried to look up the host {host!r}")
        return getaddrinfo(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """A test that leaves a thread running fails, unless the thread is a daemon (tqdm and torch keep such)."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(timeout=2)
    left = [thread for thread in left if thread.is_alive()]
    assert not left, f"the test left threads running: {', '.join(thread.name for thread in left)}"
