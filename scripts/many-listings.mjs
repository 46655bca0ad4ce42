// Many listings for measurements, one JSON object a line: the demonstration listings again and again, in other places.
//
//     node scripts/many-listings.mjs 100000 | byttebors import -

import { readFileSync } from "node:fs";

const count = Number(process.argv[2]);
const patterns = readFileSync(new URL("../src/server/demo/listings.jsonl", import.meta.url), "utf8").trim().split("\n").map(JSON.parse);
const places = [...new Set(patterns.map((listing) => listing.postal_code))];

// In letters: a number beside another one in the title could read as a telephone number, which public text may not hold.
const letters = (number) => (number < 26 ? "" : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(97 + (number % 26));

let lines = "";
for (let number = 0; number < count; number += 1) {
    const pattern = patterns[number % patterns.length];
    // Not in step with the patterns, so that every kind of listing comes to every place.
    const postal_code = places[Math.floor(number / patterns.length) % places.length];
    lines += `${JSON.stringify({ ...pattern, id: `many-${number}`, title: `${pattern.title.slice(0, 70)} ${letters(number)}`, postal_code })}\n`;
    if (lines.length > 1_000_000) {
        process.stdout.write(lines);
        lines = "";
    }
}
process.stdout.write(lines);
