#!/usr/bin/env bash
# Measures the search with so many listings (100000), beside SQLite's and PostgreSQL's own full-text search; prints Markdown.
. "$(dirname "$0")/lib.sh"

. scripts/env.sh
listings=${1:-100000}
run=(cargo bench --quiet --features ssr --bench search -- "$listings")
status=0
bash scripts/with-postgres.sh "${run[@]}" || status=$?
# Without PostgreSQL the others are worth measuring all the same.
[ "$status" -ne 75 ] || exec "${run[@]}"
exit "$status"
