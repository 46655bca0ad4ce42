import type { Page } from "@playwright/test";
import { finishSignIn, requestCode, signOut } from "../../fixtures/account";
import { expectWritten, manyWords, publish, type Words, words, write } from "../../fixtures/listing";
import { CPR_NUMBERS } from "../../fixtures/private-data";
import { expect, test } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";
import { awake } from "../../fixtures/visit";

// What is typed is kept: on the server for who is signed in, else in the browser.

const DRAFT_PAGE = /\/opslag\/[\w.-]+\/rediger$/;

test("a guest reloads the page, goes on where it was, and the browser lets go of the words when they are safe", async ({ page, visit, mail }) => {
  const listing = manyWords();
  const account = { email: emailAddress(), firstName: "Gerda" };
  await visit("/opslag/ny");
  await write(page, listing);
  await expect(page.getByText("Gemt i denne browser kl.").first()).toBeVisible();
  await page.reload();
  await awake(page);
  await expect(page.getByLabel("Overskrift")).toHaveValue("");
  await page.getByRole("button", { name: "Fortsæt" }).click();
  await expectWritten(page, listing);
  await expect(page.getByRole("heading", { level: 2, name: "Hvad handler det om?" })).toBeFocused();
  expect(await keptTexts(page)).toHaveLength(1);

  await page.getByRole("button", { name: "Offentliggør" }).click();
  await requestCode(page, account.email);
  await finishSignIn(page, mail, account);
  await expectWritten(page, listing);
  await awake(page);
  await expect.poll(() => keptTexts(page)).toEqual([]);
});

test("a guest begins anew, or deletes what is kept, and nothing stays in the browser", async ({ page, visit }) => {
  await visit("/opslag/ny");
  await page.getByLabel("Overskrift").fill("En stol til overs");
  await expect.poll(() => keptTexts(page)).toHaveLength(1);
  await page.reload();
  await awake(page);
  await page.getByRole("button", { name: "Begynd forfra" }).click();
  await expect(page.getByRole("button", { name: "Begynd forfra" })).toBeHidden();
  expect(await keptTexts(page)).toEqual([]);

  await page.getByLabel("Overskrift").fill("Et bord til overs");
  await page.getByRole("button", { name: "Slet fra denne browser" }).click();
  await expect(page.getByText("Det er slettet fra denne browser.").first()).toBeVisible();
  await page.getByLabel("Overskrift").fill("Et bord og en bænk til overs");
  await page.getByLabel("Kategori").selectOption("Udstyr og ting");
  expect(await keptTexts(page)).toEqual([]);
});

test("two tabs of a guest keep two texts", async ({ page, visit, context }) => {
  await visit("/opslag/ny");
  await page.getByLabel("Overskrift").fill("Den første tekst");
  const other = await context.newPage();
  await other.goto("/opslag/ny");
  await awake(other);
  await other.getByLabel("Overskrift").fill("Den anden tekst");
  await expect.poll(() => keptTexts(page)).toHaveLength(2);
});

test("a CPR number is kept nowhere", async ({ page, visit }) => {
  await visit("/opslag/ny");
  await page.getByLabel("Beskrivelse").fill(`Mit nummer er ${CPR_NUMBERS[0]}, ring ikke.`);
  await expect(page.getByText("Vi gemmer ikke, så længe der står et personnummer i teksten.").first()).toBeVisible();
  expect(await keptTexts(page)).toEqual([]);
});

test("what one types when signed in is one draft, and a reload loses nothing", async ({ page, visit, account }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = manyWords();
  await visit("/opslag/ny");
  await writeAndLeave(page, listing);
  await expect(page.getByText("Gemt kl.").first()).toBeVisible();
  await expect(page).toHaveURL(DRAFT_PAGE);
  await page.reload();
  await awake(page);
  await expectWritten(page, listing);
  const longer = { ...listing, body: `${listing.body} Vi giver kaffe.` };
  await page.getByLabel("Beskrivelse").fill(longer.body);
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await expectWritten(page, longer);
  await visit("/mit");
  await expect(page.getByRole("region", { name: "Venter på dig" }).getByRole("listitem")).toHaveCount(1);
  await visit("/opslag/ny");
  await page.getByRole("main").getByRole("link", { name: "Gør kladden færdig" }).click();
  await expectWritten(page, longer);
});

