"""Lints every QML file, knowing what the view models offer: a name that Python does not define is a fault.

Runs in the root of the checkout and writes the types into build/qml. Each module says its QML_IMPORT_NAME.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from tools.qml_types import Json, completed, deaf_properties

ROOT = Path.cwd()
BIN = Path(sys.executable).parent
SOURCES = ROOT / "kiosk" / "viewmodels"
QML = ROOT / "resources" / "qml"
BUILD = ROOT / "build" / "qml"


def fail(message: str) -> SystemExit:
    return SystemExit(f"qml_lint: {message}")


def run(tool: str, *arguments: str | Path) -> str:
    done = subprocess.run([BIN / tool, *arguments], cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise fail(f"{tool} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def described_modules() -> list[Json]:
    """Every view-model module that has Qt classes."""
    sources = [str(path.relative_to(ROOT)) for path in sorted(SOURCES.glob("**/*.py"))]
    dumped: list[Json] = json.loads(run("pyside6-metaobjectdump", "--quiet", *sources))
    described: list[Json] = []
    for one in dumped:
        path = Path(one["inputFile"]).relative_to(ROOT)
        module = completed(one, ".".join(path.with_suffix("").parts))
        if deaf := list(deaf_properties(module)):
            raise fail(
                f"{path}: QML would not hear of a change in {', '.join(deaf)}: give each constant=True, or "
                "notify= with a signal that the class itself declares (PySide drops an inherited one)"
            )
        described.append(module)
    return described


def by_import_name(modules: list[Json]) -> dict[str, list[Json]]:
    """What QML can import by each name. Modules with base classes alone say none and belong to each."""
    named: dict[str, list[Json]] = defaultdict(list)
    bases = [one for one in modules if "QML_IMPORT_NAME" not in one]
    for one in modules:
        if "QML_IMPORT_NAME" in one:
            named[one["QML_IMPORT_NAME"]].append(one)
    return {name: [*ones, *bases] for name, ones in named.items()}


def write_types(name: str, modules: list[Json]) -> None:
    folder = BUILD.joinpath(*name.split("."))
    folder.mkdir(parents=True)
    dump = folder / "types.json"
    dump.write_text(json.dumps(modules, indent=1), "utf-8")
    major = str(modules[0].get("QML_IMPORT_MAJOR_VERSION", 1))
    run(
        "pyside6-qmltyperegistrar",
        *("--import-name", name, "--major-version", major),
        *("--generate-qmltypes", folder / "types.qmltypes", "-o", folder / "types.cpp", dump),
    )
    (folder / "qmldir").write_text(f"module {name}\ntypeinfo types.qmltypes\ndepends QtQuick\n", "utf-8")


def main() -> int:
    files = sorted(QML.glob("**/*.qml"))
    if not files:
        raise fail("there is no QML under resources/qml")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    shutil.rmtree(BUILD, ignore_errors=True)
    for name, modules in by_import_name(described_modules()).items():
        write_types(name, modules)
    options: list[str | Path] = [
        "--ignore-settings",
        "--max-warnings",
        "0",
        "--unused-imports",
        "warning",
        "-I",
        BUILD,
        "-I",
        QML,
    ]
    linted = subprocess.run([BIN / "pyside6-qmllint", *options, *files], cwd=ROOT, check=False)
    return 1 if linted.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
