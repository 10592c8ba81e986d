"""Staff acts off the screen's thread, and in words what came of them."""

import logging
from collections.abc import Callable

from kiosk.domain.staff_words import Words
from kiosk.services.background import Background
from kiosk.services.library import Post
from kiosk.services.on_duty import Refused
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)

Told = Callable[[Words | None], None]
"""Hears on the screen's thread why an act was not done, None where it was."""

REFUSED = Words("您的岗位不能做这件事。", "Your role may not do this.")
NOT_RECORDED = Words(
    "记录写不进磁盘，没有做。请看就绪报告。",
    "It could not be put on record, and was not done. See the report.",
)
FAULT = Words("没有做成，原因见日志。", "It failed; the log says why.")


class CannotDo(Exception):
    """An act makes no sense just now; ``words`` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.english)
        self.words = words


class Acting:
    """Runs acts in ``background``; each puts itself on record first.

    They raise Refused, StoreError or CannotDo.
    """

    def __init__(self, background: Background, post: Post) -> None:
        self._background = background
        self._post = post

    def run(self, act: Callable[[], None], told: Told) -> None:
        """Do ``act`` soon; ``told`` hears what came of it."""
        self._background.run(self._done, act, told)

    def _done(self, act: Callable[[], None], told: Told) -> None:
        problem = _problem(act)
        self._post(lambda: told(problem))


def _problem(act: Callable[[], None]) -> Words | None:
    try:
        act()
    except Refused:
        return REFUSED
    except CannotDo as error:
        return error.words
    except StoreError as error:
        _log.error("staff.act_not_recorded", extra={"error": str(error)})
        return NOT_RECORDED
    except Exception as error:  # whatever it is, whoever tapped must hear of it
        _log.exception("staff.act_failed", extra={"error": type(error).__name__})
        return FAULT
    return None
