"""Lints every QML file, knowing what the view models offer: a name that Python does not define is a fault.

The view models' types are written into build/qml; each of their modules says its QML_IMPORT_NAME.
"""

import json
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
SOURCES = ROOT / "kiosk" / "viewmodels"
QML = ROOT / "resources" / "qml"
BUILD = ROOT / "build" / "qml"


def run(tool: str, *arguments: str | Path) -> str:
    done = subprocess.run([BIN / tool, *arguments], cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"qml_lint: {tool} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def described_modules() -> dict[str, list[dict[str, Any]]]:
    """The types that Python gives to QML, as moc would describe them, by the name that QML imports."""
    sources = sorted(str(path.relative_to(ROOT)) for path in SOURCES.glob("**/*.py"))
    modules: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for described in json.loads(run("pyside6-metaobjectdump", "--quiet", *sources)):
        shown = [one["className"] for one in described["classes"] if one.get("classInfos")]
        name = described.get("QML_IMPORT_NAME")
        if name:
            modules[name].append(described)
        elif shown:
            raise SystemExit(
                f"qml_lint: {described['inputFile']}: {shown[0]} is for QML, but QML_IMPORT_NAME is not set"
            )
    return modules


def write_types(name: str, described: list[dict[str, Any]]) -> None:
    folder = BUILD.joinpath(*name.split("."))
    folder.mkdir(parents=True)
    dump = folder / "types.json"
    dump.write_text(json.dumps(described), "utf-8")
    major = str(described[0].get("QML_IMPORT_MAJOR_VERSION", 1))
    run(
        "pyside6-qmltyperegistrar",
        *("--import-name", name, "--major-version", major),
        *("--generate-qmltypes", folder / "types.qmltypes", "-o", folder / "types.cpp", dump),
    )
    (folder / "qmldir").write_text(f"module {name}\ntypeinfo types.qmltypes\n", "utf-8")


def main() -> int:
    files = sorted(QML.glob("**/*.qml"))
    if not files:
        print("qml_lint: there is no QML under resources/qml", file=sys.stderr)
        return 1
    shutil.rmtree(BUILD, ignore_errors=True)
    for name, described in described_modules().items():
        write_types(name, described)
    linted = subprocess.run(
        [BIN / "pyside6-qmllint", "--ignore-settings", "--max-warnings", "0", "-I", BUILD, "-I", QML, *files],
        cwd=ROOT,
        check=False,
    )
    return linted.returncode


if __name__ == "__main__":
    sys.exit(main())
