"""Models that come, go and are chosen: packs are checked before anything is written, choices are kept and honoured."""

import hashlib
import http.server
import io
import json
import shutil
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from annotate.suggest.stanza_download import DownloadFailed, download_official
from commands import run
from storage.model_packs import install, install_fetched, pack_model
from storage.models import ModelsError, choose, chosen_folders, find_model, installed_folder, list_models, read_model
from tests.test_stanza_pipeline import make_official_layout
from tests.test_weights import Runs, saved

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning:(torch|stanza).*"),
    pytest.mark.filterwarnings("ignore::FutureWarning:(torch|stanza).*"),
]

ROOT = Path(__file__).resolve().parent.parent
ENCODER = ROOT / "resources" / "models" / "hi-encoder"


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def loads(_folder: Path) -> str | None:
    return None


def small_files(**others: bytes) -> dict[str, bytes]:
    """The files of a tiny model with their checksums in model.json."""
    import torch

    files = {"hi/ner/a.pt": saved({"w": torch.ones(2)}, is_archive=True), "tokenizer.json": b"{}", **others}
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    card = {"name": "small", "version": "1", "sha256": sums}
    return {**files, "model.json": json.dumps(card).encode(), "MODEL.md": "# छोटा\n".encode()}


def write_pack(path: Path, files: dict[str, bytes], *, top: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(top + name, content)
    return path


def assert_nothing_installed() -> None:
    assert not installed_folder().exists() or list(installed_folder().iterdir()) == []


def refused(path: Path, why: str, *, probe: Any = loads) -> None:
    with pytest.raises(ModelsError, match=why) as caught:
        install(path, probe=probe)
    assert path.name in str(caught.value)
    assert_nothing_installed()


@pytest.mark.parametrize("top", ["", "a folder/"])
def test_a_pack_is_installed_once_whether_or_not_a_folder_is_around_it(tmp_path: Path, top: str) -> None:
    pack = write_pack(tmp_path / "p.zip", small_files(), top=top)
    first, second = install(pack, probe=loads), install(pack, probe=loads)
    assert (first.is_new, second.is_new) == (True, False)
    assert first.model.folder == installed_folder() / "small"
    assert (first.model.folder / "MODEL.md").read_text(encoding="utf-8") == "# छोटा\n"
    assert [path.name for path in installed_folder().iterdir()] == ["small"]
    assert first.model in list_models()


def test_another_model_of_the_same_name_needs_a_name_of_its_own(tmp_path: Path) -> None:
    install(write_pack(tmp_path / "p.zip", small_files()), probe=loads)
    other = write_pack(tmp_path / "q.zip", small_files(**{"notes.txt": b"x"}))
    with pytest.raises(ModelsError, match="another model 'small'"):
        install(other, probe=loads)
    assert install(other, probe=loads, name="small-2").model.name == "small-2"
    for name in ("../up", ".hidden", "a/b", "C:", "", "नाम", "x" * 65, "end."):
        with pytest.raises(ModelsError, match="cannot be a model's name"):
            install(write_pack(tmp_path / f"{len(name)}.zip", small_files()), probe=loads, name=name or " ")


@pytest.mark.parametrize("name", ["../evil.pt", "/etc/evil", "a/../../evil", "..\\evil", "C:evil", "hi/../../x.pt"])
def test_a_pack_that_would_write_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    refused(write_pack(tmp_path / "p.zip", {**small_files(), name: b"x"}), "outside of the model's folder")
    assert not list(tmp_path.rglob("evil*"))


def test_a_link_in_a_pack_is_refused(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "p.zip", small_files())
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("LICENSE.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    refused(path, "link or a device")


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused(write_pack(tmp_path / "p.zip", small_files(**{"zeros.txt": bytes(5_000_000)})), "swells")
    refused(write_pack(tmp_path / "q.zip", {f"{n}.txt": b"x" for n in range(200)}), "holds 200 files")
    monkeypatch.setattr("storage.model_packs.LIMIT_MODEL_BYTES", 1000)
    refused(write_pack(tmp_path / "r.zip", small_files()), "MB unpacked")


def test_members_that_the_model_does_not_name_are_refused(tmp_path: Path) -> None:
    refused(write_pack(tmp_path / "p.zip", {**small_files(), "setup.py": b"x"}), "setup.py")
    refused(write_pack(tmp_path / "q.zip", small_files(**{"run.py": b"x"})), "no part of the model")
    twice = write_pack(tmp_path / "r.zip", small_files())
    with zipfile.ZipFile(twice, "a") as archive:
        archive.writestr("TOKENIZER.json", b"[]")
    refused(twice, "twice")


def test_what_does_not_fit_its_checksum_or_is_missing_is_refused(tmp_path: Path) -> None:
    changed = {**small_files(), "tokenizer.json": b"[]"}
    refused(write_pack(tmp_path / "p.zip", changed), r"'tokenizer\.json' is damaged or was changed")
    lacking = small_files()
    del lacking["tokenizer.json"]
    refused(write_pack(tmp_path / "q.zip", lacking), r"lacks 'tokenizer\.json'")


def test_weights_that_could_run_something_are_refused_and_do_not_run(tmp_path: Path) -> None:
    for is_archive in (True, False):
        harmful = saved({"w": Runs(tmp_path / "ran")}, is_archive=is_archive)
        refused(write_pack(tmp_path / "p.zip", small_files(**{"hi/ner/a.pt": harmful})), "not a plain file of weights")
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("card", "why"),
    [(b"{", "not JSON"), (b"[" * 99_999, "not JSON"), (b"[]", "no JSON object"), (b"{}", "name and version"),
     (b'{"name": "a", "version": "1"}', "sha256"), (b'{"name": "a", "version": "1", "sha256": {"a": 1}}', "sha256")],
)  # fmt: skip
def test_a_damaged_description_is_told(tmp_path: Path, card: bytes, why: str) -> None:
    refused(write_pack(tmp_path / "p.zip", {**small_files(), "model.json": card}), why)
    refused(write_pack(tmp_path / "q.zip", {"resources.json": b'{"en": {}}'}), "no Hindi models")


def test_what_is_no_pack_is_told(tmp_path: Path) -> None:
    words, empty = tmp_path / "words.zip", tmp_path / "empty.zip"
    words.write_text("यह कोई पैक नहीं है", encoding="utf-8")
    write_pack(empty, {})
    refused(words, "no packed model")
    refused(empty, r"neither model\.json nor")
    refused(tmp_path / "nowhere.zip", "cannot be read")
    whole = write_pack(tmp_path / "whole.zip", small_files()).read_bytes()
    for cut in range(0, len(whole), 97):
        (tmp_path / "cut.zip").write_bytes(whole[:cut])
        refused(tmp_path / "cut.zip", "no packed model")


def test_a_model_that_cannot_be_loaded_is_not_installed(tmp_path: Path) -> None:
    def probe(folder: Path) -> str | None:
        assert (folder / "hi" / "ner" / "a.pt").is_file()
        return f"The model in {folder} cannot be loaded."

    refused(write_pack(tmp_path / "p.zip", small_files()), "cannot be loaded", probe=probe)


def test_a_packed_model_is_the_same_bytes_every_time_and_comes_back_whole(tmp_path: Path) -> None:
    pack_model(find_model("hi-encoder"), tmp_path / "a.zip")
    pack_model(find_model("hi-encoder"), tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    # It is not installed again beside the one that comes with the program.
    assert not install(tmp_path / "a.zip", probe=loads, name="hi-encoder").is_new
    back = install(tmp_path / "a.zip", probe=loads).model
    for path in ENCODER.iterdir():
        assert (back.folder / path.name).read_bytes() == path.read_bytes()


# Choosing ------------------------------------------------------------------------------------------------------------


def test_the_choice_is_kept_and_a_spoilt_one_falls_back_to_the_bundled_model(tmp_path: Path) -> None:
    bundled = chosen_folders()
    assert all(folder.is_dir() for folder in bundled)
    choose(install(write_pack(tmp_path / "p.zip", small_files()), probe=loads).model)
    assert chosen_folders() == [installed_folder() / "small"]
    (settings,) = (tmp_path / "config").rglob("models.json")
    for spoilt in ("", "{", "[]", '{"use": 3}', '{"use": "../../etc"}'):
        settings.write_text(spoilt, encoding="utf-8")
        assert chosen_folders() == bundled


def test_an_installed_model_can_be_removed_and_a_bundled_one_cannot(tmp_path: Path) -> None:
    from storage.models import chosen_name, remove

    bundled = chosen_name()
    install(write_pack(tmp_path / "small.zip", small_files()), probe=loads)
    choose(find_model("small"))
    remove(find_model("small"))
    assert_nothing_installed()
    assert chosen_name() == bundled
    with pytest.raises(ModelsError, match="comes with the program"):
        remove(find_model(bundled))
    assert find_model(bundled).folder.is_dir()


def test_a_folder_that_is_no_model_is_listed_with_the_reason_and_cannot_be_used(tmp_path: Path) -> None:
    for name, content in (("empty", None), ("damaged", "{"), ("nameless", "{}")):
        (installed_folder() / name).mkdir(parents=True)
        if content is not None:
            (installed_folder() / name / "model.json").write_text(content, encoding="utf-8")
        with pytest.raises(ModelsError, match=name):
            choose(find_model(name))
    assert "damaged" in read_model(installed_folder() / "damaged").problem
    with pytest.raises(ModelsError, match=r"no model 'x'; there are: .*hi-encoder"):
        find_model("x")


def test_the_commands_install_choose_and_list_and_suggest_uses_the_choice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack, source, out = tmp_path / "p.zip", tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"id": "a", "text": "नरेन्द्र मोदी दिल्ली गए।"}), encoding="utf-8")
    assert run(["models", "pack", "hi-encoder", str(pack)]) == 0
    assert run(["models", "install", str(pack), "--name", "mine"]) == 0
    assert run(["models", "use", "mine"]) == 0
    capsys.readouterr()
    assert run(["models", "list", "--json"]) == 0
    listed = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert (listed["mine"]["in_use"], listed["mine"]["bundled"], listed["hi"]["in_use"]) == (True, False, False)
    assert run(["suggest", "--jsonl", str(source), str(out)]) == 0
    (record,) = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert {entity["source"].partition("/")[0] for entity in record["entities"]} == {"ankan-hi-encoder"}
    shutil.rmtree(installed_folder() / "mine")
    assert run(["models", "list"]) == 0
    text = capsys.readouterr()
    assert "comes with the program" in text.out
    assert "mine, is not there any more" in text.err
    assert run(["suggest", "--jsonl", str(source), str(out)]) == 1
    assert "mine" in capsys.readouterr().err


