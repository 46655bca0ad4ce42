#!/usr/bin/env bash
# The tools from npm: Tailwind and wasm-opt for the build, Playwright for the tests.
. "$(dirname "$0")/../lib.sh"

modules=end2end/node_modules
stamp="$modules/.byttebors-stamp"

bash scripts/tools/node.sh

wanted=$({ node --version; cat end2end/package.json end2end/package-lock.json; } | byttebors_sha256)
[ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || exit 0
say "npm packages: installing"
quietly npm ci --prefix end2end --no-audit --no-fund \
    || die "npm could not install the packages of end2end/package-lock.json (the reason is above). It needs the npm registry."
printf '%s\n' "$wanted" >"$stamp"
