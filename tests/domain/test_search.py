"""People find a service by what they type, however they type it; the best fit comes first."""

import pytest

from kiosk.domain.search import ENOUGH
from kiosk.domain.search_forms import FoundKind, SearchEntry
from kiosk.domain.search_match import How
from tests.domain.search_samples import LOSS, NEW, PIN, entry, index

INDEX = index(LOSS, NEW, PIN)


def found(query: str, language: str = "zh-CN", limit: int = 8) -> list[str]:
    return [hit.id for hit in INDEX.find(query, language, limit)]


@pytest.mark.parametrize(
    ("query", "how"),
    [
        ("消磁", How.WHOLE),
        ("xiaoci", How.WHOLE),
        ("xiao ci", How.WHOLE),
        ("xiao'ci", How.WHOLE),
        ("ＸＩＡＯＣＩ", How.WHOLE),
        ("XiaoCi", How.WHOLE),
        ("xiāo cí", How.WHOLE),
        ("xc", How.WHOLE),
        ("xci", How.WHOLE),
        ("消ci", How.WHOLE),
        ("xiao磁", How.WHOLE),
        ("換卡", How.WHOLE),
        ("消", How.BEGINS),
        ("xia", How.BEGINS),
        ("补ling", How.BEGINS),
        ("領社保卡", How.INSIDE),
        ("yinhang", How.BEGINS),
        ("yinxing", How.BEGINS),
        ("磁消", How.SCATTERED),
        ("坏卡行", How.SCATTERED),
        ("消慈", How.WHOLE),
        ("xiaochi", How.ALIKE),
        ("fuan ka", How.ALIKE),
        ("xiaoici", How.MISTAKEN),
        ("xaioci", How.MISTAKEN),
        ("bulingshabaoka", How.MISTAKEN),
        ("怎么补领社保卡呢", How.PARTLY),
    ],
)
def test_a_service_is_found_however_it_is_typed(query: str, how: How) -> None:
    first = INDEX.find(query, "zh-CN", 1)
    assert [(hit.kind, hit.id, hit.how) for hit in first] == [(FoundKind.SERVICE, "new", how)]


@pytest.mark.parametrize(
    ("query", "how"),
    [
        ("demagnetised", How.WHOLE),
        ("Broken Chip", How.WHOLE),
        ("demag", How.BEGINS),
        ("replace", How.BEGINS),
        ("chip", How.INSIDE),
        ("card replace", How.SCATTERED),
        ("brokn chip", How.MISTAKEN),
        ("demagnteized", How.MISTAKEN),
        ("my chip is broken", How.PARTLY),
    ],
)
def test_a_service_is_found_by_english_words(query: str, how: How) -> None:
    assert [(hit.id, hit.how) for hit in INDEX.find(query, "en", 1)] == [("new", how)]


@pytest.mark.parametrize("typed", ["lvyou", "lüyou", "lǚyóu", "lv you"])
def test_u_with_dots_is_typed_as_v_or_as_it_is(typed: str) -> None:
    assert INDEX.find(typed, "zh-CN", 1)[0].how is How.WHOLE
    assert found(typed) == ["pin"]


def test_who_has_no_v_types_u() -> None:
    assert found("luyou") == ["pin"]


@pytest.mark.parametrize("query", ["", "  ", "?!，。", "🂡", "\n", "'", "\u0300"])
def test_nothing_is_found_for_nothing(query: str) -> None:
    assert found(query) == []


@pytest.mark.parametrize("query", ["fzgrx", "xyzzy plugh", "(.*", "[q-z]+(", "\\"])
def test_nothing_is_found_for_what_nobody_says(query: str) -> None:
    assert found(query) == found(query, "en") == []


@pytest.mark.parametrize("query", ["a" * 10_000, "卡" * 10_000, "shi " * 3_000, "an" * 500, "k" * 39 + "?"])
def test_a_query_without_end_is_answered(query: str) -> None:
    assert len(found(query)) <= 3
    assert len(found(query, "en")) <= 3


def test_each_key_on_the_way_keeps_the_service() -> None:
    whole = "shebaokaguashi"
    for end in range(3, len(whole) + 1):
        assert found(whole[:end])[0] == "loss" or end < 9, whole[:end]
        assert "loss" in found(whole[:end]), whole[:end]


def test_the_whole_word_comes_before_its_beginning_and_that_before_its_middle() -> None:
    assert found("卡丢了") == ["loss", "new"]
    assert [hit.how for hit in INDEX.find("密码", "zh-CN", 3)] == [How.WHOLE]
    assert [(hit.id, hit.how) for hit in INDEX.find("卡", "zh-CN", 3)] == [
        ("loss", How.BEGINS),
        ("new", How.BEGINS),
    ]


def test_the_rank_of_a_shared_word_decides_against_the_order_of_the_pack() -> None:
    assert [hit.id for hit in index(NEW, LOSS).find("卡丢了", "zh-CN", 2)] == ["loss", "new"]


