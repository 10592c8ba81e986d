"""A small search index by hand: what each test is about, spelt out as the compiler would."""

from kiosk.domain.search import SearchIndex
from kiosk.domain.search_forms import FoundKind, SearchEntry, SearchForms, SearchLines
from kiosk.domain.search_grams import grams_of

SOUNDS = (
    "bao 保报宝\nbu 补補不\nci 磁慈瓷\nde 的\ndiu 丢\nfei 费\ngua 挂掛\nhuan 换換\nhui 会會回\n"
    "ka 卡\nla 拉\nlao 老\nle 了\nling 领領\nlv 旅绿\nma 码碼\nme 么\nmi 密\nnao 脑\nshang 商\nshe 社\n"
    "shi 失市\nshuo 说\nwang 忘\nxiao 消小\nxing 行\nyang 养\nyin 银\nyou 游\nzen 怎\nzhang 障\nzhu 注\n"
)


def entry(id_: str, *lines: str, english: str = "", ranks: tuple[int, ...] = ()) -> SearchEntry:
    """A service with lines in Chinese (`卡ka 丢diu`) and English (`lost card|stolen`), last the summary."""
    spoken = SearchLines("zh-CN", "\n".join(f"{line} " for line in lines), ranks or (0,) * len(lines))
    words = english.split("|")
    plain = SearchLines("en", "\n".join(f" {line} " for line in words), (0,) * len(words))
    return SearchEntry(FoundKind.SERVICE, id_, (spoken, plain))


def forms(*entries: SearchEntry) -> SearchForms:
    return SearchForms(entries, grams_of(entries), SOUNDS)


def index(*entries: SearchEntry) -> SearchIndex:
    return SearchIndex(forms(*entries))


LOSS = entry(
    "loss",
    "社she 保bao 卡ka 挂gua 失shi",
    "卡ka 丢diu 了le/liao",
    "拉la 卡ka",
    "两liang 边bian 都dou 要yao 挂gua 失shi",
    english="report a lost card|stolen card|nobody else can use it",
)
NEW = entry(
    "new",
    "补bu 领ling 社she 保bao 卡ka",
    "消xiao 磁ci",
    "换huan 卡ka",
    "银yin 行hang/xing 卡ka 坏huai 了le/liao",
    "卡ka 丢diu 了le/liao",
    "一yi 张zhang 新xin 卡ka",
    english="replace a card|demagnetised|broken chip|bank card|pin|a new card in your hands",
    ranks=(0, 0, 0, 0, 1, 0),
)
PIN = entry(
    "pin",
    "密mi 码ma",
    "忘wang 了le/liao 密mi 码ma",
    "旅lv 游you",
    "改gai 密mi 码ma",
    english="change the pin|forgotten password|new password",
)
