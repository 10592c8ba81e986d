"""Whatever a printer says, in good IPP or not, ends in a clear state and never in a crash."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp import capabilities as takes
from kiosk.printing.ipp import condition as says
from kiosk.printing.ipp import job
from kiosk.printing.ipp.capabilities import capabilities
from kiosk.printing.ipp.codec import decode, encode
from kiosk.printing.ipp.condition import condition
from kiosk.printing.ipp.errors import IppGarbage
from kiosk.printing.ipp.job import facts, verdict
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Message, Tag, Value
from tests.printing.ipp.messages import ALL

NAMES = sorted({*takes.ATTRIBUTES, *says.ATTRIBUTES, *job.ATTRIBUTES})
LIKELY = st.builds(Value, st.just(int(Tag.ENUM)), st.integers(0, 10)) | st.builds(
    Value, st.just(int(Tag.OCTETS)), st.text("level=;maxcapacity=0123456789²").map(str.encode)
)
ATTRIBUTES = st.builds(
    Attribute, st.sampled_from(NAMES), st.lists(ALL | LIKELY, min_size=1, max_size=3).map(tuple)
)
GROUPS = st.builds(
    AttributeGroup, st.sampled_from([int(Group.PRINTER), int(Group.JOB)]), st.lists(ATTRIBUTES).map(tuple)
)


def understand(message: Message) -> None:
    for group in message.groups:
        assert condition(group).status in PrinterStatus
        assert condition(group).trouble.isprintable()
        capabilities(group)
        with suppress(IppGarbage):
            verdict(facts(group), pages=1)


@given(st.lists(GROUPS, max_size=3))
def test_good_ipp_that_makes_no_sense(groups: list[AttributeGroup]) -> None:
    understand(Message((2, 0), 0, 1, tuple(groups)))


@given(st.lists(GROUPS, min_size=1, max_size=2), st.data())
def test_an_answer_with_some_bytes_changed(groups: list[AttributeGroup], data: st.DataObject) -> None:
    octets = bytearray(encode(Message((2, 0), 0, 1, tuple(groups))))
    for place in data.draw(st.lists(st.integers(0, len(octets) - 1), max_size=4)):
        octets[place] = data.draw(st.integers(0, 255))
    with suppress(IppGarbage):
        understand(decode(bytes(octets)))
