"""The lists that staff choose from, the pack's and the site's own."""

from itertools import groupby
from operator import itemgetter

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.staff_lists import STAFF_LISTS, Choice, StaffLists
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text


class StaffChoiceColumns(TypedColumns):
    """An entry of a list, the ``site``'s own or the pack's."""

    site: Named[bool] = Column(primary_key=True)
    list: Named[str] = Column(primary_key=True)
    id: Named[str] = Column(primary_key=True)
    position: Named[int]
    text: Named[int] = Column(ForeignKey("text.id"))


STAFF_CHOICE = Table("staff_choice", CONTENT, StaffChoiceColumns)


def write_staff_lists(rows: ContentRows, pack: StaffLists, site: StaffLists) -> None:
    """Add all entries."""
    for of_site, lists in ((False, pack), (True, site)):
        for name in STAFF_LISTS:
            for position, choice in enumerate(getattr(lists, name)):
                rows.add(
                    STAFF_CHOICE,
                    site=of_site,
                    list=name,
                    id=choice.id,
                    position=position,
                    text=write_text(rows, choice.text),
                )


def read_staff_lists(connection: Connection, texts: Texts, *, of_site: bool) -> StaffLists:
    """The lists of the site, or of the pack."""
    c = STAFF_CHOICE.c
    found = connection.execute(
        select(c.list, c.id, c.text).where(c.site == of_site).order_by(c.list, c.position)
    )
    return StaffLists(
        **{
            name: tuple(Choice(id_, texts[text]) for _, id_, text in entries)
            for name, entries in groupby(found, itemgetter(0))
        }
    )
