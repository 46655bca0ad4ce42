#!/usr/bin/env bash
# The browser tests, against the same program that `make serve` runs. Arguments go to Playwright.
. "$(dirname "$0")/lib.sh"

if [ ! -f end2end/playwright.config.ts ]; then
    say "there are no browser tests yet (end2end/playwright.config.ts is missing)"
    exit 0
fi

bash scripts/build.sh
. scripts/env.sh

BYTTEBORS_E2E_CHROMIUM=$(bash scripts/tools/browser.sh)
if [ -n "$BYTTEBORS_E2E_CHROMIUM" ]; then
    export BYTTEBORS_E2E_CHROMIUM
else
    # Playwright's own browser.
    unset BYTTEBORS_E2E_CHROMIUM
fi
bash scripts/tools/java.sh

cd end2end
exec npx playwright test "$@"
