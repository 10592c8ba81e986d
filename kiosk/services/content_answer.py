"""What came of an act on the content, in words and with the check's own lines."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.staff_words import Words
from kiosk.services.acting import FAULT, REFUSED, CannotDo
from kiosk.services.content_desk import NoContent
from kiosk.services.content_recipe import BadContent
from kiosk.services.on_duty import Refused
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)

CHECK_FAILED = Words(
    "检查没有通过，什么都没有改。原因如下：", "The check found faults, so nothing was changed. The reasons:"
)
DISK = Words("磁盘或文件有问题，什么都没有改：", "A disk or file stands in the way, nothing was changed:")


@dataclass(frozen=True, slots=True)
class Answer:
    """``problem`` is None where the act was done; ``lines`` say why it was not, each in one line."""

    problem: Words | None = None
    lines: tuple[str, ...] = ()


DONE = Answer()


def answer(act: Callable[[], None]) -> Answer:
    """Do ``act``, and say what came of it."""
    try:
        act()
    except Refused:
        return Answer(REFUSED)
    except CannotDo as error:
        return Answer(error.words)
    except BadContent as bad:
        return Answer(CHECK_FAILED, bad.problems)
    except (StoreError, NoContent) as error:
        _log.error("content.act_failed", extra={"reason": str(error)})
        return Answer(DISK, (str(error),))
    except Exception as error:  # whatever it is, whoever tapped must hear of it
        _log.exception("content.act_failed", extra={"reason": type(error).__name__})
        return Answer(FAULT)
    return DONE
