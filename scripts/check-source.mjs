// Rules of this source tree that no linter knows. Each one guards against a mistake
// that has cost somebody a security hole or a broken page.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Files of the checkout that git knows or would add. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "");

const isView = (file) => file.startsWith("src/") && file.endsWith(".rs") && !file.startsWith("src/tests/");

/** Every rule: which files, what must not be there, and why. */
const rules = [
    {
        files: isView,
        // The attribute may run over several lines.
        find: /#\[server(?![^\]]*\bendpoint\s*=)[^\]]*\]/g,
        why: "a server function without `endpoint = \"…\"` has an address that changes with the build",
    },
    {
        files: (file) => isView(file) && file !== "src/ui/text_area.rs",
        find: /<textarea\b/g,
        why: "use ui/text_area.rs: a text area's content must be escaped by hand on the server",
    },
    {
        // Mails have no style sheet.
        files: (file) => isView(file) && !file.startsWith("src/server/mail/"),
        // On an HTML element, that is after a `<` with a small letter; a component may have a property of this name.
        find: /<[a-z][\w-]*(?=\s)(?:(?!<[A-Za-z])[^])*?\sstyle(?::[\w-]+)?=/g,
        why: "the content security policy refuses style attributes; use a class",
    },
    {
        files: (file) => isView(file) && file !== "src/ui/raw_html.rs",
        find: /^(?!\s*\/\/).*\binner_html\b/gm,
        why: "unescaped HTML goes through one audited module, ui/raw_html.rs",
    },
    {
        files: (file) => !file.endsWith("check-source.mjs") && isText(file),
        find: /(?<![\w.:/$}])\/(?:home|root|Users|work)\/[\w.]+/g,
        why: "a path that exists on one machine only",
    },
    {
        files: (file) => file.endsWith("package-lock.json"),
        find: /"resolved":.*/g,
        why: "the lock file names where one machine got its packages from (end2end/.npmrc leaves that out)",
    },
    {
        files: (file) => file === "Cargo.lock",
        find: /^source = "(?!registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index").*/gm,
        why: "every crate comes from crates.io",
    },
];

function isText(file) {
    return !/\.(?:br|gz|gif|ico|jpe?g|pdf|png|ttf|wasm|webp|woff2?|zip)$/.test(file);
}

let found = 0;
for (const file of files) {
    const applying = rules.filter((rule) => rule.files(file));
    if (applying.length === 0) continue;
    let text;
    try {
        text = readFileSync(file, "utf8");
    } catch {
        continue; // Deleted, but not yet committed.
    }
    for (const rule of applying) {
        for (const match of text.matchAll(rule.find)) {
            const line = text.slice(0, match.index).split("\n").length;
            console.error(`${file}:${line}: ${match[0].trim().split("\n")[0]}\n    ${rule.why}`);
            found += 1;
        }
    }
}
process.exit(found === 0 ? 0 : 1);