def test_the_worker_serves_the_chosen_model(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    choose(find_model("hi-encoder"))
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--worker"], input=b"", capture_output=True, check=True, env=os.environ
    )
    assert json.loads(done.stdout.splitlines()[0])["model"].startswith("ankan-hi-encoder/")


# Stanza's official models --------------------------------------------------------------------------------------------


@pytest.fixture
def official(tmp_path: Path) -> Path:
    """Models of ours in the layout of Stanza's official ones, with their labels and checksums."""
    folder = tmp_path / "official"
    make_official_layout(folder)
    described = json.loads((folder / "resources.json").read_text(encoding="utf-8"))
    for path in folder.rglob("*.pt"):
        md5 = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
        described["hi"][path.parent.name].setdefault(path.stem, {})["md5"] = md5
    described["en"] = {"lang_name": "English"}
    (folder / "resources.json").write_text(json.dumps(described), encoding="utf-8")
    return folder


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None: ...

    def translate_path(self, path: str) -> str:
        # The list of models carries the version of Stanza in its name.
        return super().translate_path("/resources.json" if "/resources_" in path else path)


@pytest.fixture
def server(official: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(official))) as httpd:
        thread = threading.Thread(target=httpd.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}"
        httpd.shutdown()
        thread.join()


def test_official_models_are_fetched_checked_and_suggest_under_our_labels(server: str, official: Path) -> None:
    fetch = partial(download_official, server=server)
    from commands.models import _problem

    with pytest.raises(DownloadFailed):
        # The stand-in has no parser; a server that lacks one did not send what was asked for.
        install_fetched(fetch, name="stanza-official", probe=_problem)
    assert_nothing_installed()
    _add_stand_ins(official, "pos", "lemma", "depparse")
    model = install_fetched(fetch, name="stanza-official", probe=_problem).model
    assert json.loads((model.folder / "resources.json").read_text(encoding="utf-8")).keys() == {"hi"}
    from annotate.suggest.pipeline import default_pipeline

    found = default_pipeline(model.folder).suggest("बराक ओबामा ने पाकिस्तान की आलोचना की।")
    assert {entity.label for entity in found.entities} == {"PER", "LOC"}
    with pytest.raises(ModelsError, match="already"):
        install_fetched(fetch, name="stanza-official", probe=_problem)
    # A colleague without a network gets it as a pack.
    pack_model(model, model.folder.parent.parent / "o.zip")
    assert install(model.folder.parent.parent / "o.zip", probe=_problem, name="from-asha").is_new


