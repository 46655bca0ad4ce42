#!/usr/bin/env bash
# How good the ranking is on the two judged sets of the tests, as a whole and without each of its steps: the table in docs/matching.md.
. "$(dirname "$0")/lib.sh"

# BYTTEBORS_PROGRAM names one that is built already.
program=${BYTTEBORS_PROGRAM:-}
if [ -z "$program" ]; then
    bash scripts/build.sh
    program=target/release/byttebors
fi
bash scripts/tools/model.sh "$program"
. scripts/env.sh
[ -d "$BYTTEBORS_TOOLS/$MODEL_FOLDER" ] || die "there is no model, and half of the table is about it."
data=src/tests/data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One row: a name, the embedder, and what is left out.
row() {
    name=$1 embedder=$2
    shift 2
    local figures
    figures=$(measured "$data/dev.jsonl" "$data" "$@") || exit 1
    printf '| %s | %s | %s |\n' "$name" "$figures" "$(measured "$data/other/listings.jsonl" "$data/other" "$@" | cut -d ' ' -f 1)"
}

# The three figures of a set, with bars between.
measured() {
    local listings=$1 judged=$2
    shift 2
    BYTTEBORS_EMBEDDER=$embedder "$program" rank --listings "$listings" --topics "$judged/topics.txt" --out "$work/run" "$@"
    "$program" score --qrels "$judged/qrels.txt" --run "$work/run" \
        | awk -F '\t' '{ figure[$1] = $2 } END { printf "%.3f | %.3f | %.3f", figure["nDCG@10"], figure["MRR@10"], figure["Recall@20"] }'
}

# One column of facts after another, then each step alone.
{
    echo '| ranking | nDCG@10 | MRR@10 | Recall@20 | second set: nDCG@10 |'
    echo '|---|---|---|---|---|'
    facts=(--without place --without time --without category)
    words=(--without split --without grams --without thesaurus)
    row 'words as they are written' off "${facts[@]}" "${words[@]}" --without stem --without fold
    row '… in all their forms' off "${facts[@]}" "${words[@]}" --without fold
    row '… with and without æ, ø and å' off "${facts[@]}" "${words[@]}"
    row '… and parts of compounds' off "${facts[@]}" --without grams --without thesaurus
    row '… and four letters in a row' off "${facts[@]}" --without thesaurus
    row '… and words that mean the same' off "${facts[@]}"
    row '… and category' off --without place --without time
    row '… and place' off --without time
    row '… and time: everything but the model' off
    row '**everything**' builtin
    for step in stem fold split grams thesaurus place time category; do
        row "everything without $step" builtin --without "$step"
    done
} >"$work/table"

awk -v table="$work/table" '
    /^<!-- table -->$/ { print; while ((getline line < table) > 0) print line; inside = 1; next }
    /^<!-- \/table -->$/ { inside = 0 }
    !inside { print }
' docs/matching.md >"$work/page"
cat "$work/page" >docs/matching.md
cat "$work/table"
