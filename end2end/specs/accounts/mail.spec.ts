import { requestCode } from "../../fixtures/account";
import { expect, test } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

// A15: a mail is complete as text, has one link, says its language, and needs no picture.

test("the mail with the code can be read by everybody", async ({ page, mail }) => {
  const email = emailAddress();
  await requestCode(page, email);
  const letter = await mail.next(email);

  expect(letter.subject).toMatch(/^\d{3} \d{3} er din kode/);
  for (const part of [letter.code, letter.link, "10 minutter", "Giv aldrig koden til andre"]) expect(letter.text).toContain(part);
  expect(letter.html).toContain(letter.code);
  expect(letter.html).toMatch(/<html[^>]* lang="da"/);
  expect(letter.html.match(/<a\b/g)).toHaveLength(1);
  expect(letter.html).not.toMatch(/<img|<script|https?:\/\/(?!127\.0\.0\.1)/);
});

test("the mail is in the language of the page", async ({ page, mail }) => {
  const email = emailAddress();
  await page.goto("/log-ind");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send code" }).click();
  await expect(page.getByLabel("Code")).toBeVisible();
  const letter = await mail.next(email);
  expect(letter.subject).toMatch(/is your code/);
  expect(letter.html).toMatch(/<html[^>]* lang="en"/);
});
