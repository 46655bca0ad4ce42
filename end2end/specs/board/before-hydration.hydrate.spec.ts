import type { Page } from "@playwright/test";
import { cards, count, openFilters, search, searchBox } from "../../fixtures/board-page";
import { expectWritten, manyWords, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";
import { awake } from "../../fixtures/visit";

const WASM = /\.wasm(\?|$)/;

test("words typed into the search before the WASM arrives are kept and work", async ({ page }) => {
  const wasm = await delayWasm(page);
  await page.goto("/opslag");
  await searchBox(page).fill("torsdagsbænken");
  await wasm.letThrough();
  await awake(page);

  await expect(searchBox(page)).toHaveValue("torsdagsbænken");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/q=torsdagsb%C3%A6nken/);
  await expect(count(page)).toHaveText("1 opslag");
});

test("a listing typed before the WASM arrives is kept to the last letter", async ({ page }) => {
  const listing = manyWords();
  const wasm = await delayWasm(page);
  await page.goto("/opslag/ny");
  await write(page, listing);
  await wasm.letThrough();
  await awake(page);

  await expectWritten(page, listing);
  await expect(page.getByText(`${listing.title.length} af 80 tegn`)).toBeVisible();
});

test("every control works when the WASM never arrives", async ({ page, watch }) => {
  watch.allow(/net::ERR_FAILED.*\.wasm/);
  await page.route(WASM, (route) => route.abort("failed"));
  await page.goto("/opslag");
  await expect(page.locator("html[data-islands='off']")).toBeAttached();

  await openFilters(page);
  await page.getByLabel("Område").selectOption("8900 Randers C");
  await search(page, "torsdagsbænken");
  await expect(page).toHaveURL(/omraade=8900/);
  await cards(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("It-hjælpere til torsdagsbænken");

  watch.expectStatus(422);
  await page.goto("/opslag/ny");
  await page.getByLabel("Overskrift").fill("Kort");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv mindst 5 tegn");
  await expect(page.getByLabel("Overskrift")).toHaveValue("Kort");
});

/** Keeps the WASM from the page until it is let through. */
async function delayWasm(page: Page): Promise<{ letThrough(): Promise<void> }> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = page.waitForRequest(WASM);
  await page.route(WASM, async (route) => {
    await released;
    await route.continue();
  });
  return {
    letThrough: async () => {
      await asked;
      release();
    },
  };
}
