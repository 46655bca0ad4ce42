import { finishSignIn, requestCode } from "../../fixtures/account";
import { publish, words } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

test("one leaves the board, and thinks better of it", async ({ page, visit, account, mail, stranger, watch }) => {
  watch.expectStatus(404);
  const path = await publish(page, words());
  await visit("/profil");
  await page.getByRole("link", { name: "Slet min konto" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Slet min konto");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(4);
  await page.getByRole("button", { name: "Slet min konto" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Din konto er på vej væk");
  const letter = await mail.next(account.email);
  expect(letter.subject).toContain("Vi sletter din konto");
  expect((await stranger.goto(path))?.status()).toBe(404);
  await page.goto("/mit");
  await expect(page).toHaveURL(/\/log-ind/);

  await requestCode(page, account.email);
  await finishSignIn(page, mail, account);
  await expect(page.getByRole("status").filter({ hasText: "Du beholder din konto." })).toBeVisible();
});

test("one looks at what leaving means, and stays", async ({ page, visit, account }) => {
  await visit("/profil/slet");
  await page.getByRole("link", { name: "Behold min konto" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Profil");
  await expect(page.getByLabel("Fornavn")).toHaveValue(account.firstName);
});
