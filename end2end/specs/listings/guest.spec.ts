import { finishSignIn, requestCode } from "../../fixtures/account";
import { expectWritten, manyWords, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

for (const button of ["Offentliggør", "Gem kladde"]) {
  test(`a guest writes first, presses »${button}«, signs in, and the text is there`, async ({ page, visit, mail }) => {
    const listing = manyWords();
    const account = { email: emailAddress(), firstName: "Gunhild" };
    await visit("/");
    await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Opret opslag" }).click();
    await expect(page.getByRole("main")).toContainText("Du kan skrive nu og logge ind bagefter.");
    await write(page, listing);
    await page.getByRole("button", { name: button }).click();

    await expect(page).toHaveURL(/\/log-ind\?next=/);
    await requestCode(page, account.email);
    await finishSignIn(page, mail, account);

    await expectWritten(page, listing);
    await page.getByRole("button", { name: "Offentliggør" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
    await expect(page.getByRole("main")).toContainText(account.firstName);
  });
}

test("what a guest has written is shown to nobody else who has its address", async ({ page, visit, stranger, watch }) => {
  watch.expectStatus(404);
  const listing = manyWords();
  await visit("/opslag/ny");
  await write(page, listing);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page).toHaveURL(/\/log-ind\?next=/);
  const editPath = new URL(page.url()).searchParams.get("next") ?? "";
  expect(editPath).toMatch(/^\/opslag\/[\w.-]+\/rediger$/);
  await stranger.goto(editPath);
  await expect(stranger).toHaveURL(/\/log-ind/);
  const answer = await stranger.goto(editPath.replace("/rediger", ""));
  expect(answer?.status()).toBe(404);
  expect(await stranger.content()).not.toContain(listing.mark);
});
