import { expectWritten, manyWords, publish } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

test("a closed listing is used again", async ({ page, visit, account }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = manyWords({ dateFrom: "24.12.2999", dateTo: "31.12.2999" });
  const path = await publish(page, listing);
  await visit(`${path}/rediger`);
  await page.getByRole("button", { name: "Luk opslaget" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Opslaget er lukket." })).toBeVisible();

  await visit("/mit");
  await page.getByRole("button", { name: `Brug igen ${listing.title}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Din kladde" })).toBeVisible();
  await expectWritten(page, listing);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("heading", { level: 1, name: listing.title })).toBeVisible();
  expect(new URL(page.url()).pathname).not.toBe(path);
});

test("a listing is renewed with one press on a page of its own", async ({ page, visit, account, stranger, watch }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = manyWords();
  const path = await publish(page, listing);
  await visit(`${path}/forny`);
  await expect(page.getByRole("main")).toContainText(listing.title);
  await page.getByRole("button", { name: "Forny" }).click();
  await expect(page).toHaveURL(path);
  await expect(page.getByRole("status").filter({ hasText: "Opslaget er fornyet." })).toBeVisible();

  await test.step("others are asked to sign in", async () => {
    await stranger.goto(`${path}/forny`);
    await expect(stranger).toHaveURL(/\/log-ind\?next=/);
  });

  await test.step("a link that no longer works says what to do", async () => {
    watch.expectStatus(410);
    await stranger.goto("/forny/findes-ikke");
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Linket virker ikke længere");
    await expect(stranger.getByRole("link", { name: "Gå til mine opslag" })).toBeVisible();
  });
});
