#!/usr/bin/env bash
# Install one command line tool from crates.io into the cache: cargo-tool.sh CRATE VERSION PROGRAM [cargo install options]
. "$(dirname "$0")/../lib.sh"

crate=$1 version=$2 program=$3
shift 3
folder="$BYTTEBORS_TOOLS/$crate-$version-$BYTTEBORS_RUSTC"

# Ours, or the user's own of the same version.
case $program in
cargo-*) found=$(cargo "${program#cargo-}" --version 2>/dev/null) || found= ;;
*) found=$("$program" --version 2>/dev/null) || found= ;;
esac
case "$found " in *" $version "*) exit 0 ;; esac

say "$crate $version: compiling it, once for all clones on this machine"

# Optimising these tools costs more minutes than they run in a year: cargo-leptos takes
# twenty minutes of processor time with its authors' profile, nine with this one.
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_DEBUG=false
export CARGO_PROFILE_RELEASE_STRIP=true CARGO_INCREMENTAL=0

# A fixed place, so that a build which was stopped halfway goes on where it was.
work="$BYTTEBORS_TOOLS/build/$crate-$version-$BYTTEBORS_RUSTC"
mkdir -p "$work"
# Outside the checkout, because its .cargo/config.toml is not meant for tools.
install() {
    (cd "$work" && cargo install "$crate" --version "$version" --root "$work/root" --target-dir "$work/target" "$@")
}
# The versions that the tool's authors tested; some of those ask for a newer Rust than
# they need. A registry mirror may lack one of them: then the newest versions.
if ! quietly install --locked --ignore-rust-version "$@" 2>"$work/error"; then
    say "$crate $version: not with its authors' lock file, trying with the newest versions"
    if ! quietly install "$@"; then
        cat "$work/error" >&2
        die "$crate $version could not be compiled (the reason is above). It needs a C compiler and crates.io."
    fi
fi
rm -rf "$folder"
mv "$work/root" "$folder"
rm -rf "$work"
say "$crate $version: ready"
