#!/usr/bin/env bash
# A Chromium for the browser tests. Prints where it is; prints nothing when it is Playwright's own.
. "$(dirname "$0")/../lib.sh"

find_browser() {
    local name
    for name in "${BYTTEBORS_E2E_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        [ -z "$name" ] || command -v "$name" || continue
        [ -z "$name" ] || return 0
    done
    return 1
}

find_browser && exit 0

# Ubuntu's package of that name is only a pointer to another package system.
if grep -qs '^ID=debian$' /etc/os-release && can_apt; then
    say "browser: installing Debian's Chromium"
    # Without a font every letter is the same box.
    apt_install chromium fonts-liberation && find_browser && exit 0
fi

say "browser: asking Playwright for its own"
cd end2end
env -u PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD npx playwright install chromium >&2 \
    || die "no browser for the browser tests. Install Chromium or Chrome, or name one in BYTTEBORS_E2E_CHROMIUM."
