import { signOut } from "../../fixtures/account";
import { expect, test } from "../../fixtures/test";

test("after signing out the back button shows nothing personal", async ({ page, visit, account, context }) => {
  await visit("/profil");
  await expect(page.getByRole("main")).toContainText(account.email);
  await signOut(page);
  await expect(page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Log ind" })).toBeVisible();
  expect(await context.cookies()).toEqual([]);

  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expect(page.getByLabel("E-mail")).toBeVisible();
    await expect(page.locator("body")).not.toContainText(account.email);
    await expect(page.locator("body")).not.toContainText(account.firstName);
  }
});

test("a cookie kept from before the sign-out opens nothing", async ({ page, account, context, newBrowser }) => {
  expect(account.email).toContain("@");
  const storageState = await context.storageState();
  await signOut(page);
  const thief = await (await newBrowser({ storageState })).newPage();
  await thief.goto("/mit");
  await expect(thief).toHaveURL(/\/log-ind/);
});

test("signing out takes a press; an address alone does nothing", async ({ page, visit, account }) => {
  await visit("/log-ud");
  await visit("/mit");
  await expect(page.getByRole("main")).toContainText(account.firstName);
});

test("personal pages are never kept by the browser", async ({ visit, account, resident }) => {
  expect(account.email).not.toBe(resident.email);
  for (const path of ["/mit", "/profil"]) {
    const answer = await visit(path);
    expect(answer.headers()["cache-control"], path).toContain("no-store");
  }
});
