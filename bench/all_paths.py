"""Tells how long the check of all paths of the default pack takes, alone and with reading the pack."""

from time import perf_counter

from bench.probe import say
from kiosk.content.checking import check_pack
from kiosk.domain.all_paths import check_paths
from kiosk.domain.settings import resolve
from kiosk.resources import resource_folder


def main() -> None:
    resources = resource_folder()
    began = perf_counter()
    checked = check_pack(
        resources / "content" / "default", resources / "sites" / "default", resources / "pictures"
    )
    say("whole", perf_counter() - began)
    settings = resolve(checked.pack.settings, checked.site) if checked.site else {}
    began = perf_counter()
    paths = sum(check_paths(service, settings).paths for service in checked.pack.services)
    say("walking", perf_counter() - began)
    say("paths", paths)


if __name__ == "__main__":
    main()
