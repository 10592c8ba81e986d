"""`kiosk staff …`: who may sign in at this kiosk; done on the machine itself."""

from threading import Event
from typing import Annotated

import typer

from kiosk.cli.failure import Failure
from kiosk.cli.secrets import ask_secret, ask_twice
from kiosk.cli.staff_site import DataFolder, Pseudonym, begin_anew, staff_office
from kiosk.content.problems import printable
from kiosk.domain.pins import weakness
from kiosk.domain.staff import FactorKind, Role, is_pseudonym

staff = typer.Typer(
    help="Who may sign in at this kiosk: add, list, change, unlock (docs/staff.md).", rich_markup_mode=None
)

WhichRole = Annotated[Role, typer.Option("--role", help="What they are there for.")]
NewRole = Annotated[Role, typer.Argument(metavar="ROLE", help="guide, supervisor, editor or operator.")]


@staff.command()
def add(pseudonym: Pseudonym, role: WhichRole, data: DataFolder = None) -> None:
    """Let somebody sign in. Asks for the PIN twice, or takes it from standard input."""
    if not is_pseudonym(pseudonym):
        raise Failure(
            f"`{pseudonym}` is no pseudonym: use up to 20 letters, digits and hyphens, such as guide-3, and "
            "no number of five digits or more"
        )
    pin = ask_twice("PIN, six digits", _weak)
    with staff_office(data) as office:
        office.add(pseudonym, role, pin)
    print(f"{pseudonym} is on the staff as {role.value}")


@staff.command("list")
def list_all(data: DataFolder = None) -> None:
    """Say who is on the staff, in which role, with which second factor, and who is locked out."""
    with staff_office(data) as office:
        people = office.people()
        waits = {one.pseudonym: round(one.seconds) for one in office.locked_out()}
    if not people:
        print("Nobody is on the staff yet: `kiosk staff add PSEUDONYM --role ROLE` adds somebody.")
        return
    width = max(len(one.member.pseudonym) for one in people)
    for one in people:
        name = one.member.pseudonym
        factor = f"PIN and {one.factor.kind.value}" if one.factor.kind else "PIN"
        wait = f"  locked out for {waits[name]} s" if name in waits else ""
        print(f"{name:{width}}  {one.member.role.value:10}  {factor}{wait}")


@staff.command()
def remove(pseudonym: Pseudonym, data: DataFolder = None) -> None:
    """Let somebody sign in no more; at a running kiosk they can do nothing from now on."""
    with staff_office(data) as office:
        office.remove(pseudonym)
    print(f"{pseudonym} is on the staff no more")


@staff.command()
def pin(pseudonym: Pseudonym, data: DataFolder = None) -> None:
    """Give somebody another PIN. Asks for it twice, or takes it from standard input."""
    given = ask_twice("new PIN, six digits", _weak)
    with staff_office(data) as office:
        office.give_pin(pseudonym, given)
    print(f"{pseudonym} has another PIN")


@staff.command()
def role(pseudonym: Pseudonym, new: NewRole, data: DataFolder = None) -> None:
    """Give somebody another role."""
    with staff_office(data) as office:
        office.give_role(pseudonym, new)
    print(f"{pseudonym} is {new.value} now")


@staff.command()
def factor(
    pseudonym: Pseudonym,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="badge (read it now), key (touch it now), or none.")
    ],
    data: DataFolder = None,
) -> None:
    """Have somebody show something beside the PIN: a badge that a reader types, or a FIDO2 key."""
    wanted = {"badge": FactorKind.BADGE, "key": FactorKind.KEY, "none": FactorKind.NONE}.get(kind)
    if wanted is None:
        raise Failure(f"`{kind}` is no second factor: use badge, key or none")
    given = ask_secret("read the badge") if wanted is FactorKind.BADGE else ""
    if wanted is FactorKind.KEY:
        print("Plug the key in, and touch it while it blinks …", flush=True)
    with staff_office(data) as office:
        office.give_factor(pseudonym, wanted, given, Event())
    print(f"{pseudonym} signs in with PIN{f' and {kind}' if wanted else ' alone'}")


@staff.command()
def unlock(pseudonym: Pseudonym, data: DataFolder = None) -> None:
    """Clear a lock-out: whoever failed too often may try again at once."""
    with staff_office(data) as office:
        office.clear(pseudonym)
    print(f"{pseudonym} may sign in again")


@staff.command("start-over")
def start_over(
    sure: Annotated[bool, typer.Option("--yes", help="All staff have to be added anew: do it.")] = False,
    data: DataFolder = None,
) -> None:
    """Begin anew without any staff, where the pepper is lost and there is no backup of it."""
    if not sure:
        raise Failure("this removes all staff and begins a new audit: add --yes where that is meant")
    kept = begin_anew(data)
    print(f"Nobody is on the staff. The audit until now is kept as {printable(kept)}")


def _weak(given: str) -> str | None:
    weak = weakness(given)
    return None if weak is None else f"this PIN is too easily guessed: {weak}"
