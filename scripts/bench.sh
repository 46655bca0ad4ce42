#!/usr/bin/env bash
# Measurements on this machine, written to docs/benchmarks.md: pages a second beside nginx serving the same bytes, and what
# a browser loads of WebAssembly and JavaScript. Rounds alternate, so that whatever else the machine does falls on both.
. "$(dirname "$0")/lib.sh"

rounds=5
seconds=4
connections=16

bash scripts/build.sh
for program in nginx wrk; do
    has "$program" && continue
    say "bench: installing $program"
    { can_apt && apt_install "$program"; } || die "the measurement needs $program; install it with your package manager."
done

work=$(mktemp -d)
servers=()
stop() {
    [ "${#servers[@]}" -eq 0 ] || kill "${servers[@]}" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

export BYTTEBORS_DATA_DIR="$work/data" BYTTEBORS_METRICS_ADDR=off BYTTEBORS_LOG=warn BYTTEBORS_TRUSTED_PROXY=127.0.0.1
board=127.0.0.1:$(node scripts/free-port.mjs)
target/release/byttebors demo 2>/dev/null
BYTTEBORS_ADDR="$board" target/release/byttebors serve 2>"$work/log" &
servers+=($!)

# nginx as it would serve the finished page from a file.
beside=127.0.0.1:$(node scripts/free-port.mjs)
mkdir -p "$work/files"
cat >"$work/nginx.conf" <<CONF
daemon off; pid $work/nginx.pid; error_log $work/nginx.log; worker_processes auto;
events { worker_connections 256; }
http {
    access_log off; default_type text/html; sendfile on; tcp_nodelay on; keepalive_requests 1000000; open_file_cache max=10;
    client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
    server { listen $beside; root $work/files; }
}
CONF

ready() {
    for _ in $(seq 100); do
        curl -sf -o /dev/null "http://$1" && return
        sleep 0.1
    done
    die "no answer from $1: $(tail -n 3 "$work/log" "$work/nginx.log" 2>/dev/null)"
}
ready "$board/readyz"
curl -sf -o "$work/files/board.html" "http://$board/opslag"
chmod 755 "$work" "$work/files"
nginx -c "$work/nginx.conf" 2>/dev/null &
servers+=($!)
ready "$beside/board.html"

rate() {
    wrk -t1 -c"$connections" -d"${seconds}s" -H 'Accept-Language: da-DK' "http://$1" | awk '/Requests\/sec/ { print $2 }'
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

declare -A paths=([board]="$board/opslag" [listing]="$board/opslag/demo-001" [search]="$board/opslag?q=cykel" [nginx]="$beside/board.html")
for _ in $(seq "$rounds"); do
    for name in board listing search nginx; do
        rate "${paths[$name]}" >>"$work/$name.rates"
    done
    say "bench: a round is done"
done
middle() { median <"$work/$1.rates"; }
ratio() { awk -v a="$(middle "$1")" -v b="$(middle nginx)" 'BEGIN { printf "%.4f", a / b }'; }
rounded() { awk -v n="$(middle "$1")" 'BEGIN { printf "%d", n + 0.5 }'; }

timing=$(node scripts/sign-in-timing.mjs "http://$board" "$work/data")
size=$(bash scripts/front-end-size.sh | tail -n 1)
{
    printf '# Benchmarks\n\nWritten by `make bench`. The rates belong to one machine on one day, with the load generator on the same cores;\n'
    printf 'the ratio to nginx, measured in the same run, is what to compare.\n\n'
    printf -- '- %s, %s cores, %s\n' "$(date -u +%Y-%m-%d)" "$(getconf _NPROCESSORS_ONLN)" "$(uname -sm)"
    printf -- '- %s rounds of %s s, %s connections, medians; 124 demonstration listings on SQLite; every page is rendered afresh\n\n' "$rounds" "$seconds" "$connections"
    printf '| page | pages a second | of nginx |\n|---|---|---|\n'
    printf '| nginx, the board from a file (%s bytes) | %s | 1 |\n' "$(wc -c <"$work/files/board.html")" "$(rounded nginx)"
    printf '| the board, `/opslag` | %s | %s |\n' "$(rounded board)" "$(ratio board)"
    printf '| a search, `/opslag?q=cykel` | %s | %s |\n' "$(rounded search)" "$(ratio search)"
    printf '| a listing, `/opslag/demo-001` | %s | %s |\n\n' "$(rounded listing)" "$(ratio listing)"
    printf '%s.\n\n%s\n' "${size^}" "$timing"
} >docs/benchmarks.md
cat docs/benchmarks.md
