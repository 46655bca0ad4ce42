#!/usr/bin/env bash
# Measurements on this machine: how quickly the pages come, and how large the front end is.
# Arguments: the paths to ask for.
. "$(dirname "$0")/lib.sh"

bash scripts/build.sh
data=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$data"
}
trap stop EXIT
trap 'exit 130' INT TERM

export BYTTEBORS_DATA_DIR="$data"
port=$(node scripts/free-port.mjs)
target/release/byttebors demo >/dev/null
BYTTEBORS_METRICS_ADDR=off BYTTEBORS_ADDR="127.0.0.1:$port" target/release/byttebors serve >"$data/log" 2>&1 &
server=$!

node scripts/bench.mjs "http://127.0.0.1:$port" "$@" || { tail -n 20 "$data/log" >&2; exit 1; }
bash scripts/front-end-size.sh
