#!/usr/bin/env bash
# The budget of the front end: what a page loads of WebAssembly and JavaScript, as it goes
# over the wire. A phone on a slow line is the measure.
. "$(dirname "$0")/lib.sh"

budget=200000

# Costs nothing when it is built already; a debug build in that folder would be measured else.
bash scripts/build.sh
total=0
while IFS= read -r file; do
    size=$(wc -c <"$file")
    printf '%8d  %s\n' "$size" "$file"
    total=$((total + size))
done < <(find target/site -name '*.wasm.br' -o -name '*.js.br' | LC_ALL=C sort)

[ "$total" -gt 0 ] || die "target/site has no compressed front end; run 'make build'."
printf 'size of WebAssembly and JavaScript with brotli: %d bytes of %d\n' "$total" "$budget"
[ "$total" -le "$budget" ] || die "the front end is larger than its budget. See what grew: twiggy top on target/site/pkg/byttebors.wasm."
