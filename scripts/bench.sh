#!/usr/bin/env bash
# Measurements on this machine, written to docs/benchmarks.md: pages a second beside nginx and a handler of axum that send the same
# bytes, and what a browser loads of WebAssembly and JavaScript. Rounds alternate, so that whatever else the machine does falls on both.
. "$(dirname "$0")/lib.sh"

rounds=5
seconds=4
connections=16

bash scripts/build.sh
# What the other measurement wrote stays.
searching=$(sed -n '/^## Search$/,$p' docs/benchmarks.md)
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

ready() {
    for _ in $(seq 100); do
        curl -sf -o /dev/null "http://$1" && return
        sleep 0.1
    done
    die "no answer from $1: $(tail -n 3 "$work"/*.log 2>/dev/null)"
}

# Boards of two sizes: a page must not cost more where there is more to find.
export BYTTEBORS_METRICS_ADDR=off BYTTEBORS_EMBEDDER=off BYTTEBORS_LOG=warn BYTTEBORS_TRUSTED_PROXY=127.0.0.1
small=1000
large=100000
declare -A boards pids
for size in "$small" "$large"; do
    export BYTTEBORS_DATA_DIR="$work/$size"
    say "bench: importing $size listings"
    node scripts/many-listings.mjs "$size" | target/release/byttebors import - >"$work/$size.log" 2>&1
    boards[$size]=127.0.0.1:$(node scripts/free-port.mjs)
    BYTTEBORS_ADDR="${boards[$size]}" target/release/byttebors serve >"$work/$size.log" 2>&1 &
    servers+=($!)
    pids[$size]=$!
    ready "${boards[$size]}/readyz"
done
board=${boards[$small]}

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
curl -sf -H 'Accept-Language: da-DK' -o "$work/files/board.html" "http://$board/opslag"
chmod 755 "$work" "$work/files"
nginx -c "$work/nginx.conf" 2>/dev/null &
servers+=($!)
ready "$beside/board.html"

# axum as it would send the finished page from memory.
say "bench: compiling the handler that does nothing else"
plain=$(cargo build --quiet --release --features ssr --bench plain-page --message-format=json |
    sed -n 's/.*"executable":"\([^"]*plain[-_]page[^"]*\)".*/\1/p')
handler=127.0.0.1:$(node scripts/free-port.mjs)
"$plain" "$handler" "$work/files/board.html" &
servers+=($!)
ready "$handler/"

# A parameter that means nothing makes every address new, so that no page is ready.
cat >"$work/fresh.lua" <<'LUA'
local number = 0
local path
init = function(arguments) path = arguments[1]; math.randomseed(os.time()); number = math.random(1e9) end
request = function() number = number + 1; return wrk.format("GET", path .. "n=" .. number) end
LUA

# Measures once: the address, and for fresh pages the path that the parameter is put behind.
measure() {
    local name=$1 address=$2 fresh=${3:-}
    local load=(wrk -t1 -c"$connections" -d"${seconds}s" --latency -H 'Accept-Language: da-DK')
    if [ -n "$fresh" ]; then
        "${load[@]}" -s "$work/fresh.lua" "http://$address" -- "$fresh"
    else
        "${load[@]}" "http://$address"
    fi >"$work/load"
    awk '/Requests\/sec/ { print $2 }' "$work/load" >>"$work/$name.rates"
    for share in 50 99; do
        # In milliseconds, whatever unit it is told in.
        awk -v share="$share%" '$1 == share { n = $2 + 0; if ($2 ~ /us$/) n /= 1000; else if ($2 !~ /ms$/) n *= 1000; print n }' \
            "$work/load" >>"$work/$name.p$share"
    done
}
for _ in $(seq "$rounds"); do
    measure nginx "$beside/board.html"
    measure handler "$handler/"
    measure kept "$board/opslag"
    measure small "$board" "/opslag?"
    measure large "${boards[$large]}" "/opslag?"
    measure filtered "${boards[$large]}" "/opslag?kategori=sport&"
    measure ending "${boards[$large]}" "/opslag?sortering=udloeber&"
    measure nearest "${boards[$large]}" "/opslag?sortering=naermest&omraade=8900&"
    measure last "${boards[$large]}" "/opslag?side=50&"
    measure listing "$board" "/opslag/many-1?"
    say "bench: a round is done"
done

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
row() {
    local rate
    rate=$(median "$work/$1.rates")
    printf '| %s | %.0f | %s | %.1f ms | %.1f ms |\n' "$2" "$rate" \
        "$(awk -v a="$rate" -v b="$(median "$work/nginx.rates")" 'BEGIN { printf "%.3f", a / b }')" \
        "$(median "$work/$1.p50")" "$(median "$work/$1.p99")"
}
memory() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/${pids[$1]}/status"; }

memory_used="$(memory "$small") MB with $small listings, $(memory "$large") MB with $large, after the measurements"
timing=$(node scripts/sign-in-timing.mjs "http://$board" "$work/$small")
photos=$(bash scripts/bench-pictures.sh)
size=$(bash scripts/front-end-size.sh | tail -n 1)
lighthouse=$(bash scripts/lighthouse.sh "http://$board")
phone=$(BYTTEBORS_E2E_CHROMIUM=$(bash scripts/tools/browser.sh) node scripts/slow-phone.mjs "http://$board")
{
    printf '# Benchmarks\n\nWritten by `make bench`. The rates belong to one machine on one day, with the load generator on the same cores;\n'
    printf 'the ratio to nginx, measured in the same run, is what to compare.\n\n'
    printf -- '- %s, %s cores, %s\n' "$(date -u +%Y-%m-%d)" "$(getconf _NPROCESSORS_ONLN)" "$(uname -sm)"
    printf -- '- %s rounds of %s s, %s connections, medians; SQLite\n\n' "$rounds" "$seconds" "$connections"
    printf '| page | a second | of nginx | p50 | p99 |\n|---|---|---|---|---|\n'
    row nginx "nginx, the board from a file ($(wc -c <"$work/files/board.html") bytes)"
    row handler "a handler of axum that sends the same bytes from memory"
    row kept "the board as guests share it"
    row small "the board rendered afresh, $small listings"
    row large "the board rendered afresh, $large listings"
    row filtered "one category rendered afresh, $large listings"
    row ending "those that end soonest, $large listings"
    row nearest "those nearest to a district, $large listings"
    row last "the last page that can be asked for, $large listings"
    row listing "a listing rendered afresh"
    printf '\n%s.\n\nMemory of the server: %s.\n\n%s\n\n%s\n' "${size^}" "$memory_used" "$photos" "$timing"
    printf '\n%s\n' "$lighthouse" "$phone" "From \`make serve\` to the first byte (\`make coldstart\`):"
    sed -n '/^- with/p' docs/start-time.md
    printf '\n%s\n' "$searching"
} >docs/benchmarks.md
cat docs/benchmarks.md
