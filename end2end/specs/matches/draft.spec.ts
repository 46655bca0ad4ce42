import { words, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

test("a draft that was kept shows what fits it, also without scripts", async ({ page, account, visit, axe }) => {
  expect(account.firstName).toBe("Karla");
  await visit("/opslag/ny");
  await write(
    page,
    words({
      title: "Mangler en minibus til en tur i weekenden",
      body: "Foreningen skal på tur en lørdag og vil gerne låne en minibus med ni sæder til børnene.",
      category: "Kørsel og transport",
    }),
  );
  await page.getByRole("button", { name: "Gem kladde", exact: true }).click();
  await expect(page.getByText("allerede tilbudt noget, der passer")).toBeVisible();
  await axe(page);
});
