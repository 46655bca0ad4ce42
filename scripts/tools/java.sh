#!/usr/bin/env bash
# Java, for the checker of HTML that the browser tests use.
. "$(dirname "$0")/../lib.sh"

# macOS has a `java` that only tells where to buy one.
java -version >/dev/null 2>&1 && exit 0
can_apt && say "Java: installing Debian's" && apt_install default-jre-headless && exit 0
die "Java is missing, which checks the HTML of every page. Install a Java 17 or newer and try again."
