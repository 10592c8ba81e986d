"""Weighs processes: memory in MiB, pages that are shared with others counted in part (PSS)."""

import psutil


def pss_mib(pid: int) -> float:
    """The process and all that it started, together: what is drawn elsewhere on the kiosk's behalf counts."""
    process = psutil.Process(pid)
    return sum(_pss(one) for one in (process, *process.children(recursive=True))) / 2**20


def _pss(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except psutil.NoSuchProcess:
        return 0
