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
if [ "${CI:-}" = true ] && [ $# -eq 0 ]; then
    # The whole suite takes too long for every change on two cores: here each journey is walked once on a phone and once
    # without JavaScript, and every page is judged by axe. `make e2e` walks all of it.
    npx playwright test specs/accounts specs/board specs/listings specs/site --project=phone-hydrated --project=desktop-nojs
    exec npx playwright test specs/accessibility/rules --project=phone-hydrated
fi
exec npx playwright test "$@"
