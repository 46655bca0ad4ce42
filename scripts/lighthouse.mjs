// Runs Lighthouse over the main pages of a board and prints its scores as a table in Markdown. Started by lighthouse.sh.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const GOAL = 95;
const [board] = process.argv.slice(2);
const lighthouse = process.env.BYTTEBORS_LIGHTHOUSE;
const { chromium } = createRequire(new URL("../end2end/package.json", import.meta.url))("@playwright/test");

// Chromium refuses its sandbox to root.
const flags = ["--headless=new", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
// Without a name it is Playwright's own.
const env = { ...process.env, CHROME_PATH: process.env.CHROME_PATH || chromium.executablePath() };

/** The first listing on the board. */
async function aListing() {
    const page = await (await fetch(new URL("/opslag", board))).text();
    return page.match(/<article[^]*?href="(\/opslag\/[^"]+)"/)[1];
}

async function measure(path) {
    const asked = [new URL(path, board).href, "--quiet", "--output=json", "--output-path=stdout", `--chrome-flags=${flags.join(" ")}`];
    const { stdout } = await promisify(execFile)(lighthouse, asked, { env, maxBuffer: 256 * 1024 * 1024 });
    const { categories, audits } = JSON.parse(stdout);
    const scores = ["performance", "accessibility", "best-practices", "seo"].map((name) => Math.round(categories[name].score * 100));
    const seconds = ["first-contentful-paint", "largest-contentful-paint"].map((name) => `${(audits[name].numericValue / 1000).toFixed(1)} s`);
    return { scores, cells: [...scores, ...seconds, audits["cumulative-layout-shift"].numericValue.toFixed(2)] };
}

console.log("| Lighthouse, phone | performance | accessibility | best practices | search engines | first content | largest | shift |");
console.log("|---|---|---|---|---|---|---|---|");
const below = [];
const pages = { "the board": "/opslag", "a listing": await aListing(), "a new listing": "/opslag/ny", "signing in": "/log-ind" };
for (const [name, path] of Object.entries(pages)) {
    const { scores, cells } = await measure(path);
    if (Math.min(...scores) < GOAL) below.push(name);
    console.log(`| ${name} | ${cells.join(" | ")} |`);
}
console.log(below.length === 0 ? `\nAll scores are at least ${GOAL}.` : `\nBelow ${GOAL}: ${below.join(", ")}.`);
