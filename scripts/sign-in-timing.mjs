// Whether the time it takes to ask for a code tells if an address has an account. Prints a line of Markdown.
//
//     node scripts/sign-in-timing.mjs http://127.0.0.1:3000 data
//
// The board has to trust a proxy at 127.0.0.1, so that every request can come from another network, and has to write its
// mails to files. Known and unknown addresses take turns, so that whatever else the machine does falls on both.

import { BoardClient } from "./board-client.mjs";

const [address, data] = process.argv.slice(2);
const RUNS = 200;
/** Codes that one address may ask for in a quarter of an hour, less the one it signed in with. */
const PER_ADDRESS = 2;

const board = new BoardClient(address, data);

async function seconds(email) {
    const began = performance.now();
    await board.ask(email);
    return performance.now() - began;
}

/** The two-sided p of Mann and Whitney's test, by the normal approximation: how likely so large a difference is by chance. */
function chanceOfDifference(one, other) {
    const all = [...one.map((value) => ({ value, mine: true })), ...other.map((value) => ({ value, mine: false }))];
    all.sort((a, b) => a.value - b.value);
    const rankSum = all.reduce((sum, { mine }, index) => sum + (mine ? index + 1 : 0), 0);
    const [n, m] = [one.length, other.length];
    const u = rankSum - (n * (n + 1)) / 2;
    const z = Math.abs(u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
    // Abramowitz and Stegun 26.2.17.
    const t = 1 / (1 + 0.2316419 * z);
    const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 2 * tail * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const known = Array.from({ length: Math.ceil(RUNS / PER_ADDRESS) }, (_, number) => `known${number}@timing.example`);
for (const email of known) await board.signIn(email);
const times = { known: [], unknown: [] };
for (let run = 0; run < RUNS; run += 1) {
    const account = Math.floor(run / PER_ADDRESS);
    const order = run % 2 === 0 ? ["known", "unknown"] : ["unknown", "known"];
    for (const kind of order) times[kind].push(await seconds(`${kind}${account}@timing.example`));
}
const p = chanceOfDifference(times.known, times.unknown);
console.log(
    `Asking for a code takes ${median(times.known).toFixed(1)} ms at an address with an account and ` +
        `${median(times.unknown).toFixed(1)} ms at one without (medians of ${RUNS}, taking turns); ` +
        `so large a difference comes about by chance with p = ${p.toFixed(2)} (Mann and Whitney).`,
);
