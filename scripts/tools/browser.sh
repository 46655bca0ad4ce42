#!/usr/bin/env bash
# A Chromium for the browser tests. Prints where it is; prints nothing when it is Playwright's own.
. "$(dirname "$0")/../lib.sh"

# The first of these programs that is there.
first_of() {
    local name
    for name in "$@"; do
        [ -z "$name" ] || ! command -v "$name" || return 0
    done
    return 1
}

# The shell without a window takes a third of the time of the whole browser.
first_of "${BYTTEBORS_E2E_CHROMIUM:-}" chromium-headless-shell && exit 0

# Ubuntu's packages of Chromium are only pointers to another package system.
if grep -qs '^ID=debian$' /etc/os-release && can_apt; then
    say "browser: installing Debian's Chromium"
    # Without a font every letter is the same box.
    { apt_install chromium-headless-shell fonts-liberation || apt_install chromium fonts-liberation; } \
        && first_of chromium-headless-shell chromium && exit 0
fi

first_of chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" && exit 0

say "browser: asking Playwright for its own"
cd end2end
env -u PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD npx playwright install chromium >&2 \
    || die "no browser for the browser tests. Install Chromium or Chrome, or name one in BYTTEBORS_E2E_CHROMIUM."
