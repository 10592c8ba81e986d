"""`make setup` on machines that lack something, told by commands that stand in for dpkg, apt and Python."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SETUP = Path(__file__).resolve().parents[1] / "setup"
TOOLS = ["bash", "cat", "cp", "dirname", "env", "flock", "mkdir", "rm", "sed", "sha256sum", "touch"]
PYTHON = """
case "$*" in
*"-m venv"*) mkdir -p .venv/bin .venv/lib/python3.11/site-packages; cp "$0" .venv/bin/python ;;
esac
"""


@dataclass(frozen=True, slots=True)
class Machine:
    """A checkout with nothing but the set-up, and a PATH that holds the named commands alone."""

    root: Path

    def command(self, name: str, script: str) -> None:
        path = self.root / "bin" / name
        path.write_text(f'#!/bin/bash\necho "{name} $*" >>"{self.root}/log"\n{script}\n', "utf-8")
        path.chmod(0o755)

    def set_up(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "setup/setup.sh"],
            cwd=self.root,
            env={"PATH": str(self.root / "bin")},
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self, start: str) -> list[str]:
        """The command lines that began so, since the last `forget`."""
        log = self.root / "log"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        return [line for line in lines if line.startswith(start)]

    def forget(self) -> None:
        (self.root / "log").unlink(missing_ok=True)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (tmp_path / "bin" / tool).symlink_to(found)
    shutil.copytree(SETUP, tmp_path / "setup")
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    made.command("id", "echo 0")
    made.command("dpkg-query", "echo installed")
    made.command("apt-get", "")
    made.command("python3", PYTHON)
    return made


def test_apt_is_left_alone_where_every_package_is_installed(machine: Machine) -> None:
    done = machine.set_up()

    assert done.returncode == 0, done.stderr
    assert not machine.calls("apt-get")


def test_only_missing_packages_are_installed(machine: Machine) -> None:
    machine.command("dpkg-query", '[[ "$*" != *xvfb* && "$*" != *graphviz* ]] && echo installed')

    done = machine.set_up()

    assert done.returncode == 0, done.stderr
    update, install = machine.calls("apt-get")
    assert update.endswith("update")
    assert install.endswith("install --no-install-recommends graphviz xvfb")


def test_a_second_run_does_nothing(machine: Machine) -> None:
    machine.set_up()
    machine.forget()

    done = machine.set_up()

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not machine.calls("dpkg-query")
    assert not [call for call in machine.calls("python") if "pip" in call]


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed_without_making_the_environment_anew(
    machine: Machine, changed: str
) -> None:
    machine.set_up()
    machine.forget()
    (machine.root / changed).write_text("another==1", "utf-8")

    done = machine.set_up()

    assert "installing Python packages" in done.stdout
    assert "virtual environment" not in done.stdout


def test_a_changed_package_list_asks_dpkg_again(machine: Machine) -> None:
    machine.set_up()
    machine.forget()
    with (machine.root / "setup" / "debian-packages.txt").open("a", encoding="utf-8") as listed:
        listed.write("cowsay\n")

    machine.set_up()

    assert [call for call in machine.calls("dpkg-query") if call.endswith(" cowsay")]


def test_a_moved_checkout_gets_a_new_environment(machine: Machine) -> None:
    machine.set_up()
    (machine.root / ".venv" / ".setup" / "place").write_text("elsewhere", "utf-8")

    assert "virtual environment" in machine.set_up().stdout


def test_without_root_and_sudo_one_line_says_what_to_do(machine: Machine) -> None:
    machine.command("id", "echo 1000")
    machine.command("dpkg-query", '[[ "$*" != *xvfb* ]] && echo installed')

    done = machine.set_up()

    assert done.returncode == 1
    assert done.stderr == "setup: Debian packages are missing; as root run: apt-get install xvfb\n"


def test_without_root_sudo_is_used_and_apt_asks_nothing(machine: Machine) -> None:
    machine.command("id", "echo 1000")
    machine.command("dpkg-query", '[[ "$*" != *xvfb* ]] && echo installed')
    machine.command("sudo", '"$@"')

    assert machine.set_up().returncode == 0
    assert "DEBIAN_FRONTEND=noninteractive" in machine.calls("sudo")[1]


def test_an_old_python_is_named_in_one_line(machine: Machine) -> None:
    machine.command("python3", "exit 1")

    done = machine.set_up()

    assert done.returncode == 1
    assert done.stderr.startswith("setup: Python 3.11 or later is needed")
    assert done.stderr.count("\n") == 1


def test_a_failed_installation_is_tried_again(machine: Machine) -> None:
    machine.command("dpkg-query", '[[ "$*" != *xvfb* ]] && echo installed')
    machine.command("apt-get", "exit 100")

    assert machine.set_up().returncode == 100
    machine.command("apt-get", "")
    machine.forget()
    assert machine.set_up().returncode == 0
    assert machine.calls("apt-get")


def test_translations_are_compiled_where_they_are_newer(machine: Machine) -> None:
    machine.set_up()
    folder = machine.root / "resources" / "translations"
    folder.mkdir(parents=True)
    lrelease = machine.root / ".venv" / "bin" / "pyside6-lrelease"
    lrelease.write_text('#!/bin/bash\ntouch "$4"\n', "utf-8")
    lrelease.chmod(0o755)
    source, compiled = folder / "kiosk_zh.ts", folder / "kiosk_zh.qm"
    source.touch()

    machine.set_up()
    assert compiled.exists()
    os.utime(source, (1, 1))
    os.utime(compiled, (2, 2))
    machine.set_up()
    assert compiled.stat().st_mtime == 2
    os.utime(source, (3, 3))
    machine.set_up()
    assert compiled.stat().st_mtime > 3
