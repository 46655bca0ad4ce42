// Photos of 12 megapixels, as the cameras of phones make them, sent by several people at once. Prints a line of Markdown.
//
//     node scripts/picture-uploads.mjs http://127.0.0.1:3000 data PROCESS

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { BoardClient } from "./board-client.mjs";

const { chromium } = createRequire(new URL("../end2end/package.json", import.meta.url))("@playwright/test");

const [address, data, process_id] = process.argv.slice(2);
const PEOPLE = 10;
/** What a listing may have. */
const PICTURES = 6;
/** People who send at the same time. */
const AT_ONCE = 4;

/** A photo: soft shapes with a little noise, which is what makes the files of real ones large. */
async function photo() {
    const executablePath = process.env.BYTTEBORS_E2E_CHROMIUM || undefined;
    const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
    const page = await browser.newPage();
    const base64 = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(4032, 3024);
        const context = canvas.getContext("2d");
        let seed = 7;
        const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
        for (let shape = 0; shape < 400; shape += 1) {
            const [x, y, size] = [random() * 4032, random() * 3024, 80 + random() * 900];
            const colour = context.createRadialGradient(x, y, 0, x, y, size);
            colour.addColorStop(0, `hsl(${random() * 360} 60% ${20 + random() * 60}%)`);
            colour.addColorStop(1, "transparent");
            context.fillStyle = colour;
            context.fillRect(x - size, y - size, 2 * size, 2 * size);
        }
        const pixels = context.getImageData(0, 0, 4032, 3024);
        for (let at = 0; at < pixels.data.length; at += 4) {
            const noise = (random() - 0.5) * 24;
            for (let colour = 0; colour < 3; colour += 1) pixels.data[at + colour] += noise;
        }
        context.putImageData(pixels, 0, 0);
        const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    });
    await browser.close();
    return Buffer.from(base64, "base64");
}

const memory = (what) => Math.round(Number(readFileSync(`/proc/${process_id}/status`, "utf8").match(new RegExp(`${what}:\\s+(\\d+)`))[1]) / 1024);
const board = new BoardClient(address, data);
const file = new Blob([await photo()]);

/** Somebody with the draft of a listing; gives what sends its next picture. */
async function sender(number) {
    const cookie = await board.signIn(`photos${number}@bench.example`);
    const words = { art: "offer", overskrift: "Stole til låns", beskrivelse: "Vi har ti stole, som gerne må lånes ud.", kategori: "udstyr" };
    const draft = await board.post("/opslag/ny", { ...words, handling: "billeder" }, cookie);
    return async () => {
        const form = new FormData();
        form.append("billeder", file, "photo.jpg");
        form.append("handling", "laeg-op");
        const began = performance.now();
        const answer = await board.post(draft.headers.get("location"), form, cookie);
        if (answer.status !== 303) throw new Error(`a picture was not taken: ${answer.status}`);
        return performance.now() - began;
    };
}

const senders = [];
for (let number = 0; number < PEOPLE; number += 1) senders.push(await sender(number));
const before = memory("VmRSS");
const waiting = [...senders];
const times = [];
const began = performance.now();
await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
        for (let send = waiting.pop(); send; send = waiting.pop()) {
            for (let picture = 0; picture < PICTURES; picture += 1) times.push(await send());
        }
    }),
);
const seconds = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
const share = (part) => (times[Math.ceil(times.length * part) - 1] / 1000).toFixed(2);
const rate = times.length / seconds;
console.log(
    `Photos of 12 megapixels (${(file.size / 1e6).toFixed(1)} MB), sent by ${AT_ONCE} people at once: ${rate.toFixed(1)} a second, ` +
        `${((rate * file.size) / 1e6).toFixed(1)} MB/s, each kept in three sizes and on disk before the answer; p50 ${share(0.5)} s, ` +
        `p99 ${share(0.99)} s. Memory of the server: ${before} MB before, ${memory("VmHWM")} MB at most, ${memory("VmRSS")} MB after.`,
);
