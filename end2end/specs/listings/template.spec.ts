import { expectWritten, manyWords, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";
import { word } from "../../fixtures/unique";

test("an example fills the form, is changed and published", async ({ page, visit, account }) => {
  const title = `Trailer fra ${word()}`;
  await visit("/opslag/ny");
  await page.getByText("Se eksempler, du kan bruge").click();
  await page.getByRole("link", { name: "Trailer til låns" }).click();
  await expect(page).toHaveURL("/opslag/ny?skabelon=laan-en-ting");
  await expect(page.getByRole("status").filter({ hasText: "Det her er et eksempel." })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Tilbyde noget" })).toBeChecked();
  await expect(page.getByLabel("Hvor længe?")).toHaveValue("En weekend");
  await page.getByLabel("Overskrift").fill(title);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("main")).toContainText("En weekend · Du henter og bringer selv");
  await expect(page.getByRole("main")).toContainText(account.firstName);
});

test("no example is offered where it would replace what was written", async ({ page, visit, watch }) => {
  watch.expectStatus(422);
  const listing = manyWords({ title: "Stol" });
  await visit("/opslag/ny");
  await write(page, listing);
  await expect(page.getByText("Se eksempler, du kan bruge")).toBeHidden();
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByText("Se eksempler, du kan bruge")).toHaveCount(0);
  await expectWritten(page, listing);
});
