import { expectWritten, manyWords, write } from "../../fixtures/listing";
import { signIn, signOut } from "../../fixtures/account";
import { expect, test } from "../../fixtures/test";

test("a draft is kept as it is, seen by its writer only, until it is published", async ({ page, visit, account, mail, stranger, watch }) => {
  watch.expectStatus(404);
  const listing = manyWords();
  await visit("/opslag/ny");
  await write(page, listing);
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Kladden er gemt." })).toBeVisible();
  await expectWritten(page, listing);
  const editPath = new URL(page.url()).pathname;

  await test.step("nobody else can see it", async () => {
    const answer = await stranger.goto(editPath.replace("/rediger", ""));
    expect(answer?.status()).toBe(404);
  });

  await test.step("it waits through a sign-out", async () => {
    await signOut(page);
    await signIn(page, mail, account);
    await visit("/mit");
    const waiting = page.getByRole("region", { name: "Venter på dig" });
    await waiting.getByRole("link", { name: "Gør kladden færdig" }).click();
    await expectWritten(page, listing);
  });

  await test.step("it is published", async () => {
    await page.getByRole("button", { name: "Offentliggør" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
    await stranger.goto(new URL(page.url()).pathname);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  });
});

test("a draft may be unfinished", async ({ page, visit, account }) => {
  await visit("/opslag/ny");
  await page.getByLabel("Beskrivelse").fill(`Jeg hedder ${account.firstName} og er ikke færdig endnu`);
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await expect(page.getByLabel("Beskrivelse")).toHaveValue(/ikke færdig endnu/);
  await visit("/mit");
  await expect(page.getByRole("region", { name: "Venter på dig" })).toContainText("Kladde uden overskrift");
});

test("an unfinished draft that is published says what is missing", async ({ page, visit, account, watch }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  watch.expectStatus(422);
  await visit("/opslag/ny");
  await page.getByLabel("Overskrift").fill("Noget om stole");
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("alert")).toContainText("Der er noget, du skal rette");
  await expect(page.getByLabel("Overskrift")).toHaveValue("Noget om stole");
});
