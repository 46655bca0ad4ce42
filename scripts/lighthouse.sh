#!/usr/bin/env bash
# What Lighthouse says about the main pages of a running board, on a phone. Prints a table in Markdown.
#
#     bash scripts/lighthouse.sh http://127.0.0.1:3000
. "$(dirname "$0")/lib.sh"

BYTTEBORS_LIGHTHOUSE=$(bash scripts/tools/lighthouse.sh)
CHROME_PATH=$(bash scripts/tools/browser.sh)
export BYTTEBORS_LIGHTHOUSE CHROME_PATH
exec node scripts/lighthouse.mjs "$@"
