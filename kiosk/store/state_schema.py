"""The tables of the state database. Every change needs a migration in db/versions."""

from datetime import UTC, date, datetime

from sqlalchemy import (
    Column,
    Dialect,
    ForeignKey,
    MetaData,
    Named,
    String,
    Table,
    TypedColumns,
    TypeDecorator,
)

STATE = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""The state database's tables; each constraint has a name, so that a migration can name it."""


class Moment(TypeDecorator[datetime]):
    """A point in time, with its zone in Python; kept as ISO 8601 in UTC, so that it sorts as text."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class PrintJobColumns(TypedColumns):
    """A request to print: nothing of the sheet's content, nothing of the citizen. ``id`` counts up."""

    id: Named[int] = Column(primary_key=True)
    uid: Named[str] = Column(unique=True)
    printer: Named[str]
    medium: Named[str]
    state: Named[str] = Column(index=True)
    reason: Named[str]
    pages: Named[int] = Column(server_default="0")
    created_at: Named[datetime] = Column(Moment)
    updated_at: Named[datetime] = Column(Moment)


class PrintJobEventColumns(TypedColumns):
    """A state that a print job was in, from when and why."""

    id: Named[int] = Column(primary_key=True)
    job: Named[str] = Column(ForeignKey("print_job.uid"), index=True)
    state: Named[str]
    reason: Named[str]
    at: Named[datetime] = Column(Moment)


class PrinterSeenColumns(TypedColumns):
    """How a printer was when it last changed, for commands that run beside the kiosk."""

    printer: Named[str] = Column(primary_key=True)
    status: Named[str]
    trouble: Named[str]
    at: Named[datetime] = Column(Moment)


class VisitTallyColumns(TypedColumns):
    """How often on a day, the hall's, a question about visits had an answer: see ``domain/tally.py``."""

    day: Named[date] = Column(primary_key=True)
    question: Named[str] = Column(primary_key=True)
    answer: Named[str] = Column(primary_key=True)
    count: Named[int]


class SettingColumns(TypedColumns):
    """A setting of this machine, as the text of JSON, and when it was set."""

    key: Named[str] = Column(primary_key=True)
    value: Named[str]
    at: Named[datetime] = Column(Moment)


class StaffColumns(TypedColumns):
    """Somebody who may sign in, by a pseudonym. ``factor_kind`` and ``factor`` are empty without one."""

    pseudonym: Named[str] = Column(primary_key=True)
    role: Named[str]
    pin_hash: Named[str]
    factor_kind: Named[str]
    factor: Named[str]
    added_at: Named[datetime] = Column(Moment)


class StaffGuardColumns(TypedColumns):
    """Who failed to sign in how often, and when by the clock that no one sets (domain/lock_out.py)."""

    name: Named[str] = Column(primary_key=True)
    failures: Named[int]
    boot: Named[str]
    seconds: Named[float]


class AuditColumns(TypedColumns):
    """An act of staff, chained to the one before it (domain/audit.py)."""

    number: Named[int] = Column(primary_key=True)
    at: Named[str]
    who: Named[str]
    act: Named[str]
    subject: Named[str]
    before: Named[str]
    after: Named[str]
    previous: Named[str]
    hash: Named[str]
    seal: Named[str]


PRINT_JOB = Table("print_job", STATE, PrintJobColumns)
PRINT_JOB_EVENT = Table("print_job_event", STATE, PrintJobEventColumns)
PRINTER_SEEN = Table("printer_seen", STATE, PrinterSeenColumns)
# Row numbers would tell in which order a day's answers were first given, and so which belong to one visit.
VISIT_TALLY = Table("visit_tally", STATE, VisitTallyColumns, sqlite_with_rowid=False)
SETTING = Table("setting", STATE, SettingColumns)
STAFF = Table("staff", STATE, StaffColumns)
STAFF_GUARD = Table("staff_guard", STATE, StaffGuardColumns)
AUDIT = Table("audit", STATE, AuditColumns)
