#!/usr/bin/env bash
# Build target/release/byttebors: first what the browser gets, then the server with that inside.
#
# cargo-leptos could build both, but it starts from nothing every time; a build with
# nothing to do has to cost nothing here, because `make serve` begins with it.
. "$(dirname "$0")/lib.sh"

bash scripts/setup.sh
. scripts/env.sh

site=target/site
stamp=target/site.stamp

# All that the front end is made of, by content: times of files change with every clone.
front_end_inputs() {
    {
        rustc -vV
        cat Cargo.toml Cargo.lock end2end/package-lock.json scripts/versions.sh scripts/build.sh
        # Tests are the one part that neither the browser nor Tailwind reads.
        find src style public migrations/Cargo.toml .cargo -type f ! -path 'src/tests/*' 2>/dev/null \
            | LC_ALL=C sort | while IFS= read -r file; do
            printf '%s\n' "$file"
            cat "$file"
        done
    } | sha256sum
}

inputs=$(front_end_inputs)
if [ "$(cat "$stamp" 2>/dev/null)" = "$inputs" ] && [ -s "$site/pkg/byttebors.wasm.br" ]; then
    say "front end: unchanged"
else
    say "front end: compiling to WebAssembly"
    rm -f "$stamp"
    quietly cargo leptos build --release --precompress --frontend-only \
        || die "the front end could not be built (the reason is above)."
    printf '%s\n' "$inputs" >"$stamp"
fi

say "server: compiling"
cargo build --release --quiet --bin byttebors --no-default-features --features ssr \
    || die "the server could not be built (the reason is above)."
say "built target/release/byttebors"
