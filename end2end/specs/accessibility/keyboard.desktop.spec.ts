import type { Page } from "@playwright/test";
import { cards, count, openFilters, searchBox } from "../../fixtures/board-page";
import { words } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

/** More stops than any page has. */
const MOST_STOPS = 200;

test("the board is searched, filtered and read without a mouse", async ({ page, visit }) => {
  await visit("/opslag");
  await tabTo(page, "#q");
  await page.keyboard.type("stole");
  await tabTo(page, "input[name=art][value='']");
  await page.keyboard.press("ArrowRight");
  await openFilters(page);
  await tabTo(page, "#omraade");
  await page.keyboard.type("8900");
  await tabTo(page, "form[role=search] button:has-text('Vis opslag')");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => {
    const chosen = [...url.searchParams].filter(([, value]) => value !== "").map((pair) => pair.join("="));
    return url.pathname === "/opslag" && ["q=stole", "art=tilbud", "omraade=8900"].every((pair) => chosen.includes(pair));
  });
  await expect(count(page)).toHaveText("1 opslag");
  await expect(searchBox(page)).toHaveValue("stole");
  await tabTo(page, "article a");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stabelstole til udlån, op til 80");
  await page.goBack();
  await expect(cards(page)).toHaveCount(1);
});

test("a listing is written and published without a mouse", async ({ residentPage: page }) => {
  const listing = words();
  await page.goto("/opslag/ny");
  await tabTo(page, "input[name=art]");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "#overskrift");
  await page.keyboard.type(listing.title);
  await tabTo(page, "#beskrivelse");
  await page.keyboard.type(listing.body);
  await tabTo(page, "#kategori");
  await page.keyboard.type("Sport");
  await tabTo(page, "input[name=tid]");
  await page.keyboard.press("Space");
  await tabTo(page, "main button:has-text('Offentliggør')");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  await expect(page.getByRole("main")).toContainText("Efterlysning");
  await expect(page.getByRole("main")).toContainText("Mandag formiddag");
});

/** Presses Tab until the focus is on the first thing that `selector` finds. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}
