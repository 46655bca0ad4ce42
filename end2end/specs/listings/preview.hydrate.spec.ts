import { manyWords, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

test("while one writes, one sees the card as it will stand on the board", async ({ page, visit }) => {
  const listing = manyWords({ title: "Stole <b>og</b> borde" });
  await visit("/opslag/ny");
  const region = page.getByRole("region", { name: "Sådan ser det ud på børsen" });
  await expect(region).toContainText("Så kan du se dit opslag her.");
  await write(page, listing);
  const card = region.getByRole("article");
  for (const words of ["Efterlysning", listing.title, "Vi er 14 piger", "En borger", "Langå", "3 frivillige", "Tirsdag og lørdag"]) {
    await expect(card).toContainText(words);
  }
  await page.getByLabel("Overskrift").fill("Kun borde");
  await expect(card).toContainText("Kun borde");
  await expect(card.getByRole("link")).toHaveCount(0);
  await expect(region.locator("[aria-live], [role=status], [role=alert]")).toHaveCount(0);
});
