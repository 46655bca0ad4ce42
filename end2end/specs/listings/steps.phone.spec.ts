import { expectWritten, manyWords, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

// On a phone the form is shown in steps: each fills the screen, and all of them stay on one page.

test("a step that is not done says what is missing, the next one has the focus, and back goes back", async ({ page, visit }) => {
  await visit("/opslag/ny");
  const heading = (name: string) => page.getByRole("heading", { level: 2, name });
  await expect(heading("Hvad handler det om?")).toHaveAccessibleDescription("Trin 1 af 4");

  await page.getByRole("link", { name: "Næste Beskriv det" }).click();
  const missing = page.getByRole("alert").filter({ hasText: "Ret det her, før du går videre" });
  await expect(missing).toBeFocused();
  await missing.getByRole("link", { name: /^Vælg, om du vil/ }).click();
  await page.getByRole("radio", { name: "Tilbyde noget" }).check();
  await page.getByRole("link", { name: "Næste Beskriv det" }).click();
  await expect(missing).toBeHidden();
  await expect(heading("Beskriv det")).toBeFocused();
  await expect(heading("Beskriv det")).toBeInViewport();

  await page.getByLabel("Overskrift").fill("Stol");
  await page.getByRole("link", { name: "Næste Hvor og hvornår?" }).click();
  await expect(missing.getByRole("link")).toHaveCount(3);
  await page.goBack();
  await expect(heading("Hvad handler det om?")).toBeInViewport();
  await expect(page.getByLabel("Overskrift")).toHaveValue("Stol");
});

test("every field is in reach at all times, also when the phone is turned", async ({ page, visit }) => {
  const listing = manyWords();
  await visit("/opslag/ny");
  await write(page, listing);
  await page.setViewportSize({ width: 740, height: 360 });
  await expectWritten(page, listing);
  await page.setViewportSize({ width: 1024, height: 740 });
  await expectWritten(page, listing);
  await expect(page.getByRole("link", { name: /^Næste/ })).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectWritten(page, listing);
});

test("a step fills the screen, but for the last one, which the foot of the page comes after", async ({ page, visit }) => {
  await visit("/opslag/ny");
  for (const name of ["Beskriv det", "Hvor og hvornår?"]) {
    const box = await page.getByRole("region", { name }).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(740 - 80);
  }
});
