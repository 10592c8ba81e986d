"""The way out when the pepper is lost: nobody is on the staff any more; the old record is kept as a file."""

import json
from dataclasses import asdict
from pathlib import Path

from kiosk.credentials.pepper import begin_pepper
from kiosk.domain.audit import SealKey
from kiosk.domain.clock import Clock
from kiosk.domain.staff_acts import Act
from kiosk.store.audit_head import AuditHead
from kiosk.store.audit_trail import KIOSK, AuditTrail, Told
from kiosk.store.disk import sync_file, sync_folder
from kiosk.store.set_aside import move_aside
from kiosk.store.staff_book import forget_all
from kiosk.store.state_store import StateStore


def start_over(data: Path, state: StateStore, clock: Clock) -> Path:
    """Forget all staff and begin a new pepper and a new audit, which says so; gives the file of the old one.

    The new audit's first row has the old one's head. Raises PepperTrouble, StoreError and OSError.
    """
    before = AuditTrail(state, clock, SealKey(b""), AuditHead(data / "audit-head", SealKey(b"")))
    head, kept = before.head(), _keep(before, data, clock)
    forget_all(state)
    for name in ("pepper", "audit-head"):
        if (data / name).exists():
            move_aside(data / name, clock.now())
    key = SealKey(begin_pepper(data / "pepper").key("audit"))
    after = AuditTrail(state, clock, key, AuditHead(data / "audit-head", key))
    after.record(Told(KIOSK, Act.AUDIT_BROKEN, before=str(head)))
    return kept


def _keep(trail: AuditTrail, data: Path, clock: Clock) -> Path:
    path = data / f"audit-until-{clock.now():%Y%m%dT%H%M%S}.jsonl"
    with path.open("x", encoding="utf-8") as file:
        for row in trail.rows():
            file.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
    sync_file(path)
    sync_folder(data)
    return path
