# The versions of the tools that the build installs for itself.
# wasm-bindgen is not here: it must equal the crate's version in Cargo.lock.
# Tailwind, wasm-opt, Playwright and the other npm tools are in end2end/package.json.
# shellcheck shell=bash disable=SC2034

RUST_MINIMUM=1.95
CARGO_LEPTOS_VERSION=0.3.11
CARGO_DENY_VERSION=0.20.2
LIGHTHOUSE_VERSION=12.8.2
