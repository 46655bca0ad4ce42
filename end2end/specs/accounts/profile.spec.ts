import { signIn } from "../../fixtures/account";
import { publish, words } from "../../fixtures/listing";
import { CPR_NUMBERS } from "../../fixtures/private-data";
import { expect, test } from "../../fixtures/test";

test("a new name stands with one's listings at once", async ({ page, visit, account, stranger }) => {
  const path = await publish(page, words());
  await stranger.goto(path);
  await expect(stranger.getByRole("main")).toContainText(account.firstName);
  await visit("/profil");
  await page.getByLabel("Fornavn").fill("Åse-Marie");
  await page.getByRole("button", { name: "Gem profil" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Din profil er gemt." })).toBeVisible();
  await stranger.goto(path);
  await expect(stranger.getByRole("main")).toContainText("Åse-Marie");
});

test("a mistake in the profile is told, and everything typed stays", async ({ page, visit, account, watch }) => {
  watch.expectStatus(422);
  await visit("/profil");
  await expect(page.getByLabel("Fornavn")).toHaveValue(account.firstName);
  await page.getByLabel("Fornavn").fill(CPR_NUMBERS[0]);
  await page.getByLabel("Område").selectOption("8940 Randers SV");
  await page.getByRole("button", { name: "Gem profil" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Fornavn")).toHaveAccessibleDescription(/Fejl: /);
  await expect(page.getByLabel("Fornavn")).toHaveValue(CPR_NUMBERS[0]);
  await expect(page.getByLabel("Område")).toHaveValue("8940");
});

test("own sign-ins are listed, and one of them is ended from another device", async ({ page, visit, mail, account, stranger }) => {
  await signIn(stranger, mail, account);
  await visit("/profil");
  const signIns = page.getByRole("region", { name: "Her er du logget ind" }).getByRole("listitem");
  await expect(signIns).toHaveCount(2);
  await expect(signIns.getByText("Denne enhed", { exact: true })).toHaveCount(1);
  await signIns.getByRole("button", { name: /^Log ud på denne enhed/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Enheden er logget ud." })).toBeVisible();
  await expect(signIns).toHaveCount(1);
  await stranger.goto("/mit");
  await expect(stranger).toHaveURL(/\/log-ind/);
  await visit("/mit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mit");
});

test("all other sign-ins are ended by one press", async ({ page, visit, mail, account, stranger, newBrowser }) => {
  const third = await (await newBrowser()).newPage();
  await signIn(stranger, mail, account);
  await signIn(third, mail, account);
  await visit("/profil");
  await page.getByRole("button", { name: "Log ud på alle andre enheder" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Du er logget ud på alle andre enheder." })).toBeVisible();
  for (const other of [stranger, third]) {
    await other.goto("/mit");
    await expect(other).toHaveURL(/\/log-ind/);
  }
  await expect(page.getByRole("button", { name: "Log ud på alle andre enheder" })).toHaveCount(0);
});

test("one's own data comes as a file that holds all of it", async ({ page, visit, account }) => {
  const listing = words();
  await publish(page, listing);
  await visit("/profil");
  const link = page.getByRole("link", { name: "Hent mine oplysninger" });
  await expect(link).toBeVisible();
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  const text = await answer.text();
  for (const part of [account.email, account.firstName, listing.title]) expect(text).toContain(part);
});
