#!/usr/bin/env bash
# Fill the data folder with demonstration data; does nothing to one that has data.
. "$(dirname "$0")/lib.sh"

bash scripts/build.sh
export BYTTEBORS_DATA_DIR="${BYTTEBORS_DATA_DIR:-data}"
exec target/release/byttebors demo
