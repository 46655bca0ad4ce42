import { PUBLIC_PATHS } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

declare global {
  interface Window {
    /** What has moved by itself since the page began. */
    moved: string[];
  }
}

test("nothing on a page moves by itself while it arrives", async ({ page, visit }) => {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
    window.moved = [];
    const note = (shift: Shift): number => window.moved.push(...shift.sources.map(({ node }) => `${node?.nodeName}: ${node?.textContent?.trim()}`));
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry as Shift))).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of PUBLIC_PATHS) {
    await visit(path);
    await page.evaluate(() => document.fonts.ready);
    expect.soft(await page.evaluate(() => window.moved), path).toEqual([]);
  }
});
