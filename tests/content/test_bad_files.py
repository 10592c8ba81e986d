"""Files that are no good: too large, too deep, links, bytes, pictures. Each is named, nothing falls over."""

import os
from pathlib import Path

import pytest

from kiosk.content.checking import check_pack
from kiosk.content.pack_files import MAX_BYTES, MAX_FILES
from kiosk.content.pictures import MAX_PICTURE_BYTES
from kiosk.content.yaml_tree import MAX_DEPTH, MAX_NODES
from tests.content.packs import SVG, write_pack, write_pictures
from tests.content.test_bad_packs import said


def test_ten_megabytes_are_not_read(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    large = folder / "laws" / "large.yaml"
    large.write_bytes(b"#" * 10_000_000)
    assert said(folder, pictures) == [
        f"{large}:1: is too large (10000000 bytes): divide it into files of at most {MAX_BYTES // 1000} kB"
    ]


@pytest.mark.parametrize(
    "bomb",
    ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "".join(f"{' ' * n}a:\n" for n in range(500))],
    ids=["lists", "mappings", "blocks", "lines"],
)
def test_nesting_bomb_is_stopped(bomb: str, tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {"laws/bomb.yaml": bomb})
    (line,) = said(folder, pictures)
    assert (
        f"laws/bomb.yaml:{21 if bomb.startswith('a') else 1}: nested more than {MAX_DEPTH} levels deep"
        in line
    )
    assert line.endswith("make it flatter")


def test_multiplying_bomb_is_stopped(tmp_path: Path, pictures: Path) -> None:
    bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
    (line,) = said(write_pack(tmp_path / "pack", {"laws/bomb.yaml": bomb}), pictures)
    assert "laws/bomb.yaml:1: an anchor (&a): write the content out where it is needed" in line


def test_too_many_entries_are_stopped(tmp_path: Path, pictures: Path) -> None:
    many = "a: [" + "x," * (MAX_NODES + 1) + "]"
    (line,) = said(write_pack(tmp_path / "pack", {"laws/many.yaml": many}), pictures)
    assert f"more than {MAX_NODES} entries in one file: divide it into several files" in line


def test_too_many_files_are_stopped(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    for number in range(MAX_FILES + 1):
        (folder / f"laws/{number}.yaml").touch()
    assert any("files: keep a pack to at most" in line for line in said(folder, pictures))


def test_folders_too_deep_are_refused(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    (folder / "laws/a/b/c/d").mkdir(parents=True)
    assert f"{folder}/laws/a/b/c:1: is a folder too deep" in said(folder, pictures)[0]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("/etc/hostname", "is a link that leads out of the pack: put the file itself here"),
        ("../outside.yaml", "is a link that leads out of the pack: put the file itself here"),
        ("nothing.yaml", "is a link to nothing: put the file itself here"),
        ("../laws", "is a link to a folder: put the folder itself here"),
        ("link.yaml", "is a link to nothing: put the file itself here"),
    ],
)
def test_links_are_followed_only_to_files_of_the_pack(
    target: str, problem: str, tmp_path: Path, pictures: Path
) -> None:
    folder = write_pack(tmp_path / "pack")
    (tmp_path / "outside.yaml").write_text("secret: {}", "utf-8")
    link = folder / "laws" / "link.yaml"
    link.symlink_to(f"../{target}" if target.startswith("../o") else target)
    assert said(folder, pictures) == [f"{link}:1: {problem}"]


