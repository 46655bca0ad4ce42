#!/usr/bin/env bash
# Lighthouse, which measures pages as a phone meets them. Prints where its program is.
. "$(dirname "$0")/../lib.sh"

bash scripts/tools/npm.sh
folder="$BYTTEBORS_TOOLS/lighthouse-$LIGHTHOUSE_VERSION"
program="$folder/node_modules/.bin/lighthouse"
if [ ! -x "$program" ]; then
    say "Lighthouse $LIGHTHOUSE_VERSION: installing"
    # Not among the packages of the tests, because only those who measure need it, and it is large.
    quietly npm install --prefix "$folder" --no-audit --no-fund "lighthouse@$LIGHTHOUSE_VERSION" \
        || die "npm could not install Lighthouse (the reason is above). It needs the npm registry."
fi
printf '%s\n' "$program"
