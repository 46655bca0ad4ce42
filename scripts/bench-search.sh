#!/usr/bin/env bash
# Measures search and matches with 100,000 and 1,000,000 generated listings (or with so many as are named), beside the full-text
# searches of SQLite and PostgreSQL: the part of docs/benchmarks.md about searching.
. "$(dirname "$0")/lib.sh"

. scripts/env.sh
[ "$#" -gt 0 ] || set -- 100000 1000000
bash scripts/build.sh
bash scripts/tools/model.sh target/release/byttebors

page=$(mktemp)
trap 'rm -f "$page"' EXIT
for listings in "$@"; do
    run=(cargo bench --quiet --features ssr --bench search -- "$listings")
    status=0
    bash scripts/with-postgres.sh "${run[@]}" >>"$page" || status=$?
    # Without PostgreSQL the others are worth measuring all the same.
    [ "$status" -ne 75 ] || { status=0; "${run[@]}" >>"$page" || status=$?; }
    [ "$status" -eq 0 ] || exit "$status"
    printf '\n' >>"$page"
done

awk -v page="$page" '
    /^<!-- search -->$/ { print; print ""; while ((getline line < page) > 0) print line; inside = 1; next }
    /^<!-- \/search -->$/ { inside = 0 }
    !inside { print }
' docs/benchmarks.md >"$page.new"
cat "$page.new" >docs/benchmarks.md
rm "$page.new"
cat "$page"
