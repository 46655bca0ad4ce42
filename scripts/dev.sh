#!/usr/bin/env bash
# Build, serve, and build again at every change, with the page reloading itself.
. "$(dirname "$0")/lib.sh"

bash scripts/setup.sh
. scripts/env.sh
export BYTTEBORS_DATA_DIR="${BYTTEBORS_DATA_DIR:-data}"
# A page is told to load itself again when somebody answers here.
export LEPTOS_SITE_ADDR="${BYTTEBORS_ADDR:-127.0.0.1:3000}"
# What is built now is quick to build and large: nothing that `make build` may take for its own.
rm -f target/site.stamp
exec cargo leptos watch -- serve
