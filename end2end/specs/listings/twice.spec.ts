import { openSearch } from "../../fixtures/board-page";
import { expectWritten, manyWords, publish, words, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

// Double clicks, the back button, two tabs.

test("F25: pressing twice publishes once", async ({ page, visit, account, stranger }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = words();
  await visit("/opslag/ny");
  await write(page, listing);
  await page.getByRole("button", { name: "Offentliggør" }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  await openSearch(stranger, listing.mark, 1);
});

test("F25: reloading after publishing publishes nothing more", async ({ page, visit, account, stranger }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = words();
  const path = await publish(page, listing);
  await page.reload();
  await visit(path);
  await openSearch(stranger, listing.mark, 1);
});

test("F25: a listing that was closed in another tab can still be changed, and no word is lost", async ({ page, visit, account, context }) => {
  const listing = manyWords({ body: `${account.firstName} har to faner åbne på samme tid.` });
  const path = await publish(page, listing);
  await visit(`${path}/rediger`);
  const other = await context.newPage();
  await other.goto(`${path}/rediger`);
  await other.getByRole("button", { name: "Luk opslaget" }).click();
  await expect(other.getByRole("status").filter({ hasText: "Opslaget er lukket." })).toBeVisible();

  const changed = { ...listing, body: `${listing.body} Og skriver videre i den ene.` };
  await page.getByLabel("Beskrivelse").fill(changed.body);
  await page.getByRole("button", { name: "Gem ændringer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Ændringerne er gemt." })).toBeVisible();
  await visit(`${path}/rediger`);
  await expectWritten(page, changed);
});
