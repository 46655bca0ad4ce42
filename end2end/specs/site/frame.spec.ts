import { PUBLIC_PATHS } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

for (const path of PUBLIC_PATHS) {
  test(`${path} has the frame that every page has`, async ({ page, visit }) => {
    await visit(path);
    await expect(page).toHaveTitle(/\S.* – Byttebørsen$|^Byttebørsen/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("banner").getByRole("navigation", { name: "Hovedmenu" })).toHaveCount(1);
    const footer = page.getByRole("contentinfo");
    for (const name of ["Tilgængelighedserklæring", "Privatliv"]) await expect(footer.getByRole("link", { name })).toBeVisible();
    await expect(footer.locator("a[href^='tel:']")).toBeVisible();
    await expect(footer.locator("a[href^='mailto:']")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "da");
  });
}

test("every page has a title of its own", async ({ page, visit }) => {
  const titles = new Map<string, string>();
  for (const path of PUBLIC_PATHS) {
    await visit(path);
    titles.set(await page.title(), path);
  }
  expect(titles.size).toBe(PUBLIC_PATHS.length);
});

test("the first press on Tab leads past the menu", async ({ page, visit }) => {
  await visit("/opslag");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Gå til indhold" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the accessibility statement is one link away", async ({ page, visit }) => {
  await visit("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Tilgængelighedserklæring" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/tilgængelighed/i);
});
