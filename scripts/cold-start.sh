#!/usr/bin/env bash
# How long a newcomer waits: from `make serve` in a fresh clone, with nothing in any cache, to the first answer; and again,
# when everything is there. Written to docs/start-time.md. Takes as long as it says there.

# As the newcomer has it, without the tools of this checkout.
path=$PATH
. "$(dirname "$0")/lib.sh"

has make || die "this measurement runs \`make serve\`; install make with your package manager."

work=$(mktemp -d)
server=
stop() {
    # The whole group: make, its scripts, and whatever they are building.
    [ -z "$server" ] || kill -- "-$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

mkdir "$work/home"
git clone --quiet . "$work/clone"
commit=$(git -C "$work/clone" rev-parse --short HEAD)

# What belongs to the machine rather than to the project stays: Rust itself, and where packages are fetched from.
export RUSTUP_HOME="${RUSTUP_HOME:-$HOME/.rustup}"
for settings in .npmrc .gitconfig .config/pip/pip.conf; do
    [ ! -f "$HOME/$settings" ] || install -D "$HOME/$settings" "$work/home/$settings"
done
settings="${CARGO_HOME:-$HOME/.cargo}/config.toml"
[ ! -f "$settings" ] || install -D "$settings" "$work/home/.cargo/config.toml"
PATH="$path:${CARGO_HOME:-$HOME/.cargo}/bin"
unset CARGO_HOME XDG_CACHE_HOME RUSTUP_TOOLCHAIN NODE_PATH
export -n BYTTEBORS_STARTED
export PATH HOME="$work/home" BYTTEBORS_METRICS_ADDR=off BYTTEBORS_ADDR=127.0.0.1:$(node scripts/free-port.mjs)

# Serves until the front page has answered once; says how long that took, in seconds.
first_byte() {
    local began
    began=$(date +%s%3N)
    # A group of its own, so that make, its scripts and the server can be ended together.
    setsid make -C "$work/clone" --no-print-directory serve >"$work/serve.log" 2>&1 &
    server=$!
    until curl -sf -o /dev/null "http://$BYTTEBORS_ADDR/"; do
        kill -0 "$server" 2>/dev/null || die "make serve ended: $(tail -n 5 "$work/serve.log")"
        sleep 0.2
    done
    took=$(awk -v ms="$(($(date +%s%3N) - began))" 'BEGIN { printf "%.1f s", ms / 1000 }')
    kill -- "-$server"
    wait "$server" 2>/dev/null || true
    server=
}

say "\`make serve\` in a clone, with nothing in any cache"
first_byte
cold=$took
say "again, with everything there"
first_byte

{
    printf '# From `make serve` to the first byte\n\nWritten by `make coldstart`: a fresh clone in another folder, with an empty home.\n\n'
    printf -- '- %s, %s, %s cores, %s\n' "$(date -u +%Y-%m-%d)" "$commit" "$(getconf _NPROCESSORS_ONLN)" "$(uname -sm)"
    printf -- '- with nothing in any cache: %s\n- with everything there: %s\n' "$cold" "$took"
} >docs/start-time.md
cat docs/start-time.md
