import { manyWords, words, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

test("what is seldom needed stands behind one line, and is told on the listing", async ({ page, visit, account, stranger }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = words({ kind: "Tilbyde noget", category: "Udstyr og ting", amount: "12", unit: "stole" });
  await visit("/opslag/ny");
  await write(page, listing);
  await expect(page.getByLabel("Hvor længe?")).toBeHidden();
  await page.getByText("Flere oplysninger").click();
  await page.getByLabel("Hvor længe?").fill("En weekend");
  await page.getByLabel("Hvad får man til gengæld?").fill("Kaffe og kage");
  await page.getByRole("checkbox", { name: "Adgang uden trin" }).check();
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  const path = new URL(page.url()).pathname;

  await test.step("the owner tells that some are gone", async () => {
    await visit(`${path}/rediger`);
    await expect(page.getByLabel("Hvor længe?"), "what is filled in is in sight").toHaveValue("En weekend");
    await page.getByLabel("Hvor mange er tilbage?").fill("5");
    await page.getByRole("button", { name: "Gem ændringer" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Ændringerne er gemt." })).toBeVisible();
  });

  await stranger.goto(path);
  for (const part of ["En weekend", "Kaffe og kage", "Adgang uden trin", "5 af 12 stole tilbage"]) {
    await expect(stranger.getByRole("main")).toContainText(part);
  }
});

test("money in return is refused where one sees it, and nothing typed is lost", async ({ page, visit, watch }) => {
  watch.expectStatus(422);
  await visit("/opslag/ny");
  await write(page, manyWords());
  await page.getByText("Flere oplysninger").click();
  const field = page.getByLabel("Hvad får man til gengæld?");
  await field.fill("200 kr. i timen");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.getByRole("alert").getByRole("link", { name: "På børsen giver man ikke penge" }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("200 kr. i timen");
});

test("an idea is not asked whether it is a loan", async ({ page, visit }) => {
  await visit("/opslag/ny");
  await page.getByText("Flere oplysninger").click();
  await expect(page.getByRole("group", { name: "Er det et udlån?" })).toBeVisible();
  await page.getByRole("radio", { name: "Dele en idé" }).check();
  await expect(page.getByRole("group", { name: "Er det et udlån?" })).toBeHidden();
});