test("two tabs of a new listing are two drafts, and none overwrites the other", async ({ page, visit, account, context }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const [one, two] = [manyWords(), manyWords()];
  await visit("/opslag/ny");
  const other = await context.newPage();
  await other.goto("/opslag/ny");
  await awake(other);
  await writeAndLeave(page, one);
  await writeAndLeave(other, two);
  for (const tab of [page, other]) await expect(tab).toHaveURL(DRAFT_PAGE);
  await page.reload();
  await other.reload();
  await expectWritten(page, one);
  await expectWritten(other, two);
});

test("on a dead line one is told, the words stay, and they are sent when the line is back", async ({ page, visit, account, context, watch }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  const listing = manyWords();
  await visit("/opslag/ny");
  await context.setOffline(true);
  await write(page, listing);
  await page.getByLabel("Hvad tæller du?").press("Tab");
  await expect(page.getByText("Kan ikke gemme lige nu.").first()).toBeVisible();
  await expect.poll(() => keptTexts(page)).toHaveLength(1);
  await context.setOffline(false);
  await expect(page.getByText("Gemt kl.").first()).toBeVisible();
  await expect.poll(() => keptTexts(page)).toEqual([]);
  await page.reload();
  await expectWritten(page, listing);
});

test("words that were closed away without a line become a draft at the next visit", async ({ page, visit, account, context, watch }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  const listing = manyWords();
  await visit("/opslag/ny");
  await context.setOffline(true);
  await write(page, listing);
  await expect.poll(() => keptTexts(page)).toHaveLength(1);
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto("/opslag/ny");
  await later.getByRole("status").filter({ hasText: "Det, du skrev sidst, er gemt som en kladde." }).getByRole("link").click();
  await expectWritten(later, listing);
});

test("when the sign-in ends while one writes, the words are kept here and go on into the draft", async ({ page, visit, account, mail, context }) => {
  const listing = manyWords();
  await visit("/opslag/ny");
  await writeAndLeave(page, listing);
  await expect(page).toHaveURL(DRAFT_PAGE);
  await signOut(await context.newPage());
  listing.body += " Vi giver kaffe.";
  await page.getByLabel("Beskrivelse").fill(listing.body);
  await expect(page.getByText("Du er logget ud.").first()).toBeVisible();
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await expect(page).toHaveURL(/\/log-ind/);
  await requestCode(page, account.email);
  await finishSignIn(page, mail, account);
  await expectWritten(page, listing);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  await visit("/mit");
  await expect(page.getByRole("region", { name: "Mine opslag" }).getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Venter på dig" }).getByRole("listitem")).toHaveCount(0);
});

test("changes of a listing on the board stay in the browser until they are saved", async ({ page, visit, account, stranger }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = words();
  const path = await publish(page, listing);
  await visit(`${path}/rediger`);
  await page.getByLabel("Beskrivelse").fill(`${listing.body} Vi giver kaffe.`);
  await expect(page.getByText("Gemt i denne browser kl.").first()).toBeVisible();
  await stranger.goto(path);
  await expect(stranger.getByRole("main")).not.toContainText("Vi giver kaffe.");
  await page.reload();
  await awake(page);
  await page.getByRole("button", { name: "Fortsæt" }).click();
  await page.getByRole("button", { name: "Gem ændringer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Ændringerne er gemt." })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Vi giver kaffe.");
  await visit(`${path}/rediger`);
  await expect(page.getByRole("button", { name: "Fortsæt" })).toBeHidden();
  expect(await keptTexts(page)).toEqual([]);
});

test("signing out takes what is kept with it", async ({ page, visit, account, context, watch }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  await visit("/opslag/ny");
  await context.setOffline(true);
  await page.getByLabel("Overskrift").fill("Noget, ingen skal se");
  await expect.poll(() => keptTexts(page)).toHaveLength(1);
  await context.setOffline(false);
  await signOut(page);
  expect(await keptTexts(page)).toEqual([]);
});

/** Fills in the form, leaves its last field, and waits until the server has it. */
async function writeAndLeave(page: Page, listing: Words): Promise<void> {
  await write(page, listing);
  await page.getByLabel("Hvad tæller du?").press("Tab");
  await expect.poll(() => keptTexts(page)).toEqual([]);
}

function keptTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage));
}
