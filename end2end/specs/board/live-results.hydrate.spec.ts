import type { Page, Request } from "@playwright/test";
import { cards, count, kindChoice, openFilters, results, searchBox } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

const SEARCHES = "**/api/listings/search*";

test("results follow what one types, without leaving the page", async ({ page, visit }) => {
  await visit("/opslag");
  await mark(page);
  await searchBox(page).pressSequentially("torsdagsbænken");

  await expect(count(page)).toHaveText("1 opslag");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).getByRole("link", { name: "It-hjælpere til torsdagsbænken" })).toBeVisible();
  await expect(page).toHaveURL("/opslag?q=torsdagsb%C3%A6nken");
  await expectMarked(page);
});

test("results follow what one chooses at once", async ({ page, visit }) => {
  await visit("/opslag");
  await mark(page);
  await kindChoice(page, "Idéer").check();
  await expect(page).toHaveURL("/opslag?art=ide");
  await openFilters(page);
  await page.getByLabel("Kategori").selectOption("Mad og måltider");
  await expect(page).toHaveURL("/opslag?art=ide&kategori=mad");
  await expect(count(page)).toHaveText(/^\d+ opslag$/);
  for (const card of await cards(page).all()) await expect(card).toContainText("Idé");
  await kindChoice(page, "Alle").check();
  await expect(page).toHaveURL("/opslag?kategori=mad");
  await expectMarked(page);
});

test("the new count is told to screen readers, and the focus stays where it is", async ({ page, visit }) => {
  await visit("/opslag");
  const status = count(page);
  await expect(status).toHaveAttribute("role", "status");
  await searchBox(page).pressSequentially("qxzwkv");
  await expect(status).toHaveText("0 opslag");
  await expect(page.getByRole("main")).toContainText("Ingen opslag passer på »qxzwkv«.");
  await expect(searchBox(page)).toBeFocused();
});

test("typing fast asks the server a few times, not once a letter", async ({ page, visit }) => {
  await visit("/opslag");
  const asked: Request[] = [];
  page.on("request", (request) => request.url().includes("/listings/search") && asked.push(request));
  await searchBox(page).pressSequentially("torsdagsbænken", { delay: 20 });
  await expect(count(page)).toHaveText("1 opslag");
  expect(asked.length).toBeLessThanOrEqual(3);
});

test("an answer that comes too late is never shown", async ({ page, visit }) => {
  await visit("/opslag");
  const late = await holdBack(page, "kostumer");
  await searchBox(page).fill("kostumer");
  await late.asked;
  await searchBox(page).fill("torsdagsbænken");
  await expect(count(page)).toHaveText("1 opslag");
  await late.letThrough();

  await expect(cards(page).getByRole("link")).toHaveText(["It-hjælpere til torsdagsbænken"]);
  await expect(page).toHaveURL("/opslag?q=torsdagsb%C3%A6nken");
  await expect(count(page)).toHaveText("1 opslag");
});

test("a search that fails says so, keeps the old results, and the next one works", async ({ page, visit, watch }) => {
  watch.allow(/net::ERR_FAILED/);
  await visit("/opslag");
  await page.route(SEARCHES, (route) => route.abort("failed"), { times: 1 });
  await searchBox(page).fill("torsdagsbænken");
  await expect(page.getByRole("status").filter({ hasText: "Vi kunne ikke hente opslagene" })).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
  await searchBox(page).fill("torsdagsbænken ");
  await searchBox(page).press("Enter");
  await expect(cards(page).getByRole("link")).toHaveText(["It-hjælpere til torsdagsbænken"]);
});

test("the way back from a listing leads to the same results", async ({ page, visit }) => {
  await visit("/opslag");
  await searchBox(page).fill("torsdagsbænken");
  await expect(cards(page)).toHaveCount(1);
  await cards(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("It-hjælpere til torsdagsbænken");
  await page.goBack();
  await expect(page).toHaveURL("/opslag?q=torsdagsb%C3%A6nken");
  await expect(searchBox(page)).toHaveValue("torsdagsbænken");
  await expect(cards(page)).toHaveCount(1);
});

test("pages of live results are reached by ordinary links", async ({ page, visit }) => {
  await visit("/opslag");
  await kindChoice(page, "Tilbud").check();
  await expect(page).toHaveURL("/opslag?art=tilbud");
  await expect(results(page)).toBeVisible();
  await page.getByRole("navigation", { name: "Sider" }).getByRole("link", { name: "Næste" }).click();
  await expect(page).toHaveURL("/opslag?art=tilbud&side=2");
  await expect(kindChoice(page, "Tilbud")).toBeChecked();
});

test("the numbers beside the choices follow what is chosen", async ({ page, visit }) => {
  await visit("/opslag");
  await kindChoice(page, "Idéer").check();
  await expect(page).toHaveURL("/opslag?art=ide");
  await expect(count(page)).toHaveText(/^\d+ opslag$/);
  await openFilters(page);
  await expect(kindChoice(page, "Idéer")).toHaveAccessibleDescription(await count(page).innerText());
  await page.getByLabel("Kategori").selectOption("Mad og måltider");
  await expect(page).toHaveURL("/opslag?art=ide&kategori=mad");
  await expect(kindChoice(page, "Idéer")).toHaveAccessibleDescription(await count(page).innerText());
  const monday = page.getByRole("checkbox", { name: "mandag" });
  const told = await page.locator("#antal-man").locator(".sr-only").innerText();
  await monday.check();
  await expect(count(page)).toHaveText(told);
});

/** Leaves something in the page that a new page would not have. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
}

async function expectMarked(page: Page): Promise<void> {
  await expect(page.locator("html[data-same-page]")).toHaveCount(1);
}

/** Holds back the answer to the search for `query`. */
async function holdBack(page: Page, query: string): Promise<{ asked: Promise<void>; letThrough(): Promise<void> }> {
  let tellAsked = (): void => {};
  let release = (): void => {};
  let tellDone = (): void => {};
  const asked = new Promise<void>((resolve) => (tellAsked = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const done = new Promise<void>((resolve) => (tellDone = resolve));
  await page.route(SEARCHES, async (route) => {
    if (!decodeURIComponent(route.request().url()).includes(query)) return route.continue();
    const answer = await route.fetch();
    tellAsked();
    await released;
    // The page may have dropped the request meanwhile; then there is nobody to answer.
    await route.fulfill({ response: answer }).catch(() => {});
    tellDone();
  });
  return {
    asked,
    letThrough: async () => {
      release();
      await done;
      // One more turn of the page, so that an answer that was taken would be seen.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    },
  };
}
