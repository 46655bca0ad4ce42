import { finishSignIn, requestCode, signOut } from "../../fixtures/account";
import { expectWritten, manyWords, publish, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

// An expired session in a form loses no text.

test("F25: a sign-in that ended while one was writing a new listing loses no word", async ({ page, visit, account, mail, context }) => {
  const listing = manyWords();
  await visit("/opslag/ny");
  await write(page, listing);
  await signOut(await context.newPage());
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page).toHaveURL(/\/log-ind/);
  await requestCode(page, account.email);
  await finishSignIn(page, mail, account);
  await expectWritten(page, listing);
});

test("F25: a sign-in that ended while one was changing a listing loses no word", async ({ page, visit, account, mail, context }) => {
  const listing = manyWords();
  const path = await publish(page, listing);
  await visit(`${path}/rediger`);
  const body = `${listing.body} Vi giver kaffe, og vi er glade for hver time.`;
  await page.getByLabel("Beskrivelse").fill(body);
  await signOut(await context.newPage());
  await page.getByRole("button", { name: "Gem ændringer" }).click();
  await expect(page).toHaveURL(/\/log-ind/);
  await requestCode(page, account.email);
  await finishSignIn(page, mail, account);
  await expectWritten(page, { ...listing, body });
});
