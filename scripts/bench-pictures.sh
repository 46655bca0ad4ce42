#!/usr/bin/env bash
# How fast the board takes in photos as phones make them, and what memory that costs. Prints a line of Markdown.
#
#     bash scripts/bench-pictures.sh [PROGRAM]
. "$(dirname "$0")/lib.sh"

program=${1:-target/release/byttebors}
work=$(mktemp -d)
board=127.0.0.1:$(node scripts/free-port.mjs)
export BYTTEBORS_METRICS_ADDR=off BYTTEBORS_EMBEDDER=off BYTTEBORS_LOG=warn BYTTEBORS_TRUSTED_PROXY=127.0.0.1
BYTTEBORS_ADDR=$board BYTTEBORS_DATA_DIR=$work "$program" serve >"$work/log" 2>&1 &
server=$!
stop() {
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM
for _ in $(seq 100); do
    curl -sf -o /dev/null "http://$board/readyz" && break
    sleep 0.1
done

say "bench: photos"
BYTTEBORS_E2E_CHROMIUM=$(bash scripts/tools/browser.sh) node scripts/picture-uploads.mjs "http://$board" "$work" "$server"
