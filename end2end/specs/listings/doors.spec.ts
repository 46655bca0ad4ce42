import { expect, test } from "../../fixtures/test";

test("a door of the front page leads to a form that knows the kind", async ({ page, visit }) => {
  await visit("/");
  await page.getByRole("link", { name: /^Jeg mangler noget/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Læg en efterlysning op");
  await expect(page.getByRole("radio", { name: "Efterlyse noget" })).toBeHidden();
  await page.getByText("Vælg noget andet").click();
  await expect(page.getByRole("group", { name: "Jeg vil" }).getByRole("radio", { name: "Efterlyse noget" })).toBeChecked();
});
