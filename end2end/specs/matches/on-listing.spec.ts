import { publish, words } from "../../fixtures/listing";
import { A_LISTING } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

test("a listing tells a guest what fits it, and offers nothing to press about it", async ({ page, visit, axe }) => {
  await visit(A_LISTING);
  const region = page.getByRole("region", { name: "Det passer sammen med" });
  await expect(region).toBeVisible();
  await expect(region.getByText("Passer ikke")).toHaveCount(0);
  await axe(page);
});

test("its owner says no to a match, and takes it back", async ({ page, account, axe }) => {
  expect(account.firstName).toBe("Karla");
  await publish(
    page,
    words({
      title: "Mangler en minibus til en tur i weekenden",
      body: "Foreningen skal på tur en lørdag og vil gerne låne en minibus med ni sæder til børnene.",
      category: "Kørsel og transport",
    }),
  );
  const region = page.getByRole("region", { name: "Det passer sammen med" });
  const first = region.getByRole("article").first();
  await expect(first).toBeVisible();
  const title = await first.getByRole("heading", { level: 3 }).innerText();
  await first.locator("summary").filter({ hasText: "Passer ikke" }).click();
  await first.getByRole("radio", { name: "Tiden passer ikke" }).check();
  await axe(page);
  await first.getByRole("button", { name: "Fjern forslaget" }).click();
  await expect(page.getByText("Forslaget er fjernet")).toBeVisible();
  await expect(region.getByRole("article").filter({ hasText: title })).toHaveCount(0);
  await region.getByText("Forslag, du har fjernet").click();
  await region.getByRole("button", { name: /^Fortryd/ }).filter({ hasText: title }).click();
  await expect(region.getByRole("article").filter({ hasText: title })).toHaveCount(1);
});
