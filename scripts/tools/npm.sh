#!/usr/bin/env bash
# The tools from npm: Tailwind and wasm-opt for the build, Playwright for the tests.
. "$(dirname "$0")/../lib.sh"

modules=end2end/node_modules
stamp="$modules/.byttebors-stamp"

if ! has npm; then
    can_apt && say "Node.js: installing Debian's" && apt_install nodejs npm \
        || die "Node.js is missing. Install Node.js 20 or newer from https://nodejs.org and try again."
fi
major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
[ "$major" -ge 20 ] || die "Node.js $major is too old for Tailwind and Playwright. Install Node.js 20 or newer from https://nodejs.org and try again."

wanted=$({ node --version; cat end2end/package.json end2end/package-lock.json; } | byttebors_sha256)
[ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || exit 0
say "npm packages: installing"
quietly npm ci --prefix end2end --no-audit --no-fund \
    || die "npm could not install the packages of end2end/package-lock.json (the reason is above). It needs the npm registry."
printf '%s\n' "$wanted" >"$stamp"
