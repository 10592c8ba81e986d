"""Whatever bytes the files hold, the loader raises ContentErrors or returns a pack, and nothing else."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.content.checking import check_pack
from kiosk.content.loader import load_pack
from kiosk.content.problems import ContentErrors, ContentProblem
from kiosk.content.site import load_site
from kiosk.domain.pack import ContentPack
from tests.content.packs import PACK, write_pack, write_pictures
from tests.content.test_loader import SITE, SITE_PO, write_site

FILES = sorted(PACK)
PIECES = [
    "{",
    "}",
    "[",
    "]",
    ":",
    "- ",
    "\n",
    " ",
    "'",
    '"',
    "&a",
    "*a",
    "!t",
    "null",
    "true",
    "12",
    "~",
    "{days}",
    "|",
    ">",
]
PIECES += [
    "when",
    "not",
    "all",
    "holder",
    "child",
    "\t",
    "#",
    "%",
    "---",
    "...",
    "\x00",
    "\x85",
    "\u2028",
    "\ufeff",
    "𝕏",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("fuzz")
    write_pictures(base / "pictures")
    write_pack(base / "pack")
    write_site(base / "site")
    return base


@pytest.fixture(scope="module")
def pack(folder: Path) -> ContentPack:
    return load_pack(folder / "pack", folder / "pictures")


def survives(folder: Path, name: str, content: bytes) -> None:
    with replaced(folder / "pack" / name, content):
        for problem in _problems(folder / "pack", folder / "pictures"):
            assert problem.line >= 1
            assert problem.problem
            assert problem.mend
            assert "\n" not in str(problem)


@contextlib.contextmanager
def replaced(file: Path, content: bytes) -> Iterator[None]:
    good = file.read_bytes()
    file.write_bytes(content)
    try:
        yield
    finally:
        file.write_bytes(good)


def _problems(pack: Path, pictures: Path) -> tuple[ContentProblem, ...]:
    try:
        check_pack(pack, None, pictures)
    except ContentErrors as errors:
        return errors.problems
    return ()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([*FILES, "locale/en.po"]), st.binary(max_size=200))
def test_random_bytes(folder: Path, name: str, content: bytes) -> None:
    survives(folder, name, content)


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the pack with some pieces cut out, doubled or put in."""
    name = draw(st.sampled_from(FILES))
    text = PACK[name]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 12))
        piece = draw(st.sampled_from([*PIECES, text[start:end] * 2, ""]))
        text = text[:start] + piece + text[end:]
    return name, text


@settings(max_examples=500)
@given(mutations())
@example(("pack.yaml", "[]"))
@example(("pack.yaml", "languages: []"))
@example(("services/replace.yaml", "a: " * 3))
@example(("settings/all.yaml", f"a: {10**400}"))
@example(("settings/all.yaml", f"{'9' * 5000}: 1"))
@example(
    (
        "services/replace.yaml",
        PACK["services/replace.yaml"].replace("{holder: child}", "{not: " * 15 + "x" + "}" * 15),
    )
)
def test_mutated_files(folder: Path, change: tuple[str, str]) -> None:
    survives(folder, change[0], change[1].encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            [
                "msgid ",
                "msgstr ",
                '"a"\n',
                '"',
                "\n",
                "#, fuzzy\n",
                "#| ",
                "#~ ",
                "msgctxt ",
                "[0]",
                "\\",
                "人",
                "msgid_plural ",
            ]
        ),
        max_size=12,
    )
)
@example(["#", "\n"])
def test_mutated_translations(folder: Path, pieces: list[str]) -> None:
    survives(folder, "locale/en.po", "".join(pieces).encode())


@settings(max_examples=100)
@given(st.sampled_from(["site.yaml", "locale/en.po"]), st.binary(max_size=60), st.integers(0, 80))
def test_spoilt_site(folder: Path, pack: ContentPack, name: str, content: bytes, at: int) -> None:
    whole = {"site.yaml": SITE, "locale/en.po": SITE_PO}[name].encode()
    spoilt = whole[:at] + content + whole[at:]
    with replaced(folder / "site" / name, spoilt), contextlib.suppress(ContentErrors):
        load_site(folder / "site", pack)
