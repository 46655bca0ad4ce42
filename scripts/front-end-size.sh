#!/usr/bin/env bash
# The budgets of the front end: what a page loads of WebAssembly and JavaScript, of style and of letters, as it goes over
# the wire. A phone on a slow line is the measure.
. "$(dirname "$0")/lib.sh"

# Costs nothing when it is built already; a debug build in that folder would be measured else.
bash scripts/build.sh

too_large=()
sizes=()
# Adds up files and compares them with a budget: its name, the budget in bytes, and what find is told.
within() {
    local name=$1 budget=$2 file size total=0
    shift 2
    while IFS= read -r file; do
        size=$(wc -c <"$file")
        printf '%8d  %s\n' "$size" "$file"
        total=$((total + size))
    done < <(find target/site "$@" | LC_ALL=C sort)
    [ "$total" -gt 0 ] || die "target/site has no compressed $name; run 'make build'."
    sizes+=("$name $total of $budget bytes")
    [ "$total" -le "$budget" ] || too_large+=("$name")
}

within "WebAssembly and JavaScript" 200000 -name '*.wasm.br' -o -name '*.js.br'
within "style sheet" 15000 -name '*.css.br'
within "fonts" 60000 -name '*.woff2'

printf 'size of the front end with brotli: %s\n' "$(printf '%s; ' "${sizes[@]}" | sed 's/; $//')"
[ "${#too_large[@]}" -eq 0 ] || die "larger than the budget: $(printf '%s; ' "${too_large[@]}")
For WebAssembly see what grew: twiggy top on target/site/pkg/byttebors.wasm."
