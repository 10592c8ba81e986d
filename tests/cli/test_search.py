"""`kiosk search`: what somebody who types this finds."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("补领社保卡", "service replace: 补领社保卡 (is one of its words)"),
        ("blsbk", "service replace: 补领社保卡 (is one of its words)"),
        ("补领", "service replace: 补领社保卡 (begins one of its words)"),
        ("bulingshabaoka", "service replace: 补领社保卡 (with typing mistakes)"),
        ("丢卡", "event lost: 卡丢了 (all there, in another order or apart)"),
    ],
)
def test_the_best_hit_and_how_it_fits_is_listed_first(run: Run, pack: Path, query: str, line: str) -> None:
    done = run("search", query, "--pack", pack)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0] == line


def test_no_more_is_listed_than_asked_for(run: Run, pack: Path) -> None:
    assert len(run("search", "补", "--pack", pack).out.splitlines()) == 2
    assert len(run("search", "补", "--pack", pack, "--limit", "1").out.splitlines()) == 1


def test_titles_are_told_in_the_language_asked_for(run: Run, pack: Path) -> None:
    done = run("search", "补领社保卡", "--pack", pack, "--language", "en")
    assert done.out.startswith("service replace: word ")
    assert run("search", "补领社保卡", "--pack", pack, "--lang", "en").out == done.out


def test_nothing_found_says_what_to_do(run: Run, pack: Path) -> None:
    done = run("search", "飞机", "--pack", pack)
    assert (done.status, done.out) == (0, "nothing: add what people say to also: of a service\n")


def test_a_language_that_the_pack_lacks_is_one_clear_line(run: Run, pack: Path) -> None:
    done = run("search", "补领", "--pack", pack, "--lang", "de")
    assert (done.status, done.out) == (1, "")
    assert done.err == "kiosk: no language `de`: use one of zh-CN, en\n"
