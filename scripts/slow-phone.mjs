// The board on a phone four times slower than this machine, on a slow 4G line. Prints a table in Markdown.
//
//     . scripts/env.sh && BYTTEBORS_E2E_CHROMIUM=$(bash scripts/tools/browser.sh) node scripts/slow-phone.mjs http://127.0.0.1:3000

import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../end2end/package.json", import.meta.url))("@playwright/test");

const [board] = process.argv.slice(2);
const RUNS = 5;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const TIMES_SLOWER = 4;

/** Notes in the page, from its first moment, what a reader would notice. */
function watch() {
    const seen = { shift: 0 };
    window.seen = seen;
    const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    observe("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.content = startTime));
    observe("layout-shift", ({ value }) => (seen.shift += value));
    new MutationObserver(() => {
        if (document.documentElement?.dataset.islands === "ready") seen.awake ??= performance.now();
    }).observe(document, { attributes: true, attributeFilter: ["data-islands"], subtree: true });
}

const browser = await chromium.launch({
    executablePath: process.env.BYTTEBORS_E2E_CHROMIUM || undefined,
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});

/** A browser that has never been here. */
async function newPhone() {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: "da-DK" });
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send("Network.emulateNetworkConditions", LINE);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: TIMES_SLOWER });
    await page.addInitScript(watch);
    return page;
}

async function arrive() {
    const page = await newPhone();
    await page.goto(new URL("/opslag", board).href);
    await page.waitForFunction(() => window.seen.awake);
    const seen = await page.evaluate(() => window.seen);
    await page.context().close();
    return seen;
}

/** Searches as soon as there is a field to write in, and tells whether the page's program was there already. */
async function searchAtOnce() {
    const page = await newPhone();
    await page.goto(new URL("/opslag", board).href, { waitUntil: "commit" });
    await page.getByRole("searchbox").fill("trailer");
    const wasAwake = await page.evaluate(() => document.documentElement.dataset.islands === "ready");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL(/q=trailer/, { waitUntil: "domcontentloaded" });
    const found = await page.getByRole("article").count();
    await page.context().close();
    return { wasAwake, found };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

const runs = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await arrive());
const search = await searchAtOnce();
await browser.close();

const early = search.wasAwake ? "not tried: the program was quicker" : `${search.found} listings found`;
console.log(`| the board on slow 4G (1.6 Mbit/s, 150 ms, CPU ÷ ${TIMES_SLOWER}) | median of ${RUNS} | goal |`);
console.log("|---|---|---|");
console.log(`| first content | ${seconds(median(runs.map(({ content }) => content)))} | < 1.5 s |`);
console.log(`| searching before the islands are awake | ${early} | works |`);
console.log(`| islands awake | ${seconds(median(runs.map(({ awake }) => awake)))} | < 4 s |`);
console.log(`| layout shift, the largest | ${Math.max(...runs.map(({ shift }) => shift)).toFixed(3)} | 0 |`);
