import { publish, words } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

for (const path of ["/findes-ikke", "/opslag/findes-ikke", "/opslag/findes-ikke/rediger/mere", "/kommunen/tal", "/%C3%A6%C3%B8%C3%A5"]) {
  test(`${path} leads nowhere: 404, with the menu and a way on`, async ({ page, visit, watch }) => {
    watch.expectStatus(404);
    const answer = await visit(path);
    expect(answer.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("navigation", { name: "Hovedmenu" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: /opslag/i }).click();
    await expect(page).toHaveURL("/opslag");
  });
}

test("to others a paused listing looks like one that never was", async ({ page, account, stranger, watch }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  watch.expectStatus(404);
  const path = await publish(page, words());
  await page.goto(`${path}/rediger`);
  await page.getByRole("button", { name: "Sæt på pause" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Opslaget er på pause." })).toBeVisible();

  await stranger.goto(path);
  const paused = await stranger.getByRole("main").innerHTML();
  await stranger.goto("/opslag/aldrig-set");
  expect(await stranger.getByRole("main").innerHTML()).toBe(paused);
});

test("somebody else's listing cannot be opened for changes", async ({ residentPage, resident, page, account, watch }) => {
  watch.expectStatus(404);
  expect(account.email).not.toBe(resident.email);
  const answer = await page.goto(`${resident.published}/rediger`);
  expect(answer?.status()).toBe(404);
  const own = await residentPage.goto(`${resident.published}/rediger`);
  expect(own?.status()).toBe(200);
});
