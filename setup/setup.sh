#!/usr/bin/env bash
# Installs what the kiosk needs and this machine lacks. Nothing is done twice: .venv/.setup/ keeps the hash of what was done.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly PACKAGE_LIST=setup/debian-packages.txt
readonly STAMPS=.venv/.setup
PYTHON=${PYTHON:-python3}

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

hash_of() {
    cat -- "$@" | sha256sum | cut -c1-64
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
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "run this as root, or with sudo installed; missing: ${missing[*]}"
        as_root=(sudo)
    fi
    echo "setup: installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get -q update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "${missing[@]}"
}

make_venv() {
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Python 3.11 or later is needed; $PYTHON is $("$PYTHON" -V 2>&1). Name another with: make setup PYTHON=/path/to/python3"
    echo "setup: making the virtual environment .venv"
    "$PYTHON" -m venv --clear .venv
}

install_python_packages() {
    echo "setup: installing Python packages from requirements.lock"
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
    .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
}

compile_translations() {
    local source target
    for source in resources/translations/*.ts; do
        target=${source%.ts}.qm
        [[ -f $source && (! -f $target || $source -nt $target) ]] || continue
        .venv/bin/pyside6-lrelease -silent "$source" -qm "$target"
    done
}

debian_key=$(hash_of "$PACKAGE_LIST")
python_key="$(hash_of requirements.lock pyproject.toml) $PWD"

# The stamps lie in .venv, so making it anew asks dpkg again too.
if ! is_done debian "$debian_key"; then
    install_debian_packages
fi
if ! .venv/bin/python -c '' 2>/dev/null || [[ -f $STAMPS/place && $(<"$STAMPS/place") != "$PWD" ]]; then
    make_venv
    mark_done place "$PWD"
fi
mark_done debian "$debian_key"
if ! is_done python "$python_key"; then
    install_python_packages
    mark_done python "$python_key"
fi
compile_translations
