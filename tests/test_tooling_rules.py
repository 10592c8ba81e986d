"""The lock, the licence list, the tree and the layers: each check passes here and fails where it should."""

import importlib
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import clean_tree, third_party

ROOT = Path(__file__).resolve().parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def test_the_lock_names_no_registry_and_has_a_hash_for_each_package() -> None:
    entries = [line for line in LOCK.splitlines() if not line.startswith((" ", "#"))]

    assert "://" not in LOCK
    assert not [line for line in entries if line.startswith("-")]
    assert all(line.endswith("\\") for line in entries)
    assert LOCK.count("--hash=sha256:") > len(entries)


def test_the_lock_holds_what_the_project_asks_for() -> None:
    locked = dict.fromkeys(third_party.locked_names(LOCK))
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]

    for line in wanted:
        requirement = Requirement(line)
        assert canonicalize_name(requirement.name) in locked
        assert f"{canonicalize_name(requirement.name)}{requirement.specifier} \\" in LOCK


@pytest.fixture
def rules() -> third_party.Rules:
    return third_party.read_rules(ROOT / "setup" / "licences.toml")


@pytest.mark.parametrize(
    ("package", "licence", "fits"),
    [
        ("anything", "MIT", True),
        ("anything", "GPL-3.0-only", False),
        ("anything", "GPL-3.0-only OR MIT", True),
        ("anything", "GPL-3.0-only AND MIT", False),
        ("anything", "LGPL-3.0-only", False),
        ("shiboken6", "LGPL-3.0-only OR GPL-3.0-only", True),
        ("anything", "", False),
    ],
)
def test_a_licence_fits_where_it_is_allowed(
    rules: third_party.Rules, package: str, licence: str, *, fits: bool
) -> None:
    assert third_party.is_allowed(package, licence, rules) is fits


def test_a_package_that_nobody_explains_is_a_fault(rules: third_party.Rules) -> None:
    pytest_name = canonicalize_name("iniconfig")

    found = list(third_party.faults([*rules.why, pytest_name], {pytest_name}, list(rules.debian), rules))

    assert found == ["iniconfig: nothing says why it is here: add a line under [why] in setup/licences.toml"]


@pytest.mark.parametrize(
    "line",
    [
        "--index-" + "url=somewhere",
        "--extra-index-" + "url somewhere",
        "see https:" + "//pypi" + ".town.example/x.whl",
        "see http:" + "//mirrors.town.example/debian",
        "open('/" + "tmp/x')",
        "/" + "root/kiosk",
        "file:///" + "work/x",
    ],
)
def test_a_registry_or_a_machines_path_in_the_tree_is_a_fault(line: str) -> None:
    (fault,) = clean_tree.faults("README.md", f"fine\n{line}\n")

    assert fault.startswith("README.md:2: names a ")


@pytest.mark.parametrize(
    "line", ["tests/" + "tmp/x", "$HOME/" + "work/x", "https://flk.npc.gov.cn/detail", "make run"]
)
def test_an_ordinary_line_is_none(line: str) -> None:
    assert not list(clean_tree.faults("README.md", line))


def test_pyside_starts_from_the_files_that_the_set_up_unpacked() -> None:
    importlib.import_module("PySide6.QtCore")
    support = Path(sys.modules["shibokensupport"].__file__ or "")

    assert "files.dir" in support.parts
    assert list((support.parent / "__pycache__").glob("__init__*.pyc"))


def test_the_domain_stands_on_the_standard_library_alone() -> None:
    graph = grimp.build_graph("kiosk", include_external_packages=True, cache_dir=None)
    domain = {"kiosk.domain", *graph.find_descendants("kiosk.domain")}
    imported = {name for module in domain for name in graph.find_modules_directly_imported_by(module)}

    assert {name.partition(".")[0] for name in imported - domain} <= sys.stdlib_module_names


def made(*arguments: str) -> str:
    # The tests are run by make, whose own variables would change what this one prints.
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "ARGS"))
    }
    command = ["make", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout


def test_make_alone_names_every_command() -> None:
    named = [line.split()[1] for line in made().splitlines()]

    assert named == ["help", "setup", "run", "test", "check", "gallery", "bench", "lock", "clean"]


def test_make_hands_options_to_the_kiosk() -> None:
    assert ".venv/bin/kiosk run --fullscreen\n" in made("--dry-run", "run", "ARGS=--fullscreen")
