"""`kiosk content …`: checking, building, drawing and translating a pack."""

import shutil
from pathlib import Path

import pytest

from kiosk.store.content_reader import ContentReader
from tests.cli.conftest import Run
from tests.content.packs import line_of, spoilt, write_pack
from tests.content.test_loader import write_site

SERVICE = "services/replace.yaml"


def test_good_pack_is_checked_with_all_its_paths(pack: Path, run: Run) -> None:
    done = run("content", "check", pack)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("services: 1, paths walked: 3, all well")


def test_site_is_checked_too(pack: Path, tmp_path: Path, run: Run) -> None:
    site = write_site(tmp_path / "site")
    assert run("content", "check", pack, "--site", site).status == 0
    (site / "site.yaml").write_text('id: hall\nversion: "1"\nname: 市社保局\nsettings: {gone: 1}\n', "utf-8")
    done = run("content", "check", pack, "--site", site)
    assert done.status == 1
    assert (
        done.out == f"{site}/site.yaml:4: the pack has no setting `gone`: mend the id, or remove the line\n"
    )


def test_every_error_is_a_line_and_the_last_line_counts_them(tmp_path: Path, pack: Path, run: Run) -> None:
    changes = spoilt(SERVICE, "summary: 丢了补领", "sumary: 丢了补领") | spoilt(
        "article.yaml", "[fee.lost,", "[gone,"
    )
    bad = write_pack(tmp_path / "bad", changes)
    done = run("content", "check", bad)
    line = line_of((bad / SERVICE).read_text("utf-8"), "sumary")
    assert f"{bad}/{SERVICE}:{line}: unknown key `sumary`: did you mean `summary`?\n" in done.out
    assert f"{bad}/article.yaml:4: unknown id `gone`: " in done.out
    assert done.failed_with(f"{bad}: 3 errors")


def test_warnings_are_printed_and_do_no_harm(pack: Path, run: Run) -> None:
    with (pack / "locale/en.po").open("a", encoding="utf-8") as file:
        file.write('\nmsgid "旧话"\nmsgstr "old words"\n')
    done = run("content", "check", pack)
    assert done.status == 0
    assert "remove the entry (a warning)" in done.out


@pytest.mark.parametrize("command", ["check", "build", "graph", "translate"])
def test_pack_that_is_not_there_is_told_in_one_line(
    command: str, pack: Path, tmp_path: Path, run: Run
) -> None:
    more = {"build": ["-o", "x.db"], "graph": ["replace", "-o", "x.svg"], "translate": ["de"]}.get(
        command, []
    )
    assert run("content", command, tmp_path / "nowhere", *more).failed_with("nowhere")


def test_pack_is_built_into_a_database_that_the_kiosk_reads(pack: Path, tmp_path: Path, run: Run) -> None:
    database = tmp_path / "content.db"
    done = run("content", "build", pack, "--site", write_site(tmp_path / "site"), "-o", database)
    assert (done.status, done.err) == (0, "")
    with ContentReader(database) as reader:
        assert reader.service("replace").title.primary == "补领社保卡"
        assert reader.site().name.primary == "市社保局"


def test_bad_pack_is_not_built(pack: Path, tmp_path: Path, run: Run) -> None:
    bad = write_pack(tmp_path / "bad", spoilt(SERVICE, "use: identity", "use: nothing"))
    database = tmp_path / "content.db"
    assert run("content", "build", bad, "-o", database).failed_with("unknown requirement `nothing`")
    assert not database.exists()


def test_database_that_can_not_be_written_is_told(pack: Path, tmp_path: Path, run: Run) -> None:
    assert run("content", "build", pack, "-o", tmp_path / "no" / "content.db").failed_with("content.db")


def test_graph_shows_questions_answers_and_ends(pack: Path, tmp_path: Path, run: Run) -> None:
    drawing = tmp_path / "replace.svg"
    assert run("content", "graph", pack, "replace", "-o", drawing).status == 0
    texts = drawing.read_text("utf-8")
    for words in ("补领社保卡", "谁的卡？", "为什么补？", "孩子", "丢了", "去银行", "去窗口"):
        assert words in texts


def test_graph_speaks_the_language_asked_for(pack: Path, tmp_path: Path, run: Run) -> None:
    drawing = tmp_path / "replace.svg"
    assert run("content", "graph", pack, "replace", "-o", drawing, "--lang", "en").status == 0
    assert "谁的卡？" not in drawing.read_text("utf-8")
    assert run("content", "graph", pack, "replace", "-o", drawing, "--lang", "fr").failed_with("zh-CN, en")


def test_graph_of_no_service_names_those_there_are(pack: Path, run: Run) -> None:
    assert run("content", "graph", pack, "renew", "-o", "x.svg").failed_with("no service `renew`", "replace")


def test_graph_without_graphviz_says_what_to_install(
    pack: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = run("content", "graph", pack, "replace", "-o", tmp_path / "x.svg")
    assert done.failed_with("`dot` is not installed: install Debian's package graphviz")


def test_graph_that_can_not_be_written_is_told(pack: Path, tmp_path: Path, run: Run) -> None:
    done = run("content", "graph", pack, "replace", "-o", tmp_path / "no" / "x.svg")
    assert done.failed_with("x.svg can't be written")


def test_graph_that_dot_refuses_is_told(
    pack: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    dot = tmp_path / "dot"
    dot.write_text("#!/bin/sh\necho 'syntax\nerror' >&2\nexit 3\n", "utf-8")
    dot.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    done = run("content", "graph", pack, "replace", "-o", tmp_path / "x.svg")
    assert done.failed_with("`dot` failed: syntax error")


def test_new_language_is_begun(pack: Path, run: Run) -> None:
    done = run("content", "translate", pack, "de")
    assert done.status == 0
    assert "0 kept" in done.out
    assert (pack / "locale/de.po").exists()


def test_words_of_a_site_are_translated_too(pack: Path, tmp_path: Path, run: Run) -> None:
    site = write_site(tmp_path / "site")
    done = run("content", "translate", pack, "en", "--site", site)
    assert f"{site}/locale/en.po: 1 kept, 0 to translate" in done.out


def test_wrong_language_is_told(pack: Path, run: Run) -> None:
    assert run("content", "translate", pack, "../x").failed_with("no language tag", "de or zh-TW")


def test_translation_that_can_not_be_written_is_told(pack: Path, run: Run) -> None:
    shutil.rmtree(pack / "locale")
    (pack / "locale").touch()
    assert run("content", "translate", pack, "de").failed_with("can't be written")
