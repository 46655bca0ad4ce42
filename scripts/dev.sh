#!/usr/bin/env bash
# Build, serve, and build again at every change, with the page reloading itself.
. "$(dirname "$0")/lib.sh"

bash scripts/setup.sh
. scripts/env.sh
export BYTTEBORS_DATA_DIR="${BYTTEBORS_DATA_DIR:-data}"
exec cargo leptos watch -- serve
