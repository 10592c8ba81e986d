#!/usr/bin/env -S setpriv --pdeathsig KILL sh
# What ippeveprinter does with a document: counts a sheet for each page in $KIOSK_TRAY/paper.
# A trouble is a named pipe in $KIOSK_TRAY, called as the printer would report it; writing to it mends it.
set -eu

say() { echo "$1" >&2; }

meet() { # TROUBLE
    [ -p "$KIOSK_TRAY/$1" ] || return 0
    say "STATE: +$1"
    read -r _ <"$KIOSK_TRAY/$1"
    rm "$KIOSK_TRAY/$1"
    say "STATE: -$1"
}

pages() { # FILE
    if [ "$CONTENT_TYPE" = application/pdf ]; then
        pdfinfo "$1" | sed -n 's/^Pages: *//p'
    else
        od -An -tu4 --endian=big -j456 -N4 "$1" | tr -d ' '
    fi
}

meet cover-open
meet media-jam
meet toner-low
if [ -e "$KIOSK_TRAY/unreadable" ]; then
    say "ERROR: This is no document."
    exit 1
fi
total=$(pages "$1")
number=0
while [ "$number" -lt "$total" ]; do
    number=$((number + 1))
    echo "$IPP_JOB_NAME $number" >>"$KIOSK_TRAY/paper"
    say "ATTR: job-impressions-completed=$number"
    meet "after-$number"
done
