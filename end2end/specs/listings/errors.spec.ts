import type { Locator, Page } from "@playwright/test";
import { expectWritten, manyWords, type Words, write } from "../../fixtures/listing";
import { CPR_NUMBERS, EMAIL_ADDRESSES, PHONE_NUMBERS } from "../../fixtures/private-data";
import { expect, test } from "../../fixtures/test";

const [CPR] = CPR_NUMBERS;
const [PHONE] = PHONE_NUMBERS;
const [EMAIL] = EMAIL_ADDRESSES;

const MISTAKES: { name: string; field: string; words: Partial<Words>; says: string }[] = [
  { name: "a headline that is too short", field: "Overskrift", words: { title: "Stol" }, says: "Skriv mindst 5 tegn" },
  { name: "a headline that is too long", field: "Overskrift", words: { title: "Stole ".repeat(14) }, says: "Skriv højst 80 tegn" },
  { name: "a description that is too short", field: "Beskrivelse", words: { body: "Kom og hent" }, says: "Skriv mindst 20 tegn" },
  { name: "a CPR number in the headline", field: "Overskrift", words: { title: `Spørg efter ${CPR}` }, says: "CPR-nummer" },
  { name: "a CPR number in the description", field: "Beskrivelse", words: { body: `Mit nummer er ${CPR}, spørg efter mig.` }, says: "CPR-nummer" },
  { name: "a phone number in the description", field: "Beskrivelse", words: { body: `Ring på ${PHONE} hver dag efter middag.` }, says: "telefonnummer" },
  { name: "an e-mail address in the description", field: "Beskrivelse", words: { body: `Skriv til ${EMAIL} inden fredag.` }, says: "e-mailadresse" },
  { name: "an e-mail address in the unit", field: "Hvad tæller du?", words: { unit: EMAIL }, says: "e-mailadresse" },
  { name: "a number that is none", field: "Antal", words: { amount: "mange" }, says: "Skriv et helt tal" },
  { name: "a date that is none", field: "Fra dato", words: { dateFrom: "juleaften" }, says: "Skriv en dato" },
  { name: "dates that run backwards", field: "Til dato", words: { dateTo: "1.12.2026" }, says: "Den sidste dag ligger før den første" },
];

for (const mistake of MISTAKES) {
  test(`${mistake.name} is told at the field and above, and nothing typed is lost`, async ({ page, visit, watch }) => {
    watch.expectStatus(422);
    const listing = manyWords(mistake.words);
    await visit("/opslag/ny");
    await write(page, listing);
    await page.getByRole("button", { name: "Offentliggør" }).click();

    const field = page.getByLabel(mistake.field);
    await expectSummary(page, mistake.says);
    await expectWrong(field, mistake.says);
    await expectWritten(page, listing);
    await page.getByRole("alert").getByRole("link", { name: mistake.says }).click();
    await expect(field).toBeFocused();
  });
}

test("everything that is wrong is told at once, in the order of the form", async ({ page, visit, watch }) => {
  watch.expectStatus(422);
  await visit("/opslag/ny");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expectSummary(page, "Skriv en overskrift");
  const links = page.getByRole("alert").getByRole("link");
  await expect(links).toHaveCount(4);
  const focused: string[] = [];
  for (const link of await links.all()) {
    await link.click();
    focused.push(await page.evaluate(() => document.activeElement?.id ?? ""));
  }
  expect(focused).toEqual(["art-offer", "overskrift", "beskrivelse", "kategori"]);
  await expect(page.getByRole("group", { name: "Jeg vil" })).toHaveAccessibleDescription(/Fejl: /);
});

for (const cpr of CPR_NUMBERS) {
  test(`a draft does not keep the CPR number ${cpr}`, async ({ page, visit, account, watch }) => {
    watch.expectStatus(422);
    const listing = manyWords({ body: `Jeg er ${account.firstName}, og mit nummer er ${cpr}, ring ikke.` });
    await visit("/opslag/ny");
    await write(page, listing);
    await page.getByRole("button", { name: "Gem kladde" }).click();
    await expectSummary(page, "CPR-nummer");
    await expectWritten(page, listing);
  });
}

test("a change that cannot be stored keeps what was typed and leaves the listing as it was", async ({ page, visit, account, watch }) => {
  watch.expectStatus(422);
  const listing = manyWords({ body: `${account.firstName} søger et hold til om tirsdagen.` });
  await visit("/opslag/ny");
  await write(page, listing);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.getByRole("link", { name: "Rediger" }).click();
  await page.getByLabel("Beskrivelse").fill(`Ring på ${PHONE} hver dag.`);
  await page.getByRole("button", { name: "Gem ændringer" }).click();
  await expectSummary(page, "telefonnummer");
  await expectWritten(page, { ...listing, body: `Ring på ${PHONE} hver dag.` });
  await visit(new URL(page.url()).pathname.replace("/rediger", ""));
  await expect(page.getByRole("main")).toContainText(listing.body);
});

/** The summary stands above everything, has the focus and tells what is wrong (A8). */
async function expectSummary(page: Page, says: string): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: "Der er noget, du skal rette" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(says);
}

/** The field itself says that it is wrong, and what to do. */
async function expectWrong(field: Locator, says: string): Promise<void> {
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(new RegExp(`Fejl: .*${says}`));
}
