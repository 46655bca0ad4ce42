#!/usr/bin/env bash
# Build target/release/byttebors: first what the browser gets, then the server with that inside.
#
# cargo-leptos could build both, but it starts from nothing every time; a build with
# nothing to do has to cost nothing here, because `make serve` begins with it.
. "$(dirname "$0")/lib.sh"

bash scripts/setup.sh
. scripts/env.sh

site=target/site
sha256=$(command -v sha256sum || echo shasum)
stamp=target/site.stamp

# All that the front end is made of, by content: times of files change with every clone.
front_end_inputs() {
    {
        rustc -vV
        # Tests are the one part of src that neither the browser nor Tailwind reads.
        find Cargo.toml Cargo.lock .cargo end2end/package-lock.json scripts/versions.sh scripts/build.sh \
            src style public -type f ! -path 'src/tests/*' -print0 | LC_ALL=C sort -z | xargs -0 "$sha256"
    } | byttebors_sha256
}

inputs=$(front_end_inputs)
if [ "$(cat "$stamp" 2>/dev/null)" = "$inputs" ] && [ -s "$site/pkg/byttebors.wasm.br" ]; then
    say "front end: unchanged"
else
    say "front end: compiling to WebAssembly (some minutes the first time)"
    rm -f "$stamp"
    quietly cargo leptos build --release --precompress --frontend-only \
        || die "the front end could not be built (the reason is above)."
    # wasm-bindgen describes its work for TypeScript; nobody asks the server for that.
    # Fonts and pictures are compressed already.
    find "$site" \( -name '*.d.ts*' -o -name '*.woff2.*' -o -name '*.png.*' -o -name '*.jpg.*' \
        -o -name '*.webp.*' \) -type f -delete
    # The server is compiled anew when a file that it embeds changes; of new files cargo knows nothing.
    rm -rf target/release/.fingerprint/byttebors-*
    printf '%s\n' "$inputs" >"$stamp"
fi

say "server: compiling (some minutes the first time)"
# At a terminal cargo shows how far it is; a log needs no line for every crate.
build=(cargo build --release --bin byttebors --no-default-features --features ssr)
[ -t 2 ] || build+=(--quiet)
"${build[@]}" \
    || die "the server could not be built (the reason is above)."
bash scripts/tools/model.sh target/release/byttebors
say "built target/release/byttebors"
