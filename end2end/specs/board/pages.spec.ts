import { cards, kindChoice, numberFound } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

const LISTINGS_ON_A_PAGE = 24;

test("the board is read page by page, and every page has its own address", async ({ page, visit }) => {
  await visit("/opslag");
  const pages = page.getByRole("navigation", { name: "Sider" });
  const last = Math.ceil((await numberFound(page)) / LISTINGS_ON_A_PAGE);
  await expect(cards(page)).toHaveCount(LISTINGS_ON_A_PAGE);
  const onFirst = await cards(page).getByRole("link").allInnerTexts();
  await expect(pages.getByRole("link", { name: "Forrige" })).toHaveCount(0);

  await pages.getByRole("link", { name: "Næste" }).click();
  await expect(page).toHaveURL("/opslag?side=2");
  const onSecond = await cards(page).getByRole("link").allInnerTexts();
  expect(onSecond.filter((title) => onFirst.includes(title))).toEqual([]);

  await pages.getByRole("link", { name: "Forrige" }).click();
  await expect(page).toHaveURL("/opslag");

  await visit(`/opslag?side=${last}`);
  await expect(pages.getByRole("link", { name: "Næste" })).toHaveCount(0);
  await expect(cards(page).first()).toBeVisible();
});

test("what was chosen goes along from page to page", async ({ page, visit }) => {
  await visit("/opslag?art=tilbud&sortering=udloeber");
  await page.getByRole("navigation", { name: "Sider" }).getByRole("link", { name: "Næste" }).click();
  await expect(page).toHaveURL("/opslag?art=tilbud&sortering=udloeber&side=2");
  await expect(kindChoice(page, "Tilbud")).toBeChecked();
  for (const card of await cards(page).all()) await expect(card).toContainText("Tilbud");
});

test("a page behind the last one says so and leads back", async ({ page, visit }) => {
  await visit("/opslag?side=50");
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: "Vis alle opslag" })).toHaveAttribute("href", "/opslag");
});
