import { CPR_NUMBERS, PHONE_NUMBERS } from "../../fixtures/private-data";
import { expect, test } from "../../fixtures/test";

test("while one writes, the field counts the characters", async ({ page, visit }) => {
  await visit("/opslag/ny");
  await page.getByLabel("Overskrift").fill("Træner søges");
  await expect(page.getByText("12 af 80 tegn")).toBeVisible();
  await page.getByLabel("Beskrivelse").fill("Æ, ø og å tæller som ét tegn hver.");
  await expect(page.getByText("34 af 4000 tegn")).toBeVisible();
});

for (const typed of [CPR_NUMBERS[0], PHONE_NUMBERS[0]]) {
  test(`a pause after »${typed}« brings a warning in time, and taking it out takes the warning away`, async ({ page, visit }) => {
    await visit("/opslag/ny");
    const warning = page.getByRole("status").filter({ hasText: /CPR-nummer|telefonnummer/ });
    await page.getByLabel("Beskrivelse").fill(`Spørg efter ${typed} på kontoret.`);
    await expect(warning).toBeVisible();
    await page.getByLabel("Beskrivelse").fill("Spørg på kontoret om formiddagen.");
    await expect(warning).toBeHidden();
  });
}

test("being short is no warning while one is still writing", async ({ page, visit }) => {
  await visit("/opslag/ny");
  await page.getByLabel("Overskrift").fill("Sto");
  await expect(page.getByText("3 af 80 tegn")).toBeVisible();
  await page.clock.install();
  await page.getByLabel("Overskrift").fill("Stol");
  await page.clock.runFor(2_000);
  await expect(page.getByText("Skriv mindst")).toBeHidden();
});
