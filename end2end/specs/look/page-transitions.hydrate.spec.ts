import type { Page } from "@playwright/test";
import { A_LISTING } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

declare global {
  interface Window {
    /** Whether this page came in by fading. */
    fadedIn?: boolean;
  }
}

/** Notes how every page of this browser comes in. */
async function noteArrivals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener("pagereveal", (event) => {
      window.fadedIn = (event as Event & { viewTransition: unknown }).viewTransition !== null;
    });
  });
}

/** What goes along from page to page, as the page on the screen names it. */
async function movingParts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>("h1, h2, .kind")];
    const named = parts.map((part) => [part.style.getPropertyValue("view-transition-name"), part.textContent ?? ""]);
    return Object.fromEntries(named.filter(([name]) => name !== ""));
  });
}

const ID = A_LISTING.replace("/opslag/", "");
const MOVING = { [`kind-of-${ID}`]: "Efterlysning", [`headline-of-${ID}`]: "It-hjælpere til torsdagsbænken" };

test("a listing stays itself on the way from its card to its page and back", async ({ page, visit }) => {
  await noteArrivals(page);
  await visit("/opslag?q=torsdagsb%C3%A6nken");
  await page.getByRole("article").getByRole("link", { name: "It-hjælpere til torsdagsbænken" }).click();
  await expect(page).toHaveURL(A_LISTING);
  await expect.poll(() => page.evaluate(() => window.fadedIn)).toBe(true);
  expect(await movingParts(page)).toEqual(MOVING);
  await page.goBack();
  await expect(page).toHaveURL(/q=torsdags/);
  await expect.poll(() => movingParts(page)).toEqual(MOVING);
});

test("pages change at once for those who have asked for stillness", async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await noteArrivals(page);
  await visit("/opslag");
  await page.getByRole("article").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/opslag\/.+/);
  await expect.poll(() => page.evaluate(() => window.fadedIn)).toBe(false);
  expect(await movingParts(page)).toEqual({});
});

// What the browser complains about fails every test; here it is given all reason to.
test("leaving a page before it has faded in is no mistake", async ({ page, visit }) => {
  await visit("/opslag");
  for (let times = 0; times < 8; times += 1) {
    await page.getByRole("contentinfo").getByRole("link", { name: "Regler" }).click({ noWaitAfter: true });
    await page.getByRole("contentinfo").getByRole("link", { name: "Privatliv" }).click({ noWaitAfter: true });
    await page.evaluate(() => location.reload()).catch(() => undefined);
  }
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
