import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { LOG, runFolder } from "../../fixtures/board";
import { CPR_NUMBERS } from "../../fixtures/private-data";

// G2 and control 59: after all other specs, in the data and the logs of every board they ran against.

test("no CPR number that was typed is kept anywhere", async () => {
  for (const file of await files()) {
    const content = (await readFile(file)).toString("utf8");
    for (const cpr of CPR_NUMBERS) expect.soft(content.includes(cpr), `${cpr} in ${file}`).toBe(false);
  }
});

test("no log holds an address, a code or a link to sign in with", async () => {
  for (const file of (await files()).filter((file) => file.endsWith(LOG))) {
    const lines = (await readFile(file, "utf8")).split("\n");
    expect.soft(lines.filter((line) => /@post\.example|er din kode|log-ind\/link\/\w/.test(line)), file).toEqual([]);
  }
});

/** A spec shows the board a mail server that nobody vouches for; the library that refuses it says so. */
const REFUSED_MAIL_SERVER = /failed to verify TLS certificate: invalid peer certificate: UnknownIssuer/;

test("no board had an error that it could not explain", async () => {
  for (const file of (await files()).filter((file) => file.endsWith(LOG))) {
    const lines = (await readFile(file, "utf8")).split("\n");
    expect.soft(lines.filter((line) => /panicked at|\bERROR\b|"level":"ERROR"/.test(line) && !REFUSED_MAIL_SERVER.test(line)), file).toEqual([]);
  }
});

async function files(): Promise<string[]> {
  const entries = await readdir(runFolder(), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