def test_of_equal_fits_the_pack_decides() -> None:
    same = [entry(name, "拉la 卡ka", "卡ka") for name in ("one", "two", "three")]
    assert [hit.id for hit in index(*same).find("拉卡", "zh-CN", 3)] == ["one", "two", "three"]
    assert [hit.id for hit in index(*same[::-1]).find("拉卡", "zh-CN", 3)] == ["three", "two", "one"]


def test_what_less_is_left_over_of_comes_first() -> None:
    short = entry("short", "消xiao 磁ci", "卡ka")
    long = entry("long", "消xiao 磁ci 的de 卡ka", "卡ka")
    assert [hit.id for hit in index(long, short).find("xiao", "zh-CN", 2)] == ["short", "long"]


def test_a_title_comes_before_words_and_these_before_a_summary() -> None:
    other = "不bu 会hui"
    title = entry("title", "小xiao 商shang", other, other)
    word = entry("word", other, "小xiao 商shang", other)
    summary = entry("summary", other, other, "小xiao 商shang")
    hits = index(summary, word, title).find("小商", "zh-CN", 3)
    assert [hit.id for hit in hits] == ["title", "word", "summary"]


def test_the_language_of_the_screen_comes_first() -> None:
    assert found("pin", "en")[0] == "new"
    assert found("bank", "en")[0] == "new"
    bank = entry("bank", "开kai 户hu", "卡ka", english="open an account|at the bank")
    card = entry("card", "办ban 卡ka", "卡ka", english="get a card|now")
    assert [hit.id for hit in index(card, bank).find("bank", "en", 2)] == ["bank", "card"]
    assert [hit.id for hit in index(bank, card).find("bank", "zh-CN", 2)] == ["card", "bank"]


def test_the_best_line_counts_whatever_its_language() -> None:
    both = entry("both", "办ban 卡ka", "卡ka", english="bank|here")
    bank = entry("account", "开kai 户hu", "卡ka", english="bank account|here")
    assert [(hit.id, hit.how) for hit in index(bank, both).find("bank", "en", 2)] == [
        ("both", How.WHOLE),
        ("account", How.BEGINS),
    ]


def test_chinese_is_found_on_an_english_screen_and_english_on_a_chinese_one() -> None:
    assert found("guashi", "en") == ["loss"]
    assert found("stolen", "zh-CN") == ["loss"]


def test_initials_are_not_looked_for_in_summaries() -> None:
    assert found("dygs") == []
    assert found("liangbiandou") == ["loss"]


def test_no_mistake_is_forgiven_in_three_letters() -> None:
    assert found("xci") == ["new"]
    assert found("xcl") == []
    assert found("pon", "en") == []


def test_a_character_that_sounds_the_same_is_nearly_right() -> None:
    both = index(entry("one", "消xiao 磁ci", "卡ka"), entry("other", "小xiao 瓷ci", "卡ka"))
    assert [(hit.id, hit.how) for hit in both.find("小磁", "zh-CN", 2)] == [
        ("one", How.ALIKE),
        ("other", How.ALIKE),
    ]


def test_nobody_is_shown_guesses_beside_enough_sure_hits() -> None:
    twins = [entry(f"sure{number}", "消xiao 磁ci", "卡ka") for number in range(ENOUGH)]
    guess = entry("guess", "消xiao 瓷ci 商shang", "卡ka")
    assert [hit.id for hit in index(*twins, guess).find("消磁", "zh-CN", 9)] == ["sure0", "sure1"]
    assert [hit.id for hit in index(twins[0], guess).find("消磁", "zh-CN", 9)] == ["sure0", "guess"]


def test_no_more_is_listed_than_is_asked_for() -> None:
    assert [len(INDEX.find("卡", "zh-CN", limit)) for limit in (0, 1, 2, 3)] == [0, 1, 2, 2]


def test_the_same_query_always_finds_the_same() -> None:
    again = index(LOSS, NEW, PIN)
    for query in ("卡", "ka", "k", "card", "shebaoka", "忘了卡"):
        assert again.find(query, "zh-CN", 8) == INDEX.find(query, "zh-CN", 8) == INDEX.find(query, "zh-CN", 8)


def test_among_thousands_the_one_that_fits_is_found() -> None:
    crowd: list[SearchEntry] = [
        entry(
            f"crowd{number}", "社she 保bao 卡ka 换huan 卡ka", f"补bu 卡ka ·{number}", "卡ka", english="card|x"
        )
        for number in range(3000)
    ]
    some = index(*crowd, LOSS)
    assert [hit.id for hit in some.find("卡丢了", "zh-CN", 1)] == ["loss"]
    assert [hit.id for hit in some.find("shebaokaguashi", "zh-CN", 1)] == ["loss"]
    assert [hit.id for hit in some.find("stolen", "en", 1)] == ["loss"]
    assert [hit.id for hit in some.find("补卡2977", "zh-CN", 1)] == ["crowd2977"]
