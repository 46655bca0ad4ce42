#!/usr/bin/env bash
# Run a command with a throw-away PostgreSQL behind BYTTEBORS_TEST_POSTGRES_URL:
#
#     scripts/with-postgres.sh cargo test --features ssr
#
# A server that is named there already is used as it is. Exit status 75 means that no
# PostgreSQL could be had and the command did not run.
. "$(dirname "$0")/lib.sh"

[ -z "${BYTTEBORS_TEST_POSTGRES_URL:-}" ] || exec "$@"

# Debian keeps the server's programs off PATH, one folder for each version.
find_programs() {
    local folder
    folder=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    if [ -n "$folder" ] && [ -x "$folder/initdb" ]; then
        printf '%s\n' "$folder"
    elif has initdb; then
        dirname "$(command -v initdb)"
    else
        return 1
    fi
}

if ! programs=$(find_programs); then
    say "PostgreSQL: installing it from Debian's packages"
    { can_apt && apt_install postgresql && programs=$(find_programs); } || exit 75
fi

# PostgreSQL refuses to run as root.
as_user=()
data=$(mktemp -d)
if [ "$(id -u)" -eq 0 ]; then
    { has runuser && id postgres >/dev/null 2>&1; } || exit 75
    as_user=(runuser -u postgres --)
    chown postgres "$data"
fi
# The programs complain about a working folder that their user cannot enter.
pg() {
    local program=$1
    shift
    # An empty array is "unbound" to the bash of macOS.
    (cd "$data" && ${as_user[@]+"${as_user[@]}"} "$programs/$program" "$@")
}

stop() {
    pg pg_ctl --pgdata "$data/db" --mode immediate stop >/dev/null 2>&1 || true
    rm -rf "$data"
}
trap stop EXIT
trap 'exit 130' INT TERM

port=$(node scripts/free-port.mjs)
quietly pg initdb --pgdata "$data/db" --username byttebors --auth trust --encoding UTF8 --locale C --no-sync || exit 75
# Nothing here has to survive a power cut; many tests run at once.
quietly pg pg_ctl --pgdata "$data/db" --wait --log "$data/log" --options \
    "-c listen_addresses=127.0.0.1 -p $port -k $data -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start \
    || { cat "$data/log" >&2; exit 75; }
quietly pg createdb --host 127.0.0.1 --port "$port" --username byttebors byttebors || exit 75

export BYTTEBORS_TEST_POSTGRES_URL="postgres://byttebors@127.0.0.1:$port/byttebors"
status=0
"$@" || status=$?
exit "$status"
