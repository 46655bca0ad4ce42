# What the scripts share: the environment, and words for whoever watches.
# shellcheck shell=bash

set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$BYTTEBORS_ROOT"

BYTTEBORS_STARTED=${BYTTEBORS_STARTED:-$(date +%s)}
export BYTTEBORS_STARTED

# One line of progress, with the seconds since the first script started.
say() {
    printf '[%4d s] %s\n' "$(($(date +%s) - BYTTEBORS_STARTED))" "$*" >&2
}

# The end: what is wrong, and what to do about it.
die() {
    printf '\nStopped: %s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Run a command quietly; show what it wrote only when it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || status=$?
    [ "$status" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

# Whether commands can be run as root without a question asked.
can_root() { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Whether this is Debian or a child of it, with the right to install packages.
can_apt() { has apt-get && can_root; }

# Install Debian packages without a question asked.
apt_install() {
    # The lists of packages on a fresh machine are absent or old.
    if [ -z "${BYTTEBORS_APT_UPDATED:-}" ]; then
        quietly as_root apt-get update || return 1
        export BYTTEBORS_APT_UPDATED=1
    fi
    quietly as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

# Whether version $1 is at least version $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
