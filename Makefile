# Every target starts from a clean clone: scripts/setup.sh gets what is missing.
# The work is in scripts/, one file for each target.

.DEFAULT_GOAL := help
.PHONY: help setup serve build demo dev test soak check e2e snapshots evaluate bench bench-search coldstart clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

serve: ## build everything and serve http://127.0.0.1:3000 with demonstration data
	@bash scripts/serve.sh

build: ## build target/release/byttebors, the front end inside it
	@bash scripts/build.sh

demo: ## fill the data folder (BYTTEBORS_DATA_DIR, ./data) with demonstration data
	@bash scripts/demo.sh

dev: ## serve, and build and reload at every change
	@bash scripts/dev.sh

test: ## every test: unit, integration on both databases, browser, size of the front end
	@bash scripts/test.sh

soak: ## long: the program is killed 500 times while people write, and 200 times while it indexes (BYTTEBORS_TEST_KILLS, BYTTEBORS_TEST_INDEX_KILLS)
	@bash scripts/soak.sh

e2e: ## the browser tests alone
	@bash scripts/e2e.sh

snapshots: ## take the pictures anew that the browser tests compare the main pages with
	@BYTTEBORS_E2E_SNAPSHOTS=renew bash scripts/e2e.sh --project=desktop-hydrated --project=phone-hydrated --no-deps appearance

check: ## formatting, lints, licences, documentation, rules of the source
	@bash scripts/check.sh

evaluate: ## measurement: how good the matching is on judged listings, step by step (docs/matching.md)
	@bash scripts/evaluate.sh

bench: ## measurements: speed of the server and of the search, size of the front end (docs/benchmarks.md)
	@bash scripts/bench.sh
	@bash scripts/bench-search.sh

bench-search: ## measurement: search and matches with a million listings, beside SQLite and PostgreSQL
	@bash scripts/bench-search.sh

coldstart: ## measurement: how long a newcomer waits for the first page (half an hour)
	@bash scripts/cold-start.sh

setup: ## get the tools that the rest needs, and nothing else
	@bash scripts/setup.sh

clean: ## remove what was built; tools and the data folder stay
	rm -rf target end2end/node_modules end2end/test-results end2end/playwright-report
