#!/usr/bin/env bash
# Every test. What the runners said last is said again at the end.
. "$(dirname "$0")/lib.sh"

bash scripts/tools/rust.sh
bash scripts/tools/node.sh
. scripts/env.sh

# The server embeds this folder, and does not compile without it.
mkdir -p target/site

logs=target/test-logs
rm -rf "$logs"
mkdir -p "$logs"

# Run a suite, keep what it says, and go on to the next one when it fails.
failed=()
times=()
suite() {
    local name=$1 status=0 begun=$SECONDS
    shift
    say "tests: $name"
    "$@" 2>&1 | tee "$logs/$name.log" || status=$?
    [ "$status" -eq 0 ] || failed+=("$name")
    times+=("$(printf '%6d s  %s' "$((SECONDS - begun))" "$name")")
    return 0
}

# nextest is quicker; cargo's own runner is always there.
if cargo nextest --version >/dev/null 2>&1; then
    run=(cargo nextest run --cargo-quiet)
else
    run=(cargo test)
fi

# The program converts the model, without which its tests only say that they were not run. The tests need the program anyway.
cargo build --quiet --workspace --features byttebors/ssr && bash scripts/tools/model.sh target/debug/byttebors

suite rust "${run[@]}" --workspace --features byttebors/ssr
suite examples-in-documentation cargo test --quiet --workspace --doc --features byttebors/ssr

# The same integration suite, on the other database.
postgres() {
    local status=0
    bash scripts/with-postgres.sh "${run[@]}" --features ssr --test integration || status=$?
    [ "$status" -eq 75 ] || return "$status"
    printf '\n*** The PostgreSQL half of the tests was NOT run: no PostgreSQL could be had. ***\n'
    printf '*** Install PostgreSQL, or put the address of an empty database into BYTTEBORS_TEST_POSTGRES_URL. ***\n\n'
    [ "${CI:-}" != true ]
}
suite postgres postgres
suite browser bash scripts/e2e.sh
suite size-of-the-front-end bash scripts/front-end-size.sh

# The closing lines of nextest, cargo test and Playwright, as they wrote them, with the names of what failed, and their sum.
closing='^ *Summary [[]|^test result:|^ +[0-9]+ (passed|failed|flaky|skipped|did not run)|^[*][*][*]|^size of'
# After nextest's summary and Playwright's count, and nowhere before.
failures='^ *(FAIL|TIMEOUT|SIG[A-Z]+) [[]|^    [[][a-z-]+[]] › '
printf '\n'
for log in "$logs"/*.log; do
    printf '%s:\n' "$(basename "$log" .log)"
    awk -v closing="$closing" -v failures="$failures" '
        $0 ~ closing && !/ 0 passed; 0 failed; 0 ignored;/ { print; ended = 1; next }
        ended && $0 ~ failures
    ' "$log"
done | tee "$logs/results"
awk '
    match($0, /[0-9]+ passed/) { passed += substr($0, RSTART) }
    match($0, /[0-9]+ failed/) { failed += substr($0, RSTART) }
    END { printf "tests: %d passed, %d failed\n", passed, failed }
' "$logs/results" | tee -a "$logs/results"
printf '%s\n' "${times[@]}"
if [ "${#failed[@]}" -gt 0 ]; then
    die "these tests failed: ${failed[*]}"
fi
say "all tests passed"
