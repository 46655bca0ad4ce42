#!/usr/bin/env bash
# Make the word lists of src/matching/danish anew, the same on every machine, from the dictionaries in Debian's packages hunspell-da and
# mythes-da and the Python package simplemma: scripts/danish-data/generate.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(
    cd "$work"
    apt-get download hunspell-da=1:7.5.0-1 mythes-da=1:7.5.0-1
    for package in *.deb; do dpkg-deb --extract "$package" .; done
    pip download --quiet --no-deps simplemma==2.0.0
    for wheel in *.whl; do python3 -m zipfile --extract "$wheel" wheel; done
)
mkdir "$work/lines"
python3 -B scripts/danish-data/generate.py "$work/usr/share/hunspell" "$work/usr/share/mythes" "$work/wheel" "$work/lines"
cargo run --quiet --example pack-danish --features ssr -- "$work/lines" src/matching/danish
