import { expect, test } from "../../fixtures/test";
import { publish, words } from "../../fixtures/listing";

// D1: anybody can report a listing, from its own page and without saying who they are.
test("a guest reports a listing and gets a case number", async ({ page, account, stranger }) => {
  const path = await publish(page, words());
  await stranger.goto(path);
  await stranger.getByRole("link", { name: "Anmeld", exact: true }).click();
  await expect(stranger.getByLabel("Siden, det handler om")).toHaveValue(path);
  await stranger.getByLabel("Hvad er der galt?").selectOption({ label: "Det ligner snyd" });
  await stranger.getByLabel("Fortæl, hvad du har set").fill("De vil have penge først.");
  await stranger.getByLabel("Det, jeg skriver, er rigtigt").check();
  await stranger.getByRole("button", { name: "Send anmeldelse" }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Tak. Vi ser på det");
  await expect(stranger.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("link", { name: "Anmeld", exact: true })).toHaveCount(0);
});
