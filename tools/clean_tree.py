"""Fails where a tracked file names a package registry or a path of the machine it was written on."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# A host that serves packages, whoever runs it; and pip's own options, which would tie the lock to one.
REGISTRY = re.compile(
    r"https?://[^/\s\"']*(?:pypi|pythonhosted|npmjs|nexus|artifactory|mirrors?\.)"
    r"|^\s*(?:-i|--(?:extra-)?index-url|--find-links|--trusted-host)[ =]",
    re.MULTILINE,
)
PATH = re.compile(r"(?<![\w.$}~-])/(?:work|root|tmp|home)/(?=\w)")


def faults(name: str, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        if found := REGISTRY.search(line):
            yield f"{name}:{number}: names a registry ({found[0].strip()}): leave that to the machine"
        if found := PATH.search(line):
            yield f"{name}:{number}: names a path of one machine ({found[0]}…): use one inside the project"


def tracked_files() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    return [name for name in listed.stdout.split("\0") if name]


def main() -> int:
    found: list[str] = []
    for name in tracked_files():
        path = ROOT / name
        content = path.read_bytes() if path.is_file() else b""
        if b"\0" not in content:
            found += faults(name, content.decode("utf-8", "replace"))
    for fault in found:
        print(f"clean_tree: {fault}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
