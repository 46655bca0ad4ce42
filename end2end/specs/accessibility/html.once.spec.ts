import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page, Response } from "@playwright/test";
import { arriveAt } from "../../fixtures/arrive";
import { PLACES } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

const VALIDATOR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

interface Message {
  type: "error" | "info" | "non-document-error";
  url: string;
  message: string;
  extract?: string;
}

test("the HTML of every page is valid, as the server sends it", async ({ page, residentPage, resident, staffPage, staff, watch, mail }, testInfo) => {
  test.setTimeout(180_000);
  const folder = testInfo.outputPath("pages");
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [index, place] of PLACES.entries()) {
    const last = lastPage([page, residentPage, staffPage]);
    await arriveAt(place, { page, residentPage, resident, staffPage, staff, watch, mail });
    const file = join(folder, `${String(index).padStart(2, "0")}-${place.name.replaceAll(/[^a-z]+/gi, "-")}.html`);
    await writeFile(file, await last.html());
    files.push(file);
  }
  expect(await validate(files)).toEqual([]);
});

/** Keeps the document that was received last. */
function lastPage(pages: Page[]): { html(): Promise<Buffer> } {
  let last: Promise<Buffer> | undefined;
  const keep = (response: Response): void => {
    const isRedirect = response.status() >= 300 && response.status() < 400;
    if (!response.request().isNavigationRequest() || isRedirect) return;
    last = response.body();
    // A page on the way may be left before it is read.
    last.catch(() => {});
  };
  for (const page of pages) page.on("response", keep);
  return {
    html: async () => {
      for (const page of pages) page.off("response", keep);
      if (!last) throw new Error("no page was received");
      return last;
    },
  };
}

async function validate(files: string[]): Promise<string[]> {
  const run = promisify(execFile);
  const { stderr } = await run("java", ["-jar", VALIDATOR, "--format", "json", "--exit-zero-always", ...files], { maxBuffer: 64 * 1024 * 1024 });
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return messages
    .filter((message) => message.type !== "info")
    .map(({ url, message, extract }) => `${url.replace(/.*\//, "")}: ${message} (${extract?.trim() ?? ""})`);
}
