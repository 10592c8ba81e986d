#!/usr/bin/env -S setpriv --pdeathsig KILL sh
# A printer of the tests as cupsd sees it, a backend: counts a sheet for each page in the folder that its address
# names, as in tray:/folder. A file there is a trouble, called as the backend would report it, until it is removed;
# after-N is one after N sheets. The file `status` holds what it ends with after the last one.
set -eu

[ $# -ge 5 ] || exit 0
tray=${DEVICE_URI#tray:}
document=$tray/received-$1.pdf
[ ! -e "$tray/stubborn" ] || trap '' TERM

meet() { # TROUBLE
    [ -e "$tray/$1" ] || return 0
    echo "STATE: +$1" >&2
    touch "$tray/met-$1"
    patience=1000
    while [ -e "$tray/$1" ] && [ "$patience" -gt 0 ]; do
        sleep 0.02 || :
        patience=$((patience - 1))
    done
    echo "STATE: -$1" >&2
}

cat "${6:--}" >"$document"
echo "$5" >>"$tray/options"
if [ -e "$tray/reports" ]; then echo "STATE: $(cat "$tray/reports")" >&2; fi
meet media-empty-error
total=$(pdfinfo "$document" | sed -n 's/^Pages: *//p')
number=0
while [ "$number" -lt "$total" ]; do
    number=$((number + 1))
    echo "$3 $number" >>"$tray/paper"
    echo "PAGE: $number 1" >&2
    meet "after-$number"
done
if [ -e "$tray/status" ]; then
    status=$(cat "$tray/status")
    rm "$tray/status"
    exit "$status"
fi
