import { expect, test } from "../../fixtures/test";

test("the language is switched on the spot and remembered", async ({ page, visit, context }) => {
  await visit("/opslag?art=ide");
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await page.getByRole("button", { name: "English" }).click();

  await expect(page).toHaveURL("/opslag?art=ide");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Listings on the board");
  await expect(page.getByRole("group", { name: "Show" }).getByRole("radio", { name: "Ideas" })).toBeChecked();
  const cookies = await context.cookies();
  expect(cookies.map((cookie) => cookie.name)).toEqual(["__Host-pref"]);

  await visit("/opslag/ny");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Create listing");
  await page.getByRole("button", { name: "Dansk" }).click();
  await expect(page).toHaveURL("/opslag/ny");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Opret opslag");
});

test("problems are told in the chosen language", async ({ page, visit, watch }) => {
  watch.expectStatus(422);
  await visit("/opslag/ny");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByLabel("Headline").fill("Chair");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("alert")).toContainText("There is something to correct");
  await expect(page.getByLabel("Headline")).toHaveValue("Chair");
});

test("a listing in another language says which, so that it is read aloud rightly", async ({ page, visit }) => {
  await visit("/opslag?q=Walking+partner");
  const title = page.getByRole("heading", { name: "Walking partner who will speak Danish with me" });
  await expect(title).toHaveAttribute("lang", "en");
  await title.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "en");
});

test.describe("a browser that asks for English", () => {
  test.use({ locale: "en-GB" });

  test("gets English, without a cookie", async ({ page, visit, context }) => {
    await visit("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(await context.cookies()).toEqual([]);
  });
});
