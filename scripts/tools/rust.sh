#!/usr/bin/env bash
# A Rust that can build for the server and for the browser.
#
# Nearly everywhere that is rustup's, with one more target. Where rustup is absent or
# cannot download, Debian's own Rust does it; Debian has no standard library for
# wasm32-unknown-unknown, so that is built from Debian's source, once.
. "$(dirname "$0")/../lib.sh"

rust_version() { rustc --version 2>/dev/null | cut -d ' ' -f 2 | cut -d - -f 1; }

ready() {
    local version
    version=$(rust_version) && [ -n "$version" ] && at_least "$version" "$RUST_MINIMUM" \
        && byttebors_has_wasm "$(rustc --print sysroot)"
}

# rustup's way. Each step may fail on a machine that rustup's server is cut off from.
with_rustup() {
    has rustup || return 1
    if ! at_least "$(rust_version || echo 0)" "$RUST_MINIMUM"; then
        say "Rust: asking rustup for a Rust of at least $RUST_MINIMUM"
        timeout 600 rustup update stable --no-self-update >/dev/null 2>&1 || return 1
    fi
    say "Rust: asking rustup for the WebAssembly target"
    timeout 600 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 || return 1
    # Clippy and rustfmt are for `make check`; a build does without.
    timeout 600 rustup component add clippy rustfmt >/dev/null 2>&1 || true
}

# Debian's way: its newest Rust, the linker of the same LLVM, and the standard library.
with_debian() {
    can_apt || return 1
    say "Rust: rustup cannot give it, installing Debian's Rust"
    apt_install gcc libc6-dev rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web || return 1
    export RUSTUP_TOOLCHAIN=/usr
    hash -r
    local llvm
    llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    [ -x /usr/bin/rust-lld ] || apt_install "lld-$llvm" || return 1
    at_least "$(/usr/bin/rustc --version | cut -d ' ' -f 2)" "$RUST_MINIMUM" || return 1
    wasm_std /usr
}

# Build the standard library for WebAssembly from source into a sysroot.
wasm_std() {
    local target="$1/lib/rustlib/wasm32-unknown-unknown/lib" version work
    version=$(/usr/bin/rustc -vV | byttebors_sha256 | cut -c1-12)
    # A library of another compiler would be refused with words nobody understands.
    [ "$(cat "$target/built-for" 2>/dev/null)" != "$version" ] || return 0
    say "Rust: building the standard library for WebAssembly (about a minute)"
    work=$(mktemp -d)
    mkdir "$work/src"
    printf '[package]\nname = "empty"\nedition = "2024"\n[workspace]\n' >"$work/Cargo.toml"
    printf '#![no_std]\n' >"$work/src/lib.rs"
    # Stable compilers take -Z only under this variable; it is for this one build.
    (cd "$work" && RUSTC_BOOTSTRAP=1 quietly /usr/bin/cargo build --release \
        -Z build-std=std,panic_abort,panic_unwind --target wasm32-unknown-unknown) || return 1
    mkdir "$work/lib"
    find "$work/target/wasm32-unknown-unknown/release/deps" -name '*.rlib' ! -name 'libempty-*' \
        -exec cp -t "$work/lib" {} +
    printf '%s\n' "$version" >"$work/lib/built-for"
    chmod -R a+rX "$work/lib"
    as_root rm -rf "$target"
    as_root mkdir -p "$(dirname "$target")"
    as_root cp -r "$work/lib" "$target"
    rm -rf "$work"
}

# After an upgrade of Debian's packages the library belongs to another compiler.
if [ "${RUSTUP_TOOLCHAIN:-}" = /usr ] && can_root; then
    wasm_std /usr || die "the standard library for WebAssembly could not be built (the reason is above)."
fi
ready && exit 0
with_rustup && ready && exit 0
with_debian && exit 0
die "no Rust of at least version $RUST_MINIMUM that can build for WebAssembly.
Install Rust from https://rustup.rs, run 'rustup target add wasm32-unknown-unknown', and try again.
On Debian, run this as root once and it installs what it needs."
