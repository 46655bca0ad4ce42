import { cards } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

test("the way back from a listing leads to the search one came from", async ({ page, visit }) => {
  await visit("/opslag?q=torsdagsb%C3%A6nken&art=efterlysning");
  await cards(page).getByRole("link").first().click();
  await page.getByRole("link", { name: "Tilbage til søgningen" }).click();
  await expect(page).toHaveURL("/opslag?q=torsdagsb%C3%A6nken&art=efterlysning");
});
