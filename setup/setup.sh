#!/usr/bin/env bash
# Installs what the kiosk needs and this machine lacks. .venv/.setup/ keeps what was done, so nothing is done twice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly PACKAGE_LIST=setup/debian-packages.txt
readonly STAMPS=.venv/.setup
readonly PYTHON=${PYTHON:-python3}

fail() {
    echo "setup: $*" >&2
    exit 1
}

is_done() { # NAME KEY
    [[ -f $STAMPS/$1 && $(<"$STAMPS/$1") == "$2" ]]
}

mark_done() { # NAME KEY
    mkdir -p "$STAMPS"
    printf '%s\n' "$2" >"$STAMPS/$1"
}

hash_of() { # FILE...
    cat -- "$@" | sha256sum
}

missing_debian_packages() {
    local name
    while read -r name; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || echo "$name"
    done < <(sed 's/#.*//; /^[[:space:]]*$/d' "$PACKAGE_LIST")
}

install_debian_packages() {
    local -a missing as_root=()
    if ! command -v dpkg-query >/dev/null; then
        echo "setup: this is no Debian: install yourself what $PACKAGE_LIST names" >&2
        return
    fi
    mapfile -t missing < <(missing_debian_packages)
    ((${#missing[@]})) || return 0
    if (($(id -u) != 0)); then
        command -v sudo >/dev/null || fail "Debian packages are missing; as root run: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    echo "setup: installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=120 update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}" >/dev/null
}

make_venv() {
    command -v "$PYTHON" >/dev/null || fail "there is no $PYTHON: install Python 3.11 or later"
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Python 3.11 or later is needed, and $PYTHON is older; name another: make setup PYTHON=python3.12"
    echo "setup: making the virtual environment .venv"
    "$PYTHON" -m venv --clear .venv
}

install_python_packages() {
    local -r pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check --no-input)
    local -r unpacked=$(echo .venv/lib/python3*/site-packages)/shiboken6/files.dir
    echo "setup: installing Python packages from requirements.lock"
    rm -rf "$unpacked"
    "${pip[@]}" install --require-hashes -r requirements.lock ||
        fail "pip could not install requirements.lock; its own words are above (on arm64 Qt needs Debian 13)"
    "${pip[@]}" install --no-index --no-deps --no-build-isolation --editable .
    # PySide compiles its signature sources at every start unless they lie unpacked: 11 of 78 ms.
    SBK_EMBED=False .venv/bin/python -c 'import PySide6.QtCore'
    [[ ! -d $unpacked ]] || .venv/bin/python -m compileall -q "$unpacked"
}

compile_translations() {
    local source target
    for source in resources/translations/*.ts; do
        target=${source%.ts}.qm
        [[ -f $source && (! -f $target || $source -nt $target) ]] || continue
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$target"
    done
    source=resources/translations/kiosk_en.ts
    target=resources/translations/kiosk_zh-Hant.qm
    [[ ! -f $source || (-f $target && ! $source -nt $target) ]] ||
        .venv/bin/python -m tools.traditional_frame "$source" "$target"
}

compile_modules() {
    # Who runs the kiosk in the hall may not write here, and would compile all of it at every start.
    .venv/bin/python -m compileall -q kiosk
}

# Two runs at once would install over each other.
exec {lock}<"$PACKAGE_LIST"
flock "$lock"

debian_key=$(hash_of "$PACKAGE_LIST")
python_key=$(hash_of requirements.lock pyproject.toml)

is_done debian "$debian_key" || install_debian_packages
# A virtual environment knows its own path, so a moved checkout needs a new one.
if ! is_done place "$PWD" || ! .venv/bin/python -c '' 2>/dev/null; then
    make_venv
    mark_done place "$PWD"
fi
is_done debian "$debian_key" || mark_done debian "$debian_key"
if ! is_done python "$python_key"; then
    install_python_packages
    mark_done python "$python_key"
fi
compile_translations
compile_modules