def test_pipe_is_not_waited_for(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    os.mkfifo(folder / "laws" / "pipe.yaml")
    assert f"{folder}/laws/pipe.yaml:1: is no ordinary file: remove it" in said(folder, pictures)


def test_bytes_that_are_no_utf8_are_named_with_their_line(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    (folder / "laws" / "gbk.yaml").write_bytes("a: b\n# 法律\n".encode("gb18030"))
    assert said(folder, pictures) == [f"{folder}/laws/gbk.yaml:2: is not UTF-8 here: save the file as UTF-8"]


def test_empty_file_is_named(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {"laws/empty.yaml": "# to come\n"})
    assert said(folder, pictures) == [
        f"{folder}/laws/empty.yaml:1: is empty: write its entries, or remove the file"
    ]


@pytest.mark.parametrize(
    "name", ["service/replace.yaml", "replace.yaml", "laws/more.yml", "services/x/y.yaml"]
)
def test_file_that_nothing_reads_is_named(name: str, tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {name: "a: b\n"})
    assert any(
        line.startswith(f"{folder}/{name}:1: nothing reads this file") for line in said(folder, pictures)
    )


def test_hidden_files_and_files_of_other_kinds_are_left_alone(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(
        tmp_path / "pack", {"README.md": "notes", "laws/.all.yaml.swp": "\0", "laws/all.yaml~": "-"}
    )
    assert check_pack(folder, None, pictures).paths == 3


@pytest.mark.parametrize("name", ["pack.yaml", "wording.yaml"])
def test_file_that_every_pack_needs_is_missed(name: str, tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {name: None})
    assert any(
        line.startswith(f"{folder}/{name}:1: is missing: write {name}") for line in said(folder, pictures)
    )


def test_pack_without_services_is_refused(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {"services/replace.yaml": None})
    assert f"{folder}/services/:1: holds no service: write at least one" in said(folder, pictures)


@pytest.mark.parametrize("name", ["nowhere", "pack.yaml"])
def test_folder_that_is_none_is_named(name: str, tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack") / name
    assert said(folder, pictures)[0].startswith(f"{folder}:1: ")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n", "no image"),
        (b"", "no image"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "it does not begin with <svg>"),
        (b"<svg/>", "it does not begin with <svg>"),
        (SVG.encode()[:-8], "no image"),
        (b"<!DOCTYPE svg [<!ENTITY a 'aaa'>]>" + SVG.encode(), "it defines a document type"),
        (SVG.replace('<path d="M0 0"/>', "<script>1</script>").encode(), "it holds <script>"),
        (
            SVG.replace('<path d="M0 0"/>', "<image href='/etc/passwd'/>").encode(),
            "it refers to another file",
        ),
        (SVG.encode() + b" " * MAX_PICTURE_BYTES, "too large"),
    ],
    ids=["png", "empty", "html", "no namespace", "cut off", "entities", "script", "other file", "large"],
)
def test_picture_that_is_no_image_is_named_where_it_is_used(
    content: bytes, reason: str, tmp_path: Path
) -> None:
    pictures = write_pictures(tmp_path / "pictures")
    (pictures / "channels/window.svg").write_bytes(content)
    folder = write_pack(tmp_path / "pack")
    lines = said(folder, pictures)
    assert len(lines) == 2
    for line, number in zip(lines, (3, 10), strict=True):
        assert line.startswith(f"{folder}/channels/all.yaml:{number}: picture `channels/window` is ")
        assert reason in line


def test_all_errors_are_said_at_once_in_order(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(
        tmp_path / "pack",
        {
            "channels/all.yaml": "window: {title: 窗口}\n",
            "laws/all.yaml": "law-58: [\n",
            "life-events.yaml": "lost: {title: 卡丢了, subtitel: 补一张, picture: no, services: [x]}\n",
        },
    )
    lines = said(folder, pictures)
    assert [line.removeprefix(f"{folder}/").split(": ")[0] for line in lines] == [
        "channels/all.yaml:1",
        "channels/all.yaml:1",
        "channels/all.yaml:1",
        "laws/all.yaml:2",
        "life-events.yaml:1",
        "life-events.yaml:1",
        "services/replace.yaml:24",
    ]


def test_broken_entry_is_not_held_against_those_who_name_it(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {"laws/all.yaml": "law-58: {title: 只有标题}\n"})
    assert not [line for line in said(folder, pictures) if "unknown law" in line]


def test_unreadable_name_is_printed_safely(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    strange = os.fsencode(folder) + b"/laws/\xff\n.yaml"
    Path(os.fsdecode(strange)).write_text("law-9: [", "utf-8")
    (line,) = said(folder, pictures)
    assert line.encode("utf-8").startswith(f"{folder}/laws/".encode())
    assert "\n" not in line


def test_what_a_file_says_can_not_break_the_line_that_names_it(tmp_path: Path, pictures: Path) -> None:
    strange = 'a: {kind: "x\\ny", title: 补, default: 1, source: s, trust: S}\n'
    folder = write_pack(tmp_path / "pack", {"settings/more.yaml": strange})
    (line,) = said(folder, pictures)
    assert "`x\\ny` can't stand here" in line
