import { codeField, finishSignIn, introduce, requestCode, signInButton, typeCode } from "../../fixtures/account";
import { manyWords, expectWritten, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

test("the link signs in on the device that asked, after a press and not before", async ({ page, context, visit, mail }) => {
  const email = emailAddress();
  await requestCode(page, email);
  const { link } = await mail.next(email);
  expect(new URL(link).origin).toBe(new URL(page.url()).origin);

  const opened = await context.newPage();
  await opened.goto(link);
  await expect(opened.getByRole("heading", { level: 1 })).toHaveText("Er det dig, der logger ind?");
  await expect(opened.getByRole("main")).toContainText(email);
  await visit("/mit");
  await expect(page).toHaveURL(/\/log-ind/);

  await opened.getByRole("button", { name: "Ja, log mig ind" }).click();
  await introduce(opened, "Kaj");
  await expect(opened).toHaveURL("/mit");
});

test("mail scanners may open the link as often as they like", async ({ page, request, mail }) => {
  const email = emailAddress();
  await requestCode(page, email);
  const { link } = await mail.next(email);
  for (let visit = 0; visit < 10; visit += 1) {
    expect((await request.get(link)).status()).toBe(200);
    expect((await request.head(link)).status()).toBe(200);
  }
  await page.goto(link);
  await page.getByRole("button", { name: "Ja, log mig ind" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Velkommen");
});

test("in another browser the link asks for the code", async ({ page, stranger, mail, watch }) => {
  watch.expectStatus(422);
  const email = emailAddress();
  await requestCode(page, email);
  const { link, code } = await mail.next(email);

  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Skriv koden fra e-mailen");
  await expect(stranger.getByRole("button", { name: "Ja, log mig ind" })).toHaveCount(0);
  await typeCode(stranger, code.startsWith("1") ? "222222" : "111111");
  await expect(stranger.getByRole("alert")).toContainText("Koden er ikke den, vi sendte.");
  await typeCode(stranger, code);
  await introduce(stranger, "Lis");
  await expect(stranger).toHaveURL("/mit");
});

test("a link works once; afterwards it says how to go on", async ({ page, stranger, mail, watch }) => {
  watch.expectStatus(410);
  const email = emailAddress();
  await requestCode(page, email);
  const { link } = await mail.next(email);
  await page.goto(link);
  await page.getByRole("button", { name: "Ja, log mig ind" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Velkommen");
  for (const address of [link, link.replace(/.$/, (last) => (last === "A" ? "B" : "A"))]) {
    const answer = await stranger.goto(address);
    expect(answer?.status()).toBe(410);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Linket virker ikke længere");
    await expect(stranger.getByRole("link", { name: "Få en ny kode" })).toHaveAttribute("href", "/log-ind");
  }
});

test("a new code takes the place of the old one", async ({ page, visit, mail, watch }) => {
  watch.expectStatus(410);
  watch.expectStatus(422);
  const account = { email: emailAddress(), firstName: "Mogens" };
  await requestCode(page, account.email);
  const first = await mail.next(account.email);
  await visit("/log-ind");
  await requestCode(page, account.email);
  await expect(codeField(page)).toBeVisible();
  const answer = await page.goto(first.link);
  expect(answer?.status()).toBe(410);
  await page.goto("/log-ind/kode");
  await finishSignIn(page, mail, account);
  await expect(page).toHaveURL("/mit");
});

test("what a guest wrote comes along through the link, too", async ({ page, visit, mail }) => {
  const listing = manyWords();
  const email = emailAddress();
  await visit("/opslag/ny");
  await write(page, listing);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await requestCode(page, email);
  await page.goto((await mail.next(email)).link);
  await page.getByRole("button", { name: "Ja, log mig ind" }).click();
  await introduce(page, "Niels");
  await expectWritten(page, listing);
});

test("a code typed with nothing in it says so", async ({ page, watch }) => {
  watch.expectStatus(422);
  await requestCode(page, emailAddress());
  await signInButton(page).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(codeField(page)).toHaveAttribute("aria-invalid", "true");
});
