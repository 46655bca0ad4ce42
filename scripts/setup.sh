#!/usr/bin/env bash
# Everything that a build needs, from nothing. Costs half a second when all is there.
. "$(dirname "$0")/lib.sh"

tools=scripts/tools
bash "$tools/rust.sh"
# The Rust may be another one now.
. scripts/env.sh

# Compiling tools leaves gaps on two cores that the others fill.
pids=()
bash "$tools/npm.sh" & pids+=($!)
bash "$tools/cargo-tool.sh" wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen & pids+=($!)
# Without its own downloads it never fetches a tool of another version behind our back.
# Brotli is the one part of it that takes long when it is not optimised.
bash "$tools/cargo-tool.sh" cargo-leptos "$CARGO_LEPTOS_VERSION" cargo-leptos --features no_downloads \
    --config profile.release.package.brotli.opt-level=2 & pids+=($!)
failed=0
for pid in "${pids[@]}"; do
    wait "$pid" || failed=1
done
exit "$failed"
