#!/usr/bin/env bash
# All that can be said about the source without running it.
. "$(dirname "$0")/lib.sh"

bash scripts/tools/rust.sh
bash scripts/tools/node.sh
bash scripts/tools/cargo-deny.sh
. scripts/env.sh

# The server embeds this folder, and does not compile without it.
mkdir -p target/site

failed=()
check() {
    local name=$1
    shift
    say "check: $name"
    "$@" || failed+=("$name")
}

check "rules of the source" node scripts/check-source.mjs
check "formatting" cargo fmt --all --check
check "crates: licences, versions, sources" cargo deny --log-level error check licenses bans sources
check "lints, server" cargo clippy --quiet --workspace --features byttebors/ssr --all-targets -- -D warnings
check "lints, browser" cargo clippy --quiet --lib --no-default-features --features hydrate \
    --target wasm32-unknown-unknown -- -D warnings
# The documentation is for those who work here, so it may point to private parts.
check "documentation" env RUSTDOCFLAGS="-Dwarnings -Arustdoc::private_intra_doc_links" \
    cargo doc --quiet --workspace --lib --no-deps --document-private-items --features byttebors/ssr

if [ "${#failed[@]}" -gt 0 ]; then
    die "these checks failed: $(printf '%s; ' "${failed[@]}")"
fi
say "all checks passed"
