// Asks a server for pages, and tells how long it took: bench.mjs ADDRESS [PATH…]
// The numbers compare two versions on one machine; client and server share its cores.

import { Agent, get } from "node:http";

const [address, ...given] = process.argv.slice(2);
const paths = given.length > 0 ? given : ["/"];
const connections = 8;
const seconds = 5;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** One request: its time in milliseconds and the bytes of the answer. */
function ask(path) {
    return new Promise((resolve, reject) => {
        const from = performance.now();
        get(new URL(path, address), { agent }, (answer) => {
            let bytes = 0;
            answer.on("data", (part) => (bytes += part.length));
            answer.on("end", () => {
                if (answer.statusCode >= 400) reject(new Error(`${path}: status ${answer.statusCode}`));
                else resolve({ milliseconds: performance.now() - from, bytes });
            });
        }).on("error", reject);
    });
}

/** The server may still be starting. */
async function ready() {
    for (let attempt = 0; attempt < 100; attempt += 1) {
        try {
            return await ask(paths[0]);
        } catch {
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
    }
    throw new Error(`no good answer from ${address}${paths[0]} within ten seconds`);
}

await ready();
for (const path of paths) {
    const times = [];
    let bytes = 0;
    const end = performance.now() + seconds * 1000;
    const worker = async () => {
        while (performance.now() < end) {
            const answer = await ask(path);
            times.push(answer.milliseconds);
            bytes = answer.bytes;
        }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    console.log(
        `${path}: ${Math.round(times.length / seconds)} requests per second on ${connections} connections, ` +
            `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms, ${bytes} bytes`,
    );
}
agent.destroy();
