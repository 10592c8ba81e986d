"""A network of its own with a real avahi-daemon, where the system lets one be made; for Python programs."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """\
set -e
cd "$1"
mount -t tmpfs tmpfs /run
printf 'root:x:0:0::/:/bin/sh\\navahi:x:0:0::/:/bin/sh\\n' > passwd
printf 'root:x:0:\\navahi:x:0:\\nnetdev:x:0:\\n' > group
mount --bind passwd /etc/passwd
mount --bind group /etc/group
"$2" -c "$3"
export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$1/bus"
exec 3>&1 >log 2>&1
dbus-daemon --session --nofork --nopidfile --address "$DBUS_SYSTEM_BUS_ADDRESS" &
"$2" -c "$4" "$1/bus"
printf '[server]\\nhost-name=hall\\nuse-ipv6=no\\n[publish]\\npublish-workstation=no\\n' > avahi.conf
PATH="$PATH:/usr/sbin" avahi-daemon -f avahi.conf --no-drop-root --no-chroot --no-rlimits &
"$2" -c "$4" /run/avahi-daemon/pid
"$2" -c "$5" >&3
"""
"""Avahi insists on users and a folder of the system; here they are of this namespace alone."""

_UP = """
import fcntl, socket, struct
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
    # SIOCSIFFLAGS: IFF_UP, IFF_RUNNING and IFF_MULTICAST.
    fcntl.ioctl(asked, 0x8914, struct.pack("16sH14x", b"lo", 0x1 | 0x40 | 0x1000))
"""

_WAIT = """
import sys, time
from pathlib import Path
end = time.monotonic() + 20
while not Path(sys.argv[1]).exists() and time.monotonic() < end:
    time.sleep(0.02)
"""


def in_network(program: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a Python program in the network; what it starts dies with it."""
    unshared = ["unshare", "--map-root-user", "--mount", "--net", "--pid", "--fork", "--mount-proc"]
    script = ["sh", "-c", SCRIPT, "sh", str(folder), sys.executable, _UP, _WAIT, program]
    command = [*unshared, "--kill-child", *script]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def can_be_made() -> bool:
    """Whether this system lets us have namespaces, which containers often do not."""
    command = ["unshare", "--map-root-user", "--mount", "--net", "--pid", "--fork", "--mount-proc", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
