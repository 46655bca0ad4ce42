#!/usr/bin/env bash
# From a clean clone to a running server with demonstration data.
. "$(dirname "$0")/lib.sh"

bash scripts/build.sh

export BYTTEBORS_DATA_DIR="${BYTTEBORS_DATA_DIR:-data}"
say "demonstration data: $BYTTEBORS_DATA_DIR"
target/release/byttebors demo
say "serving on http://${BYTTEBORS_ADDR:-127.0.0.1:3000} (stop with Ctrl-C)"
exec target/release/byttebors serve