def _add_stand_ins(official: Path, *processors: str) -> None:
    import torch

    described = json.loads((official / "resources.json").read_text(encoding="utf-8"))
    content = saved({"w": torch.ones(1)}, is_archive=False)
    for processor in processors:
        (official / "hi" / processor).mkdir()
        (official / "hi" / processor / "hdtb.pt").write_bytes(content)
        md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
        described["hi"][processor] = {"hdtb": {"md5": md5}}
        described["hi"]["packages"]["default"][processor] = "hdtb"
    (official / "resources.json").write_text(json.dumps(described), encoding="utf-8")


def test_without_a_connection_downloading_says_so_and_leaves_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing listens on port 9 of this machine.
    unreachable = partial(download_official, server="http://127.0.0.1:9")
    monkeypatch.setattr("commands.models.download_official", unreachable)
    assert run(["models", "download"]) == 1
    said = capsys.readouterr().err
    assert "could not be fetched" in said
    assert "models install" in said
    assert "Traceback" not in said
    assert_nothing_installed()


def test_a_changed_official_file_is_found(official: Path, server: str) -> None:
    path = official / "hi" / "ner" / "ilner.pt"
    path.write_bytes(path.read_bytes()[:-1])
    _add_stand_ins_fail = partial(download_official, server=server)
    with pytest.raises(DownloadFailed, match="something else"):
        install_fetched(_add_stand_ins_fail, name="stanza-official", probe=loads)
    assert_nothing_installed()


