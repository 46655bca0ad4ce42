# The environment that every script here builds in. Source it; it prints and installs nothing:
#
#     . scripts/env.sh && cargo leptos watch
#
# Installing what is missing is the work of scripts/setup.sh.
# shellcheck shell=bash

BYTTEBORS_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]:-$0}")/.." && pwd)
export BYTTEBORS_ROOT
. "$BYTTEBORS_ROOT/scripts/versions.sh"

# The build stays in the checkout, wherever the user sends other builds.
unset CARGO_TARGET_DIR

# rustup's installer adds this only to new shells.
case ":$PATH:" in
*":$HOME/.cargo/bin:"*) ;;
*) PATH="$PATH:$HOME/.cargo/bin" ;;
esac

# Whether the Rust of this sysroot has the standard library for WebAssembly.
byttebors_has_wasm() {
    [ -n "$1" ] && ls "$1"/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib >/dev/null 2>&1
}

# The checksum of what comes in; macOS has another program for it.
byttebors_sha256() {
    if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi
}

# The user's own Rust if it can build for the browser; else Debian's, if that can
# (where rustup cannot download a target; scripts/tools/rust.sh sets it up).
if [ -z "${RUSTUP_TOOLCHAIN:-}" ] && [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] \
    && ! byttebors_has_wasm "$(rustc --print sysroot 2>/dev/null)" && byttebors_has_wasm /usr; then
    # rustup takes a folder for a toolchain's name; Debian's cargo ignores the variable.
    export RUSTUP_TOOLCHAIN=/usr
fi

# Tools are kept per version and per compiler, so that a second clone costs nothing.
BYTTEBORS_TOOLS="${XDG_CACHE_HOME:-$HOME/.cache}/byttebors"
BYTTEBORS_RUSTC=$(rustc -vV 2>/dev/null | byttebors_sha256 | cut -c1-12)
export BYTTEBORS_TOOLS BYTTEBORS_RUSTC

# The crate and the command line tool of wasm-bindgen must be the same version.
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;q;}' "$BYTTEBORS_ROOT/Cargo.lock")

PATH="$BYTTEBORS_TOOLS/cargo-leptos-$CARGO_LEPTOS_VERSION-$BYTTEBORS_RUSTC/bin:$PATH"
PATH="$BYTTEBORS_TOOLS/wasm-bindgen-cli-$WASM_BINDGEN_VERSION-$BYTTEBORS_RUSTC/bin:$PATH"
PATH="$BYTTEBORS_TOOLS/cargo-deny-$CARGO_DENY_VERSION/bin:$PATH"
PATH="$BYTTEBORS_TOOLS/node-$NODE_VERSION/bin:$PATH"
PATH="$BYTTEBORS_ROOT/end2end/node_modules/.bin:$PATH"
export PATH WASM_BINDGEN_VERSION

# Tailwind looks for its style sheets beside the input file, and here.
export NODE_PATH="$BYTTEBORS_ROOT/end2end/node_modules"

# A browser comes from the system or is installed by scripts/tools/browser.sh.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
