import { A_LISTING } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

// How the main pages look, on a phone by day and on a desktop by night, beside how they looked (appearance/). A difference is
// told and attached to the report, and fails nothing: other machines draw letters differently, and a page may be improved.
// `make snapshots` takes the pictures anew.

const PAGES = {
  front: "/",
  board: "/opslag",
  "board-empty": "/opslag?q=qxzwkv",
  listing: A_LISTING,
  "new-listing": "/opslag/ny",
  "sign-in": "/log-ind",
  help: "/hjaelp",
  "not-found": "/findes-ikke",
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} looks as it did`, async ({ page, visit, watch, isMobile }, testInfo) => {
    if (name === "not-found") watch.expectStatus(404);
    // Small enough for pictures of at most 60 kB.
    if (!isMobile) await page.setViewportSize({ width: 1024, height: 470 });
    await page.emulateMedia({ colorScheme: isMobile ? "light" : "dark", reducedMotion: "reduce" });
    await visit(path);
    // Letters that came too late for the first drawing are there for the second.
    await visit(path);
    const picture = `${name}-${isMobile ? "phone" : "desktop"}.png`;
    const mask = [page.getByText(/^Lagt op /)];
    const looksTheSame = expect(page).toHaveScreenshot(picture, { mask, maxDiffPixelRatio: 0.002, timeout: 3_000 });
    await looksTheSame.catch((difference: Error) => {
      const told = difference.message.split("\n")[0] ?? "";
      console.log(`looks different: ${picture}: ${told}`);
      testInfo.annotations.push({ type: "looks different", description: told });
    });
  });
}
