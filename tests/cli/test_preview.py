"""`kiosk preview`: what a citizen with these answers is asked next, or told."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.cli.conftest import Run
from tests.content.test_loader import write_site


def preview(run: Run, pack: Path, *arguments: str | Path) -> object:
    done = run("preview", "replace", *arguments, "--pack", pack, "--json")
    assert (done.status, done.err) == (0, "")
    return json.loads(done.out)


def test_first_question_is_asked(run: Run, pack: Path) -> None:
    done = run("preview", "replace", "--pack", pack)
    assert done.out.splitlines() == [
        "补领社保卡: 谁的卡？",
        "    holder=self  本人",
        "    holder=child  孩子",
    ]


def test_next_question_is_asked_with_the_options_on_offer(run: Run, pack: Path) -> None:
    match preview(run, pack, "holder=child"):
        case {"next": asked, "checklist": None, "answers": [answer], "progress": progress}:
            assert asked["id"] == "reason"
            assert [option["id"] for option in asked["options"]] == ["lost"]
            assert answer == {"question": "holder", "option": "child", "prompt": "谁的卡？", "label": "孩子"}
            assert progress == {"answered": 1, "at_most": 2}
        case other:
            pytest.fail(str(other))


def test_answers_may_stand_in_any_order(run: Run, pack: Path) -> None:
    assert preview(run, pack, "reason=lost", "holder=self") == preview(
        run, pack, "holder=self", "reason=lost"
    )


def test_answer_to_a_later_question_waits(run: Run, pack: Path) -> None:
    assert preview(run, pack, "reason=lost") == preview(run, pack)


def test_list_says_all_that_the_sheet_says(run: Run, pack: Path) -> None:
    match preview(run, pack, "holder=self", "reason=lost", "--have", "police-note"):
        case {"next": None, "checklist": told}:
            assert told["outcome"] == "ready"
            assert told["fee"] | {"fee": 0} == {
                "fen": 2000,
                "yuan": "20",
                "text": told["fee"]["text"],
                "collector": None,
                "note": None,
                "changed": None,
                "fee": 0,
            }
            (material,) = told["materials"]
            assert material["satisfied"] is True
            (document,) = material["documents"]
            assert (document["id"], document["form"], document["count"]) == ("police-note", "copy", 2)
            assert (document["have"], document["basis"]) == (True, ["law-58"])
            assert [item["id"] for [item] in material["substitutes"]] == ["id-card"]
            assert told["steps"][0] == {"text": "取号", "picture": None}
            assert told["where"]["place"] == "一楼"
            assert [way["id"] for way in told["other_ways"]] == ["bank"]
            assert told["phones"] == {"enquiry": "12333", "complaint": "12345"}
            assert [law["id"] for law in told["laws"]] == ["law-58"]
            assert told["notices"] == ["带原件"]
            assert told["time_limit"] == "当场"
        case other:
            pytest.fail(str(other))


def test_list_for_a_terminal_says_the_same(run: Run, pack: Path) -> None:
    out = run("preview", "replace", "holder=self", "reason=lost", "--pack", pack).out
    for words in (
        "去窗口",
        "[ ] 居民身份证",
        "取号",
        "一楼",
        "12333",
        "社会保险法第五十八条",
        "当场",
        "带原件",
    ):
        assert words in out


def test_fee_that_only_the_place_knows_has_no_amount(run: Run, pack: Path) -> None:
    service = pack / "services" / "replace.yaml"
    costs = "  elsewhere: {amount: as-posted, when: {not: {reason: broken}}}\n"
    lines = service.read_text("utf-8").splitlines(keepends=True)
    service.write_text("".join(costs if line.startswith("  lost: {") else line for line in lines), "utf-8")
    match preview(run, pack, "holder=self", "reason=lost"):
        case {"checklist": {"fee": {"fen": None, "yuan": None, "text": str()}}}:
            pass
        case other:
            pytest.fail(str(other))


def test_site_and_language_are_heeded(run: Run, pack: Path, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    match preview(run, pack, "holder=self", "reason=lost", "--site", site, "--lang", "en"):
        case {"language": "en", "checklist": told}:
            assert told["fee"]["yuan"] == "2.50"
            assert told["bureau"] == "City bureau"
        case other:
            pytest.fail(str(other))


def test_catalogue_lists_services_questions_and_options(run: Run, pack: Path) -> None:
    done = run("preview", "--list", "--json", "--pack", pack)
    (service,) = json.loads(done.out)["services"]
    assert service["id"] == "replace"
    assert [question["id"] for question in service["questions"]] == ["holder", "reason"]
    assert [option["id"] for option in service["questions"][1]["options"]] == ["lost", "broken"]
    assert service["documents"] == ["id-card", "police-note"]
    assert "reason=broken" in run("preview", "--list", "--pack", pack).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name a service"),
        (["renew"], "no service `renew`: use one of replace"),
        (["replace", "holder"], "`holder` is no answer: write question=option"),
        (["replace", "holder=self", "holder=child"], "answered twice"),
        (["replace", "holder=dog"], "no option `dog` here: use one of holder=self, holder=child"),
        (["replace", "age=3"], "no question `age`: use holder, reason"),
        (["replace", "reason=stolen"], "question `reason` has no option `stolen`: use one of lost, broken"),
        (["replace", "holder=child", "reason=broken"], "no option `broken` here: use one of reason=lost"),
        (["replace", "--have", "gold"], "no document `gold`: use one of id-card, police-note"),
        (["replace", "--lang", "fr"], "no language `fr`: use one of zh-CN, en"),
        (["replace", "--pdf", "x.pdf"], "a question is still open"),
        (["replace", "--receipt", "x.png", "--paper", "a4"], "a receipt is not printed on a4"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_can_not_be_previewed_is_told_in_one_line(
    arguments: list[str], said: str, run: Run, pack: Path
) -> None:
    assert run("preview", *arguments, "--pack", pack).failed_with(said)


def test_bad_pack_is_told_in_one_line(run: Run, pack: Path) -> None:
    (pack / "laws/all.yaml").write_text("law-58: {titel: x}\n", "utf-8")
    done = run("preview", "replace", "--pack", pack)
    assert done.failed_with("laws/all.yaml:1: ", "more: see `kiosk content check`")


def test_default_pack_and_site_are_previewed(run: Run) -> None:
    answers: list[str] = []
    while True:
        done = run("preview", "replace", *answers, "--json")
        assert (done.status, done.err) == (0, "")
        told = json.loads(done.out)
        if told["next"] is None:
            break
        answers.append(f"{told['next']['id']}={told['next']['options'][0]['id']}")
    assert told["checklist"]["steps"]


ANSWERS = ["replace", "holder=self", "reason=lost"]


def test_sheet_is_written_as_pdf_and_receipt(run: Run, pack: Path, tmp_path: Path) -> None:
    pdf, png = tmp_path / "sheet.pdf", tmp_path / "slip.png"
    done = run("preview", *ANSWERS, "--pack", pack, "--pdf", pdf, "--receipt", png)
    assert (done.status, done.err) == (0, "")
    assert "补领社保卡" in "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert Image.open(BytesIO(png.read_bytes())).width == 576


def test_narrow_receipt_is_written(run: Run, pack: Path, tmp_path: Path) -> None:
    png = tmp_path / "slip.png"
    run("preview", *ANSWERS, "--pack", pack, "--receipt", png, "--paper", "receipt-58")
    assert Image.open(BytesIO(png.read_bytes())).width == 384


def test_sheet_that_can_not_be_written_is_told(run: Run, pack: Path, tmp_path: Path) -> None:
    done = run("preview", *ANSWERS, "--pack", pack, "--pdf", tmp_path / "no" / "sheet.pdf")
    assert done.failed_with("can't be written")


def test_sheet_without_its_templates_is_told(run: Run, pack: Path, tmp_path: Path) -> None:
    (tmp_path / "resources" / "sheets").unlink()
    done = run("preview", *ANSWERS, "--pack", pack, "--pdf", tmp_path / "sheet.pdf")
    assert done.failed_with("the sheet can't be drawn", "make setup")


def _keys(content: object) -> set[str]:
    """All keys of some JSON, however deep."""
    match content:
        case dict():
            return set(content).union(*(_keys(value) for value in content.values()))
        case list():
            return set[str]().union(*(_keys(value) for value in content))
        case _:
            return set()


def test_every_key_is_documented(run: Run, pack: Path) -> None:
    documented = (Path(__file__).parents[2] / "docs" / "preview-json.md").read_text("utf-8")
    answered = preview(run, pack, "holder=self", "reason=lost")
    listed = json.loads(run("preview", "--list", "--json", "--pack", pack).out)
    asked = preview(run, pack)
    keys = _keys(answered) | _keys(listed) | _keys(asked)
    assert {key for key in keys if f"`{key}`" not in documented} == set()
