import type { Page } from "@playwright/test";
import { publish, words } from "../../fixtures/listing";
import { picture, putUp } from "../../fixtures/picture";
import { PUBLIC_PATHS } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

declare global {
  interface Window {
    /** What has moved by itself since the page began. */
    moved: string[];
  }
}

test("nothing on a page moves by itself while it arrives", async ({ page, visit }) => {
  await noteWhatMoves(page);
  for (const path of PUBLIC_PATHS) {
    await visit(path);
    await page.evaluate(() => document.fonts.ready);
    expect.soft(await page.evaluate(() => window.moved), path).toEqual([]);
  }
});

test("pictures have their room before they arrive", async ({ page, residentPage, visit }) => {
  const listing = words();
  await residentPage.goto("/opslag/ny");
  const path = await publish(residentPage, listing);
  await residentPage.goto(`${path}/billeder`);
  await putUp(residentPage, [picture("stol.png", [180, 40, 40]), picture("bord.png", [40, 120, 60], 400, 700)], true);
  await expect(residentPage.getByRole("main").locator("ol > li")).toHaveCount(2);

  await noteWhatMoves(page);
  // On a slow line, the words are there long before the pictures.
  await page.route("**/billeder/**", async (route) => {
    await expect(page.getByRole("main")).toContainText(listing.mark);
    await route.continue();
  });
  for (const address of [path, `/opslag?q=${listing.mark}`]) {
    await visit(address);
    await page.getByRole("main").locator("img").first().scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator("main img").first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect.soft(await page.evaluate(() => window.moved), address).toEqual([]);
  }
});

async function noteWhatMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
    window.moved = [];
    const note = (shift: Shift): number => window.moved.push(...shift.sources.map(({ node }) => `${node?.nodeName}: ${node?.textContent?.trim()}`));
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry as Shift))).observe({ type: "layout-shift", buffered: true });
  });
}
