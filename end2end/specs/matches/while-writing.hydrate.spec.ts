import { expect, test } from "../../fixtures/test";

const TITLE = "Mangler en minibus til en tur i weekenden";
const BODY = "Foreningen skal på tur en lørdag og vil gerne låne en minibus med ni sæder til børnene.";

test("while one writes, what fits appears and is announced, and opening it keeps the words", async ({ page, visit, axe }) => {
  await visit("/opslag/ny");
  await page.getByRole("radio", { name: "Efterlyse noget" }).check();
  await page.getByLabel("Overskrift").fill(TITLE);
  await page.getByLabel("Beskrivelse").fill(BODY);
  await expect(page.getByRole("status").filter({ hasText: "allerede tilbudt noget, der passer" })).toBeVisible();
  await axe(page);
  const match = page.getByRole("link", { name: /minibus/i }).first();
  await match.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/minibus/i);
  await page.goBack();
  const goOn = page.getByRole("button", { name: "Fortsæt" });
  if (await goOn.isVisible()) await goOn.click();
  await expect(page.getByLabel("Overskrift")).toHaveValue(TITLE);
});

test("the category the words sound like is taken with one press, and never instead of a choice", async ({ page, visit }) => {
  await visit("/opslag/ny");
  await page.getByRole("radio", { name: "Efterlyse noget" }).check();
  await page.getByLabel("Overskrift").fill("Fodboldtræner søges");
  await page.getByLabel("Beskrivelse").fill("Vores hold mangler en træner til fodbold om tirsdagen.");
  await page.getByRole("button", { name: "Brug den" }).click();
  await expect(page.getByLabel("Kategori").locator("option:checked")).toHaveText("Sport og bevægelse");
  await expect(page.getByRole("button", { name: "Brug den" })).toBeHidden();
});

test("it asks no more than twice a second", async ({ page, visit }) => {
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("/api/matches/")) asked += 1;
  });
  await visit("/opslag/ny");
  await page.getByRole("radio", { name: "Efterlyse noget" }).check();
  const begun = Date.now();
  await page.getByLabel("Overskrift").pressSequentially(TITLE, { delay: 40 });
  await page.getByLabel("Beskrivelse").pressSequentially(BODY, { delay: 40 });
  await expect.poll(() => asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(((Date.now() - begun) / 1_000) * 2 + 1);
});
