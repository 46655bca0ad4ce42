import { cards, openSearch, search } from "../../fixtures/board-page";
import { expectWritten, manyWords, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

test("a listing from its first word to its last", async ({ page, visit, account, stranger, watch }) => {
  watch.expectStatus(404);
  const listing = manyWords();
  let path = "";

  const expectOnBoard = async (found: boolean): Promise<void> => {
    await openSearch(stranger, listing.mark, found ? 1 : 0);
    const answer = await stranger.goto(path);
    expect(answer?.status()).toBe(found ? 200 : 404);
  };
  const press = async (name: string): Promise<void> => {
    await visit(`${path}/rediger`);
    await page.getByRole("button", { name, exact: true }).click();
  };

  await test.step("it is written and published", async () => {
    await visit("/opslag/ny");
    await write(page, listing);
    await page.getByRole("button", { name: "Offentliggør" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
    await expect(page.getByRole("status").filter({ hasText: "Opslaget er på børsen." })).toBeVisible();
    path = new URL(page.url()).pathname;
    const main = page.getByRole("main");
    for (const part of [listing.body, "8870 Langå", "tirsdag", "3 frivillige", "Sport og bevægelse", account.firstName]) {
      await expect(main).toContainText(part);
    }
  });

  await test.step("others find it by searching", async () => {
    await stranger.goto("/");
    await search(stranger, listing.mark);
    await cards(stranger).getByRole("link", { name: listing.title }).click();
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(listing.title);
    await expect(stranger.getByRole("main")).toContainText(account.firstName);
    await expect(stranger.getByRole("link", { name: "Rediger" })).toHaveCount(0);
    expect(await stranger.content()).not.toContain(account.email);
  });

  await test.step("it is changed, with everything in its place", async () => {
    await visit(path);
    await page.getByRole("link", { name: "Rediger" }).click();
    await expectWritten(page, listing);
    listing.title = `Holdleder til ${listing.mark}`;
    await page.getByLabel("Overskrift").fill(listing.title);
    await page.getByRole("button", { name: "Gem ændringer" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Ændringerne er gemt." })).toBeVisible();
    await stranger.goto(path);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  });

  await test.step("it is paused: gone for others, still there for its owner", async () => {
    await press("Sæt på pause");
    await expect(page.getByRole("status").filter({ hasText: "Opslaget er på pause." })).toBeVisible();
    await expectOnBoard(false);
    await visit(path);
    await expect(page.getByRole("main")).toContainText("På pause");
  });

  await test.step("it is put back on the board", async () => {
    await press("Sæt på børsen igen");
    await expect(page.getByRole("status").filter({ hasText: "Opslaget er på børsen igen." })).toBeVisible();
    await expectOnBoard(true);
  });

  await test.step("it is renewed", async () => {
    await press("Forny");
    await expect(page.getByRole("status").filter({ hasText: "Opslaget er fornyet." })).toBeVisible();
    await expectOnBoard(true);
  });

  await test.step("it is closed: gone for others", async () => {
    await visit(path);
    await page.getByRole("link", { name: "Luk opslaget" }).click();
    await page.getByRole("radio", { name: "Det lykkedes" }).check();
    await page.getByRole("button", { name: "Luk opslaget" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Dejligt, at det lykkedes." })).toBeVisible();
    await expectOnBoard(false);
    await visit("/mit");
    await expect(page.getByRole("listitem").filter({ hasText: listing.title })).toContainText("Lukket: lykkedes");
  });

  await test.step("it is deleted: gone for everybody", async () => {
    await page.getByRole("link", { name: `Slet opslaget ${listing.title}` }).click();
    await expect(page.getByRole("main")).toContainText("Det kan ikke laves om.");
    await page.getByRole("link", { name: "Behold opslaget" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
    await page.getByRole("link", { name: "Slet opslaget" }).click();
    await page.getByRole("button", { name: "Slet for altid" }).click();
    await expect(page).toHaveURL("/mit");
    await expect(page.getByRole("status").filter({ hasText: "Opslaget er slettet." })).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(listing.title);
    const answer = await visit(path);
    expect(answer.status()).toBe(404);
  });
});
