"""The staff as commands see them: the records of one kiosk, opened for a moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.failure import Failure
from kiosk.credentials.pepper import PepperTrouble
from kiosk.credentials.second_factor import FactorTrouble
from kiosk.folders import data_folder
from kiosk.services.hall_clock import HallClock
from kiosk.services.on_duty import Refused
from kiosk.services.open_staff import open_staff_office
from kiosk.services.staff_office import StaffOffice
from kiosk.services.start_over import start_over
from kiosk.store.errors import StoreError
from kiosk.store.staff_book import AlreadyOnStaff, NotOnStaff
from kiosk.store.state_store import StateStore

DataFolder = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="Where the kiosk keeps its data, as in `run`.")
]
Pseudonym = Annotated[
    str, typer.Argument(metavar="PSEUDONYM", help="Such as guide-3; never somebody's name or number.")
]


@contextmanager
def staff_office(data: Path | None) -> Iterator[StaffOffice]:
    """The records; what goes wrong with them is said as a Failure."""
    try:
        with state_store(data) as store:
            yield open_staff_office(folder(data), store)
    except (PepperTrouble, FactorTrouble, StoreError, Refused) as error:
        raise Failure(str(error)) from None
    except NotOnStaff as error:
        raise Failure(
            f"nobody on the staff is called {error}: `kiosk staff list` says who there is"
        ) from None
    except AlreadyOnStaff as error:
        raise Failure(
            f"somebody on the staff is called {error} already: choose another pseudonym, or change the one "
            "there is with `kiosk staff pin` or `kiosk staff role`"
        ) from None


def begin_anew(data: Path | None) -> Path:
    """Forget all staff; gives the file in which the audit is kept. Raises Failure."""
    try:
        with state_store(data) as store:
            return start_over(folder(data), store, HallClock())
    except (PepperTrouble, StoreError) as error:
        raise Failure(str(error)) from None
    except OSError as error:
        raise Failure(f"{folder(data)}: {error.strerror}") from None


@contextmanager
def state_store(data: Path | None) -> Iterator[StateStore]:
    """The state database; raises StoreError."""
    store = StateStore.open(folder(data) / "state.db", HallClock())
    try:
        yield store
    finally:
        store.close()


def folder(data: Path | None) -> Path:
    """The data folder that a command means."""
    return data if data is not None else data_folder()
