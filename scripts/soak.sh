#!/usr/bin/env bash
# The tests that are worth running for a long time: on SQLite, and again on PostgreSQL where it can be had.
. "$(dirname "$0")/lib.sh"

bash scripts/tools/rust.sh
. scripts/env.sh
mkdir -p target/site

export BYTTEBORS_TEST_KILLS=${BYTTEBORS_TEST_KILLS:-500}
export BYTTEBORS_TEST_INDEX_KILLS=${BYTTEBORS_TEST_INDEX_KILLS:-200}
# cargo's own runner, because nextest ends tests that take minutes.
run=(cargo test --features ssr --test integration -- --exact
    program::kill::f1_no_acknowledged_write_is_lost_however_the_program_ends
    program::index::f1_an_index_whose_program_was_killed_holds_exactly_the_board)

say "soak: killed $BYTTEBORS_TEST_KILLS times, and $BYTTEBORS_TEST_INDEX_KILLS times while it indexes, SQLite"
"${run[@]}"
say "soak: the same, PostgreSQL"
status=0
bash scripts/with-postgres.sh "${run[@]}" || status=$?
[ "$status" -ne 75 ] || die "no PostgreSQL could be had for the second half."
exit "$status"
