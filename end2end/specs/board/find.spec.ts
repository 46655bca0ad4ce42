import { cards, count, search } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

test("a guest finds a listing from the front page", async ({ page, visit }) => {
  await visit("/");
  await search(page, "torsdagsbænken");
  await expect(page).toHaveURL(/\/opslag\?(.*&)?q=torsdagsb%C3%A6nken/);
  await expect(count(page)).toHaveText("1 opslag");

  await cards(page).getByRole("link", { name: "It-hjælpere til torsdagsbænken" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("It-hjælpere til torsdagsbænken");
  await expect(page).toHaveTitle(/It-hjælpere til torsdagsbænken/);
  await expect(page.getByRole("main")).toContainText("8900 Randers C");
});

test("the front page shows the newest listings and the way to write one", async ({ page, visit }) => {
  await visit("/");
  expect(await page.getByRole("main").getByRole("article").count()).toBeGreaterThan(2);
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Opret opslag" }).click();
  await expect(page).toHaveURL("/opslag/ny");
});

test("every word must be in a listing, in any order, and a word may be unfinished", async ({ page, visit }) => {
  await visit("/opslag");
  for (const query of ["it-hjælpere torsdagsbænken", "torsdagsbænken hjælpere", "torsdagsb hjælp"]) {
    await search(page, query);
    await expect(cards(page).getByRole("link", { name: "It-hjælpere til torsdagsbænken" })).toBeVisible();
  }
  await search(page, "torsdagsbænken xylofon");
  await expect(count(page)).toHaveText("0 opslag");
});

test("Danish letters are found as they are typed on a foreign keyboard", async ({ page, visit }) => {
  await visit("/opslag");
  for (const query of ["torsdagsbaenken", "TORSDAGSBÆNKEN", "torsdagsb\u0061\u0065nken"]) {
    await search(page, query);
    await expect(cards(page).getByRole("link", { name: "It-hjælpere til torsdagsbænken" })).toBeVisible();
  }
});

test("a search for a sign that means something in an address finds what it says", async ({ page, visit }) => {
  await visit("/opslag");
  for (const query of ["100%25", "a&b=c", "æ+ø #å"]) {
    await search(page, query);
    await expect(page.getByRole("searchbox")).toHaveValue(query);
    await expect(count(page)).toHaveText(/opslag$/);
  }
});

test("finding nothing offers the next step", async ({ page, visit }) => {
  await visit("/opslag?q=qxzwkv");
  const main = page.getByRole("main");
  await expect(count(page)).toHaveText("0 opslag");
  await expect(main).toContainText("Ingen opslag passer på »qxzwkv«.");
  await expect(main.getByRole("link", { name: "Opret opslag" })).toHaveAttribute("href", "/opslag/ny");
  await main.getByRole("link", { name: "Vis alle opslag" }).click();
  await expect(page).toHaveURL("/opslag");
  await expect(cards(page).first()).toBeVisible();
});
