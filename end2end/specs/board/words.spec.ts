import { cards, count, searchBox } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

test("a word with a slip leads to the word that was meant", async ({ page, visit }) => {
  // The index is made while the server is open already.
  await expect(async () => {
    await visit("/opslag?q=torsdagsb%C3%A6nkn");
    await expect(page.getByRole("link", { name: "Mente du »torsdagsbænken«?" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("link", { name: "Mente du »torsdagsbænken«?" }).click();
  await expect(page).toHaveURL("/opslag?q=torsdagsb%C3%A6nken");
  await expect(searchBox(page)).toHaveValue("torsdagsbænken");
  await expect(count(page)).toHaveText("1 opslag");
  await expect(cards(page).locator("h2 mark")).toHaveText("torsdagsbænken");
});

test("words that stand nowhere lead to words that do", async ({ page, visit }) => {
  await visit("/opslag?q=qxzwkv");
  await expect(count(page)).toHaveText("0 opslag");
  const words = page.getByRole("navigation", { name: "Ord på børsen lige nu" });
  await words.getByRole("link").first().click();
  await expect(cards(page).first()).toBeVisible();
  await expect(cards(page).locator("mark").first()).toBeVisible();
});