def test_a_stanza_folder_with_a_damaged_description_is_named(tmp_path: Path) -> None:
    from annotate.suggest.stanza_pipeline import ModelError, StanzaEntities

    shutil.copytree(ROOT / "resources" / "models" / "hi", tmp_path / "m")
    for spoilt in (b"{", b"[]", b'{"name": "x"}', b"[" * 99_999, b'{"name": "x", "version": "1", "sha256": [1]}'):
        (tmp_path / "m" / "model.json").write_bytes(spoilt)
        with pytest.raises(ModelError, match=r"model\.json is damaged"):
            StanzaEntities(tmp_path / "m").load()
    (tmp_path / "m" / "model.json").unlink()
    tagger = tmp_path / "m" / "hi" / "ner" / "ankan.pt"
    stream = io.BytesIO(tagger.read_bytes()[:5000])
    tagger.write_bytes(stream.getvalue())
    with pytest.raises(ModelError, match=r"ankan\.pt, cannot be loaded"):
        StanzaEntities(tmp_path / "m").load()


def test_the_bundled_stanza_model_stands_in_for_an_encoder_that_cannot_be_used(tmp_path: Path) -> None:
    from annotate.suggest.pipeline import first_pipeline

    encoder, stanza = chosen_folders()
    assert (encoder.name, stanza.name) == ("hi-encoder", "hi")
    broken = tmp_path / "hi-encoder"
    shutil.copytree(encoder, broken)
    (broken / "model.onnx").write_bytes(b"half")
    used = first_pipeline([broken, stanza])
    assert used.problem is None
    assert used.id.startswith("ankan-hi-ner/")
    nothing = first_pipeline([broken, tmp_path / "none"])
    assert nothing.problem is not None
    assert "model.onnx" in nothing.problem
